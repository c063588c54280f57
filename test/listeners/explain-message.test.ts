import { describe, expect, it } from 'vitest';
import { createTestApp } from '../harness.ts';
import { buttonClick, eventCallback, mention, messageShortcut, viewSubmission } from '../payloads.ts';

const ACCESS_LOG = [
  '10.0.0.1 - - [14/Mar/2025:14:03:22 +0000] "GET /api/cart HTTP/1.1" 502 157',
  '10.0.0.1 - - [14/Mar/2025:14:03:23 +0000] "GET /api/cart HTTP/1.1" 200 404',
  '10.0.0.2 - - [14/Mar/2025:14:03:24 +0000] "GET /api/cart HTTP/1.1" 502 157',
].join('\n');

async function explain(text: string, extra: Record<string, unknown> = {}) {
  const { deliver, calls } = await createTestApp();
  expect(await deliver(messageShortcut(text, extra))).toEqual([undefined]);
  expect(calls).toHaveLength(1);
  return calls[0]?.body ?? {};
}

const actionIds = (body: Record<string, unknown>): string[] =>
  [...JSON.stringify(body).matchAll(/"action_id":"([^"]+)"/gu)].map(([, id]) => id ?? '');

describe('Explain status codes, on a message', () => {
  it('with one code shows its card, to the asker alone', async () => {
    const body = await explain('checkout answers 503 since noon');
    expect(body).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      text: expect.stringContaining('503 Service Unavailable'),
    });
    expect(actionIds(body)).toContain('share-in-thread');
    expect(actionIds(body)).not.toContain('share');
  });

  it('with several lists them, the most severe first, with counts and a button each', async () => {
    const body = await explain(ACCESS_LOG);
    expect(body['text']).toMatch(/^2 status codes\n502 Bad Gateway, 2 times: .*\n200 OK: /u);
    expect(actionIds(body)).toEqual(['lookup:0', 'lookup:1', 'share-in-thread', 'compare']);
  });

  it('carries message and codes in its Share button', async () => {
    const body = await explain(ACCESS_LOG, { ts: '1700000000.000500' });
    expect(JSON.stringify(body)).toContain('"value":"1700000000.000500 502×2 200"');
  });

  it('on the first message of a thread answers in the channel, where the asker looks, and shares into the thread', async () => {
    const body = await explain('got 429', { ts: '1699999999.000001', thread_ts: '1699999999.000001' });
    expect(body).not.toHaveProperty('thread_ts');
    expect(JSON.stringify(body)).toContain('1699999999.000001');
  });

  it('in a thread answers in that thread, and shares into it', async () => {
    const body = await explain('got 429', { ts: '1700000000.000500', thread_ts: '1699999999.000001' });
    expect(body['thread_ts']).toBe('1699999999.000001');
    expect(JSON.stringify(body)).toContain('"value":"1699999999.000001 429"');
  });

  it('reads what monitors put into attachments', async () => {
    const attachments = [
      {
        fallback: 'ALERT',
        title: 'checkout',
        text: 'HTTP 502 from 3 locations',
        fields: [{ title: 'Status', value: 'status=504' }],
      },
    ];
    expect((await explain('', { attachments }))['text']).toMatch(/502 Bad Gateway[\s\S]*504 Gateway Timeout/u);
  });

  it.each(['p99 went to 504 ms', 'see PR #404', '<@U404ABCDE> look at <https://x.y/404|this>', ''])(
    'without one says so, and offers the search: %j',
    async (text) => {
      const body = await explain(text);
      expect(body['text']).toContain('I found no status code in this message');
      expect(actionIds(body)).toEqual(['search']);
    },
  );

  it('leaves out what does not fit, and says how much', async () => {
    const codes = [400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411];
    expect((await explain(codes.map((code) => `HTTP ${code}`).join('\n')))['text']).toMatch(
      /^10 status codes[\s\S]*2 more are left out\./u,
    );
  });
});

describe('Search', () => {
  it('opens a modal that asks for words', async () => {
    const { deliver, calls } = await createTestApp();
    await deliver(buttonClick('search', 'search'));
    expect(calls[0]).toMatchObject({
      method: 'views.open',
      body: { view: { callback_id: 'search', submit: { text: 'Search' } } },
    });
  });

  it('shows the answer in the place of the question', async () => {
    const { deliver } = await createTestApp();
    const [ack] = await deliver(
      viewSubmission('search', { query: { words: { type: 'plain_text_input', value: 'duplicate email' } } }),
    );
    expect(ack).toMatchObject({ response_action: 'update', view: { type: 'modal' } });
    expect(JSON.stringify(ack)).toContain('409 Conflict');
    expect(JSON.stringify(ack)).not.toMatch(/"actions"|"table"/u);
  });
});

describe('a mention with a pasted log', () => {
  it('is about the codes in it', async () => {
    const { deliver, calls } = await createTestApp();
    await deliver(eventCallback(mention(`<@U0BOT> what is this?\n\`\`\`${ACCESS_LOG}\`\`\``)));
    expect(calls[0]?.body['text']).toMatch(/^2 status codes\n502 Bad Gateway, 2 times/u);
  });

  it('is about its own question where it has one', async () => {
    const { deliver, calls } = await createTestApp();
    await deliver(eventCallback(mention(`<@U0BOT> 401 vs 403\n\`\`\`${ACCESS_LOG}\`\`\``)));
    expect(calls[0]?.body['text']).toMatch(/^401 vs 403/u);
  });

  it('takes no amount for a code', async () => {
    const { deliver, calls } = await createTestApp();
    await deliver(eventCallback(mention('<@U0BOT> since the deploy 500 customers see a 504 on checkout, any idea?')));
    expect(calls[0]?.body['text']).toMatch(/504 Gateway Timeout/u);
    expect(calls[0]?.body['text']).not.toMatch(/status codes/u);
  });
});
