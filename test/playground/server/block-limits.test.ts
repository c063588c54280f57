import { describe, expect, it } from 'vitest';
import { checkedContent } from '../../../playground/server/checks/messages.ts';
import { checkedView } from '../../../playground/server/checks/views.ts';
import {
  actions,
  button,
  cell,
  confirm,
  mrkdwn,
  option,
  plain,
  type Row,
  refusalOf,
  select,
  table,
  times,
  words,
} from './block-kit.ts';
import { input, type Json, modal, section } from './harness.ts';

/** Each limit on both sides: what is just allowed, and what is just too much. */

/** One block each, by a size of it. */
const BLOCK_LIMITS: readonly Row[] = [
  ['header', 150, (n) => ({ type: 'header', text: plain(n) }), '/blocks/0/text/text'],
  ['text of a section', 3_000, (n) => section(words(n)), '/blocks/0/text/text'],
  ['fields of a section', 10, (n) => ({ type: 'section', fields: times(n, () => mrkdwn(1)) }), '/blocks/0/fields'],
  ['field', 2_000, (n) => ({ type: 'section', fields: [mrkdwn(n)] }), '/blocks/0/fields/0/text'],
  [
    'elements of a context',
    10,
    (n) => ({ type: 'context', elements: times(n, () => mrkdwn(1)) }),
    '/blocks/0/elements',
  ],
  ['text in a context', 3_000, (n) => ({ type: 'context', elements: [mrkdwn(n)] }), '/blocks/0/elements/0/text'],
  ['elements of actions', 25, (n) => actions(...times(n, () => button())), '/blocks/0/elements'],
  ['text of a button', 75, (n) => actions(button({ text: plain(n) })), '/blocks/0/elements/0/text/text'],
  ['value of a button', 2_000, (n) => actions(button({ value: words(n) })), '/blocks/0/elements/0/value'],
  ['url of a button', 3_000, (n) => actions(button({ url: words(n) })), '/blocks/0/elements/0/url'],
  ['label of a button', 75, (n) => actions(button({ accessibility_label: words(n) })), '/accessibility_label'],
  ['action_id', 255, (n) => actions(button({ action_id: words(n) })), '/blocks/0/elements/0/action_id'],
  ['block_id', 255, (n) => ({ ...section('x'), block_id: words(n) }), '/blocks/0/block_id'],
  ['options', 100, (n) => actions(select({ options: times(n, () => option()) })), '/blocks/0/elements/0/options'],
  ['text of an option', 75, (n) => actions(select({ options: [option({ text: plain(n) })] })), '/options/0/text/text'],
  ['value of an option', 150, (n) => actions(select({ options: [option({ value: words(n) })] })), '/options/0/value'],
  [
    'description of an option',
    75,
    (n) => actions(select({ options: [option({ description: plain(n) })] })),
    '/options/0/description/text',
  ],
  ['placeholder', 150, (n) => actions(select({ placeholder: plain(n) })), '/placeholder/text'],
  [
    'groups of options',
    100,
    (n) =>
      actions({ type: 'static_select', option_groups: times(n, () => ({ label: plain(1), options: [option()] })) }),
    '/option_groups',
  ],
  [
    'label of a group',
    75,
    (n) => actions({ type: 'static_select', option_groups: [{ label: plain(n), options: [option()] }] }),
    '/option_groups/0/label/text',
  ],
  ['options of an overflow', 5, (n) => actions({ type: 'overflow', options: times(n, () => option()) }), '/options'],
  ['checkboxes', 10, (n) => actions({ type: 'checkboxes', options: times(n, () => option()) }), '/elements/0/options'],
  ['radio buttons', 10, (n) => actions({ type: 'radio_buttons', options: times(n, () => option()) }), '/options'],
  ['title of a confirmation', 100, (n) => confirm({ title: plain(n) }), '/confirm/title/text'],
  ['text of a confirmation', 300, (n) => confirm({ text: mrkdwn(n) }), '/confirm/text/text'],
  ['confirm of a confirmation', 30, (n) => confirm({ confirm: plain(n) }), '/confirm/confirm/text'],
  ['deny of a confirmation', 30, (n) => confirm({ deny: plain(n) }), '/confirm/deny/text'],
  ['url of an image', 3_000, (n) => ({ type: 'image', alt_text: 'x', image_url: words(n) }), '/blocks/0/image_url'],
  ['alt_text of an image', 2_000, (n) => ({ type: 'image', alt_text: words(n), image_url: 'x' }), '/blocks/0/alt_text'],
  [
    'title of an image',
    2_000,
    (n) => ({ type: 'image', alt_text: 'x', image_url: 'x', title: plain(n) }),
    '/title/text',
  ],
  ['label of an input', 2_000, (n) => input('i', { label: plain(n) }), '/blocks/0/label/text'],
  ['hint of an input', 2_000, (n) => input('i', { hint: plain(n) }), '/blocks/0/hint/text'],
  [
    'max_length of an input',
    3_000,
    (n) => input('i', { element: { type: 'plain_text_input', max_length: n } }),
    '/blocks/0/element/max_length',
  ],
  ['rows of a table', 100, (n) => table(times(n, () => [cell()])), '/blocks/0/rows'],
  ['columns of a table', 20, (n) => table([times(n, () => cell())]), '/blocks/0/rows/0'],
  [
    'column settings of a table',
    20,
    (n) => table([[cell()]], { column_settings: times(n, () => ({ is_wrapped: true })) }),
    '/blocks/0/column_settings',
  ],
  [
    'rows of a data table',
    101,
    (n) => ({ type: 'data_table', caption: 'x', rows: times(n, () => [cell()]) }),
    '/blocks/0/rows',
  ],
  ['markdown', 12_000, (n) => ({ type: 'markdown', text: words(n) }), '/blocks'],
  ['text of an alert', 200, (n) => ({ type: 'alert', text: plain(n) }), '/blocks/0/text/text'],
  ['title of a card', 150, (n) => ({ type: 'card', title: mrkdwn(n) }), '/blocks/0/title/text'],
  ['body of a card', 200, (n) => ({ type: 'card', body: mrkdwn(n) }), '/blocks/0/body/text'],
  [
    'cards of a carousel',
    10,
    (n) => ({ type: 'carousel', elements: times(n, () => ({ type: 'card', body: mrkdwn(1) })) }),
    '/blocks/0/elements',
  ],
  [
    'children of a container',
    10,
    (n) => ({ type: 'container', title: plain(1), child_blocks: times(n, () => section('x')) }),
    '/blocks/0/child_blocks',
  ],
  [
    'context actions',
    5,
    (n) => ({
      type: 'context_actions',
      elements: times(n, () => ({ type: 'icon_button', icon: 'trash', text: plain(1) })),
    }),
    '/blocks/0/elements',
  ],
];

/** An alert stands in modals alone, everything else in messages. */
function refusalOfBlock(block: Json): Json {
  if (block['type'] !== 'alert') return refusalOf(() => checkedContent('x', [block]));
  return refusalOf(() => checkedView(modal({ blocks: [block] }), 'modal'));
}

describe('a block within its limits is taken, one beyond them refused', () => {
  it.each(BLOCK_LIMITS)('%s: %i', (_, limit, make, pointer) => {
    expect(refusalOfBlock(make(limit))).toEqual({});
    const { error, errors } = refusalOfBlock(make(limit + 1));
    expect(error).toMatch(/^invalid_(?:blocks|arguments)$/u);
    expect(errors).toEqual([expect.stringMatching(new RegExp(`\\[json-pointer:.*${pointer}\\]$`, 'u'))]);
  });

  it.each(BLOCK_LIMITS.filter(([name]) => !/column settings|max_length|_id$/u.test(name)))(
    '%s: nothing is too little',
    (_, _limit, make) => {
      expect(refusalOfBlock(make(0))).not.toEqual({});
    },
  );

  it('in the words of Slack', () => {
    expect(refusalOfBlock({ type: 'header', text: plain(151) })).toEqual({
      error: 'invalid_blocks',
      errors: ['must be less than 151 characters [json-pointer:/blocks/0/text/text]'],
      response_metadata: { messages: ['[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]'] },
    });
    expect(refusalOfBlock(section(''))['errors']).toEqual([
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ]);
  });

  it('counts characters, not their halves', () => {
    expect(refusalOfBlock({ type: 'header', text: { type: 'plain_text', text: '🚨'.repeat(150) } })).toEqual({});
  });
});
