import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { createLogger } from '../../src/logger.ts';
import { type Running, run } from '../../src/run.ts';
import { catalogue } from '../harness.ts';
import { buttonClick, eventCallback, mention, slashCommand } from '../payloads.ts';
import { FORM, SECRET, type Signing, signedRequest } from './sign.ts';

const JSON_TYPE = 'application/json';

let slackApi: Server;
let app: Running;
let base: string;
const posted: string[] = [];
const logs: string[] = [];

beforeAll(async () => {
  slackApi = createServer((request, response) => {
    posted.push(request.url ?? '');
    request.resume();
    response.setHeader('content-type', JSON_TYPE);
    response.end(JSON.stringify({ ok: true, user_id: 'U0BOT', bot_id: 'B0BOT', ts: '1.2' }));
  });
  await new Promise<void>((resolve) => slackApi.listen(0, '127.0.0.1', resolve));
  const { port } = slackApi.address() as AddressInfo;
  const config = loadConfig({
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: `http://127.0.0.1:${port}/api/`,
    PORT: '0',
    HOST: '127.0.0.1',
  });
  app = await run(config, {
    catalogue,
    logger: createLogger('debug', (line) => logs.push(line)),
    onLost: () => undefined,
  });
  await app.connected;
  base = `http://127.0.0.1:${app.port}`;
});

afterAll(async () => {
  await app.stop();
  slackApi.closeAllConnections();
  slackApi.close();
});

function post(body: string, contentType: string, signing: Omit<Signing, 'contentType'> = {}): Promise<Response> {
  return fetch(`${base}/slack/events`, signedRequest(body, { contentType, ...signing }));
}

const command = (text: string): string => new URLSearchParams(slashCommand(text)).toString();
const interaction = (payload: unknown): string => new URLSearchParams({ payload: JSON.stringify(payload) }).toString();

describe('a signed request', () => {
  it('with /httpstatus 409 gets the card in its answer', async () => {
    const response = await post(command('409'), FORM);
    expect(response.status).toBe(200);
    const body = (await response.json()) as {
      response_type: string;
      blocks: { type: string; text?: { text: string } }[];
    };
    expect(body.response_type).toBe('ephemeral');
    expect(body.blocks[0]).toMatchObject({ type: 'header', text: { text: '409 Conflict' } });
    expect(JSON.stringify(body.blocks)).toMatch(
      /Client Error[\s\S]*current state[\s\S]*If you call this API[\s\S]*If you build this API/u,
    );
  });

  it('with a mention is answered through the Web API', async () => {
    posted.length = 0;
    const response = await post(JSON.stringify(eventCallback(mention('<@U0BOT> 502'))), JSON_TYPE);
    expect(response.status).toBe(200);
    await expect.poll(() => posted).toContain('/api/chat.postMessage');
  });

  it('with a button click is acknowledged with an empty body', async () => {
    const response = await post(interaction(buttonClick('details', '409')), FORM);
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('to verify the address gets the challenge back', async () => {
    const response = await post(JSON.stringify({ type: 'url_verification', challenge: 'c-1' }), JSON_TYPE);
    expect(await response.json()).toEqual({ challenge: 'c-1' });
  });
});

describe('a request is refused', () => {
  it.each<[string, Signing]>([
    ['signed with another secret', { secret: 'another-secret' }],
    ['without a proper signature', { signature: 'v0=00' }],
    ['signed in another version', { signature: 'v1=00' }],
    ['from an hour ago', { shiftSeconds: -3_600 }],
    ['from an hour ahead', { shiftSeconds: 3_600 }],
    ['from 301 seconds ahead', { shiftSeconds: 302 }],
  ])('%s: 401', async (_, signing) => {
    expect((await post(command('409'), FORM, signing)).status).toBe(401);
  });

  it('not when the clocks differ by four minutes', async () => {
    expect((await post(command('409'), FORM, { shiftSeconds: 240 })).status).toBe(200);
    expect((await post(command('409'), FORM, { shiftSeconds: -240 })).status).toBe(200);
  });

  it.each([
    ['null', JSON_TYPE],
    ['[]', JSON_TYPE],
    ['"x"', JSON_TYPE],
    ['{}', JSON_TYPE],
    ['{"type":', JSON_TYPE],
    ['', JSON_TYPE],
    [interaction(null), FORM],
    [interaction([]), FORM],
    ['payload=%7B', FORM],
    ['a=b', FORM],
    [command('409'), 'text/plain'],
  ])('at once, though signed, when its body is no payload: %s (%s)', async (body, contentType) => {
    const startedMs = Date.now();
    expect((await post(body, contentType)).status).toBe(400);
    expect(Date.now() - startedMs).toBeLessThan(1_000);
  });

  it('when it is larger than a megabyte: 413, and the connection is not used again', async () => {
    const response = await post(`text=${'x'.repeat(2_000_000)}`, FORM);
    expect([response.status, response.headers.get('connection')]).toEqual([413, 'close']);
    expect((await post(command('409'), FORM)).status).toBe(200);
  });

  it.each([
    ['of a new type', { type: 'something_new' }, 200],
    ['about a limit', { type: 'app_rate_limited', minute_rate_limited: 1 }, 200],
    ['without its event', { type: 'event_callback', event: null }, 400],
    ['without its actions', { type: 'block_actions', actions: [] }, 400],
  ])('or let go at once, signed but %s', async (_, payload, status) => {
    const startedMs = Date.now();
    const forged = status === 200 ? 401 : 400;
    expect((await post(JSON.stringify(payload), JSON_TYPE)).status).toBe(status);
    expect((await post(JSON.stringify(payload), JSON_TYPE, { secret: 'forged' })).status).toBe(forged);
    expect(Date.now() - startedMs).toBeLessThan(1_000);
  });

  it('elsewhere: 404', async () => {
    expect((await fetch(`${base}/`)).status).toBe(404);
    expect((await fetch(`${base}/slack/events`)).status).toBe(404);
    expect((await fetch(`${base}//`)).status).toBe(404);
  });

  it('unsigned, even with ssl_check, without effect', async () => {
    posted.length = 0;
    const smuggled = new URLSearchParams({
      ssl_check: '1',
      payload: JSON.stringify(eventCallback(mention('<@U0BOT> 404'))),
    });
    const response = await fetch(`${base}/slack/events`, {
      method: 'POST',
      body: smuggled.toString(),
      headers: { 'content-type': FORM },
    });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(posted).toEqual([]);
  });

  it('and the app goes on working after all of that', async () => {
    expect((await post(command('409'), FORM)).status).toBe(200);
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
  });
});

describe('health', () => {
  it('is fine: the process runs and Slack accepted the token', async () => {
    expect(await (await fetch(`${base}/healthz`)).text()).toBe('ok\n');
    expect((await fetch(`${base}/readyz`)).status).toBe(200);
    expect((await fetch(`${base}/readyz`, { method: 'HEAD' })).status).toBe(200);
  });
});

describe('the log', () => {
  it('holds no secret', () => {
    expect(logs.join('\n')).not.toMatch(/secret-of-the-hook|xoxb-test|8f742231|738474920/u);
  });
});

describe('a half-sent request', () => {
  it('does not keep others waiting', async () => {
    const socket = connect(app.port, '127.0.0.1');
    socket.write('POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc');
    expect((await post(command('409'), FORM)).status).toBe(200);
    socket.destroy();
    expect((await post(command('409'), FORM)).status).toBe(200);
  });
});
