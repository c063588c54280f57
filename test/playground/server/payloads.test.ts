import { beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../playground/protocol.ts';
import type { StandIn } from '../../../playground/server/stand-in.ts';
import {
  APP,
  call,
  connectTestApp,
  GENERAL,
  INCIDENTS,
  type Json,
  lastMessage,
  press,
  standInFor,
  type TestApp,
} from './harness.ts';

const BUTTONS = [
  { type: 'actions', elements: [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } }] },
];

let standIn: StandIn;
let app: TestApp;

beforeEach(async () => {
  standIn = await standInFor();
  app = await connectTestApp(standIn);
});

/** Presses a button of a message that the app posted. */
async function pressed(isEphemeral: boolean, thread: Json = {}): Promise<Message> {
  const method = isEphemeral ? 'chat.postEphemeral' : 'chat.postMessage';
  await call(standIn, method, { channel: GENERAL, user: 'U0YOU', text: 'Before', blocks: BUTTONS, ...thread });
  const message = lastMessage(standIn.state());
  await press(standIn, message, 'go');
  return message;
}

describe('what the app is told of a button', () => {
  it('on a message for all', async () => {
    const message = await pressed(false);
    expect(app.last()).toMatchObject({
      type: 'block_actions',
      container: { type: 'message', message_ts: message.ts, channel_id: GENERAL, is_ephemeral: false },
      channel: { id: GENERAL, name: 'general' },
      message: { type: 'message', ts: message.ts, user: APP, bot_id: 'B0PLAY', blocks: message.blocks },
      state: { values: {} },
      enterprise: null,
      actions: [
        {
          ...{ type: 'button', action_id: 'go', block_id: message.blocks?.[0]?.block_id, text: { text: 'Go' } },
          action_ts: expect.stringMatching(/^\d+\.\d{6}$/u),
        },
      ],
    });
  });

  it('on a message that only one sees: not the message itself', async () => {
    const message = await pressed(true);
    expect(app.last()).not.toHaveProperty('message');
    expect(app.last()).toMatchObject({ container: { message_ts: message.ts, is_ephemeral: true } });
  });

  it('in a thread: which', async () => {
    const root = standIn.state().messages.find(({ channel }) => channel === GENERAL)?.ts;
    await pressed(true, { thread_ts: root });
    expect(app.last()['container']).toMatchObject({ thread_ts: root });
    await pressed(false, { thread_ts: root });
    expect(app.last()).toMatchObject({ container: { thread_ts: root }, message: { thread_ts: root } });
  });
});

describe('what the app is told of a message', () => {
  const chosen = async (start: string): Promise<Json> => {
    const { ts = '' } = standIn.state().messages.find(({ text }) => text.startsWith(start)) ?? {};
    expect(
      await standIn.do('shortcut', { callbackId: 'explain_message', message: { channel: INCIDENTS, ts } }),
    ).toEqual({});
    return app.last();
  };

  it('that has replies: its thread is its own', async () => {
    const payload = await chosen('On it.');
    expect(payload).toMatchObject({
      type: 'message_action',
      callback_id: 'explain_message',
      channel: { id: INCIDENTS },
    });
    const { message, message_ts } = payload as { message: Json; message_ts: string };
    expect(message).toMatchObject({ ts: message_ts, thread_ts: message_ts, reply_count: 3, user: 'U0MAYA' });
  });

  it('that is a reply, and what people think of it', async () => {
    const { message } = await chosen('Then some pods');
    expect(message).toMatchObject({
      thread_ts: standIn.state().messages.find(({ text }) => text.startsWith('On it.'))?.ts,
      reactions: [{ name: 'eyes', users: ['U0MAYA', 'U0NOOR'], count: 2 }],
    });
  });

  it('that stands alone', async () => {
    expect((await chosen('From my side'))['message']).not.toHaveProperty('thread_ts');
  });
});
