import { X } from 'lucide-react';
import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { InputValues, View } from '../../protocol.ts';
import { emojify } from '../blockkit/emoji.ts';
import { IconButton } from '../shell/icon-button.tsx';
import { SurfaceBlocks } from '../surface/surface-blocks.tsx';
import { useDoer } from '../workspace/deeds.ts';
import { useDirectory } from '../workspace/directory.ts';

interface ModalViewProps {
  readonly view: View;
  readonly titleId: string;
  readonly values: InputValues;
  readonly onValues: (values: InputValues) => void;
  readonly notice: ReactNode;
  readonly onClose: () => void;
}

/** The inside of a modal: a form with the app's title, blocks and buttons. */
export function ModalView({ view, titleId, values, onValues, notice, onClose }: ModalViewProps): ReactNode {
  const { perform } = useDoer();
  const { app } = useDirectory();
  const [isSending, setIsSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isRefused = !isSending && Object.keys(view.errors).length > 0;
  useEffect(() => {
    if (isRefused) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [isRefused]);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isSending) return;
    setIsSending(true);
    await perform('submit', { viewId: view.id, values });
    setIsSending(false);
  };
  return (
    <form ref={form} onSubmit={(event) => void submit(event)}>
      <header className="modal-header">
        <img className="avatar avatar-medium" src="/mark.svg" alt="" />
        <h2 id={titleId}>{emojify(view.title?.text ?? app.name)}</h2>
        <IconButton icon={X} label="Close" onClick={onClose} />
      </header>
      <div className="modal-body">
        <SurfaceBlocks
          surface={{ kind: 'view', viewId: view.id }}
          blocks={view.blocks}
          values={values}
          onValues={onValues}
          errors={view.errors}
        />
      </div>
      <footer className="modal-footer">
        {notice}
        <Buttons view={view} isSending={isSending} onClose={onClose} />
      </footer>
    </form>
  );
}

interface ButtonsProps extends Pick<ModalViewProps, 'view' | 'onClose'> {
  readonly isSending: boolean;
}

function Buttons({ view: { submit, close }, isSending, onClose }: ButtonsProps): ReactNode {
  return (
    <div className="modal-buttons">
      <button type="button" className="big-button" onClick={onClose}>
        {emojify(close?.text ?? (submit === undefined ? 'Close' : 'Cancel'))}
      </button>
      {submit === undefined ? null : (
        <button type="submit" className="big-button big-button-primary" aria-disabled={isSending}>
          {emojify(submit.text)}
        </button>
      )}
    </div>
  );
}
