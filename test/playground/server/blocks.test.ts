import { describe, expect, it } from 'vitest';
import { checkedContent } from '../../../playground/server/checks/messages.ts';
import { checkedView } from '../../../playground/server/checks/views.ts';
import { withIds } from '../../../playground/server/workspace/block-ids.ts';
import { detailsView } from '../../../src/cards/details.ts';
import { problemsInCard } from '../../../src/cards/validate.ts';
import { formatCode, titleOf } from '../../../src/catalogue/catalogue.ts';
import { catalogue, explain } from '../../harness.ts';
import { elementIn, input, type Json, modal, SUBMIT, section } from './harness.ts';

const plain = { type: 'plain_text', text: 'x' };
const image = { type: 'image', image_url: 'https://example.com/x.png', alt_text: 'x' };
const richText = {
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_section',
      elements: [
        { type: 'text', text: 'x', style: { bold: true } },
        { type: 'link', url: 'https://example.com' },
        { type: 'user', user_id: 'U1' },
        { type: 'emoji', name: 'wave' },
      ],
    },
    { type: 'rich_text_list', style: 'bullet', elements: [{ type: 'rich_text_section', elements: [] }] },
    { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'x' }] },
  ],
};
const options = [{ text: plain, value: 'x' }];

/** Everything that Slack's own documentation shows, once. */
const GOOD_BLOCKS: readonly Json[] = [
  section('x'),
  { ...section('x'), accessory: image, expand: true },
  { type: 'divider' },
  { ...image, title: plain },
  { type: 'image', slack_file: { id: 'F1' }, alt_text: 'x' },
  { type: 'context', elements: [image, plain] },
  {
    type: 'actions',
    elements: [
      {
        type: 'button',
        text: plain,
        style: 'danger',
        confirm: { title: plain, text: plain, confirm: plain, deny: plain },
      },
      { type: 'overflow', options: [{ ...options[0], url: 'https://example.com' }] },
      { type: 'external_select', min_query_length: 0, placeholder: plain },
      { type: 'users_select', initial_user: 'U1' },
      { type: 'conversations_select', default_to_current_conversation: true, filter: { include: ['im'] } },
      { type: 'channels_select' },
      { type: 'multi_static_select', options, max_selected_items: 2 },
      { type: 'multi_external_select', initial_options: options },
      { type: 'multi_users_select', initial_users: ['U1'] },
      { type: 'multi_conversations_select' },
      { type: 'multi_channels_select' },
      { type: 'datepicker', initial_date: '2026-01-31' },
      { type: 'timepicker', initial_time: '10:00' },
      { type: 'datetimepicker', initial_date_time: 1_700_000_000 },
      { type: 'checkboxes', options: [{ text: { type: 'mrkdwn', text: '*x*' }, value: 'x' }] },
      { type: 'radio_buttons', options, initial_option: options[0] },
    ],
  },
  richText,
  { type: 'markdown', text: '# x' },
  { type: 'table', rows: [[{ type: 'raw_text', text: 'x' }, { type: 'raw_number', value: 1, text: '1' }, richText]] },
  { type: 'video', video_url: 'https://v', thumbnail_url: 'https://t', alt_text: 'x', title: plain },
  { type: 'context_actions', elements: [{ type: 'icon_button', icon: 'trash', text: plain }] },
  ...['plain_text_input', 'email_text_input', 'url_text_input', 'rich_text_input', 'file_input'].map((type) =>
    input('i', { element: { type } }),
  ),
  input('i', { element: { type: 'number_input', is_decimal_allowed: false }, hint: plain, optional: true }),
];

describe('a good block', () => {
  it.each(GOOD_BLOCKS.map((block) => [JSON.stringify(block).slice(0, 70), block] as const))(
    'is taken: %s',
    (_, block) => {
      expect(checkedContent('', [block]).blocks).toEqual([block]);
    },
  );

  it('is taken in a modal', () => {
    const view = modal({ ...SUBMIT, notify_on_close: true, blocks: [input('i'), { type: 'alert', text: plain }] });
    expect(checkedView(view, 'modal')).toEqual(view);
  });
});

describe('ids', () => {
  it('are given to blocks and elements without one, and are all different', () => {
    const button = { type: 'button', text: plain };
    const content = checkedContent('', [
      { type: 'actions', elements: [button, { ...button, action_id: 'mine' }] },
      section('x'),
    ]);
    const [actions, words] = withIds(content.blocks ?? []);
    expect(elementIn([actions ?? {}], 'mine').element.type).toBe('button');
    const ids = [actions?.block_id, words?.block_id, elementIn([actions ?? {}], '').element.action_id];
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[\w-]{5}$/u);
  });

  it('are given to accessories and inputs, and not to pictures', () => {
    const content = checkedContent('', [
      { ...section('x'), accessory: { type: 'button', text: plain } },
      input('i', { element: { type: 'plain_text_input' } }),
      { ...section('x'), accessory: image },
    ]);
    const [withButton, withInput, withImage] = withIds(content.blocks ?? []);
    expect(withButton).toMatchObject({ accessory: { action_id: expect.any(String) } });
    expect(withInput).toMatchObject({ block_id: 'i', element: { action_id: expect.any(String) } });
    expect(Reflect.get(withImage ?? {}, 'accessory')).toEqual(image);
  });
});

describe('the cards of the app', () => {
  const codes = [...new Set(catalogue.entries.map(({ code }) => code))];
  const queries = [
    ...codes.map(String),
    ...['', 'help', '1xx', '2xx', '3xx', '4xx', '5xx', '299', '999', 'xyzzy', 'duplicate email', 'too many requests'],
    ...catalogue.comparisons.map(({ choices }) => choices.map(({ code }) => code).join(' vs ')),
  ];

  it('are taken, all of them, private and public, with tables and without', () => {
    for (const query of queries) {
      for (const how of [{}, { audience: 'public' as const, sharedBy: 'U0YOU' }, { tables: false }]) {
        const { card } = explain(query, how);
        expect(() => checkedContent(card.text, card.blocks), query).not.toThrow();
        expect(problemsInCard(card), query).toEqual([]);
      }
    }
    expect(queries.length).toBeGreaterThan(100);
  });

  it('are taken with all details as well', () => {
    for (const code of codes) {
      const [first, ...others] = catalogue.meaningsOf(code);
      if (first === undefined) throw new Error(`${code} has no meaning`);
      const view = detailsView([first, ...others], catalogue.folkloreOf(code), formatCode);
      expect(() => checkedView(view, 'modal'), titleOf(first)).not.toThrow();
    }
  });
});
