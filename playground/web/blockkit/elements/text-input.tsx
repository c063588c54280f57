import type { EmailInput, NumberInput, PlainTextInput, URLInput } from '@slack/types';
import { type ChangeEvent, type KeyboardEvent, type ReactNode, useId } from 'react';
import { controlAria, describedBy } from '../aria.ts';
import { textFields, textOf } from '../state-fields.ts';
import type { Place } from '../surface.ts';
import { type ElementProps, useElement } from './use-element.tsx';
import { useFocusOnLoad } from './use-focus-on-load.ts';

type TextElement = EmailInput | NumberInput | PlainTextInput | URLInput;

/** Slack's own, where the app says nothing. */
const DEFAULT_MAX_LENGTH = 3_000;

/** A field for words, a number, an address. It tells the app on Enter, or with every character where the app wants that. */
export function TextInputElement({ element, place }: ElementProps<TextElement>): ReactNode {
  const hintId = useId();
  const control = useFocusOnLoad<HTMLInputElement & HTMLTextAreaElement>(element);
  const typing = useTyping(element, place);
  const sendsOnEnter = sendsOn('on_enter_pressed', element, place);
  const shared = {
    ...controlAria(sendsOnEnter ? describedBy(place, hintId) : place, element.placeholder?.text ?? 'Text'),
    ...typing,
    ref: control,
    className: 'bk-field',
    placeholder: element.placeholder?.text,
    required: place.isRequired,
  };
  return (
    <>
      {isMultiline(element) ? (
        <textarea rows={4} {...shared} {...lengths(element)} />
      ) : (
        <input {...shared} {...kindOf(element)} />
      )}
      {sendsOnEnter ? (
        <span className="bk-hint" id={hintId}>
          Press Enter to send
        </span>
      ) : null}
    </>
  );
}

function useTyping(element: TextElement, place: Place) {
  const { value, choose, type } = useElement(element, place);
  const text = textOf(value);
  return {
    value: text,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const tell = sendsOn('on_character_entered', element, place) ? choose : type;
      tell(textFields(element.type, target.value));
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      if (!sendsOn('on_enter_pressed', element, place)) return;
      event.preventDefault();
      choose(textFields(element.type, text));
    },
  };
}

/** In a field of several lines, Enter begins a new one. */
function sendsOn(trigger: 'on_enter_pressed' | 'on_character_entered', element: TextElement, place: Place): boolean {
  if (!place.dispatches || (trigger === 'on_enter_pressed' && isMultiline(element))) return false;
  return (element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed']).includes(trigger);
}

function isMultiline(element: TextElement): element is PlainTextInput {
  return element.type === 'plain_text_input' && element.multiline === true;
}

function lengths({ min_length, max_length = DEFAULT_MAX_LENGTH }: PlainTextInput) {
  return min_length === undefined ? { maxLength: max_length } : { minLength: min_length, maxLength: max_length };
}

function kindOf(element: TextElement) {
  switch (element.type) {
    case 'plain_text_input':
      return { type: 'text', ...lengths(element) };
    case 'email_text_input':
      return { type: 'email' };
    case 'url_text_input':
      return { type: 'url' };
    case 'number_input': {
      const { is_decimal_allowed, min_value, max_value } = element;
      return { type: 'number', step: is_decimal_allowed ? 'any' : 1, min: min_value, max: max_value };
    }
    default:
      return element satisfies never;
  }
}
