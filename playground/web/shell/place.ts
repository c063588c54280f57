import type { Conversation, WorkspaceState } from '../../protocol.ts';
import { groupsOf } from '../workspace/directory.ts';

/** What the person looks at: a conversation, perhaps with one of its threads beside it, or the Home tab of the app. */
export type Place =
  | { readonly kind: 'conversation'; readonly id: string; readonly threadTs?: string }
  | { readonly kind: 'home' };

/** A place as it is now: what it points to exists. */
export type Scene =
  | { readonly kind: 'conversation'; readonly conversation: Conversation; readonly threadTs?: string }
  | { readonly kind: 'home' };

/**
 * Finds what a place points to.
 * @param place where the person went; `undefined` before the first step
 * @param state of the workspace
 * @returns what is shown: the first conversation where the place is gone, nothing in a workspace without any
 */
export function sceneOf(place: Place | undefined, state: WorkspaceState): Scene | undefined {
  const { conversations, app, messages } = state;
  if (place?.kind === 'home' && app.hasHomeTab) return place;
  const wanted = place?.kind === 'conversation' ? place : undefined;
  const conversation = conversations.find(({ id }) => id === wanted?.id) ?? conversations[0];
  if (conversation === undefined) return app.hasHomeTab ? { kind: 'home' } : undefined;
  const isThere = messages.some(({ channel, ts }) => channel === conversation.id && ts === wanted?.threadTs);
  const thread = isThere && wanted?.threadTs !== undefined ? { threadTs: wanted.threadTs } : {};
  return { kind: 'conversation', conversation, ...thread };
}

/** @returns where the app's entry in the sidebar leads: its messages, else its Home tab */
export function placeOfApp({ conversations, app }: Pick<WorkspaceState, 'conversations' | 'app'>): Place | undefined {
  const messages = groupsOf(conversations, app).app;
  if (messages !== undefined) return { kind: 'conversation', id: messages.id };
  return app.hasHomeTab ? { kind: 'home' } : undefined;
}
