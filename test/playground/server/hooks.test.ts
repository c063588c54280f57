import { beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../playground/protocol.ts';
import type { StandIn } from '../../../playground/server/stand-in.ts';
import {
  APP,
  call,
  connectTestApp,
  GENERAL,
  type Json,
  lastMessage,
  press,
  section,
  standInFor,
  type TestApp,
} from './harness.ts';

const BUTTONS = [
  { type: 'actions', elements: [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } }] },
];

let standIn: StandIn;
let app: TestApp;
let nowMs: number;

beforeEach(async () => {
  nowMs = Date.now();
  standIn = await standInFor({ nowMs: () => nowMs });
  app = await connectTestApp(standIn);
});

const post = async (url: unknown, body: unknown): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(String(url), {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
};

async function commandHook(): Promise<unknown> {
  await standIn.do('say', { channel: GENERAL, text: '/httpstatus 409' });
  return app.last()['response_url'];
}

/** The `response_url` of a button of a message, and the message. */
async function buttonHook(isEphemeral: boolean, thread: Json = {}): Promise<{ url: unknown; message: Message }> {
  const method = isEphemeral ? 'chat.postEphemeral' : 'chat.postMessage';
  await call(standIn, method, { channel: GENERAL, user: 'U0YOU', text: 'Before', blocks: BUTTONS, ...thread });
  const message = lastMessage(standIn.state());
  await press(standIn, message, 'go');
  return { url: app.last()['response_url'], message };
}

describe('a response_url', () => {
  it('is taken five times', async () => {
    const url = await commandHook();
    for (let use = 1; use <= 5; use += 1) expect((await post(url, { text: `${use}` })).status).toBe(200);
    expect(await post(url, { text: '6' })).toEqual({ status: 404, body: { ok: false, error: 'used_url' } });
    expect(lastMessage(standIn.state()).text).toBe('5');
  });

  it('is not used up by what it refuses', async () => {
    const url = await commandHook();
    for (let use = 1; use <= 6; use += 1) {
      expect(await post(url, { text: 'x', blocks: [{ type: 'x' }] })).toMatchObject({
        status: 400,
        body: { ok: false, error: 'invalid_blocks' },
      });
    }
    expect((await post(url, { text: 'x' })).status).toBe(200);
  });

  it.each([
    [30 * 60_000, 200, { ok: true }],
    [30 * 60_000 + 1, 404, { ok: false, error: 'expired_url' }],
  ])('after %i ms answers %i', async (laterMs, status, body) => {
    const url = await commandHook();
    nowMs += laterMs;
    expect(await post(url, { text: 'x' })).toEqual({ status, body });
  });

  it('that nobody gave out is not found', async () => {
    const url = `${standIn.url}/hooks/commands/T0PLAY/1/${'0'.repeat(32)}`;
    expect(await post(url, { text: 'x' })).toEqual({ status: 404, body: { ok: false, error: 'no_service' } });
  });

  it.each([
    ['{', 'invalid_payload'],
    ['[]', 'invalid_payload'],
    ['{}', 'no_text'],
    ['{"text":"x","markdown_text":"x"}', 'invalid_arguments'],
  ])('refuses the body %s: %s', async (body, error) => {
    expect(await post(await commandHook(), body)).toMatchObject({ status: 400, body: { ok: false, error } });
  });
});

describe('an answer', () => {
  it('is for the asker alone unless it says otherwise', async () => {
    const url = await commandHook();
    await post(url, { text: 'private' });
    expect(lastMessage(standIn.state())).toMatchObject({ user: APP, channel: GENERAL, isEphemeral: true });
    await post(url, { text: 'public', response_type: 'in_channel' });
    expect(lastMessage(standIn.state())).toMatchObject({ text: 'public', isEphemeral: false });
  });

  it('stands in the thread that it names', async () => {
    const root = standIn.state().messages.find(({ channel }) => channel === GENERAL)?.ts;
    await post(await commandHook(), { text: 'x', thread_ts: root });
    expect(lastMessage(standIn.state()).threadTs).toBe(root);
    expect(await post(await commandHook(), { text: 'x', thread_ts: '1.2' })).toMatchObject({ status: 400 });
  });

  it.each([true, false])('takes the place of the message where it says so (ephemeral: %s)', async (isEphemeral) => {
    const { url, message } = await buttonHook(isEphemeral);
    await post(url, { replace_original: true, text: 'After', blocks: [section('After')] });
    expect(lastMessage(standIn.state())).toMatchObject({
      ...{ ts: message.ts, text: 'After', blocks: [section('After')] },
      ...{ isEphemeral, isEdited: !isEphemeral },
    });
  });

  it('takes its place also where it says nothing', async () => {
    const { url, message } = await buttonHook(false);
    await post(url, { text: 'After' });
    expect(lastMessage(standIn.state())).toMatchObject({ ts: message.ts, text: 'After' });
    expect(lastMessage(standIn.state())).not.toHaveProperty('blocks');
  });

  it.each([{ replace_original: false }, { response_type: 'ephemeral' }])(
    'leaves the message alone with %j',
    async (how) => {
      const { url, message } = await buttonHook(false);
      await post(url, { text: 'After', ...how });
      expect(standIn.state().messages.at(-2)).toMatchObject({ ts: message.ts, text: 'Before' });
      expect(lastMessage(standIn.state())).toMatchObject({ text: 'After', isEphemeral: true });
    },
  );

  it('removes the message', async () => {
    const { url, message } = await buttonHook(true);
    expect((await post(url, { delete_original: true })).status).toBe(200);
    expect(standIn.state().messages.some(({ ts }) => ts === message.ts)).toBe(false);
    expect((await post(url, { delete_original: true })).status).toBe(200);
  });

  it('to a command can neither replace nor remove anything', async () => {
    const before = standIn.state().messages.length;
    const url = await commandHook();
    await post(url, { delete_original: true });
    expect(standIn.state().messages).toHaveLength(before);
    await post(url, { replace_original: true, text: 'x' });
    expect(standIn.state().messages).toHaveLength(before + 1);
  });
});
