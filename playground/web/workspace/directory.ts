import { createContext, useContext } from 'react';
import type { AppProfile, Conversation, Person, WorkspaceState } from '../../protocol.ts';
import { type Names, NamesContext } from '../blockkit/names.ts';

/** Who and what there is in the workspace: the parts of its state that seldom change. */
export type Directory = Pick<WorkspaceState, 'app' | 'me' | 'people' | 'conversations'>;

/** Whoever can write a message. */
export interface Author {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'app' | 'slackbot';
}

const SLACKBOT: Author = { id: 'USLACKBOT', name: 'Slackbot', kind: 'slackbot' };

/** @returns who has an id; somebody called by the id where nobody has it */
export function authorOf({ people }: Pick<Directory, 'people'>, id: string): Author {
  if (id === SLACKBOT.id) return SLACKBOT;
  const person = people.find((other) => other.id === id);
  return { id, name: person?.name ?? id, kind: person?.isApp === true ? 'app' : 'person' };
}

/** @returns the people in a conversation, and the app where it is a member */
export function membersOf({ hasApp }: Conversation, { people }: Pick<Directory, 'people'>): readonly Person[] {
  return people.filter(({ id, isApp }) => id !== SLACKBOT.id && (hasApp || !isApp));
}

/** The conversations as the sidebar groups them. */
export interface Groups {
  readonly channels: readonly Conversation[];
  readonly directMessages: readonly Conversation[];
  /** The conversation with the app; absent where its Messages tab is off. */
  readonly app?: Conversation;
}

export function groupsOf(conversations: readonly Conversation[], { hasMessagesTab }: AppProfile): Groups {
  const app = conversations.find(isWithApp);
  return {
    channels: conversations.filter(({ isDirect }) => !isDirect),
    directMessages: conversations.filter((conversation) => conversation.isDirect && !isWithApp(conversation)),
    ...(app === undefined || !hasMessagesTab ? {} : { app }),
  };
}

/** @returns whether a conversation is the one that the app has with the person alone */
export function isWithApp({ isDirect, hasApp }: Conversation): boolean {
  return isDirect && hasApp;
}

/** @returns "general"; the name of the other side in direct conversations, for the app the one in its manifest */
export function nameOf(conversation: Conversation, { app }: Pick<Directory, 'app'>): string {
  return isWithApp(conversation) ? app.name : conversation.name;
}

/** @returns the same with Slack's number sign before the names of channels */
export function titleOf(conversation: Conversation, directory: Pick<Directory, 'app'>): string {
  const name = nameOf(conversation, directory);
  return conversation.isDirect ? name : `#${name}`;
}

/** @returns what ids in texts and menus stand for */
export function namesOf({ people, conversations }: Pick<Directory, 'people' | 'conversations'>): Names {
  const users = new Map(people.map(({ id, name }) => [id, name]));
  const channels = new Map(conversations.map(({ id, name }) => [id, name]));
  return {
    user: (id) => users.get(id),
    channel: (id) => channels.get(id),
    directory: { users: people, channels: conversations },
  };
}

/** Nobody is here until the stand-in tells. */
export const DirectoryContext = createContext<Directory>({
  app: {
    name: '',
    userId: '',
    description: '',
    isConnected: false,
    transport: 'socket',
    commands: [],
    shortcuts: [],
    hasHomeTab: false,
    hasMessagesTab: false,
  },
  me: '',
  people: [],
  conversations: [],
});

export function useDirectory(): Directory {
  return useContext(DirectoryContext);
}

/** The names that the page gives to everything drawn in it. */
export function useNames(): Names {
  return useContext(NamesContext);
}
