import type { Checkboxes, InputBlock, PlainTextInput, RadioButtons } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { option, plainText, renderInput } from './render.ts';

const text: PlainTextInput = { type: 'plain_text_input', action_id: 'words' };
const radio: RadioButtons = {
  type: 'radio_buttons',
  action_id: 'who',
  options: [option('Only me'), option('Everyone')],
};
const checkboxes: Checkboxes = { type: 'checkboxes', action_id: 'classes', options: [option('4xx'), option('5xx')] };

/** The value of an attribute of the first element that a tag name and, optionally, further text select. */
function attribute(markup: string, tag: string, name: string): string | undefined {
  return new RegExp(`<${tag}\\b[^>]*? ${name}="([^"]*)"`, 'u').exec(markup)?.[1];
}

/** The text of the element that has an id. */
function textOfId(markup: string, id = ''): string | undefined {
  return new RegExp(`<(\\w+)[^>]* id="${id}"[^>]*>(.*?)</\\1>`, 'u')
    .exec(markup)?.[2]
    ?.replace(/<[^>]*>/gu, '')
    .trim();
}

describe('the label of an input block', () => {
  it('names its control', () => {
    const markup = renderInput({ element: text });
    expect(attribute(markup, 'label', 'for')).toBe(attribute(markup, 'input', 'id'));
    expect(attribute(markup, 'label', 'for')).not.toBe('');
  });

  it.each([
    ['radio buttons', radio],
    ['checkboxes', checkboxes],
  ])('names the group of %s', (_, element) => {
    const markup = renderInput({ element });
    expect(textOfId(markup, attribute(markup, 'fieldset', 'aria-labelledby'))).toBe('Label');
  });

  it('says what is optional, and the control requires what is not', () => {
    expect(renderInput({ element: text })).not.toContain('(optional)');
    expect(renderInput({ element: text })).toMatch(/<input [^>]*required=""/u);
    expect(renderInput({ element: text, optional: true })).toContain('(optional)');
    expect(renderInput({ element: text, optional: true })).not.toContain('required');
  });
});

describe('the hint and the error of an input block', () => {
  const errors = { block: 'Type at least two characters.' };
  const cases: readonly (readonly [what: string, element: InputBlock['element'], tag: string])[] = [
    ['text', text, 'input'],
    ['radio buttons', radio, 'fieldset'],
    ['checkboxes', checkboxes, 'fieldset'],
    ['a select', { type: 'static_select', action_id: 'a', options: [option('a')] }, 'select'],
    ['a combobox', { type: 'external_select', action_id: 'a' }, 'input'],
    ['a date', { type: 'datepicker', action_id: 'a' }, 'input'],
  ];

  it.each(cases)('explain %s', (_, element, tag) => {
    const markup = renderInput({ element, hint: plainText('As you *like*') }, { errors });
    const ids = attribute(markup, tag, 'aria-describedby')?.split(' ') ?? [];
    expect(ids.map((id) => textOfId(markup, id))).toEqual(['Type at least two characters.', 'As you *like*']);
  });

  it('stand by their own block alone', () => {
    expect(renderInput({ element: text }, { errors: { other: 'Wrong.' } })).not.toContain('Wrong.');
  });

  it('mark the control as wrong only where there is an error', () => {
    expect(renderInput({ element: text }, { errors })).toMatch(/<input [^>]*aria-invalid="true"/u);
    expect(renderInput({ element: text, hint: plainText('a') })).not.toContain('aria-invalid');
  });
});

describe('fields for text', () => {
  it('have the limits of the app, and those of Slack', () => {
    const markup = renderInput({ element: { ...text, min_length: 2, max_length: 80, placeholder: plainText('409') } });
    expect(markup).toMatch(/<input [^>]*type="text"[^>]* minLength="2" maxLength="80"/u);
    expect(markup).toContain('placeholder="409"');
    expect(renderInput({ element: text })).toContain('maxLength="3000"');
  });

  it('are larger for several lines', () => {
    expect(renderInput({ element: { ...text, multiline: true, max_length: 80 } })).toMatch(
      /<textarea [^>]*maxLength="80"/u,
    );
  });

  it.each([
    [{ type: 'email_text_input' }, 'type="email"'],
    [{ type: 'url_text_input' }, 'type="url"'],
    [{ type: 'number_input', is_decimal_allowed: true }, 'type="number" step="any"'],
    [
      { type: 'number_input', is_decimal_allowed: false, min_value: '1', max_value: '9' },
      'type="number" step="1" min="1" max="9"',
    ],
    [{ type: 'datepicker', initial_date: '2026-11-22' }, 'type="date" required="" value="2026-11-22"'],
    [{ type: 'timepicker', initial_time: '09:30' }, 'type="time" required="" value="09:30"'],
  ] as const)('%j is a field of its kind', (element, attributes) => {
    expect(renderInput({ element: { ...element, action_id: 'a' } })).toContain(attributes);
  });

  it('show what was typed, and before that what the app put there', () => {
    const element = { ...text, initial_value: 'before' };
    const values = { block: { words: { type: 'plain_text_input', value: 'typed' } } };
    expect(renderInput({ element })).toContain('value="before"');
    expect(renderInput({ element }, { values })).toContain('value="typed"');
  });

  it('say that Enter sends, where it does', () => {
    const typed: PlainTextInput = { ...text, dispatch_action_config: { trigger_actions_on: ['on_character_entered'] } };
    expect(renderInput({ element: text })).not.toContain('Press Enter');
    expect(renderInput({ element: text, dispatch_action: true })).toContain('Press Enter');
    expect(renderInput({ element: typed, dispatch_action: true })).not.toContain('Press Enter');
    expect(renderInput({ element: { ...text, multiline: true }, dispatch_action: true })).not.toContain('Press Enter');
  });
});
