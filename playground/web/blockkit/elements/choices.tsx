import type { Checkboxes, Option, RadioButtons } from '@slack/types';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { groupAria } from '../aria.ts';
import { Text } from '../mrkdwn.tsx';
import { optionFields, optionsOf } from '../state-fields.ts';
import { type ElementProps, useElement } from './use-element.tsx';
import { useFocusOnLoad } from './use-focus-on-load.ts';

const CHECK_ONE = 'Check at least one option.';

/** Radio buttons: one option is chosen. */
export function RadioButtonsElement({ element, place }: ElementProps<RadioButtons>): ReactNode {
  const name = useId();
  const first = useFocusOnLoad<HTMLInputElement>(element);
  const { value, choose, dialog } = useElement(element, place);
  const [chosen] = optionsOf(value, String);
  return (
    <fieldset className="bk-choices" {...groupAria(place)}>
      {element.options.map((option, index) => (
        <Choice
          key={option.value}
          option={option}
          type="radio"
          name={name}
          ref={index === 0 ? first : undefined}
          required={place.isRequired}
          checked={option.value === chosen?.value}
          onChange={() => choose(optionFields(element.type, [option]))}
        />
      ))}
      {dialog}
    </fieldset>
  );
}

/** Checkboxes: any number of options is chosen. */
export function CheckboxesElement({ element, place }: ElementProps<Checkboxes>): ReactNode {
  const first = useFocusOnLoad<HTMLInputElement>(element);
  const { value, choose, dialog } = useElement(element, place);
  const chosen = optionsOf(value, String);
  const isChosen = (option: Option) => chosen.some((other) => other.value === option.value);
  const toggle = (toggled: Option) =>
    choose(
      optionFields(
        element.type,
        element.options.filter((option) => isChosen(option) !== (option === toggled)),
      ),
    );
  // HTML can require a certain checkbox, but not one of several: the first one speaks for all.
  const refFirst = (input: HTMLInputElement | null) => {
    first.current = input;
    input?.setCustomValidity(place.isRequired && chosen.length === 0 ? CHECK_ONE : '');
  };
  return (
    <fieldset className="bk-choices" {...groupAria(place)}>
      {element.options.map((option, index) => (
        <Choice
          key={option.value}
          option={option}
          type="checkbox"
          ref={index === 0 ? refFirst : undefined}
          checked={isChosen(option)}
          aria-invalid={place.isInvalid || undefined}
          onChange={() => toggle(option)}
        />
      ))}
      {dialog}
    </fieldset>
  );
}

function Choice({ option, ...input }: { readonly option: Option } & ComponentProps<'input'>): ReactNode {
  return (
    <label className="bk-choice">
      <input {...input} />
      <span>
        <Text object={option.text} />
        {option.description === undefined ? null : (
          <span className="bk-description">
            <Text object={option.description} />
          </span>
        )}
      </span>
    </label>
  );
}
