import { describe, expect, it } from 'vitest';
import { createTestApp, slackError, slackOk } from '../harness.ts';
import { buttonClick, optionChosen, RESPONSE_URL, slashCommand } from '../payloads.ts';

const inThread = {
  container: {
    type: 'message',
    message_ts: '1700000001.1',
    channel_id: 'C0INCIDENT',
    is_ephemeral: false,
    thread_ts: '1700000000.1',
  },
  message: { ts: '1700000001.1', thread_ts: '1700000000.1', text: '' },
};

describe('Share in channel', () => {
  it('posts the card under the name of who shared it, then removes the private copy', async () => {
    const { deliver, calls } = await createTestApp();
    const acks = await deliver(buttonClick('share', '409'));
    expect(acks).toEqual([undefined]);
    expect(calls.map(({ url }) => url)).toEqual([RESPONSE_URL, RESPONSE_URL]);
    expect(calls[0]?.body).toMatchObject({
      response_type: 'in_channel',
      replace_original: false,
      text: expect.stringContaining('409 Conflict'),
    });
    expect(JSON.stringify(calls[0]?.body)).toContain('Shared by <@U0ADA>');
    expect(JSON.stringify(calls[0]?.body)).not.toContain('"share"');
    expect(calls[1]?.body).toEqual({ delete_original: true });
  });

  it('needs no membership: it makes no Web API call', async () => {
    const { deliver, calls } = await createTestApp();
    await deliver(buttonClick('share', '401 vs 403'));
    expect(calls.every(({ method }) => method === 'response_url')).toBe(true);
  });

  it('carries what the card was made from, whatever was asked', async () => {
    const { deliver } = await createTestApp();
    for (const text of ['409', '401 vs 403', '4xx', '502 503', 'duplicate email', '471']) {
      const [ack] = await deliver(slashCommand(text));
      const value = /"action_id":"share"[^}]*?\}[^}]*?"value":"([^"]+)"/u.exec(JSON.stringify(ack))?.[1] ?? 'missing';
      const shared = await createTestApp();
      await shared.deliver(buttonClick('share', value));
      const [title] = (shared.calls[0]?.body['blocks'] ?? []) as unknown[];
      expect(title, text).toEqual((ack as { blocks: unknown[] }).blocks[0]);
    }
  });

  it('falls back to a plainer card where Slack refuses the table', async () => {
    const { deliver, calls } = await createTestApp({
      reply: (_, attempt) => (attempt === 1 ? new Response('invalid_blocks', { status: 400 }) : slackOk()),
    });
    await deliver(buttonClick('share', '401 vs 403'));
    expect(JSON.stringify(calls[0]?.body)).toContain('"table"');
    expect(JSON.stringify(calls[1]?.body)).not.toContain('"table"');
    expect(calls[2]?.body).toEqual({ delete_original: true });
  });

  it('does not mind a private copy that cannot be removed: the card is shared', async () => {
    const { deliver, calls } = await createTestApp({
      reply: ({ body }) => ('delete_original' in body ? new Response('used_url', { status: 404 }) : slackOk()),
    });
    await deliver(buttonClick('share', '409'));
    expect(calls.map(({ method }) => method)).toEqual(['response_url', 'response_url']);
  });

  it('does not blame the age of the card for a failure of Slack', async () => {
    const { deliver, calls } = await createTestApp({
      reply: (_, attempt) => (attempt === 1 ? new Response('', { status: 503 }) : slackOk()),
    });
    await deliver(buttonClick('share', '409'));
    expect(JSON.stringify(calls.at(-1)?.body)).toContain('Sorry, something went wrong');
  });

  it('into the thread of a message, where the card explains one', async () => {
    const { deliver, calls } = await createTestApp();
    await deliver(buttonClick('share-in-thread', '1700000000.000100 502×3 404'));
    expect(calls[0]?.body).toMatchObject({ response_type: 'in_channel', thread_ts: '1700000000.000100' });
    expect(calls[0]?.body['text']).toMatch(/502 Bad Gateway, 3 times[\s\S]*404 Not Found/u);
    expect(calls[1]?.body).toEqual({ delete_original: true });
  });

  it('says so where the card is too old to answer through', async () => {
    const { deliver, calls } = await createTestApp({
      reply: ({ method }) => (method === 'response_url' ? new Response('expired_url', { status: 404 }) : slackOk()),
    });
    await deliver(buttonClick('share', '409'));
    expect(calls.map(({ method }) => method)).toEqual(['response_url', 'views.open']);
    expect(JSON.stringify(calls[1]?.body)).toContain('run /httpstatus again');
  });
});

describe('Details', () => {
  it('opens a modal with everything there is', async () => {
    const { deliver, calls } = await createTestApp();
    await deliver(buttonClick('details', '503'));
    expect(calls.map(({ method }) => method)).toEqual(['views.open']);
    const view = JSON.stringify(calls[0]?.body['view']);
    for (const part of [
      '503 in detail',
      'Retry, by method',
      'Headers',
      'Retry-After',
      'Example',
      'In code',
      'HTTPStatus',
      'gRPC',
      'UNAVAILABLE',
      'Related codes',
    ]) {
      expect(view).toContain(part);
    }
  });

  it('shows every meaning of a number', async () => {
    const { deliver, calls } = await createTestApp();
    await deliver(buttonClick('details', '499'));
    expect(JSON.stringify(calls[0]?.body)).toMatch(/nginx[\s\S]*Google APIs[\s\S]*Esri/u);
  });

  it('falls back to a message where the modal cannot be opened', async () => {
    const { deliver, calls } = await createTestApp({
      reply: ({ method }) => (method === 'views.open' ? slackError('expired_trigger_id') : slackOk()),
    });
    await deliver(buttonClick('details', '503'));
    expect(calls.map(({ method }) => method)).toEqual(['views.open', 'response_url']);
    expect(calls[1]?.body).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('503') });
  });
});

describe('menus and alternatives', () => {
  it.each([
    [optionChosen('compare', '401 vs 403'), '401 vs 403'],
    [buttonClick('compare', '502 vs 503 vs 504'), '502 vs 503 vs 504'],
    [buttonClick('lookup:2', '422'), '422 Unprocessable Content'],
    [optionChosen('lookup', '410'), '410 Gone'],
  ])('%# open one more private card and leave the first one alone', async (payload, title) => {
    const { deliver, calls } = await createTestApp();
    expect(await deliver(payload)).toEqual([undefined]);
    expect(calls).toHaveLength(1);
    expect(calls[0]?.body).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      text: expect.stringContaining(title),
    });
  });

  it('stay in the thread they were clicked in', async () => {
    const { deliver, calls } = await createTestApp();
    await deliver(buttonClick('lookup:0', '422', inThread));
    expect(calls[0]?.body).toMatchObject({ thread_ts: '1700000000.1' });
  });

  it('that only link are acknowledged', async () => {
    const { deliver, calls } = await createTestApp();
    expect(await deliver(buttonClick('source', ''))).toEqual([undefined]);
    expect(calls).toEqual([]);
  });
});

describe('what nothing listens to is acknowledged at once, once', () => {
  const view = { id: 'V1', type: 'modal', callback_id: 'old', state: { values: {} } };
  const base = {
    user: { id: 'U0ADA', team_id: 'T0TEAM' },
    team: { id: 'T0TEAM', domain: 'acme' },
    api_app_id: 'A0HTTP',
    token: 't',
    trigger_id: '1.2.3',
  };

  it.each<[string, Record<string, unknown>, unknown]>([
    ['an old button', buttonClick('explain_v0', '409'), undefined],
    ['another command', slashCommand('x', '/other'), expect.objectContaining({ response_type: 'ephemeral' })],
    [
      'a menu that asks for options',
      { ...base, type: 'block_suggestion', action_id: 'search', block_id: 'b', value: 'con', container: {}, view },
      { options: [] },
    ],
    [
      'a message shortcut',
      {
        ...base,
        type: 'message_action',
        callback_id: 'old',
        message: { text: '404' },
        channel: { id: 'C1' },
        response_url: RESPONSE_URL,
      },
      undefined,
    ],
    ['a global shortcut', { ...base, type: 'shortcut', callback_id: 'old' }, undefined],
    ['a modal', { ...base, type: 'view_submission', view }, undefined],
    ['a closed modal', { ...base, type: 'view_closed', view, is_cleared: false }, undefined],
  ])('%s', async (_, payload, ack) => {
    const { deliver } = await createTestApp();
    expect(await deliver(payload)).toEqual([ack]);
  });

  it('and an old button says why it does nothing', async () => {
    const { deliver, calls } = await createTestApp();
    await deliver(buttonClick('explain_v0', '409'));
    expect(calls[0]?.body).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  });
});

describe('a listener that fails', () => {
  it('lets go of the user, apologises, and logs the detail without a secret', async () => {
    const { app, deliver, calls, logs } = await createTestApp();
    app.action('explode', async () => {
      throw new Error(`broken at ${RESPONSE_URL} with xoxb-123-secret`);
    });
    const acks = await deliver(buttonClick('explode', ''));
    expect(acks.length).toBeGreaterThan(0);
    expect(JSON.stringify(calls.at(-1)?.body)).toContain('Sorry, something went wrong');
    expect(logs.join('\n')).toContain('broken at [secret] with [secret]');
    expect(logs.join('\n')).not.toMatch(/secret-of-the-hook|xoxb-123/u);
  });

  it('does not keep the app from stopping', async () => {
    const { app, deliver, inFlight } = await createTestApp();
    app.action('explode', async () => {
      throw new Error('broken');
    });
    await deliver(buttonClick('explode', ''));
    expect(inFlight()).toBe(0);
  });
});
