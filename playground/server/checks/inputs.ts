import type { EmailInput, FileInput, NumberInput, PlainTextInput, RichTextInput, URLInput } from '@slack/types';
import { boolean, type Check, list, number, object, oneOf, optional, string } from './check.ts';
import { RICH_TEXT } from './rich-text.ts';
import { ACTION_ID, DISPATCH, PLACEHOLDER } from './texts.ts';

const TYPED = {
  action_id: ACTION_ID,
  dispatch_action_config: DISPATCH,
  focus_on_load: optional(boolean),
  placeholder: PLACEHOLDER,
};

const INITIAL = { initial_value: optional(string({ min: 0, max: 3_000 })) };
const LINES = optional(number({ min: 1, max: 100 }));

export const RICH_TEXT_INPUT: Check = object<RichTextInput>({
  type: oneOf('rich_text_input'),
  ...TYPED,
  initial_value: optional(RICH_TEXT),
  min_lines: LINES,
  max_lines: LINES,
});

/** The elements into which one types, and the one for files. */
export const INPUTS = {
  plain_text_input: object<PlainTextInput>({
    type: oneOf('plain_text_input'),
    ...TYPED,
    ...INITIAL,
    multiline: optional(boolean),
    min_length: optional(number({ min: 0, max: 3_000 })),
    max_length: optional(number({ min: 1, max: 3_000 })),
  }),
  email_text_input: object<EmailInput>({ type: oneOf('email_text_input'), ...TYPED, ...INITIAL }),
  url_text_input: object<URLInput>({ type: oneOf('url_text_input'), ...TYPED, ...INITIAL }),
  number_input: object<NumberInput>({
    type: oneOf('number_input'),
    ...TYPED,
    ...INITIAL,
    is_decimal_allowed: boolean,
    min_value: optional(string()),
    max_value: optional(string()),
  }),
  file_input: object<FileInput>({
    type: oneOf('file_input'),
    action_id: ACTION_ID,
    filetypes: optional(list(string(), { max: 100 })),
    max_files: optional(number({ min: 1, max: 10 })),
  }),
  rich_text_input: RICH_TEXT_INPUT,
};
