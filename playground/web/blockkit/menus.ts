import type { ConversationsSelect, MultiSelect, PlainTextElement, PlainTextOption, Select } from '@slack/types';
import type { Suggestions } from '../../protocol.ts';
import type { DirectoryEntry, Names } from './names.ts';
import { nameOption } from './state-fields.ts';

/** Options that a menu offers together. */
export interface Group {
  readonly label?: PlainTextElement;
  readonly options: readonly PlainTextOption[];
}

type Menu = Select | MultiSelect;
type ConversationFilter = NonNullable<ConversationsSelect['filter']>;

/**
 * What a menu offers without asking the app.
 * @param menu as the app sent it
 * @param directory the people and channels of the workspace
 * @returns its options, in groups; nothing for a menu whose options the app suggests
 */
export function groupsOf(menu: Menu, { users, channels }: Names['directory']): readonly Group[] {
  switch (menu.type) {
    case 'static_select':
    case 'multi_static_select':
      return menu.option_groups ?? [{ options: menu.options ?? [] }];
    case 'users_select':
    case 'multi_users_select':
      return [{ options: users.map(({ id, name }) => nameOption(id, name)) }];
    case 'channels_select':
    case 'multi_channels_select':
      return [{ options: channels.filter((channel) => !isDirect(channel)).map(conversationOption) }];
    case 'conversations_select':
    case 'multi_conversations_select':
      return [{ options: channels.filter((channel) => passes(channel, menu.filter)).map(conversationOption) }];
    case 'external_select':
    case 'multi_external_select':
      return [];
    default:
      return menu satisfies never;
  }
}

/** @returns what the app suggested, in groups */
export function suggestedGroups({ options, optionGroups }: Suggestions): readonly Group[] {
  return optionGroups ?? (options === undefined || options.length === 0 ? [] : [{ options }]);
}

/**
 * Narrows what a menu offers to what was typed.
 * @param groups the options of a menu
 * @param query what was typed; every word of it has to stand in the text of an option
 * @returns the options that fit; groups without any are left out
 */
export function matchingGroups(groups: readonly Group[], query: string): readonly Group[] {
  const words = query.toLowerCase().split(/\s+/u);
  const fits = ({ text }: PlainTextOption) => words.every((word) => text.text.toLowerCase().includes(word));
  return groups
    .map((group) => ({ ...group, options: group.options.filter(fits) }))
    .filter(({ options }) => options.length > 0);
}

/**
 * How a person or a conversation is written in menus.
 * @param id the id in a value
 * @param names who and what the ids stand for
 * @returns "Maya Chen", "#general", or the id where nobody has it
 */
export function nameOfId(id: string, { directory, user, channel }: Names): string {
  const conversation = directory.channels.find((entry) => entry.id === id);
  const other = channel(id);
  if (conversation !== undefined) return conversationName(conversation);
  return user(id) ?? (other === undefined ? id : conversationName({ id, name: other }));
}

function conversationOption(entry: DirectoryEntry): PlainTextOption {
  return nameOption(entry.id, conversationName(entry));
}

function conversationName(entry: DirectoryEntry): string {
  return isDirect(entry) ? entry.name : `#${entry.name}`;
}

/** Slack's ids of direct conversations begin with a D. */
function isDirect({ id }: DirectoryEntry): boolean {
  return id.startsWith('D');
}

function passes(entry: DirectoryEntry, filter: ConversationFilter | undefined): boolean {
  const kinds = isDirect(entry) ? ['im'] : ['public', 'private'];
  return filter?.include === undefined || filter.include.some((kind) => kinds.includes(kind));
}
