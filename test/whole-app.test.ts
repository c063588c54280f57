import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECRET, signedRequest } from './connection/sign.ts';
import { type SlackStub, startSlackStub } from './connection/slack-stub.ts';
import { slashCommand } from './payloads.ts';

/** The app as it is built and started in production: its own process, environment variables, real HTTP. */

let slack: SlackStub;

beforeAll(async () => {
  execFileSync('npm', ['run', 'build'], { stdio: 'pipe' });
  slack = await startSlackStub();
}, 120_000);

afterAll(async () => {
  await slack.close();
});

interface Started {
  readonly output: () => string;
  /** Resolves when the process has printed something like this. */
  readonly said: (pattern: RegExp) => Promise<readonly string[]>;
  readonly stop: (signal: NodeJS.Signals) => void;
  readonly exitCode: Promise<number | null>;
}

function start(env: Record<string, string>): Started {
  const child = spawn(process.execPath, ['dist/main.js'], { env: { PATH: process.env['PATH'] ?? '', ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return {
    output: () => output,
    said: (pattern) =>
      expect
        .poll(() => output, { timeout: 15_000 })
        .toMatch(pattern)
        .then(() => output.match(pattern) ?? []),
    stop: (signal) => child.kill(signal),
    exitCode: once(child, 'exit').then(([code]) => code as number | null),
  };
}

async function portOf(app: Started): Promise<number> {
  const [, port] = await app.said(/listens on port (\d+)/u);
  return Number(port);
}

const form = (text: string): string => new URLSearchParams(slashCommand(text)).toString();

describe('the built app', () => {
  it('over HTTP answers a signed /httpstatus 409, refuses a forged one, and stops cleanly', async () => {
    const app = start({
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: slack.apiUrl,
      PORT: '0',
    });
    const url = `http://127.0.0.1:${await portOf(app)}/slack/events`;
    const response = await fetch(url, signedRequest(form('409')));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/u);
    const body = await response.json();
    expect(body).toMatchObject({ response_type: 'ephemeral', blocks: expect.any(Array) });
    expect(JSON.stringify(body)).toMatch(
      /"409 Conflict"[\s\S]*Client Error[\s\S]*If you call this API[\s\S]*If you build this API/u,
    );
    expect((await fetch(url, signedRequest(form('409'), { secret: 'forged-secret' }))).status).toBe(401);
    await app.said(/connected to Slack/u);
    app.stop('SIGTERM');
    expect(await app.exitCode).toBe(0);
  }, 30_000);

  it('answers while the API of Slack cannot be reached, and says that it is not ready', async () => {
    const app = start({
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: 'http://127.0.0.1:9/api/',
      PORT: '0',
    });
    const base = `http://127.0.0.1:${await portOf(app)}`;
    expect((await fetch(`${base}/slack/events`, signedRequest(form('409')))).status).toBe(200);
    expect((await fetch(`${base}/readyz`)).status).toBe(503);
    app.stop('SIGINT');
    expect(await app.exitCode).toBe(0);
  }, 30_000);

  it('over Socket Mode answers /httpstatus 409, survives broken frames, and stops cleanly', async () => {
    const app = start({
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_APP_TOKEN: 'xapp-test',
      SLACK_API_URL: slack.apiUrl,
      PORT: '0',
    });
    await app.said(/connected to Slack/u);
    slack.sendRaw('null');
    slack.sendRaw(JSON.stringify({ type: 'events_api', envelope_id: 'e-1' }));
    const { payload } = await slack.send('slash_commands', slashCommand('409'));
    expect(payload).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('409 Conflict') });
    await app.said(/Nobody caught this/u);
    app.stop('SIGTERM');
    expect(await app.exitCode).toBe(0);
  }, 30_000);

  it('without settings lists them all, each with its fix, and exits with 1', async () => {
    const app = start({ PORT: 'x' });
    expect(await app.exitCode).toBe(1);
    expect(app.output()).toMatch(
      /SLACK_BOT_TOKEN is missing: [\s\S]*SLACK_SIGNING_SECRET is missing: [\s\S]*PORT is not a port number: /u,
    );
  }, 30_000);

  it('with a token that Slack refuses says so, and exits with 1', async () => {
    slack.refuse('auth.test', 'invalid_auth');
    const app = start({
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: slack.apiUrl,
      PORT: '0',
    });
    expect(await app.exitCode).toBe(1);
    expect(app.output()).toContain('Slack refuses SLACK_BOT_TOKEN (invalid_auth)');
    slack.refuse('auth.test', undefined);
  }, 30_000);

  it('finishes the requests that are on their way when it is told to stop', async () => {
    const env = { SLACK_BOT_TOKEN: 'xoxb-test', SLACK_SIGNING_SECRET: SECRET, SLACK_API_URL: slack.apiUrl, PORT: '0' };
    const app = start(env);
    const url = `http://127.0.0.1:${await portOf(app)}/slack/events`;
    const ask = async (): Promise<number> => {
      const response = await fetch(url, signedRequest(form('409')));
      await response.text();
      return response.status;
    };
    await Promise.all(Array.from({ length: 10 }, ask));
    const answers = Array.from({ length: 50 }, ask);
    app.stop('SIGTERM');
    expect(new Set(await Promise.all(answers))).toEqual(new Set([200]));
    expect(await app.exitCode).toBe(0);
  }, 30_000);

  it('logs as much as LOG_LEVEL says', async () => {
    const env = { SLACK_BOT_TOKEN: 'xoxb-test', SLACK_SIGNING_SECRET: SECRET, SLACK_API_URL: slack.apiUrl, PORT: '0' };
    const chatty = start({ ...env, LOG_LEVEL: 'debug' });
    await chatty.said(/ DEBUG [\s\S]*connected to Slack/u);
    const before = slack.calls.length;
    const quiet = start({ ...env, LOG_LEVEL: 'error' });
    await expect.poll(() => slack.calls.length, { timeout: 15_000 }).toBeGreaterThan(before);
    for (const app of [chatty, quiet]) app.stop('SIGTERM');
    expect(await Promise.all([chatty.exitCode, quiet.exitCode])).toEqual([0, 0]);
    expect(quiet.output()).toBe('');
  }, 30_000);

  it('on an address that is not this machine says so, and exits with 1', async () => {
    const env = { SLACK_BOT_TOKEN: 'xoxb-test', SLACK_SIGNING_SECRET: SECRET, SLACK_API_URL: slack.apiUrl, PORT: '0' };
    const app = start({ ...env, HOST: '192.0.2.1' });
    expect(await app.exitCode).toBe(1);
    expect(app.output()).toContain('HOST is no address of this machine');
  }, 30_000);

  it('on a port that is taken says so, and exits with 1', async () => {
    const { port } = new URL(slack.apiUrl);
    const app = start({
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: slack.apiUrl,
      PORT: port,
      HOST: '127.0.0.1',
    });
    expect(await app.exitCode).toBe(1);
    expect(app.output()).toContain('Set PORT to another one');
  }, 30_000);
});
