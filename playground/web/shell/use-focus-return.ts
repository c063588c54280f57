import { useEffect, useState } from 'react';

/** While a part of the page is there, remembers what had the focus before, and gives it back when the part goes. */
export function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isFocusLost = document.activeElement === null || document.activeElement === document.body;
      if (isFocusLost && before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}
