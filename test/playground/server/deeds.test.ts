import { describe, expect, it } from 'vitest';
import type { Deeds } from '../../../playground/protocol.ts';
import { startStandIn } from '../../../playground/server/stand-in.ts';
import {
  call,
  connectTestApp,
  elementIn,
  GENERAL,
  type Json,
  lastMessage,
  ME,
  manifestWith,
  modal,
  press,
  standInFor,
} from './harness.ts';

const COMMAND = '/httpstatus 409';

describe('a menu that asks the app for its options', () => {
  const blocks = [{ type: 'actions', elements: [{ type: 'external_select', action_id: 'find' }] }];

  const suggested = async (answer: Json) => {
    const standIn = await standInFor();
    const app = await connectTestApp(standIn, () => answer);
    await call(standIn, 'chat.postMessage', { channel: GENERAL, text: 'x', blocks });
    const { channel, ts, blocks: posted } = lastMessage(standIn.state());
    const { blockId } = elementIn(posted, 'find');
    const surface = { kind: 'message', channel, ts } as const;
    const result = await standIn.do('suggest', { surface, blockId, actionId: 'find', text: '4', values: {} });
    return { result, payload: app.last(), blockId };
  };
  const options = [{ text: { type: 'plain_text', text: '409' }, value: '409' }];

  it('gets them, alone or in groups', async () => {
    const { result, payload, blockId } = await suggested({ options });
    expect(payload).toMatchObject({
      ...{ type: 'block_suggestion', block_id: blockId, action_id: 'find', value: '4', channel: { id: GENERAL } },
      ...{ container: { type: 'message' }, message: { text: 'x' } },
    });
    expect(result).toEqual({ options });
    const group = { label: { type: 'plain_text', text: '4xx' }, options };
    expect((await suggested({ option_groups: [group] })).result).toEqual({ optionGroups: [group] });
    expect((await suggested({})).result).toEqual({ options: [] });
  });

  it('refuses too many, and what is none', async () => {
    const tooMany = Array.from({ length: 101 }, () => options[0]);
    expect((await suggested({ options: tooMany })).result.problem).toContain('no more than 100 items allowed');
    expect((await suggested({ text: 'x' })).result.problem).toContain('invalid additional property: text');
  });
});

describe('a shortcut', () => {
  it('of a message, or a global one, reaches the app', async () => {
    const manifestFile = manifestWith(({ features }) =>
      features.shortcuts.push({ type: 'global', name: 'Look up', callback_id: 'look_up', description: 'x' }),
    );
    const standIn = await standInFor({ manifestFile });
    const app = await connectTestApp(standIn);
    expect(await standIn.do('shortcut', { callbackId: 'look_up' })).toEqual({});
    expect(app.last()).toMatchObject({ type: 'shortcut', callback_id: 'look_up', user: { id: ME, username: 'you' } });
    expect(app.last()).not.toHaveProperty('channel');
    expect(app.last()).not.toHaveProperty('response_url');
    const message = standIn.state().messages[0];
    await standIn.do('shortcut', {
      callbackId: 'explain_message',
      message: { channel: message?.channel ?? '', ts: message?.ts ?? '' },
    });
    expect(app.last()).toMatchObject({ type: 'message_action', message: { text: message?.text } });
  });
});

describe('reactions', () => {
  it('come and go', async () => {
    const standIn = await standInFor();
    const { channel = '', ts = '' } = standIn.state().messages.find(({ text }) => text.startsWith('Oh nice')) ?? {};
    const reactions = () => standIn.state().messages.find((message) => message.ts === ts)?.reactions;
    await standIn.do('react', { channel, ts, name: 'raised_hands' });
    expect(reactions()).toEqual([{ name: 'raised_hands', users: ['U0SAM', 'U0NOOR', ME] }]);
    await standIn.do('react', { channel, ts, name: '+1' });
    await standIn.do('react', { channel, ts, name: 'raised_hands' });
    expect(reactions()).toEqual([
      { name: 'raised_hands', users: ['U0SAM', 'U0NOOR'] },
      { name: '+1', users: [ME] },
    ]);
    await standIn.do('react', { channel, ts, name: '+1' });
    expect(reactions()).toHaveLength(1);
  });
});

describe('an ephemeral message', () => {
  it('can be dismissed, but takes no reaction and no shortcut', async () => {
    const standIn = await standInFor();
    await connectTestApp(standIn, () => ({ text: 'psst' }));
    await standIn.do('say', { channel: GENERAL, text: COMMAND });
    const { channel, ts } = lastMessage(standIn.state());
    expect(await standIn.do('react', { channel, ts, name: 'eyes' })).toHaveProperty('problem');
    const message = { channel, ts };
    expect(await standIn.do('shortcut', { callbackId: 'explain_message', message })).toHaveProperty('problem');
    expect(await standIn.do('dismiss', { channel, ts })).toEqual({});
    expect(standIn.state().messages.some((one) => one.ts === ts)).toBe(false);
  });
});

describe('a fresh start', () => {
  it('brings the seeded conversation back and closes what is open', async () => {
    const standIn = await standInFor();
    const app = await connectTestApp(standIn);
    const texts = () => standIn.state().messages.map(({ text }) => text.replace(/\d\d:\d\d(?::\d\d)?/gu, ''));
    const before = texts();
    await standIn.do('say', { channel: GENERAL, text: COMMAND });
    await call(standIn, 'views.open', { trigger_id: app.last()['trigger_id'], view: modal() });
    await call(standIn, 'chat.postMessage', { channel: GENERAL, text: 'x' });
    expect(await standIn.do('reset', {})).toEqual({});
    expect(texts()).toEqual(before);
    expect(standIn.state()).toMatchObject({ modals: [], wire: [], app: { isConnected: true } });
  });
});

const SURFACE = { kind: 'message', channel: GENERAL, ts: '1.2' } as const;
const ACTION = { type: 'button', action_id: 'go' };

type AnyDeed = { [Verb in keyof Deeds]: readonly [verb: Verb, deed: Deeds[Verb], problem: string] }[keyof Deeds];

const IMPOSSIBLE: readonly AnyDeed[] = [
  ['say', { channel: 'C0', text: 'x' }, 'There is no such conversation.'],
  ['say', { channel: GENERAL, text: ' \n' }, 'There is nothing to send.'],
  ['say', { channel: GENERAL, text: 'x', threadTs: '1.2' }, 'This thread is gone.'],
  ['act', { surface: SURFACE, blockId: 'b', action: ACTION, values: {} }, 'This message is gone.'],
  [
    'act',
    { surface: { kind: 'view', viewId: 'V0' }, blockId: 'b', action: ACTION, values: {} },
    'This modal is closed.',
  ],
  ['suggest', { surface: SURFACE, blockId: 'b', actionId: 'a', text: 'x', values: {} }, 'This message is gone.'],
  ['shortcut', { callbackId: 'nonsense' }, 'The app has no such shortcut.'],
  ['shortcut', { callbackId: 'explain_message' }, 'The app has no such shortcut.'],
  ['shortcut', { callbackId: 'explain_message', message: SURFACE }, 'This message is gone.'],
  ['submit', { viewId: 'V0', values: {} }, 'This modal is closed.'],
  ['close', { viewId: 'V0' }, 'This modal is closed.'],
  ['open-home', {}, 'The app has no Home tab.'],
  ['react', { channel: GENERAL, ts: '1.2', name: 'eyes' }, 'This message is gone.'],
  ['dismiss', { channel: GENERAL, ts: '1.2' }, 'This message is gone.'],
];

describe('what cannot be done is said in words', () => {
  it.each(IMPOSSIBLE)('%s %j: %s', async (verb, deed, problem) => {
    const standIn = await standInFor();
    expect(await standIn.do(verb, deed)).toEqual({ problem });
  });

  it('about buttons', async () => {
    const standIn = await standInFor();
    const blocks = [
      { type: 'actions', block_id: 'b', elements: [{ ...ACTION, text: { type: 'plain_text', text: 'Go' } }] },
    ];
    await call(standIn, 'chat.postMessage', { channel: GENERAL, text: 'x', blocks });
    const { channel, ts } = lastMessage(standIn.state());
    const surface = { kind: 'message', channel, ts } as const;
    const act = (fields: Partial<Deeds['act']>) =>
      standIn.do('act', { surface, blockId: 'b', action: ACTION, values: {}, ...fields });
    expect(await act({})).toEqual({ problem: 'The app is not connected.' });
    expect(await act({ blockId: 'other' })).toEqual({ problem: 'This button or menu is gone.' });
    expect(await act({ action: { ...ACTION, action_id: 'x' } })).toEqual({ problem: 'This button or menu is gone.' });
    expect(await act({ action: { ...ACTION, type: 'overflow' } })).toEqual({
      problem: 'This is a button, no overflow.',
    });
    const theirs = standIn.state().messages.find((one) => one.channel === GENERAL)?.ts ?? '';
    expect(await act({ surface: { ...surface, ts: theirs } })).toEqual({ problem: 'This button or menu is gone.' });
    expect(await standIn.do('dismiss', { channel, ts })).toHaveProperty('problem');
    expect(await standIn.do('react', { channel, ts, name: ':' })).toHaveProperty('problem');
  });

  it('about apps that take no interactions', async () => {
    const manifestFile = manifestWith(({ settings }) => {
      settings.interactivity.is_enabled = false;
    });
    const standIn = await standInFor({ manifestFile });
    await connectTestApp(standIn, () => ({
      text: 'x',
      blocks: [{ type: 'actions', elements: [{ ...ACTION, text: { type: 'plain_text', text: 'Go' } }] }],
    }));
    await standIn.do('say', { channel: GENERAL, text: COMMAND });
    const problem = 'This app is not configured to handle interactive responses.';
    expect(await press(standIn, lastMessage(standIn.state()), 'go')).toEqual({ problem });
    expect(await standIn.do('shortcut', { callbackId: 'explain_message' })).toEqual({ problem });
  });
});

describe('a manifest that cannot be used', () => {
  it('is refused with a reason', async () => {
    const start = (manifestFile: string) => startStandIn({ manifestFile, port: 0, transport: 'socket' });
    await expect(start('no-such.yml')).rejects.toThrow(/The manifest no-such\.yml cannot be used: .*ENOENT/u);
    await expect(start('biome.json')).rejects.toThrow(/The manifest biome\.json cannot be used/u);
    await expect(start('README.md')).rejects.toThrow(/The manifest README\.md cannot be used/u);
  });
});
