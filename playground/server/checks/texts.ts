import type {
  ConfirmationDialog,
  DispatchActionConfig,
  MrkdwnElement,
  OptionGroup,
  PlainTextElement,
  PlainTextOption,
  SlackFile,
} from '@slack/types';
import { boolean, byType, type Check, list, object, oneOf, optional, string } from './check.ts';

/** The parts that blocks and elements share, with Slack's limits, in characters and items. */

const PLAIN_TEXT = 'plain_text';
const MRKDWN = 'mrkdwn';

/** A `plain_text` object. */
export function plainText(max: number): Check {
  const check = object<PlainTextElement>({ type: oneOf(PLAIN_TEXT), text: string({ max }), emoji: optional(boolean) });
  return byType({ [PLAIN_TEXT]: check });
}

/** A `mrkdwn` object. */
export function mrkdwn(max: number): Check {
  const check = object<MrkdwnElement>({ type: oneOf(MRKDWN), text: string({ max }), verbatim: optional(boolean) });
  return byType({ [MRKDWN]: check });
}

/** A text object of either type. */
export function text(max: number): Check {
  return byType({ [PLAIN_TEXT]: plainText(max), [MRKDWN]: mrkdwn(max) });
}

/** The longest text that any text object holds. */
export const TEXT_MAX = 3_000;

export const BLOCK_ID = optional(string({ min: 0, max: 255 }));
export const ACTION_ID = optional(string({ min: 0, max: 255 }));
export const PLACEHOLDER = optional(plainText(150));
export const ACCESSIBILITY_LABEL = optional(string({ max: 75 }));
export const URL_TEXT = string({ max: 3_000 });
export const COLOUR = optional(oneOf('primary', 'danger'));

export const CONFIRM = optional(
  object<ConfirmationDialog>({
    title: optional(plainText(100)),
    text: text(300),
    confirm: optional(plainText(30)),
    deny: optional(plainText(30)),
    style: COLOUR,
  }),
);

export const DISPATCH = optional(
  object<DispatchActionConfig>({
    trigger_actions_on: optional(list(oneOf('on_enter_pressed', 'on_character_entered'), { max: 2 })),
  }),
);

interface AnyOption extends Omit<PlainTextOption, 'text'> {
  readonly text: unknown;
}

function option(label: Check, description: Check): Check {
  return object<AnyOption>({
    text: label,
    value: optional(string({ max: 150 })),
    url: optional(URL_TEXT),
    description: optional(description),
  });
}

/** An option of a menu. */
export const MENU_OPTION = option(plainText(75), plainText(75));

/** An option of checkboxes and radio buttons, which may be formatted. */
export const BOX_OPTION = option(text(75), text(75));

export const MENU_OPTIONS = list(MENU_OPTION, { max: 100 });

export const OPTION_GROUPS = list(object<OptionGroup>({ label: plainText(75), options: MENU_OPTIONS }), { max: 100 });

export const SLACK_FILE = object<Partial<Extract<SlackFile, { id: string }> & Extract<SlackFile, { url: string }>>>({
  id: optional(string()),
  url: optional(URL_TEXT),
});
