import { useState } from 'react';

/**
 * Keeps what is written but not sent, also while one is elsewhere or reloads the page.
 * @param place where it is written: a conversation, or one of its threads
 * @returns the text, and a function that changes it
 */
export function useDraft(place: string): readonly [string, (text: string) => void] {
  const storedAs = `draft ${place}`;
  const [draft, setDraft] = useState(() => sessionStorage.getItem(storedAs) ?? '');
  const change = (text: string) => {
    sessionStorage.setItem(storedAs, text);
    setDraft(text);
  };
  return [draft, change];
}
