import type { ExternalSelect, MultiExternalSelect, MultiSelect, Option, PlainTextOption } from '@slack/types';
import { type ReactNode, useContext } from 'react';
import { groupsOf, matchingGroups, nameOfId } from '../menus.ts';
import { NamesContext } from '../names.ts';
import { optionFields, optionsOf } from '../state-fields.ts';
import { useSurface } from '../surface.ts';
import { Combobox, useCombobox } from './combobox.tsx';
import type { ComboboxProps } from './combobox-field.tsx';
import { type ElementProps, useElement } from './use-element.tsx';
import { useSuggestions } from './use-suggestions.ts';

type SuggestingSelect = ExternalSelect | MultiExternalSelect;
type ListingSelect = Exclude<MultiSelect, MultiExternalSelect>;

/** Slack's own, where the app says nothing. */
const DEFAULT_MIN_QUERY_LENGTH = 3;

/** A menu whose options the app suggests while one types. */
export function SuggestingSelectElement({ element, place }: ElementProps<SuggestingSelect>): ReactNode {
  const { onSuggest } = useSurface();
  const [state, dispatch] = useCombobox();
  const minLength = element.min_query_length ?? DEFAULT_MIN_QUERY_LENGTH;
  const ask = (query: string) => onSuggest(place.blockId, place.actionId, query);
  const offer = useSuggestions({ isOpen: state.isOpen, query: state.query, minLength, ask });
  return <ComboboxSelect element={element} place={place} box={{ state, dispatch, offer }} />;
}

/** A menu of which several options are chosen, all of them known. */
export function ListingSelectElement({ element, place }: ElementProps<ListingSelect>): ReactNode {
  const { directory } = useContext(NamesContext);
  const [state, dispatch] = useCombobox();
  const groups = matchingGroups(groupsOf(element, directory), state.query);
  return (
    <ComboboxSelect
      element={element}
      place={place}
      box={{ state, dispatch, offer: { groups, message: 'No results' } }}
    />
  );
}

interface ComboboxSelectProps extends ElementProps<SuggestingSelect | ListingSelect> {
  readonly box: Pick<ComboboxProps, 'state' | 'dispatch' | 'offer'>;
}

function ComboboxSelect({ element, place, box }: ComboboxSelectProps): ReactNode {
  const names = useContext(NamesContext);
  const { value, choose, dialog } = useElement(element, place);
  const isMultiple = element.type !== 'external_select';
  const most = 'max_selected_items' in element ? (element.max_selected_items ?? Number.POSITIVE_INFINITY) : undefined;
  const chosen = optionsOf(value, (id) => nameOfId(id, names)).filter(isPlain);
  return (
    <>
      <Combobox
        {...box}
        element={element}
        place={place}
        placeholder={element.placeholder?.text ?? (isMultiple ? 'Choose options' : 'Choose an option')}
        chosen={chosen}
        isMultiple={isMultiple}
        onChange={(options) => {
          if (most === undefined || options.length <= most) choose(optionFields(element.type, options));
        }}
      />
      {dialog}
    </>
  );
}

function isPlain(option: Option): option is PlainTextOption {
  return option.text.type === 'plain_text';
}
