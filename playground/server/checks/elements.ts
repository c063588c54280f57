import type {
  ActionsBlockElement,
  Button,
  ContextActionsBlockElement,
  ContextBlockElement,
  FeedbackButtons,
  IconButton,
  InputBlockElement,
  Overflow,
  SectionBlockAccessory,
  WorkflowButton,
} from '@slack/types';
import { anything, byType, type Check, list, object, oneOf, optional, string } from './check.ts';
import { IMAGE } from './images.ts';
import { INPUTS, RICH_TEXT_INPUT } from './inputs.ts';
import { MULTI_SELECTS, SELECTS } from './menus.ts';
import { PICKERS } from './pickers.ts';
import {
  ACCESSIBILITY_LABEL,
  ACTION_ID,
  COLOUR,
  CONFIRM,
  MENU_OPTION,
  mrkdwn,
  plainText,
  TEXT_MAX,
  URL_TEXT,
} from './texts.ts';

const BUTTON_TEXT = plainText(75);
const BUTTON_VALUE = string({ max: 2_000 });

const ACTIONABLE = { action_id: ACTION_ID, confirm: CONFIRM };

const BUTTON = object<Button>({
  type: oneOf('button'),
  ...ACTIONABLE,
  text: BUTTON_TEXT,
  value: optional(BUTTON_VALUE),
  url: optional(URL_TEXT),
  style: COLOUR,
  accessibility_label: ACCESSIBILITY_LABEL,
});

export const BUTTON_ELEMENT = byType({ button: BUTTON });

const BUTTONS = {
  button: BUTTON,
  overflow: object<Overflow>({ type: oneOf('overflow'), ...ACTIONABLE, options: list(MENU_OPTION, { max: 5 }) }),
  workflow_button: object<WorkflowButton>({
    type: oneOf('workflow_button'),
    ...ACTIONABLE,
    text: BUTTON_TEXT,
    workflow: anything,
    style: COLOUR,
    accessibility_label: ACCESSIBILITY_LABEL,
  }),
};

/** What may stand in each kind of block. */
export const ACTIONS_ELEMENTS: Readonly<Record<ActionsBlockElement['type'], Check>> = {
  ...BUTTONS,
  ...PICKERS,
  ...SELECTS,
  ...MULTI_SELECTS,
  rich_text_input: RICH_TEXT_INPUT,
};

export const ACCESSORIES = {
  ...BUTTONS,
  ...PICKERS,
  ...SELECTS,
  ...MULTI_SELECTS,
  image: IMAGE,
} satisfies Record<SectionBlockAccessory['type'], Check>;

export const INPUT_ELEMENTS: Readonly<Record<InputBlockElement['type'], Check>> = {
  ...PICKERS,
  ...SELECTS,
  ...MULTI_SELECTS,
  ...INPUTS,
};

export const CONTEXT_ELEMENTS: Readonly<Record<ContextBlockElement['type'], Check>> = {
  image: IMAGE,
  mrkdwn: mrkdwn(TEXT_MAX),
  plain_text: plainText(TEXT_MAX),
};

const FEEDBACK = object<FeedbackButtons['positive_button']>({
  text: BUTTON_TEXT,
  accessibility_label: ACCESSIBILITY_LABEL,
  value: BUTTON_VALUE,
});

export const CONTEXT_ACTIONS: Readonly<Record<ContextActionsBlockElement['type'], Check>> = {
  feedback_buttons: object<FeedbackButtons>({
    type: oneOf('feedback_buttons'),
    action_id: ACTION_ID,
    positive_button: FEEDBACK,
    negative_button: FEEDBACK,
  }),
  icon_button: object<IconButton>({
    type: oneOf('icon_button'),
    ...ACTIONABLE,
    icon: string(),
    text: BUTTON_TEXT,
    accessibility_label: ACCESSIBILITY_LABEL,
    value: optional(BUTTON_VALUE),
    visible_to_user_ids: optional(list(string(), { max: 100 })),
  }),
};
