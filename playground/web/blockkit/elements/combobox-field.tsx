import type { PlainTextOption } from '@slack/types';
import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect } from 'react';
import { controlAria } from '../aria.ts';
import { emojify } from '../emoji.ts';
import type { Place } from '../surface.ts';
import { type ComboboxEvent, type ComboboxState, keyIntent } from './combobox-state.ts';
import { optionId } from './listbox.tsx';
import type { Offer } from './use-suggestions.ts';

export interface ComboboxProps {
  readonly element: { readonly focus_on_load?: boolean };
  readonly place: Place;
  readonly placeholder: string;
  readonly state: ComboboxState;
  readonly dispatch: (event: ComboboxEvent) => void;
  readonly offer: Offer;
  readonly chosen: readonly PlainTextOption[];
  readonly isMultiple: boolean;
  /** Called with what is chosen from now on. */
  readonly onChange: (chosen: readonly PlainTextOption[]) => void;
}

interface ComboboxFieldProps extends ComboboxProps {
  readonly control: RefObject<HTMLInputElement | null>;
  readonly listId: string;
  readonly onPick: (option: PlainTextOption) => void;
}

/** Where one types into a combobox. It has the focus while the list is open, and tells which option is active. */
export function ComboboxField(props: ComboboxFieldProps): ReactNode {
  const { control, listId, place, placeholder, state, dispatch, offer, chosen, isMultiple } = props;
  const single = isMultiple ? undefined : chosen[0];
  const text = state.isTyping || single === undefined ? state.query : emojify(single.text.text);
  const hasActive = state.isOpen && offer.groups.length > 0;
  // What is chosen stands in the field selected, so that typing replaces it.
  useLayoutEffect(() => {
    if (!state.isTyping && control.current === document.activeElement) control.current?.select();
  }, [state.isTyping, control]);
  return (
    <input
      ref={control}
      {...controlAria(place, placeholder)}
      type="text"
      role="combobox"
      autoComplete="off"
      aria-autocomplete="list"
      aria-expanded={state.isOpen}
      aria-controls={state.isOpen ? listId : undefined}
      aria-activedescendant={hasActive ? optionId(listId, state.active) : undefined}
      required={place.isRequired && chosen.length === 0}
      placeholder={chosen.length === 0 ? placeholder : undefined}
      value={text}
      onChange={({ target }) => dispatch({ kind: 'type', query: target.value })}
      onClick={() => dispatch({ kind: 'open' })}
      onFocus={({ target }) => target.select()}
      onKeyDown={(event) => perform(event, props, text)}
      onBlur={() => dispatch({ kind: 'close' })}
    />
  );
}

/** Does what a key asks for, in place of the browser. */
function perform(event: KeyboardEvent, props: ComboboxFieldProps, text: string): void {
  const { state, dispatch, offer, chosen, isMultiple, onChange, onPick } = props;
  const options = offer.groups.flatMap((group) => group.options);
  const intent = keyIntent(event.key, { ...state, isMultiple, count: options.length, hasText: text !== '' });
  if (intent === undefined || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  const active = options[state.active];
  if (intent.kind === 'pick' && active !== undefined) onPick(active);
  if (intent.kind === 'remove-last') onChange(chosen.slice(0, -1));
  if (intent.kind === 'open' || intent.kind === 'close' || intent.kind === 'activate') dispatch(intent);
}
