import { type ReactNode, useId, useRef, useState } from 'react';
import type { InputValues, View } from '../../protocol.ts';
import { initialValues } from '../blockkit/values.ts';
import { useDoer } from '../workspace/deeds.ts';
import { ModalView } from './modal-view.tsx';
import { useModalDialog } from './use-modal-dialog.ts';

interface ModalStackProps {
  /** The one on top last. */
  readonly views: readonly View[];
  readonly notice: ReactNode;
}

/** Shows the modal on top. What was typed is kept for every modal below, until the app replaces it. */
export function ModalStack({ views, notice }: ModalStackProps): ReactNode {
  const { perform } = useDoer();
  const titleId = useId();
  const [typed, setTyped] = useState<Readonly<Record<string, InputValues>>>({});
  const top = views.at(-1);
  const closingId = useRef<string>(undefined);
  const close = async () => {
    if (top === undefined || top.id === closingId.current) return;
    closingId.current = top.id;
    await perform('close', { viewId: top.id });
    closingId.current = undefined;
  };
  const dialog = useModalDialog(top && keyOf(top), () => void close());
  return (
    <dialog {...dialog} className="modal" aria-labelledby={titleId}>
      {top === undefined ? null : (
        <ModalView
          key={top.id}
          view={top}
          titleId={titleId}
          values={typed[keyOf(top)] ?? initialValues(top.blocks)}
          onValues={(values) => setTyped({ ...typed, [keyOf(top)]: values })}
          notice={notice}
          onClose={() => void close()}
        />
      )}
    </dialog>
  );
}

function keyOf({ id, hash }: View): string {
  return `${id} ${hash}`;
}
