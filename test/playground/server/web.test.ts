import { connect } from 'node:net';
import { beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../../playground/server/stand-in.ts';
import { GENERAL, lastMessage, type RawAnswer, send, standInFor } from './harness.ts';

const SAY = JSON.stringify({ channel: GENERAL, text: 'Hello' });

let standIn: StandIn;

beforeEach(async () => {
  standIn = await standInFor();
});

const say = (headers: Record<string, string> = {}, body = SAY): Promise<RawAnswer> =>
  send(standIn, '/ui/say', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

const hasSaid = (): boolean => lastMessage(standIn.state()).text === 'Hello';

describe('a request', () => {
  it.each(['evil.example', 'evil.example:80', '127.0.0.1', 'localhost:1'])('for %s is refused', async (host) => {
    const paths = ['/', '/ui/feed', '/api/api.test', '/hooks/commands/x'];
    for (const path of paths) expect((await send(standIn, path, { headers: { host } })).status).toBe(421);
    expect((await say({ host })).status).toBe(421);
    expect(hasSaid()).toBe(false);
  });

  it('for localhost is taken', async () => {
    const { port } = new URL(standIn.url);
    const answer = await send(standIn, '/api/api.test', { headers: { host: `localhost:${port}` } });
    expect(answer).toMatchObject({ status: 200, body: '{"ok":true,"args":{}}' });
  });

  it('for a socket is refused by the same rule', async () => {
    const { port } = new URL(standIn.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      'GET /link/?ticket=x HTTP/1.1\r\nHost: evil.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    );
    const [answer] = await new Promise<string[]>((resolve) => socket.once('data', (data) => resolve([String(data)])));
    expect(answer).toMatch(/^HTTP\/1\.1 421 /u);
    socket.destroy();
  });

  it('reaches this machine alone', async () => {
    expect(standIn.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    const socket = connect(Number(new URL(standIn.url).port), '::1');
    const [error] = await new Promise<Error[]>((resolve) => socket.once('error', (reason) => resolve([reason])));
    expect(error?.message).toMatch(/ECONNREFUSED|EADDRNOTAVAIL|EAFNOSUPPORT/u);
  });

  it('on a port that is taken is not waited for', async () => {
    const port = Number(new URL(standIn.url).port);
    const second = startStandIn({ manifestFile: 'manifest.yml', port, transport: 'socket' });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('a deed', () => {
  it('is done, from our page and from no page', async () => {
    expect(await say({ origin: standIn.url })).toMatchObject({ status: 200, body: '{}' });
    expect(hasSaid()).toBe(true);
    expect((await say()).status).toBe(200);
    expect((await say({ 'content-type': 'application/json; charset=utf-8' })).status).toBe(200);
  });

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1'])(
    'from the page %s is refused',
    async (origin) => {
      expect((await say({ origin })).status).toBe(403);
      expect(hasSaid()).toBe(false);
    },
  );

  it.each(['text/plain', 'application/x-www-form-urlencoded', ''])('as "%s" is refused', async (contentType) => {
    const answer = await say({ 'content-type': contentType });
    expect([answer.status, JSON.parse(answer.body)]).toEqual([415, { problem: 'Please send application/json.' }]);
    expect(hasSaid()).toBe(false);
  });

  it('of more than a megabyte is refused, and the connection is not used again', async () => {
    const answer = await say({}, JSON.stringify({ channel: GENERAL, text: 'x'.repeat(1_100_000) }));
    expect([answer.status, answer.headers.connection]).toEqual([413, 'close']);
    expect((await say()).status).toBe(200);
  });

  it.each([
    ['say', '{', 'The body is not JSON.'],
    ['say', '[]', '/: must provide an object'],
    ['say', '{"channel":"C0"}', '/: missing required field: text'],
    ['say', '{"channel":7,"text":"x"}', '/channel: must provide a string'],
    ['say', '{"channel":"C","text":"x","admin":true}', '/: invalid additional property: admin'],
    [
      'act',
      '{"surface":{"kind":"moon"},"blockId":"b","action":{},"values":{}}',
      '/surface/kind: must be one of: message',
    ],
    [
      'act',
      '{"surface":{"kind":"view","viewId":"V"},"blockId":"b","action":{"type":"x"},"values":{}}',
      '/action: missing required field: action_id',
    ],
    ['submit', '{"viewId":"V","values":{"b":{"a":"x"}}}', '/values/b/a: must provide an object with a type'],
    ['submit', '{"viewId":"V","values":[]}', '/values: must provide an object'],
    ['reset', '{"really":true}', '/: invalid additional property: really'],
    ['react', `{"channel":"C","ts":"1","name":"${'x'.repeat(101)}"}`, '/name: must be less than 101 characters'],
  ])('%s with the body %s is refused with words', async (verb, body, problem) => {
    const answer = await send(standIn, `/ui/${verb}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).problem).toContain(problem);
  });

  it('that nobody knows, or that is not posted, is refused', async () => {
    const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
    expect((await send(standIn, '/ui/fly', post)).status).toBe(404);
    expect((await send(standIn, '/ui/constructor', post)).status).toBe(404);
    expect(await send(standIn, '/ui/say')).toMatchObject({ status: 405, headers: { allow: 'POST' } });
  });

  it('that cannot be done is answered with the reason', async () => {
    const answer = await say({}, JSON.stringify({ channel: 'C0', text: 'x' }));
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { problem: 'There is no such conversation.' }]);
  });
});
