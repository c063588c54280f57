import type { KeyboardEvent, ReactNode, RefObject } from 'react';

interface FieldProps {
  readonly ref: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly text: string;
  /** The list that completes what is typed; absent while there is none. */
  readonly list?: { readonly id: string; readonly activeId: string };
  readonly onText: (text: string) => void;
  readonly onCaret: (caret: number) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
}

/** A text field that is as tall as its text. */
export function Field({ ref, label, text, list, onText, onCaret, onKey, onBlur }: FieldProps): ReactNode {
  return (
    // The frame repeats the text, unseen, and so gives both the same height.
    <div className="field" data-text={text}>
      <textarea
        ref={ref}
        rows={1}
        aria-label={label}
        placeholder={label}
        aria-autocomplete="list"
        aria-controls={list?.id}
        aria-activedescendant={list?.activeId}
        value={text}
        onChange={({ target }) => {
          onText(target.value);
          onCaret(target.selectionStart);
        }}
        onSelect={({ currentTarget }) => onCaret(currentTarget.selectionStart)}
        onKeyDown={onKey}
        onBlur={onBlur}
      />
    </div>
  );
}
