import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { itemAfter } from '../blockkit/elements/menu-keys.ts';
import { type Candidate, type Completion, complete, completionAt, type Vocabulary } from './completion.ts';

interface CompletionUse {
  /** What is offered; absent where nothing is. */
  readonly completion: Completion | undefined;
  readonly active: number;
  readonly onCaret: (caret: number) => void;
  /** Reads a key. @returns whether it was meant for the list */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly pick: (candidate: Candidate) => void;
  /** Hides the list until something is typed. */
  readonly dismiss: () => void;
  /** Puts a text into the field, and the caret where it is to go on. */
  readonly put: (text: string, caret: number) => void;
}

/** A text, and where the caret stands in it. */
interface Spot {
  readonly text: string;
  readonly caret: number;
}

/**
 * Offers to complete what is typed.
 * @param field where one types
 * @param text what stands in it
 * @param onText called with a text that is to stand in it
 * @param vocabulary what can be completed
 */
export function useCompletion(
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
  onText: (text: string) => void,
  vocabulary: Vocabulary,
): CompletionUse {
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState<Spot>();
  const isDismissed = dismissed?.text === text && dismissed.caret === caret;
  const completion = isDismissed ? undefined : completionAt(text, caret, vocabulary);
  const setCaretLater = useCaretSetter(field);
  const onCaret = (at: number) => {
    if (at !== caret) setActive(0);
    setCaret(at);
  };
  const put = (next: string, at: number) => {
    setCaretLater(at);
    onCaret(at);
    onText(next);
    field.current?.focus();
  };
  const dismiss = () => setDismissed({ text, caret });
  const pick = (candidate: Candidate) => {
    if (completion !== undefined) put(...complete(text, completion, candidate));
  };
  const onKey = (event: KeyboardEvent) => {
    if (completion === undefined) return false;
    const { candidates, isComplete } = completion;
    const candidate = candidates[active];
    const moved = event.key.startsWith('Arrow') ? itemAfter(event.key, active, candidates.length) : undefined;
    const picks = event.key === 'Tab' ? !event.shiftKey : event.key === 'Enter' && !event.shiftKey && !isComplete;
    if (event.key === 'Escape') dismiss();
    else if (moved !== undefined) setActive(moved);
    else if (picks && candidate !== undefined) pick(candidate);
    else return false;
    event.preventDefault();
    return true;
  };
  return { completion, active, onCaret, onKey, pick, dismiss, put };
}

/** React leaves the caret at the end of a text that it sets. @returns a function that puts it elsewhere after the next drawing */
function useCaretSetter(field: RefObject<HTMLTextAreaElement | null>): (caret: number) => void {
  const caretToSet = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (caretToSet.current === undefined) return;
    field.current?.setSelectionRange(caretToSet.current, caretToSet.current);
    caretToSet.current = undefined;
  });
  return (caret) => {
    caretToSet.current = caret;
  };
}
