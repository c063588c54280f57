import { describe, expect, it } from 'vitest';
import { placeOfApp, sceneOf } from '../../../../playground/web/shell/place.ts';
import {
  authorOf,
  groupsOf,
  membersOf,
  nameOf,
  namesOf,
  titleOf,
} from '../../../../playground/web/workspace/directory.ts';
import { APP, BOT, GENERAL, MAYA, message, RANDOM, tsAt, WITH_APP, WITH_MAYA, workspace, YOU } from './workspace.ts';

const state = workspace();

describe('authors', () => {
  it('are people, the app, and Slackbot', () => {
    expect(authorOf(state, MAYA.id)).toEqual({ id: MAYA.id, name: 'Maya Chen', kind: 'person' });
    expect(authorOf(state, BOT.id)).toEqual({ id: BOT.id, name: 'httpstatus', kind: 'app' });
    expect(authorOf(state, 'USLACKBOT')).toMatchObject({ name: 'Slackbot', kind: 'slackbot' });
  });

  it('whom nobody knows are called by their id', () => expect(authorOf(state, 'U0GONE').name).toBe('U0GONE'));
});

describe('conversations', () => {
  it('are grouped as channels, direct messages, and the one with the app', () => {
    expect(groupsOf(state.conversations, APP)).toEqual({
      channels: [GENERAL, RANDOM],
      directMessages: [WITH_MAYA],
      app: WITH_APP,
    });
  });

  it('leave out the one with the app where its Messages tab is off', () => {
    expect(groupsOf(state.conversations, { ...APP, hasMessagesTab: false }).app).toBeUndefined();
  });

  it.each([
    [GENERAL, 'general', '#general'],
    [WITH_MAYA, 'Maya Chen', 'Maya Chen'],
    [WITH_APP, 'HTTP Status', 'HTTP Status'],
  ])('have names and titles: %#', (conversation, name, title) => {
    expect(nameOf(conversation, state)).toBe(name);
    expect(titleOf(conversation, state)).toBe(title);
  });

  it('count the app among their members only where it is one', () => {
    expect(membersOf(GENERAL, state)).toEqual([YOU, MAYA, BOT]);
    expect(membersOf(RANDOM, state)).toEqual([YOU, MAYA]);
  });
});

describe('names in texts and menus', () => {
  const names = namesOf(state);

  it('are found by id', () => {
    expect([names.user(MAYA.id), names.channel(RANDOM.id)]).toEqual(['Maya Chen', 'random']);
    expect([names.user('U0GONE'), names.channel('C0GONE')]).toEqual([undefined, undefined]);
  });
});

describe('what is shown', () => {
  it('is the first conversation at the beginning, and where the chosen one is gone', () => {
    const first = { kind: 'conversation', conversation: GENERAL };
    expect(sceneOf(undefined, state)).toEqual(first);
    expect(sceneOf({ kind: 'conversation', id: 'C0GONE' }, state)).toEqual(first);
  });

  it('is the chosen conversation, with its thread as long as that exists', () => {
    const root = message(tsAt(9, 0));
    const place = { kind: 'conversation', id: GENERAL.id, threadTs: root.ts } as const;
    expect(sceneOf(place, workspace({ messages: [root] }))).toMatchObject({ threadTs: root.ts });
    expect(sceneOf(place, state)).toEqual({ kind: 'conversation', conversation: GENERAL });
  });

  it('is the Home tab only where the manifest has one', () => {
    expect(sceneOf({ kind: 'home' }, state)).toEqual({ kind: 'home' });
    const withoutHome = workspace({ app: { ...APP, hasHomeTab: false } });
    expect(sceneOf({ kind: 'home' }, withoutHome)).toMatchObject({ kind: 'conversation' });
  });

  it('is nothing in an empty workspace', () => {
    const empty = workspace({ conversations: [], app: { ...APP, hasHomeTab: false } });
    expect(sceneOf(undefined, empty)).toBeUndefined();
  });
});

describe('the app’s entry in the sidebar', () => {
  it.each([
    [true, true, { kind: 'conversation', id: WITH_APP.id }],
    [true, false, { kind: 'home' }],
    [false, false, undefined],
  ])('with Home %s and Messages %s leads to %j', (hasHomeTab, hasMessagesTab, place) => {
    expect(placeOfApp(workspace({ app: { ...APP, hasHomeTab, hasMessagesTab } }))).toEqual(place);
  });
});
