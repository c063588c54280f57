import type { PlainTextOption, Select } from '@slack/types';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useContext } from 'react';
import { controlAria } from '../aria.ts';
import { emojify } from '../emoji.ts';
import { type Group, groupsOf, nameOfId } from '../menus.ts';
import { NamesContext } from '../names.ts';
import { optionFields, optionsOf } from '../state-fields.ts';
import { inOrder } from '../text/in-order.ts';
import { type ElementProps, useElement } from './use-element.tsx';
import { useFocusOnLoad } from './use-focus-on-load.ts';

/** A menu of which one option is chosen. */
export function SelectElement({
  element,
  place,
}: ElementProps<Exclude<Select, { type: 'external_select' }>>): ReactNode {
  const names = useContext(NamesContext);
  const control = useFocusOnLoad<HTMLSelectElement>(element);
  const { value, choose, dialog } = useElement(element, place);
  const placeholder = element.placeholder?.text ?? 'Choose an option';
  const groups = groupsOf(element, names.directory);
  const options = groups.flatMap((group) => group.options);
  const [chosen] = optionsOf(value, (id) => nameOfId(id, names));
  const index = options.findIndex((option) => option.value === chosen?.value);
  const pick = (at: string) =>
    choose(optionFields(element.type, at === '' ? [] : options.slice(Number(at), Number(at) + 1)));
  return (
    <span className="bk-select">
      <select
        ref={control}
        {...controlAria(place, placeholder)}
        className={index === -1 ? 'bk-is-empty' : undefined}
        required={place.isRequired}
        value={index === -1 ? '' : index}
        onChange={({ target }) => pick(target.value)}
      >
        {/* Where an answer is optional, the placeholder can be picked again to take it back. */}
        <option value="" disabled={!place.isInput || place.isRequired} hidden={!place.isInput || place.isRequired}>
          {placeholder}
        </option>
        {inOrder(groups, (group, at) => (
          <OptionGroup group={group} firstIndex={groups.slice(0, at).flatMap((before) => before.options).length} />
        ))}
      </select>
      <ChevronDown aria-hidden="true" size={16} />
      {dialog}
    </span>
  );
}

function OptionGroup({ group, firstIndex }: { readonly group: Group; readonly firstIndex: number }): ReactNode {
  const options = inOrder(group.options, ({ text }: PlainTextOption, at) => (
    <option value={firstIndex + at}>{emojify(text.text)}</option>
  ));
  return group.label === undefined ? options : <optgroup label={emojify(group.label.text)}>{options}</optgroup>;
}
