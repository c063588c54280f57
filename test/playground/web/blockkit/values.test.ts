import type { Button, InputBlock, KnownBlock, Overflow, SectionBlock, StaticSelect } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { optionFields, optionsOf, textFields, textOf } from '../../../../playground/web/blockkit/state-fields.ts';
import type { Place } from '../../../../playground/web/blockkit/surface.ts';
import { effectsOf, initialValues } from '../../../../playground/web/blockkit/values.ts';
import { mrkdwn, option, plainText } from './render.ts';

const picked = option('409 Conflict', '409');
const input = (element: InputBlock['element']): KnownBlock => ({
  type: 'input',
  block_id: 'b',
  label: plainText('Label'),
  element,
});
const initialValue = (element: InputBlock['element'], conversation?: string) =>
  initialValues([input(element)], conversation)['b']?.['a'];
const id = { action_id: 'a' };

const CASES: readonly (readonly [element: InputBlock['element'], fields: object])[] = [
  [{ type: 'plain_text_input', ...id }, { value: null }],
  [{ type: 'plain_text_input', initial_value: 'x', ...id }, { value: 'x' }],
  [{ type: 'email_text_input', initial_value: 'ada@example.com', ...id }, { value: 'ada@example.com' }],
  [{ type: 'url_text_input', ...id }, { value: null }],
  [{ type: 'number_input', is_decimal_allowed: false, initial_value: '3', ...id }, { value: '3' }],
  [{ type: 'datepicker', initial_date: '2026-11-22', ...id }, { selected_date: '2026-11-22' }],
  [{ type: 'timepicker', ...id }, { selected_time: null }],
  [{ type: 'static_select', options: [picked], ...id }, { selected_option: null }],
  [{ type: 'static_select', options: [picked], initial_option: picked, ...id }, { selected_option: picked }],
  [{ type: 'external_select', initial_option: picked, ...id }, { selected_option: picked }],
  [{ type: 'radio_buttons', options: [picked], ...id }, { selected_option: null }],
  [{ type: 'checkboxes', options: [picked], ...id }, { selected_options: [] }],
  [
    { type: 'multi_static_select', options: [picked], initial_options: [picked], ...id },
    { selected_options: [picked] },
  ],
  [{ type: 'multi_external_select', ...id }, { selected_options: [] }],
  [{ type: 'users_select', initial_user: 'U1', ...id }, { selected_user: 'U1' }],
  [{ type: 'multi_users_select', ...id }, { selected_users: [] }],
  [{ type: 'channels_select', ...id }, { selected_channel: null }],
  [{ type: 'multi_channels_select', initial_channels: ['C1'], ...id }, { selected_channels: ['C1'] }],
  [{ type: 'conversations_select', initial_conversation: 'C1', ...id }, { selected_conversation: 'C1' }],
  [{ type: 'multi_conversations_select', ...id }, { selected_conversations: [] }],
];

describe('the values of inputs at the start', () => {
  it.each(CASES)('%j', (element, fields) => {
    expect(initialValue(element)).toEqual({ type: element.type, ...fields });
  });

  it('begin with the current conversation where the app wants that', () => {
    const select = { type: 'conversations_select', default_to_current_conversation: true, ...id } as const;
    expect(initialValue(select, 'C7')).toMatchObject({ selected_conversation: 'C7' });
    expect(initialValue({ ...select, initial_conversation: 'C1' }, 'C7')).toMatchObject({
      selected_conversation: 'C1',
    });
    expect(initialValue({ ...select, type: 'multi_conversations_select' }, 'C7')).toMatchObject({
      selected_conversations: ['C7'],
    });
    expect(initialValue(select)).toMatchObject({ selected_conversation: null });
  });

  it('stand by block and action, wherever an element holds a value', () => {
    const select = (action_id: string): StaticSelect => ({ type: 'static_select', action_id, options: [picked] });
    const button: Button = { type: 'button', action_id: 'press', text: plainText('Press') };
    const section = (accessory: NonNullable<SectionBlock['accessory']>): KnownBlock => ({
      type: 'section',
      text: mrkdwn('a'),
      accessory,
    });
    const value = { type: 'static_select', selected_option: null };
    const blocks: KnownBlock[] = [
      { ...section(select('x')), block_id: 'one' },
      {
        type: 'actions',
        block_id: 'two',
        elements: [button, select('y'), { type: 'static_select', options: [picked] }],
      },
      section(button),
      section(select('z')),
      section({ type: 'image', image_url: '/a.png', alt_text: 'A' }),
      { type: 'divider' },
    ];
    expect(initialValues(blocks)).toEqual({
      one: { x: value },
      two: { y: value, 'action-2': value },
      'block-3': { z: value },
    });
  });
});

describe('values', () => {
  it('hold null in the place of no text', () => {
    expect(textFields('plain_text_input', 'a')).toEqual({ value: 'a' });
    expect(textFields('plain_text_input', '')).toEqual({ value: null });
    expect(textFields('datepicker', '2026-11-22')).toEqual({ selected_date: '2026-11-22' });
  });

  it('hold one option or a list of them, people and channels by id', () => {
    expect(optionFields('static_select', [picked])).toEqual({ selected_option: picked });
    expect(optionFields('static_select', [])).toEqual({ selected_option: null });
    expect(optionFields('checkboxes', [])).toEqual({ selected_options: [] });
    expect(optionFields('users_select', [option('Maya Chen', 'U1')])).toEqual({ selected_user: 'U1' });
    expect(optionFields('multi_channels_select', [option('#general', 'C1')])).toEqual({ selected_channels: ['C1'] });
  });

  it('are read back', () => {
    const nameOf = (of: string) => `name of ${of}`;
    expect(textOf({ type: 'timepicker', selected_time: '09:30' })).toBe('09:30');
    expect(textOf({ type: 'timepicker', selected_time: null })).toBe('');
    expect(optionsOf({ type: 'static_select', selected_option: picked }, nameOf)).toEqual([picked]);
    expect(optionsOf({ type: 'static_select', selected_option: null }, nameOf)).toEqual([]);
    expect(optionsOf({ type: 'multi_users_select', selected_users: ['U1'] }, nameOf)).toEqual([
      { text: { type: 'plain_text', text: 'name of U1', emoji: false }, value: 'U1' },
    ]);
  });
});

describe('what follows when an element is used', () => {
  const outside: Place = {
    blockId: 'b',
    actionId: 'a',
    isInput: false,
    dispatches: true,
    isRequired: false,
    isInvalid: false,
    controlId: 'c',
  };
  const inside: Place = { ...outside, isInput: true, dispatches: false };
  const select: StaticSelect = {
    type: 'static_select',
    action_id: 'a',
    placeholder: plainText('Pick'),
    options: [picked],
  };
  const button: Button = { type: 'button', action_id: 'a', text: plainText('Share'), value: '409', style: 'primary' };
  const fields = { selected_option: picked };

  it('a button tells the app its text and value, and holds none', () => {
    expect(effectsOf(button, outside, {})).toEqual({
      action: { type: 'button', action_id: 'a', text: plainText('Share'), value: '409', style: 'primary' },
    });
  });

  it('a menu outside an input holds the choice and tells the app at once', () => {
    expect(effectsOf(select, outside, fields)).toEqual({
      value: { type: 'static_select', selected_option: picked },
      action: { type: 'static_select', action_id: 'a', placeholder: plainText('Pick'), selected_option: picked },
    });
  });

  it('a menu inside an input holds the choice, and waits for the submission', () => {
    expect(effectsOf(select, inside, fields)).toEqual({
      value: { type: 'static_select', selected_option: picked },
    });
  });

  it('a menu inside an input that dispatches does both', () => {
    expect(Object.keys(effectsOf(select, { ...inside, dispatches: true }, fields))).toEqual(['value', 'action']);
  });

  it('an overflow menu tells the app alone', () => {
    const overflow: Overflow = { type: 'overflow', action_id: 'a', options: [picked] };
    expect(effectsOf(overflow, outside, fields)).toEqual({
      action: { type: 'overflow', action_id: 'a', selected_option: picked },
    });
  });
});
