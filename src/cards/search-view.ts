import type { InputBlock, ModalView } from '@slack/types';
import { MAX_QUERY_LENGTH } from '../lookup/normalise.ts';
import { actionId } from './action-ids.ts';
import { actions, button, type Card, type CardBlock, header, section } from './blocks.ts';

export const SEARCH_CALLBACK_ID = 'search';

/** Where the typed words stand in the state of the submitted modal. */
const QUERY_BLOCK = 'query';
const QUERY_INPUT = 'words';

/** The card for a message in which no status code was found: says so, and offers the search. */
export function nothingInMessageCard(): Card {
  const found = 'I found no status code in this message.';
  const hint = 'Durations, ports, ids and the like are not counted. Search by name, or by what happened.';
  return {
    text: `${found} ${hint}`,
    blocks: [
      header('No status code here'),
      section(`${found}\n${hint}`),
      ...actions([button(actionId('search'), 'Search', 'search')]),
    ],
  };
}

/** The modal that asks for words. */
export function searchView(): ModalView {
  const input: InputBlock = {
    type: 'input',
    block_id: QUERY_BLOCK,
    label: { type: 'plain_text', text: 'A code, a name, or what happened' },
    element: {
      type: 'plain_text_input',
      action_id: QUERY_INPUT,
      max_length: MAX_QUERY_LENGTH,
      focus_on_load: true,
      placeholder: { type: 'plain_text', text: '409, conflict, duplicate email' },
    },
  };
  return {
    type: 'modal',
    callback_id: SEARCH_CALLBACK_ID,
    title: { type: 'plain_text', text: 'Find a status code' },
    submit: { type: 'plain_text', text: 'Search' },
    close: { type: 'plain_text', text: 'Close' },
    blocks: [input],
  };
}

/** The modal with an answer in it. Its buttons are left out: in a modal there is no message to answer through. */
export function resultView({ blocks }: Card): ModalView & { readonly blocks: CardBlock[] } {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: 'HTTP Status' },
    close: { type: 'plain_text', text: 'Close' },
    blocks: blocks.filter(({ type }) => type !== 'actions' && type !== 'table'),
  };
}

/** The part of a submitted view that `searchView` put there. */
export interface SearchState {
  readonly values: Readonly<Record<string, Readonly<Record<string, { readonly value?: string | null | undefined }>>>>;
}

/** @returns the words that were typed into the modal */
export function wordsIn({ values }: SearchState): string {
  return values[QUERY_BLOCK]?.[QUERY_INPUT]?.value ?? '';
}
