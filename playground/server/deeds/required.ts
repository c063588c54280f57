import type { InputBlock, KnownBlock } from '@slack/types';
import type { InputValue, InputValues, View } from '../../protocol.ts';
import { lengthOf } from '../checks/check.ts';

type Input = InputBlock['element'];

/** What Slack itself finds wrong with what was typed, before the app hears of it; undefined where it is fine. */
type Rule = (text: string, element: Input) => string | undefined;

const RULES: Partial<Record<Input['type'], Rule>> = {
  plain_text_input: (text, element) => {
    const { min_length, max_length } = { min_length: 0, max_length: 3_000, ...(isPlainText(element) ? element : {}) };
    if (lengthOf(text) < min_length) return `Please enter at least ${min_length} characters.`;
    return lengthOf(text) > max_length ? `Please enter at most ${max_length} characters.` : undefined;
  },
  url_text_input: (text) => (URL.canParse(text) ? undefined : 'Please enter a valid URL.'),
  email_text_input: (text) => (/^\S+@\S+$/u.test(text) ? undefined : 'Please enter a valid email address.'),
  number_input: (text) => (Number.isFinite(Number(text)) ? undefined : 'Please enter a valid number.'),
};

function isPlainText(element: Input): element is Extract<Input, { type: 'plain_text_input' }> {
  return element.type === 'plain_text_input';
}

/**
 * Finds what a person has still to fill in.
 * @returns messages beside inputs, by block id; empty when the modal can go to the app
 */
export function inputErrors(blocks: readonly KnownBlock[], values: InputValues): View['errors'] {
  const errors = blocks.flatMap((block): [string, string][] => {
    if (block.type !== 'input' || block.block_id === undefined) return [];
    const problem = problemOf(block, values[block.block_id]?.[block.element.action_id ?? '']);
    return problem === undefined ? [] : [[block.block_id, problem]];
  });
  return Object.fromEntries(errors);
}

function problemOf({ element, optional }: InputBlock, value: InputValue | undefined): string | undefined {
  if (isEmpty(value)) return optional === true ? undefined : 'Please complete this required field.';
  const typed = value?.['value'];
  return typeof typed === 'string' ? RULES[element.type]?.(typed, element) : undefined;
}

/** Whether all that a value says is its type. */
function isEmpty(value: InputValue = { type: '' }): boolean {
  const { type: _, ...fields } = value;
  return Object.values(fields).every((field) => field === null || field === '' || isEmptyList(field));
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
