import type {
  ActionsBlock,
  InputBlock,
  KnownBlock,
  MrkdwnElement,
  PlainTextElement,
  PlainTextOption,
} from '@slack/types';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Blocks, type BlocksProps, type Names } from '../../../../playground/web/blockkit/blocks.tsx';

export const PEOPLE = [
  { id: 'U1', name: 'Maya Chen' },
  { id: 'U2', name: 'Sam Okoro' },
];
export const CONVERSATIONS = [
  { id: 'C1', name: 'general' },
  { id: 'C2', name: 'api-team' },
  { id: 'D1', name: 'Maya Chen' },
];

export const names: Names = {
  user: (id) => PEOPLE.find((person) => person.id === id)?.name,
  channel: (id) => CONVERSATIONS.find((conversation) => conversation.id === id)?.name,
  directory: { users: PEOPLE, channels: CONVERSATIONS },
};

/** The markup of some blocks, before anybody touched them. */
export function render(blocks: readonly KnownBlock[], more: Partial<BlocksProps> = {}): string {
  const nothing = () => undefined;
  const surface = { values: {}, onValue: nothing, onAct: nothing, onSuggest: async () => ({}), names };
  const markup = renderToStaticMarkup(createElement(Blocks, { ...surface, ...more, blocks }));
  // On a server, React asks for pictures beforehand; in a browser it does not.
  return markup.replace(/^(?:<link rel="preload"[^>]*>)+/u, '');
}

/** The markup of an element in an actions block. */
export function renderAction(element: ActionsBlock['elements'][number], more: Partial<BlocksProps> = {}): string {
  return render([{ type: 'actions', block_id: 'block', elements: [element] }], more);
}

/** The markup of an element in an input block. */
export function renderInput(block: Omit<InputBlock, 'type' | 'label'>, more: Partial<BlocksProps> = {}): string {
  return render([{ type: 'input', block_id: 'block', label: plainText('Label'), ...block }], more);
}

export function plainText(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: true };
}

export function mrkdwn(text: string): MrkdwnElement {
  return { type: 'mrkdwn', text };
}

export function option(text: string, value = text): PlainTextOption {
  return { text: plainText(text), value };
}

/** Claims that something Slack may send tomorrow is a block of today. */
export function unknownBlock(block: { readonly type: string }): KnownBlock {
  return block as KnownBlock;
}
