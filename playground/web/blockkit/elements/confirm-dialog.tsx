import type { ConfirmationDialog } from '@slack/types';
import { type ReactNode, type SyntheticEvent, useId, useLayoutEffect, useRef } from 'react';
import { Text } from '../mrkdwn.tsx';

interface ConfirmDialogProps {
  readonly confirm: ConfirmationDialog;
  /** Called once, after the dialog closed and the focus is back where it was. */
  readonly onAnswer: (isConfirmed: boolean) => void;
}

const CONFIRMED = 'confirmed';

/** Asks before an action is sent. Escape means no. */
export function ConfirmDialog({ confirm, onAnswer }: ConfirmDialogProps): ReactNode {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  // The browser gives the focus back when a dialog is closed, but not when it is merely removed.
  const close = (answer: string) => dialog.current?.close(answer);
  // React passes these events on to the dialog of the modal around it, which would take them for its own.
  const cancel = (event: SyntheticEvent) => event.stopPropagation();
  const answer = (event: SyntheticEvent) => {
    event.stopPropagation();
    onAnswer(dialog.current?.returnValue === CONFIRMED);
  };
  return (
    <dialog ref={dialog} className="bk-dialog" aria-labelledby={titleId} onCancel={cancel} onClose={answer}>
      <h2 id={titleId}>{confirm.title?.text ?? 'Are you sure?'}</h2>
      <div className="bk-dialog-text">
        <Text object={confirm.text} />
      </div>
      <div className="bk-dialog-buttons">
        <button type="button" className="bk-button" onClick={() => close('')}>
          {confirm.deny?.text ?? 'Cancel'}
        </button>
        <button type="button" className={`bk-button bk-${confirm.style ?? 'primary'}`} onClick={() => close(CONFIRMED)}>
          {confirm.confirm?.text ?? 'Yes'}
        </button>
      </div>
    </dialog>
  );
}
