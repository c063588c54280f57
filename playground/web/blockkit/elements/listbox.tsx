import type { PlainTextOption } from '@slack/types';
import { Check } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { emojify } from '../emoji.ts';
import type { Group } from '../menus.ts';
import { inOrder } from '../text/in-order.ts';
import type { Offer } from './use-suggestions.ts';

interface ListboxProps {
  readonly id: string;
  readonly offer: Offer;
  /** The index of the option that Enter picks. */
  readonly active: number;
  readonly chosen: readonly PlainTextOption[];
  readonly onPick: (option: PlainTextOption) => void;
}

/** @returns the id of an option, which the field points to while the option is active */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** The list of a combobox. The focus stays in the field. */
export function Listbox(props: ListboxProps): ReactNode {
  const { id, offer, active } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (offer.groups.length > 0) list.current?.scrollIntoView({ block: 'nearest' });
  }, [offer.groups.length]);
  useEffect(() => {
    document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  const starts = offer.groups.map((_, at) => offer.groups.slice(0, at).flatMap((group) => group.options).length);
  return (
    <div ref={list} className="bk-popup">
      <div role="listbox" id={id} aria-label="Options">
        {inOrder(offer.groups, (group, at) => (
          <OptionGroup {...props} group={group} firstIndex={starts[at] ?? 0} />
        ))}
      </div>
      {offer.groups.length === 0 ? <p className="bk-popup-message">{offer.message}</p> : null}
    </div>
  );
}

interface OptionGroupProps extends ListboxProps {
  readonly group: Group;
  readonly firstIndex: number;
}

function OptionGroup({ id, active, chosen, onPick, group, firstIndex }: OptionGroupProps): ReactNode {
  const options = inOrder(group.options, (option, at) => {
    const isChosen = chosen.some(({ value }) => value === option.value);
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field, which has the focus
      <div
        id={optionId(id, firstIndex + at)}
        role="option"
        tabIndex={-1}
        aria-selected={isChosen}
        className={firstIndex + at === active ? 'bk-option bk-is-active' : 'bk-option'}
        // Pressing an option must not take the focus out of the field.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onPick(option)}
      >
        <span>
          {emojify(option.text.text)}
          {option.description === undefined ? null : (
            <span className="bk-description">{emojify(option.description.text)}</span>
          )}
        </span>
        {isChosen ? <Check aria-hidden="true" size={16} /> : null}
      </div>
    );
  });
  if (group.label === undefined) return options;
  const labelId = `${id}-group-${firstIndex}`;
  return (
    <fieldset aria-labelledby={labelId}>
      <div id={labelId} className="bk-group-label">
        {emojify(group.label.text)}
      </div>
      {options}
    </fieldset>
  );
}
