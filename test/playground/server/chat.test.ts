import { beforeEach, describe, expect, it } from 'vitest';
import type { StandIn } from '../../../playground/server/stand-in.ts';
import {
  APP,
  call,
  DIRECT,
  GENERAL,
  type Json,
  lastMessage,
  ME,
  manifestWith,
  RANDOM,
  section,
  standInFor,
} from './harness.ts';

let standIn: StandIn;

const method = (name: string, args: Json = {}): Promise<Json> => call(standIn, name, args);

const post = async (args: Json = {}): Promise<string> =>
  String((await method('chat.postMessage', { channel: GENERAL, text: 'Hello', ...args }))['ts']);

beforeEach(async () => {
  standIn = await standInFor();
});

describe('chat.postMessage', () => {
  it('posts to a channel by id or name, and to a person', async () => {
    for (const [channel, id] of [
      [GENERAL, GENERAL],
      ['#general', GENERAL],
      ['general', GENERAL],
      [ME, DIRECT],
    ]) {
      expect(await method('chat.postMessage', { channel, text: 'Hello' })).toMatchObject({ ok: true, channel: id });
      expect(lastMessage(standIn.state())).toMatchObject({ channel: id, user: APP, text: 'Hello', isEphemeral: false });
    }
  });

  it('answers with the message as Slack keeps it', async () => {
    const { message, ts } = await method('chat.postMessage', { channel: GENERAL, blocks: [section('x')] });
    expect(message).toMatchObject({ type: 'message', ts, user: APP, bot_id: 'B0PLAY', team: 'T0PLAY' });
    expect(message).toMatchObject({ blocks: [{ ...section('x'), block_id: expect.any(String) }] });
  });

  it.each<[string, Json]>([
    ['channel_not_found', { channel: 'C0NOWHERE', text: 'x' }],
    ['channel_not_found', { text: 'x' }],
    ['not_in_channel', { channel: RANDOM, text: 'x' }],
    ['no_text', { channel: GENERAL }],
    ['invalid_blocks', { channel: GENERAL, text: 'x', blocks: [{ type: 'x' }] }],
    ['invalid_blocks_format', { channel: GENERAL, text: 'x', blocks: '[{' }],
    ['cannot_reply_to_message', { channel: GENERAL, text: 'x', thread_ts: '1.2' }],
    ['invalid_arguments', { channel: GENERAL, text: 'x', attachments: [{ text: 'y' }] }],
  ])('is refused: %s %j', async (error, args) => {
    const before = standIn.state().messages.length;
    expect(await method('chat.postMessage', args)).toMatchObject({ ok: false, error });
    expect(standIn.state().messages).toHaveLength(before);
    expect(standIn.state().wire.at(-1)?.problem).toMatch(new RegExp(`^${error}`, 'u'));
  });

  it('writes where it is no member with chat:write.public', async () => {
    const manifestFile = manifestWith(({ oauth_config }) => oauth_config.scopes.bot.push('chat:write.public'));
    const open = await standInFor({ manifestFile });
    expect(await call(open, 'chat.postMessage', { channel: RANDOM, text: 'x' })).toMatchObject({ ok: true });
  });

  it('replies in a thread, also when it is told of a reply', async () => {
    const root = await post();
    const reply = await post({ thread_ts: root });
    await post({ thread_ts: reply });
    expect(lastMessage(standIn.state()).threadTs).toBe(root);
  });
});

describe('chat.postEphemeral', () => {
  it('shows a message to one person', async () => {
    expect(await method('chat.postEphemeral', { channel: GENERAL, user: ME, text: 'psst' })).toMatchObject({
      ok: true,
    });
    expect(lastMessage(standIn.state())).toMatchObject({ text: 'psst', isEphemeral: true });
  });

  it('keeps from us what is for somebody else', async () => {
    const args = { channel: GENERAL, user: 'U0MAYA', text: 'psst' };
    expect(await method('chat.postEphemeral', args)).toMatchObject({ ok: true, message_ts: expect.any(String) });
    expect(lastMessage(standIn.state()).text).not.toBe('psst');
  });

  it('is refused for somebody who is not there', async () => {
    const args = { channel: DIRECT, user: 'U0MAYA', text: 'psst' };
    expect(await method('chat.postEphemeral', args)).toMatchObject({ error: 'user_not_in_channel' });
  });
});

describe('chat.update and chat.delete', () => {
  it('change and remove a message of the app', async () => {
    const ts = await post({ blocks: [section('old')] });
    expect(await method('chat.update', { channel: GENERAL, ts, text: 'new' })).toMatchObject({ ok: true, text: 'new' });
    expect(lastMessage(standIn.state())).toMatchObject({ ts, text: 'new', isEdited: true, blocks: [section('old')] });
    await method('chat.update', { channel: GENERAL, ts, text: 'new', blocks: [] });
    expect(lastMessage(standIn.state())).not.toHaveProperty('blocks');
    expect(await method('chat.delete', { channel: GENERAL, ts })).toMatchObject({ ok: true, ts });
    expect(lastMessage(standIn.state()).ts).not.toBe(ts);
  });

  it('cannot reach what others wrote, nor what only one person sees', async () => {
    const theirs = standIn.state().messages.find(({ channel }) => channel === GENERAL)?.ts;
    const { message_ts } = await method('chat.postEphemeral', { channel: GENERAL, user: ME, text: 'psst' });
    const refusals = await Promise.all([
      method('chat.update', { channel: GENERAL, ts: theirs, text: 'x' }),
      method('chat.delete', { channel: GENERAL, ts: theirs }),
      method('chat.update', { channel: GENERAL, ts: message_ts, text: 'x' }),
      method('chat.delete', { channel: GENERAL, ts: '1.2' }),
    ]);
    expect(refusals.map(({ error }) => error)).toEqual([
      'cant_update_message',
      'cant_delete_message',
      'message_not_found',
      'message_not_found',
    ]);
  });
});
