import type { Option, PlainTextOption } from '@slack/types';
import type { InputValue } from '../../protocol.ts';

/** How `state.values` tells what stands in an element. */
interface StateField {
  /** The field of the value: "selected_option". */
  readonly field: string;
  /** The field of the element that fills it at the start: "initial_option". */
  readonly initial: string;
  /** Dates and times are texts; people and channels are told by their ids. */
  readonly holds: 'text' | 'option' | 'id';
  readonly isList: boolean;
}

const TEXT = { field: 'value', initial: 'initial_value', holds: 'text', isList: false } as const;
const OPTION = { field: 'selected_option', initial: 'initial_option', holds: 'option', isList: false } as const;
const OPTIONS = { field: 'selected_options', initial: 'initial_options', holds: 'option', isList: true } as const;

function ids(kind: 'user' | 'channel' | 'conversation', isList: boolean): StateField {
  const name = isList ? `${kind}s` : kind;
  return { field: `selected_${name}`, initial: `initial_${name}`, holds: 'id', isList };
}

/** The elements that hold a value, by type. Buttons and overflow menus hold none. */
export const STATE_FIELDS: Readonly<Record<string, StateField>> = {
  plain_text_input: TEXT,
  email_text_input: TEXT,
  url_text_input: TEXT,
  number_input: TEXT,
  datepicker: { field: 'selected_date', initial: 'initial_date', holds: 'text', isList: false },
  timepicker: { field: 'selected_time', initial: 'initial_time', holds: 'text', isList: false },
  static_select: OPTION,
  external_select: OPTION,
  radio_buttons: OPTION,
  checkboxes: OPTIONS,
  multi_static_select: OPTIONS,
  multi_external_select: OPTIONS,
  users_select: ids('user', false),
  multi_users_select: ids('user', true),
  channels_select: ids('channel', false),
  multi_channels_select: ids('channel', true),
  conversations_select: ids('conversation', false),
  multi_conversations_select: ids('conversation', true),
};

/** The part of a value that differs by type: `{ selected_option: … }`. */
export type Fields = Readonly<Record<string, unknown>>;

/** @returns the field of a text, a date or a time; null where nothing stands in it, as Slack has it */
export function textFields(type: string, text: string): Fields {
  const { field } = STATE_FIELDS[type] ?? TEXT;
  return { [field]: text === '' ? null : text };
}

/** @returns the field of a menu, of radio buttons or of checkboxes, with what is chosen; people and channels as ids */
export function optionFields(type: string, chosen: readonly Option[]): Fields {
  const { field, holds, isList } = STATE_FIELDS[type] ?? OPTION;
  const held = holds === 'id' ? chosen.map(({ value }) => value) : chosen;
  return { [field]: isList ? held : (held[0] ?? null) };
}

/** @returns the text, date or time in a value; empty where there is none */
export function textOf({ type, ...fields }: InputValue): string {
  const text = fields[STATE_FIELDS[type]?.field ?? ''];
  return typeof text === 'string' ? text : '';
}

/**
 * Reads what is chosen in a value.
 * @param value as it stands in `state.values`
 * @param nameOf finds what a person or channel is called
 * @returns the options; ids as options that show their names
 */
export function optionsOf({ type, ...fields }: InputValue, nameOf: (id: string) => string): Option[] {
  const { field = '', holds = 'option' } = STATE_FIELDS[type] ?? {};
  const held = [fields[field]].flat();
  return holds === 'id'
    ? held.filter((id) => typeof id === 'string').map((id) => nameOption(id, nameOf(id)))
    : held.filter(isOption);
}

/** @returns an option that stands for a person or a channel */
export function nameOption(id: string, name: string): PlainTextOption {
  return { text: { type: 'plain_text', text: name, emoji: false }, value: id };
}

function isOption(thing: unknown): thing is Option {
  return typeof thing === 'object' && thing !== null && 'text' in thing;
}
