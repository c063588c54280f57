import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Gives an element the focus when it appears, where the app wants that.
 * @param element as the app sent it
 * @returns the reference for the native control
 */
export function useFocusOnLoad<Control extends HTMLElement>(element: {
  readonly focus_on_load?: boolean;
}): RefObject<Control | null> {
  const control = useRef<Control>(null);
  const isWanted = element.focus_on_load === true;
  useLayoutEffect(() => {
    if (!isWanted || control.current === null) return;
    // A dialog that is about to open looks for the attribute; where everything is open already, focus() does it.
    control.current.autofocus = true;
    control.current.focus();
  }, [isWanted]);
  return control;
}
