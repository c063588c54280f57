import type { Datepicker, Timepicker } from '@slack/types';
import { type ChangeEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { controlAria } from '../aria.ts';
import { textFields, textOf } from '../state-fields.ts';
import { type ElementProps, useElement } from './use-element.tsx';
import { useFocusOnLoad } from './use-focus-on-load.ts';

type DateElement = Datepicker | Timepicker;

const KINDS = {
  datepicker: { type: 'date', label: 'Date' },
  timepicker: { type: 'time', label: 'Time' },
} as const;

/** Keys that change a part of a date, such as the month, and leave the rest for later. */
const TYPING_KEY = /^(?:\d|[ap]|ArrowUp|ArrowDown|Backspace|Delete)$/iu;

/** A field for a date or a time. What is picked is sent at once; what is typed, on Enter or when the field is left. */
export function DateInputElement({ element, place }: ElementProps<DateElement>): ReactNode {
  const control = useFocusOnLoad<HTMLInputElement>(element);
  const { dialog, ...typing } = useTyping({ element, place });
  const { type, label } = KINDS[element.type];
  return (
    <>
      <input
        ref={control}
        {...controlAria(place, element.placeholder?.text ?? label)}
        {...typing}
        className="bk-field bk-date"
        type={type}
        required={place.isRequired}
      />
      {dialog}
    </>
  );
}

function useTyping({ element, place }: ElementProps<DateElement>) {
  const { value, choose, type, dialog } = useElement(element, place);
  const [draft, setDraft] = useState<string>();
  const isTyping = useRef(false);
  const sent = textOf(value);
  const sendDraft = () => {
    isTyping.current = false;
    setDraft(undefined);
    if (draft !== undefined && draft !== sent) choose(textFields(element.type, draft));
  };
  return {
    dialog,
    value: draft ?? sent,
    onBlur: sendDraft,
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
      if (!place.dispatches) type(textFields(element.type, target.value));
      else if (isTyping.current) setDraft(target.value);
      else choose(textFields(element.type, target.value));
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (TYPING_KEY.test(event.key) && !event.altKey) isTyping.current = true;
      if (event.key !== 'Enter' || draft === undefined) return;
      event.preventDefault();
      sendDraft();
    },
  };
}
