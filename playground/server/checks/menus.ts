import type { ActionsBlockElement, ConversationFilter, MultiSelect, Select, StaticSelect } from '@slack/types';
import { andThen, boolean, type Check, list, number, object, oneOf, optional, string } from './check.ts';
import { ACTION_ID, CONFIRM, MENU_OPTION, MENU_OPTIONS, OPTION_GROUPS, PLACEHOLDER } from './texts.ts';

const SHARED = {
  action_id: ACTION_ID,
  confirm: CONFIRM,
  focus_on_load: optional(boolean),
  placeholder: PLACEHOLDER,
};

const MULTI = { ...SHARED, max_selected_items: optional(number({ min: 1, max: Number.MAX_SAFE_INTEGER })) };

const ID = optional(string());
const IDS = optional(list(string(), { min: 0, max: 100 }));
const OPTION = optional(MENU_OPTION);
const OPTIONS = optional(list(MENU_OPTION, { max: 100 }));
const QUERY_LENGTH = optional(number({ min: 0, max: 100 }));

const CHOICES = { options: optional(MENU_OPTIONS), option_groups: optional(OPTION_GROUPS) };

const CONVERSATIONS = {
  default_to_current_conversation: optional(boolean),
  filter: optional(
    object<Partial<ConversationFilter>>({
      include: optional(list(oneOf('im', 'mpim', 'private', 'public'), { max: 4 })),
      exclude_external_shared_channels: optional(boolean),
      exclude_bot_users: optional(boolean),
    }),
  ),
};

const RESPONDABLE = { response_url_enabled: optional(boolean) };

/** Slack wants either options or groups of them, and not both. */
function withChoices(check: Check): Check {
  return andThen(check, ({ options, option_groups }, pointer) =>
    (options === undefined) === (option_groups === undefined)
      ? [{ what: 'must define either `options` or `option_groups`', pointer }]
      : [],
  );
}

/** The type of an element by the name of its type. */
export type ElementOf<Type extends string> = Extract<ActionsBlockElement, { type: Type }>;

export const SELECTS: Readonly<Record<Select['type'], Check>> = {
  static_select: withChoices(
    object<StaticSelect>({ type: oneOf('static_select'), ...SHARED, ...CHOICES, initial_option: OPTION }),
  ),
  external_select: object<ElementOf<'external_select'>>({
    type: oneOf('external_select'),
    ...SHARED,
    initial_option: OPTION,
    min_query_length: QUERY_LENGTH,
  }),
  users_select: object<ElementOf<'users_select'>>({ type: oneOf('users_select'), ...SHARED, initial_user: ID }),
  conversations_select: object<ElementOf<'conversations_select'>>({
    type: oneOf('conversations_select'),
    ...SHARED,
    ...CONVERSATIONS,
    ...RESPONDABLE,
    initial_conversation: ID,
  }),
  channels_select: object<ElementOf<'channels_select'>>({
    type: oneOf('channels_select'),
    ...SHARED,
    ...RESPONDABLE,
    initial_channel: ID,
  }),
};

export const MULTI_SELECTS: Readonly<Record<MultiSelect['type'], Check>> = {
  multi_static_select: withChoices(
    object<ElementOf<'multi_static_select'>>({
      type: oneOf('multi_static_select'),
      ...MULTI,
      ...CHOICES,
      initial_options: OPTIONS,
    }),
  ),
  multi_external_select: object<ElementOf<'multi_external_select'>>({
    type: oneOf('multi_external_select'),
    ...MULTI,
    initial_options: OPTIONS,
    min_query_length: QUERY_LENGTH,
  }),
  multi_users_select: object<ElementOf<'multi_users_select'>>({
    type: oneOf('multi_users_select'),
    ...MULTI,
    initial_users: IDS,
  }),
  multi_conversations_select: object<ElementOf<'multi_conversations_select'>>({
    type: oneOf('multi_conversations_select'),
    ...MULTI,
    ...CONVERSATIONS,
    initial_conversations: IDS,
  }),
  multi_channels_select: object<ElementOf<'multi_channels_select'>>({
    type: oneOf('multi_channels_select'),
    ...MULTI,
    initial_channels: IDS,
  }),
};
