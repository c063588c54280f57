import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../../playground/server/stand-in.ts';
import type { Running } from '../../../src/run.ts';
import {
  APP,
  DIRECT,
  elementIn,
  endWithTest,
  GENERAL,
  INCIDENTS,
  MANIFEST,
  ME,
  NO_VALUES,
  nextMessage,
  press,
  RANDOM,
  standInFor,
  startApp,
  whenSettled,
} from './harness.ts';

/** The stand-in and the real app, in this process. */

describe.each(['socket', 'http'] as const)('the app over %s', (transport) => {
  let standIn: StandIn;
  let app: Running;

  beforeAll(async () => {
    standIn = await startStandIn({ manifestFile: MANIFEST, port: 0, transport });
    app = await startApp(standIn);
    await whenSettled(standIn);
  });

  afterAll(async () => {
    await app.stop();
    await standIn.close();
  });

  beforeEach(async () => {
    await standIn.do('reset', {});
  });

  const ask = async (text: string, channel = GENERAL) => {
    expect(await standIn.do('say', { channel, text })).toEqual({});
    return nextMessage(standIn, (message) => message.user === APP && message.channel === channel);
  };

  it('answers a command with a card that only the asker sees', async () => {
    const card = await ask('/httpstatus 409');
    expect(card).toMatchObject({ isEphemeral: true, text: expect.stringContaining('409 Conflict') });
    expect(card.blocks?.[0]).toMatchObject({ type: 'header', block_id: expect.stringMatching(/./u) });
  });

  it('answers a command where it is no member', async () => {
    expect(await ask('/httpstatus 418', RANDOM)).toMatchObject({ isEphemeral: true });
  });

  it('shares a card: a message for all takes the place of the private one', async () => {
    const card = await ask('/httpstatus 409', RANDOM);
    expect(await press(standIn, card, 'share')).toEqual({});
    const shared = await nextMessage(standIn, ({ user, isEphemeral }) => user === APP && !isEphemeral);
    expect(shared).toMatchObject({ channel: RANDOM, text: expect.stringContaining(`Shared by <@${ME}>`) });
    await expect.poll(() => standIn.state().messages.some(({ ts }) => ts === card.ts)).toBe(false);
    expect(standIn.state().wire.filter(({ kind }) => kind === 'response_url')).toHaveLength(2);
  });

  it('opens the details in a modal, which can be closed', async () => {
    await press(standIn, await ask('/httpstatus 409'), 'details');
    await expect.poll(() => standIn.state().modals.length).toBe(1);
    const [modal] = standIn.state().modals;
    expect(modal).toMatchObject({ type: 'modal', title: { text: '409 in detail' }, close: { text: 'Close' } });
    expect(await standIn.do('close', { viewId: modal?.id ?? '' })).toEqual({});
    expect(standIn.state().modals).toEqual([]);
  });

  it('compares with the code that is picked from the menu', async () => {
    const card = await ask('/httpstatus 409');
    const { element } = elementIn(card.blocks, 'compare');
    const [option] = element['options'] as { value: string }[];
    await press(standIn, card, 'compare', { selected_option: option });
    const comparison = await nextMessage(standIn, ({ text }) => text.includes(' vs '));
    expect(comparison.blocks?.some(({ type }) => type === 'table')).toBe(true);
    expect(standIn.state().messages.some(({ ts }) => ts === card.ts)).toBe(true);
  });

  it('explains a message, in its thread where it stands in one', async () => {
    const reply = standIn.state().messages.find(({ text }) => text.startsWith('Not sure.'));
    const message = { channel: INCIDENTS, ts: reply?.ts ?? '' };
    expect(await standIn.do('shortcut', { callbackId: 'explain_message', message })).toEqual({});
    const card = await nextMessage(standIn, ({ user }) => user === APP);
    expect(card).toMatchObject({ channel: INCIDENTS, threadTs: reply?.threadTs, isEphemeral: true });
    expect(card.text).toMatch(/502[\s\S]*504/u);
    await press(standIn, card, 'share-in-thread');
    const shared = await nextMessage(standIn, ({ user, isEphemeral }) => user === APP && !isEphemeral);
    expect(shared.threadTs).toBe(reply?.threadTs);
  });

  it('offers the search on a message without a code, answers it, and asks for what is missing', async () => {
    const message = standIn.state().messages.find(({ text }) => text.startsWith('The kettle'));
    await standIn.do('shortcut', {
      callbackId: 'explain_message',
      message: { channel: RANDOM, ts: message?.ts ?? '' },
    });
    await press(standIn, await nextMessage(standIn, ({ user }) => user === APP), 'search');
    await expect.poll(() => standIn.state().modals.length).toBe(1);
    const [search] = standIn.state().modals;
    const viewId = search?.id ?? '';
    const { blockId, element } = elementIn(search?.blocks, 'words');

    expect(await standIn.do('submit', { viewId, values: NO_VALUES })).toEqual({});
    expect(standIn.state().modals[0]?.errors).toEqual({ [blockId]: 'Please complete this required field.' });

    const typed = { [element.action_id]: { type: element.type, value: 'duplicate email' } };
    expect(await standIn.do('submit', { viewId, values: { [blockId]: typed } })).toEqual({});
    const [result] = standIn.state().modals;
    expect(result).toMatchObject({ id: viewId, errors: {}, title: { text: 'HTTP Status' } });
    expect(result?.hash).not.toBe(search?.hash);
    expect(JSON.stringify(result?.blocks)).toContain('409 Conflict');
  });

  it('answers a mention in a thread of the asking message', async () => {
    await standIn.do('say', { channel: GENERAL, text: '@httpstatus what is 502?' });
    const question = standIn.state().messages.find(({ text }) => text === `<@${APP}> what is 502?`);
    const answer = await nextMessage(standIn, ({ user }) => user === APP);
    expect(answer).toMatchObject({ threadTs: question?.ts, isEphemeral: false, text: expect.stringContaining('502') });
  });

  it('answers a mention in a thread there', async () => {
    const root = standIn.state().messages.find(({ text }) => text.startsWith('On it.'));
    await standIn.do('say', { channel: INCIDENTS, text: 'so @httpstatus 504?', threadTs: root?.ts ?? '' });
    expect((await nextMessage(standIn, ({ user }) => user === APP)).threadTs).toBe(root?.ts);
  });

  it('answers a direct message, in its thread', async () => {
    const answer = await ask('too many requests', DIRECT);
    const question = standIn.state().messages.find(({ text }) => text === 'too many requests');
    expect(answer).toMatchObject({ threadTs: question?.ts, text: expect.stringContaining('429') });
  });

  it('is told nothing of other messages', async () => {
    await standIn.do('say', { channel: GENERAL, text: 'what is 502?' });
    expect(standIn.state().wire.filter(({ kind }) => kind.startsWith('events_api'))).toEqual([]);
  });

  it('sends nothing that Slack would refuse', async () => {
    for (const text of [
      'help',
      '4xx',
      '401 vs 403',
      '299',
      '999',
      'xyzzy',
      'duplicate email',
      '520',
      '502 vs 503 vs 504',
    ])
      await ask(`/httpstatus ${text}`);
    const problems = standIn.state().wire.flatMap(({ problem }) => problem ?? []);
    expect(problems).toEqual([]);
    expect(standIn.state().messages.filter(({ user }) => user === APP)).toHaveLength(9);
  });
});

describe('an app with another signing secret', () => {
  it('refuses what is signed with ours', async () => {
    const standIn = await standInFor({ transport: 'http' });
    const app = await startApp(standIn, { SLACK_SIGNING_SECRET: 'another-signing-secret' });
    endWithTest(() => app.stop());
    await standIn.do('say', { channel: GENERAL, text: '/httpstatus 409' });
    expect(standIn.state().messages.at(-1)).toMatchObject({
      user: 'USLACKBOT',
      isEphemeral: true,
      text: '/httpstatus failed with the error "http_client_error"',
    });
    await expect(standIn.whenConnected(300)).rejects.toThrow('did not connect within 300 ms');
  });
});
