import { Refusal } from '../../../playground/server/checks/refusal.ts';
import type { Json } from './harness.ts';

/** Parts of Block Kit, as long as a test wants them. */

export const words = (length: number): string => 'x'.repeat(length);
export const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, n) => make(n));
export const plain = (length: number): Json => ({ type: 'plain_text', text: words(length) });
export const mrkdwn = (length: number): Json => ({ type: 'mrkdwn', text: words(length) });
export const option = (fields: Json = {}): Json => ({ text: plain(1), value: 'v', ...fields });

export const button = (fields: Json = {}): Json => ({ type: 'button', text: plain(1), ...fields });
export const select = (fields: Json = {}): Json => ({ type: 'static_select', options: [option()], ...fields });
export const actions = (...elements: Json[]): Json => ({ type: 'actions', elements });
export const confirm = (fields: Json): Json => actions(button({ confirm: { text: plain(1), ...fields } }));
export const table = (rows: Json[][], fields: Json = {}): Json => ({ type: 'table', rows, ...fields });
export const cell = (length = 1): Json => ({ type: 'raw_text', text: words(length) });

/** Something with a limit: what is too much of it is refused at the pointer. */
export type Row = readonly [name: string, limit: number, make: (size: number) => Json, pointer: string];

/** What Slack would answer; nothing where it takes it. */
export function refusalOf(act: () => unknown): Json {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return { error: error.error, ...error.detail };
    throw error;
  }
  return {};
}
