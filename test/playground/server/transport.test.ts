import { createServer } from 'node:http';
import { isValidSlackRequest } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { StandIn } from '../../../playground/server/stand-in.ts';
import { call, connectTestApp, DIRECT, endWithTest, GENERAL, lastMessage, standInFor } from './harness.ts';

const COMMAND = { channel: GENERAL, text: '/httpstatus 409' };

/** What becomes of an attempt to open a socket. */
function outcomeOf(url: string): Promise<'open' | 'refused'> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url);
    socket.once('open', () => resolve('open'));
    socket.once('error', () => resolve('refused'));
  });
}

const openUrl = async (standIn: StandIn): Promise<string> =>
  String((await call(standIn, 'apps.connections.open', {}, standIn.environment['SLACK_APP_TOKEN']))['url']);

describe('Socket Mode', () => {
  it('opens one socket for each ticket', async () => {
    const standIn = await standInFor();
    const url = await openUrl(standIn);
    expect(url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/link\/\?ticket=[\w-]+&app_id=A0PLAY$/u);
    expect(await outcomeOf(url)).toBe('open');
    expect(await outcomeOf(url)).toBe('refused');
    expect(await outcomeOf(`${standIn.url.replace('http', 'ws')}/link/?ticket=guessed`)).toBe('refused');
    expect(await outcomeOf((await openUrl(standIn)).replace('/link/', '/other/'))).toBe('refused');
  });

  it('greets, and knows who is there', async () => {
    const standIn = await standInFor();
    expect(standIn.state().app).toMatchObject({ isConnected: false, transport: 'socket' });
    const { socket } = await connectTestApp(standIn);
    await standIn.whenConnected(0);
    expect(standIn.state().app.isConnected).toBe(true);
    expect(standIn.state().wire.at(-1)).toMatchObject({ kind: 'hello', payload: { num_connections: 1 } });
    socket.close();
    await expect.poll(() => standIn.state().app.isConnected).toBe(false);
  });

  it('sends each envelope to one of several sockets, in turn', async () => {
    const standIn = await standInFor();
    const apps = [await connectTestApp(standIn), await connectTestApp(standIn)];
    for (let count = 0; count < 4; count += 1) await standIn.do('say', COMMAND);
    expect(apps.map(({ envelopes }) => envelopes.length)).toEqual([2, 2]);
    apps[0]?.socket.close();
    await new Promise((resolve) => apps[0]?.socket.once('close', resolve));
    await standIn.do('say', COMMAND);
    expect(apps.map(({ envelopes }) => envelopes.length)).toEqual([2, 3]);
  });

  it('allows ten sockets', async () => {
    const standIn = await standInFor();
    for (let count = 0; count < 10; count += 1) await connectTestApp(standIn);
    expect(await outcomeOf(await openUrl(standIn))).toBe('refused');
  });

  it('survives what is no acknowledgement', async () => {
    const standIn = await standInFor();
    const { socket } = await connectTestApp(standIn, () => ({ text: 'fine' }));
    for (const text of ['{', 'null', '[]', '{"envelope_id":7}']) socket.send(text);
    await standIn.do('say', COMMAND);
    expect(lastMessage(standIn.state()).text).toBe('fine');
    expect(standIn.state().wire.filter(({ kind }) => kind === 'ack')).toHaveLength(4);
  });

  it('says goodbye when it ends', async () => {
    const standIn = await standInFor();
    const { socket } = await connectTestApp(standIn);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const startedMs = Date.now();
    await standIn.close();
    expect(await closed).toBe(1_001);
    expect(Date.now() - startedMs).toBeLessThan(400);
  });

  it('is for apps that were told of it', async () => {
    const standIn = await standInFor({ transport: 'http' });
    const { environment } = await standInFor();
    expect(environment).toMatchObject({ SLACK_SIGNING_SECRET: '', PORT: '0', HOST: '127.0.0.1' });
    expect(standIn.environment['SLACK_APP_TOKEN']).toBe('');
    expect(await call(standIn, 'apps.connections.open', {}, 'xapp-1')).toMatchObject({ error: 'invalid_auth' });
  });
});

interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** An app that answers each request as the test says, on the port that the stand-in chose for it. */
async function startHttpApp(standIn: StandIn, answer: (request: Received) => readonly [number, string, string?]) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const seen = { headers: request.headers as Record<string, string>, body: Buffer.concat(chunks).toString() };
    const question = /"challenge":"(\w+)"/u.exec(seen.body)?.[1];
    if (question === undefined) received.push(seen);
    const [status, body, contentType = 'application/json'] = question === undefined ? answer(seen) : [200, question];
    response.writeHead(status, { 'content-type': contentType });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(Number(standIn.environment['PORT']), '127.0.0.1', resolve));
  endWithTest(async () => {
    server.closeAllConnections();
    server.close();
  });
  return { received, server };
}

describe('HTTP', () => {
  it('signs what it sends, and sends it as Slack does', async () => {
    const standIn = await standInFor({ transport: 'http' });
    const { received } = await startHttpApp(standIn, () => [200, '']);
    await standIn.whenConnected(2_000);
    expect(standIn.state().app).toMatchObject({ isConnected: true, transport: 'http' });
    await standIn.do('say', COMMAND);
    await standIn.do('say', { channel: DIRECT, text: '409' });
    const message = standIn.state().messages[0];
    const place = { channel: message?.channel ?? '', ts: message?.ts ?? '' };
    await standIn.do('shortcut', { callbackId: 'explain_message', message: place });
    const [command, event, interaction] = received;
    expect(received.map(({ headers }) => headers['content-type'])).toEqual([
      'application/x-www-form-urlencoded',
      'application/json',
      'application/x-www-form-urlencoded',
    ]);
    expect(new URLSearchParams(command?.body).get('text')).toBe('409');
    expect(JSON.parse(event?.body ?? '')).toMatchObject({ type: 'event_callback' });
    const payload = new URLSearchParams(interaction?.body).get('payload') ?? '';
    expect(JSON.parse(payload)).toMatchObject({ type: 'message_action' });
    for (const { headers, body } of received) {
      const signed = {
        'x-slack-signature': headers['x-slack-signature'] ?? '',
        'x-slack-request-timestamp': Number(headers['x-slack-request-timestamp']),
      };
      const signingSecret = standIn.environment['SLACK_SIGNING_SECRET'] ?? '';
      expect(isValidSlackRequest({ signingSecret, body, headers: signed })).toBe(true);
      expect(isValidSlackRequest({ signingSecret, body: `${body} `, headers: signed })).toBe(false);
    }
  });

  it.each<[readonly [number, string, string?], string]>([
    [[200, '{"text":"As JSON"}'], 'As JSON'],
    [[200, 'As text', 'text/plain'], 'As text'],
    [[401, ''], '/httpstatus failed with the error "http_client_error"'],
    [[302, ''], '/httpstatus failed with the error "http_client_error"'],
    [[503, ''], '/httpstatus failed with the error "http_service_error"'],
    [[200, '{'], '/httpstatus failed with the error "invalid_command_response"'],
  ])('takes the answer %j: %s', async (answer, text) => {
    const standIn = await standInFor({ transport: 'http' });
    await startHttpApp(standIn, () => answer);
    await standIn.do('say', COMMAND);
    expect(lastMessage(standIn.state()).text).toBe(text);
  });

  it('waits three seconds for an answer', async () => {
    const standIn = await standInFor({ transport: 'http' });
    const { server } = await startHttpApp(standIn, () => [200, '']);
    await standIn.whenConnected(2_000);
    server.removeAllListeners('request');
    await standIn.do('say', COMMAND);
    expect(lastMessage(standIn.state()).text).toBe('/httpstatus failed with the error "operation_timeout"');
  });

  it('notices when the app goes and when it comes back', async () => {
    const standIn = await standInFor({ transport: 'http' });
    const { server } = await startHttpApp(standIn, () => [200, '']);
    await standIn.whenConnected(2_000);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await standIn.do('say', COMMAND);
    expect(lastMessage(standIn.state()).text).toBe('/httpstatus failed with the error "dispatch_failed"');
    expect(standIn.state().app.isConnected).toBe(false);
    await startHttpApp(standIn, () => [200, '']);
    await standIn.whenConnected(2_000);
  });
});
