import { describe, expect, it } from 'vitest';
import { createTestApp, slackError, slackOk } from '../harness.ts';
import { directMessage, eventCallback, mention } from '../payloads.ts';

describe('a mention', () => {
  it('is answered in the thread of the asking message', async () => {
    const { deliver, calls } = await createTestApp();
    await deliver(eventCallback(mention('<@U0BOT> what is 502?', { ts: '1700000000.000042' })));
    expect(calls).toHaveLength(1);
    expect(calls[0]?.method).toBe('chat.postMessage');
    expect(calls[0]?.body).toMatchObject({
      channel: 'C0INCIDENT',
      thread_ts: '1700000000.000042',
      text: expect.stringContaining('502 Bad Gateway'),
      blocks: expect.arrayContaining([expect.objectContaining({ type: 'header' })]),
    });
  });

  it('in a thread is answered in that thread', async () => {
    const { deliver, calls } = await createTestApp();
    await deliver(eventCallback(mention('<@U0BOT> 409', { thread_ts: '1699999999.000001' })));
    expect(calls[0]?.body).toMatchObject({ thread_ts: '1699999999.000001' });
  });

  it('of several codes gets one reply', async () => {
    const { deliver, calls } = await createTestApp();
    await deliver(eventCallback(mention('<@U0BOT> we see 502, 503 and 504')));
    expect(calls).toHaveLength(1);
    expect(calls[0]?.body['text']).toMatch(/502 Bad Gateway[\s\S]*503 Service Unavailable[\s\S]*504 Gateway Timeout/u);
  });

  it.each([
    ['<@U0BOT> &lt;Response [405]&gt;', '405 Method Not Allowed'],
    ['<@U0BOT> <https://example.com/docs|409>', '409 Conflict'],
    ['<@U0BOT> <tel:404|404> please', '404 Not Found'],
    ['<@U0BOT> <@U0EVE> <!here> 429', '429 Too Many Requests'],
    ['<@U0BOT> 401 &amp; 403', '401 Unauthorized'],
  ])('%s is read as it was typed', async (text, title) => {
    const { deliver, calls } = await createTestApp();
    await deliver(eventCallback(mention(text)));
    expect(calls[0]?.body['text']).toContain(title);
  });

  it('shows what was typed without pinging anybody', async () => {
    const { deliver, calls } = await createTestApp();
    await deliver(eventCallback(mention('<@U0BOT> zzzxqwk &lt;!channel&gt; &amp;lt;!here&amp;gt;')));
    expect(JSON.stringify(calls[0]?.body)).not.toMatch(/<!/u);
    expect(calls[0]?.body['text']).toContain('&lt;!channel&gt; &amp;lt;!here&amp;gt;');
  });

  it.each([
    ['an edit', { edited: { user: 'U0ADA', ts: '1700000001.000000' } }],
    ['a bot', { bot_id: 'B0OTHER' }],
    ['a message with a subtype', { subtype: 'thread_broadcast_removed' }],
    ['the app itself', { user: 'U0BOT' }],
  ])('by %s is not answered', async (_, extra) => {
    const { deliver, calls } = await createTestApp();
    await deliver(eventCallback(mention('<@U0BOT> 404', extra)));
    expect(calls).toEqual([]);
  });

  it('delivered again is not answered again', async () => {
    const { deliver, calls } = await createTestApp();
    const payload = eventCallback(mention('<@U0BOT> 404'));
    await deliver(payload);
    await deliver(payload);
    await Promise.all([deliver(payload), deliver(payload)]);
    expect(calls).toHaveLength(1);
  });

  it('delivered as two events is answered once', async () => {
    const { deliver, calls } = await createTestApp();
    const event = mention('<@U0BOT> 404');
    await deliver(eventCallback(event));
    await deliver(eventCallback(event));
    expect(calls).toHaveLength(1);
  });

  it('of nothing but the app says how to use it', async () => {
    const { deliver, calls } = await createTestApp();
    await deliver(eventCallback(mention('<@U0BOT>')));
    expect(calls[0]?.body['text']).toContain('How to use HTTP Status');
  });
});

describe('when Slack does not take the reply', () => {
  it('as a table, it goes out without one', async () => {
    const { deliver, calls } = await createTestApp({
      reply: (_, attempt) => (attempt === 1 ? slackError('invalid_blocks') : slackOk()),
    });
    await deliver(eventCallback(mention('<@U0BOT> 401 vs 403')));
    const kinds = calls.map(({ body }) =>
      Array.isArray(body['blocks']) ? body['blocks'].map(({ type }) => type) : [],
    );
    expect(kinds[0]).toContain('table');
    expect(kinds[1]).not.toContain('table');
    expect(calls).toHaveLength(2);
  });

  it('as blocks, it goes out as text', async () => {
    const { deliver, calls } = await createTestApp({
      reply: (_, attempt) => (attempt === 1 ? slackError('msg_blocks_too_long') : slackOk()),
    });
    await deliver(eventCallback(mention('<@U0BOT> 404')));
    expect(calls).toHaveLength(2);
    expect(calls[1]?.body['blocks']).toBeUndefined();
    expect(calls[1]?.body['text']).toContain('404 Not Found');
  });

  it.each(['not_in_channel', 'is_archived', 'thread_locked', 'restricted_action'])(
    'because of %s, that is logged and all',
    async (error) => {
      const { deliver, calls, logs } = await createTestApp({ reply: () => slackError(error) });
      await deliver(eventCallback(mention('<@U0BOT> 404')));
      expect(calls).toHaveLength(1);
      expect(logs.join('\n')).toContain(`Slack does not let the app write here: ${error}`);
    },
  );

  it('yet, because of a rate limit, it waits as told and posts once', async () => {
    const limited = (): Response => new Response('', { status: 429, headers: { 'retry-after': '0' } });
    const { deliver, calls } = await createTestApp({ reply: (_, attempt) => (attempt === 1 ? limited() : slackOk()) });
    await deliver(eventCallback(mention('<@U0BOT> 404')));
    expect(calls).toHaveLength(2);
  });

  it('because the answer got lost, it is not posted again: it may be there already', async () => {
    const { deliver, calls, logs } = await createTestApp({
      reply: () => Promise.reject(new TypeError('fetch failed')),
    });
    await deliver(eventCallback(mention('<@U0BOT> 404')));
    expect(calls).toHaveLength(1);
    expect(logs.join('\n')).toContain('A listener failed');
  });

  it('because no connection came about, it tries again', async () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const lost = (): Promise<Response> => Promise.reject(new TypeError('fetch failed', { cause: refused }));
    const { deliver, calls } = await createTestApp({ reply: (_, attempt) => (attempt === 1 ? lost() : slackOk()) });
    await deliver(eventCallback(mention('<@U0BOT> 404')));
    expect(calls).toHaveLength(2);
  });
});

describe('a direct message', () => {
  it('is answered like a mention', async () => {
    const { deliver, calls } = await createTestApp();
    await deliver(eventCallback(directMessage('409', { ts: '1700000000.000077' })));
    expect(calls[0]?.body).toMatchObject({
      channel: 'D0ADA',
      thread_ts: '1700000000.000077',
      text: expect.stringContaining('409 Conflict'),
    });
  });

  it.each([
    ['an edit', { subtype: 'message_changed', message: { text: '404' } }],
    ['a deletion', { subtype: 'message_deleted' }],
    ['a bot', { bot_id: 'B0OTHER' }],
    ['a message in a channel', { channel_type: 'channel' }],
  ])('that is %s is not answered', async (_, extra) => {
    const { deliver, calls } = await createTestApp();
    await deliver(eventCallback(directMessage('404', extra)));
    expect(calls).toEqual([]);
  });
});
