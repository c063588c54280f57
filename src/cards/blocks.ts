import type {
  ActionsBlock,
  Button,
  ContextBlock,
  HeaderBlock,
  PlainTextElement,
  PlainTextOption,
  SectionBlock,
  StaticSelect,
  TableBlock,
} from '@slack/types';
import { LIMITS } from './limits.ts';
import { truncate } from './mrkdwn.ts';

/** The blocks our cards are made of: they render in messages (all of them) and in modals and Home (all but the table). */
export type CardBlock = ActionsBlock | ContextBlock | HeaderBlock | SectionBlock | TableBlock;

/** A reply: the blocks, and the text that notifications, screen readers and clients without blocks show instead. */
export interface Card {
  readonly text: string;
  readonly blocks: CardBlock[];
}

export function header(text: string): HeaderBlock {
  return { type: 'header', text: plainText(truncate(text, LIMITS.header)) };
}

/** @param texts mrkdwn; empty ones are left out */
export function context(...texts: string[]): ContextBlock {
  return { type: 'context', elements: texts.filter(Boolean).map((text) => ({ type: 'mrkdwn', text })) };
}

/** @param text mrkdwn of 1 to 3,000 characters */
export function section(text: string): SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: truncate(text, LIMITS.text) } };
}

/** @param texts mrkdwn; Slack shows them in two columns */
export function fields(...texts: string[]): SectionBlock {
  return { type: 'section', fields: texts.map((text) => ({ type: 'mrkdwn', text: truncate(text, LIMITS.field) })) };
}

/** An actions block, or nothing when there is no element: Slack refuses an empty one. */
export function actions(elements: ActionsBlock['elements']): ActionsBlock[] {
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

export function button(actionId: string, label: string, value: string): Button {
  return { type: 'button', action_id: actionId, text: plainText(truncate(label, LIMITS.buttonText)), value };
}

export function linkButton(actionId: string, label: string, url: string): Button {
  return { type: 'button', action_id: actionId, text: plainText(truncate(label, LIMITS.buttonText)), url };
}

export interface Choice {
  readonly label: string;
  readonly value: string;
}

/** A menu, or nothing when there is no choice: Slack refuses an empty one. */
export function select(actionId: string, placeholder: string, choices: readonly Choice[]): StaticSelect[] {
  const options = choices.slice(0, LIMITS.options).map(toOption);
  if (options.length === 0) return [];
  return [{ type: 'static_select', action_id: actionId, placeholder: plainText(placeholder), options }];
}

/** @param rows plain text; the first row is the header. An empty cell becomes a dash, as Slack refuses empty ones. */
export function table(rows: readonly (readonly string[])[]): TableBlock {
  return {
    type: 'table',
    rows: rows.map((row) => row.map((text) => ({ type: 'raw_text', text: text || '–' }))),
    column_settings: (rows[0] ?? []).map(() => ({ is_wrapped: true })),
  };
}

function plainText(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: true };
}

function toOption({ label, value }: Choice): PlainTextOption {
  return { text: plainText(truncate(label, LIMITS.optionText)), value };
}
