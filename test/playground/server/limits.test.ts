import { describe, expect, it } from 'vitest';
import { checkedContent } from '../../../playground/server/checks/messages.ts';
import { checkedView } from '../../../playground/server/checks/views.ts';
import { actions, button, cell, mrkdwn, plain, type Row, refusalOf, table, times, words } from './block-kit.ts';
import { input, type Json, modal, SUBMIT, section } from './harness.ts';

const MESSAGES: readonly (readonly [name: string, good: Json[], bad: Json[], error: string])[] = [
  ['blocks', times(50, () => section('x')), times(51, () => section('x')), 'invalid_blocks'],
  [
    'text in all blocks',
    times(4, () => section(words(3_000))),
    times(5, () => section(words(3_000))),
    'msg_blocks_too_long',
  ],
  ['tables', [table([[cell()]])], times(2, () => table([[cell()]])), 'invalid_attachments'],
  [
    'markdown in all blocks',
    times(2, () => ({ type: 'markdown', text: words(6_000) })),
    times(2, () => ({ type: 'markdown', text: words(6_001) })),
    'invalid_blocks',
  ],
  ['block ids', [section('a'), section('b')], times(2, () => ({ ...section('x'), block_id: 'b' })), 'invalid_blocks'],
  [
    'action ids',
    [actions(button({ action_id: 'a' }), button({ action_id: 'b' }))],
    [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
    'invalid_blocks',
  ],
];

describe('a message', () => {
  it.each(MESSAGES)('within its limits is taken, one beyond them refused: %s', (_, good, bad, error) => {
    expect(refusalOf(() => checkedContent('x', good))).toEqual({});
    expect(refusalOf(() => checkedContent('x', bad))).toMatchObject({ error });
  });

  it('needs text or blocks', () => {
    expect(refusalOf(() => checkedContent(' ', undefined))).toEqual({ error: 'no_text' });
    expect(refusalOf(() => checkedContent('', []))).toEqual({ error: 'no_text' });
    expect(refusalOf(() => checkedContent('x', 'no blocks'))).toEqual({ error: 'invalid_blocks_format' });
    expect(checkedContent(words(40_001), undefined).text).toHaveLength(40_000);
  });
});

const BLOCK_MISTAKES: readonly (readonly [name: string, block: Json, error: string])[] = [
  ['an unknown type', { type: 'nonsense' }, 'unsupported type: nonsense [json-pointer:/blocks/0/type]'],
  ['no type', {}, 'missing required field: type [json-pointer:/blocks/0]'],
  ['no text', { type: 'header' }, 'missing required field: text [json-pointer:/blocks/0]'],
  ['a text for an object', { type: 'header', text: 'x' }, 'must provide an object [json-pointer:/blocks/0/text]'],
  [
    'mrkdwn where plain text belongs',
    { type: 'header', text: mrkdwn(1) },
    'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
  ],
  [
    'a property too many',
    { ...section('x'), colour: 'red' },
    'invalid additional property: colour [json-pointer:/blocks/0]',
  ],
  ['an empty section', { type: 'section' }, 'must define either `text` or `fields` [json-pointer:/blocks/0/type]'],
  ['null', actions(button({ value: null })), 'must provide a string [json-pointer:/blocks/0/elements/0/value]'],
  [
    'a word for a boolean',
    input('i', { optional: 'true' }),
    'must provide a boolean [json-pointer:/blocks/0/optional]',
  ],
  [
    'a word for a number',
    input('i', { element: { type: 'plain_text_input', min_length: '3' } }),
    'must provide a number [json-pointer:/blocks/0/element/min_length]',
  ],
  [
    'a colour of its own',
    actions(button({ style: 'green' })),
    'must be one of: primary, danger [json-pointer:/blocks/0/elements/0/style]',
  ],
  [
    'a modal’s block in a message',
    { type: 'alert', text: plain(1) },
    'unsupported type: alert [json-pointer:/blocks/0/type]',
  ],
  [
    'an input among actions',
    actions({ type: 'plain_text_input' }),
    'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    'a menu without options',
    actions({ type: 'static_select' }),
    'must define either `options` or `option_groups` [json-pointer:/blocks/0/elements/0]',
  ],
  [
    'an image from nowhere',
    { type: 'image', alt_text: 'x' },
    'must define either `image_url` or `slack_file` [json-pointer:/blocks/0]',
  ],
  [
    'rows of different lengths',
    table([[cell()], [cell(), cell()]]),
    'must have the same number of cells in each row [json-pointer:/blocks/0/rows]',
  ],
  ['an empty cell', table([[cell(0)]]), 'must be more than 0 characters [json-pointer:/blocks/0/rows/0/0/text]'],
  ['no list', { type: 'actions', elements: {} }, 'must provide an array [json-pointer:/blocks/0/elements]'],
];

describe('a block with a mistake is refused, with the place of the mistake', () => {
  it.each(BLOCK_MISTAKES)('%s', (_, block, error) => {
    expect(refusalOf(() => checkedContent('x', [block]))).toMatchObject({ error: 'invalid_blocks', errors: [error] });
  });
});

const VIEW_LIMITS: readonly Row[] = [
  ['title', 24, (n) => modal({ title: plain(n) }), '/view/title/text'],
  ['submit', 24, (n) => modal({ submit: plain(n) }), '/view/submit/text'],
  ['close', 24, (n) => modal({ close: plain(n) }), '/view/close/text'],
  ['blocks', 100, (n) => modal({ blocks: times(n, () => section('x')) }), '/view/blocks'],
  ['private_metadata', 3_000, (n) => modal({ private_metadata: words(n) }), '/view/private_metadata'],
  ['callback_id', 255, (n) => modal({ callback_id: words(n) }), '/view/callback_id'],
  ['external_id', 255, (n) => modal({ external_id: words(n) }), '/view/external_id'],
];

describe('a view', () => {
  it.each(VIEW_LIMITS)('within its limits is taken, one beyond them refused: %s, %i', (_, limit, make, pointer) => {
    expect(refusalOf(() => checkedView(make(limit), 'modal'))).toEqual({});
    const { error, errors } = refusalOf(() => checkedView(make(limit + 1), 'modal'));
    expect(error).toBe('invalid_arguments');
    expect(errors).toEqual([expect.stringContaining(`[json-pointer:${pointer}]`)]);
  });

  it.each([
    [
      'a table in a modal',
      modal({ blocks: [table([[cell()]])] }),
      'unsupported type: table [json-pointer:/view/blocks/0/type]',
    ],
    ['no blocks', modal({ blocks: [] }), 'must provide at least 1 items [json-pointer:/view/blocks]'],
    [
      'a Home for a modal',
      { type: 'home', blocks: [section('x')] },
      'unsupported type: home [json-pointer:/view/type]',
    ],
    [
      'an input that cannot be submitted',
      modal({ blocks: [input('i')] }),
      'must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/0/input]',
    ],
    [
      'two blocks of one id',
      modal({ ...SUBMIT, blocks: [input('i'), input('i')] }),
      '`block_id` "i" already exists [json-pointer:/view/blocks/1/block_id]',
    ],
  ])('with a mistake is refused: %s', (_, view, error) => {
    expect(refusalOf(() => checkedView(view, 'modal'))).toMatchObject({ error: 'invalid_arguments', errors: [error] });
  });

  it('is an object', () => {
    expect(refusalOf(() => checkedView('{', 'modal'))).toMatchObject({ error: 'invalid_arguments' });
  });
});
