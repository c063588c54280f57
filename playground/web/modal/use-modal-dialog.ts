import { type RefObject, type SyntheticEvent, useLayoutEffect, useRef } from 'react';

interface ModalDialog {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly onCancel: (event: SyntheticEvent<HTMLDialogElement>) => void;
  readonly onClose: () => void;
}

/** Where the focus goes in a modal: where the app wants it, else to the first input, else to the buttons at the end. */
const FIRST_FOCUS = ['[autofocus]', '.modal-body :is(input, select, textarea)', '.modal-buttons button'];
/** Where it goes when what opened the modal is gone. */
const FALLBACK_FOCUS = '.pane:last-of-type textarea';

/**
 * Opens and closes a dialog as the stack of modals fills and empties.
 * @param viewKey tells the view on top from others, and from what it was before the app changed it; `undefined` where there is none
 * @param onEscape called when the person closes the dialog by keyboard or by a gesture
 * @returns properties for the dialog
 */
export function useModalDialog(viewKey: string | undefined, onEscape: () => void): ModalDialog {
  const ref = useRef<HTMLDialogElement>(null);
  const isOpen = viewKey !== undefined;
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog === null || !isOpen) return;
    return () => {
      dialog.close();
      giveFocusBack();
    };
  }, [isOpen]);
  useLayoutEffect(() => {
    if (ref.current !== null && viewKey !== undefined) present(ref.current);
  }, [viewKey]);
  return {
    ref,
    onCancel: (event) => {
      // What stands inside can be cancelled by itself.
      if (event.target !== ref.current) return;
      event.preventDefault();
      onEscape();
    },
    // A browser that was kept from closing once closes the second time without asking.
    onClose: () => isOpen && onEscape(),
  };
}

/** Completes what the browser does when a dialog closes: Chromium focuses a text field, but leaves the caret behind. */
function giveFocusBack(): void {
  const focused = document.activeElement === document.body ? null : document.activeElement;
  const target = focused ?? document.querySelector(FALLBACK_FOCUS);
  if (!(target instanceof HTMLElement)) return;
  target.blur();
  target.focus();
}

/** Shows a dialog whose content may be new, and puts the focus into it where the old content took it away. */
function present(dialog: HTMLDialogElement): void {
  const hasFocus = dialog.open && dialog.contains(document.activeElement);
  // With a view below, the browser alone may have closed it.
  if (!dialog.open) dialog.showModal();
  if (hasFocus) return;
  dialog.scrollTop = 0;
  const [first] = FIRST_FOCUS.flatMap((selector) => [...dialog.querySelectorAll<HTMLElement>(selector)]);
  first?.focus();
}
