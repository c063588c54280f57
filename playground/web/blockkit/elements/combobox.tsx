import type { PlainTextOption } from '@slack/types';
import { X } from 'lucide-react';
import { type ReactNode, useId, useReducer } from 'react';
import { ComboboxField, type ComboboxProps } from './combobox-field.tsx';
import { CLOSED, comboboxAfter } from './combobox-state.ts';
import { Listbox } from './listbox.tsx';
import { Tokens } from './tokens.tsx';
import { useFocusOnLoad } from './use-focus-on-load.ts';
import type { Offer } from './use-suggestions.ts';

/** @returns the state of a combobox, and how to tell it what happened */
export function useCombobox() {
  return useReducer(comboboxAfter, CLOSED);
}

/** A field with a list of options that narrows while one types. What is chosen stands in the field, or in tokens before it. */
export function Combobox(props: ComboboxProps): ReactNode {
  const { element, place, state, dispatch, offer, chosen, isMultiple, onChange } = props;
  const listId = useId();
  const control = useFocusOnLoad<HTMLInputElement>(element);
  const pick = (option: PlainTextOption) => {
    onChange(isMultiple ? toggled(chosen, option) : [option]);
    dispatch({ kind: isMultiple ? 'pick-next' : 'close' });
  };
  const take = (others: readonly PlainTextOption[]) => {
    onChange(others);
    control.current?.focus();
  };
  const canClear = !isMultiple && chosen.length > 0 && place.isInput && !place.isRequired;
  return (
    <div className="bk-combobox">
      {isMultiple ? <Tokens options={chosen} onChange={take} /> : null}
      <ComboboxField {...props} control={control} listId={listId} onPick={pick} />
      {canClear ? (
        <button type="button" className="bk-icon-button" aria-label="Clear" onClick={() => take([])}>
          <X aria-hidden="true" size={16} />
        </button>
      ) : null}
      {state.isOpen ? <Listbox id={listId} offer={offer} active={state.active} chosen={chosen} onPick={pick} /> : null}
      <span role="status" className="bk-only-heard">
        {state.isOpen ? spoken(offer) : ''}
      </span>
    </div>
  );
}

function toggled(chosen: readonly PlainTextOption[], option: PlainTextOption): readonly PlainTextOption[] {
  const others = chosen.filter(({ value }) => value !== option.value);
  return others.length < chosen.length ? others : [...chosen, option];
}

function spoken({ groups, message }: Offer): string {
  const count = groups.flatMap(({ options }) => options).length;
  if (count === 0) return message;
  return count === 1 ? '1 option' : `${count} options`;
}
