import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { createLogger } from '../../src/logger.ts';
import { type Running, run } from '../../src/run.ts';
import { catalogue } from '../harness.ts';
import { buttonClick, eventCallback, mention, slashCommand } from '../payloads.ts';
import { type SlackStub, startSlackStub } from './slack-stub.ts';

let slack: SlackStub;
let app: Running;
let logs: string[];

async function start(): Promise<void> {
  logs = [];
  const config = loadConfig({
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_APP_TOKEN: 'xapp-test',
    SLACK_API_URL: slack.apiUrl,
    PORT: '0',
    HOST: '127.0.0.1',
  });
  app = await run(config, {
    catalogue,
    logger: createLogger('debug', (line) => logs.push(line)),
    onLost: () => undefined,
  });
}

const health = async (path: string): Promise<number> => (await fetch(`http://127.0.0.1:${app.port}${path}`)).status;

beforeEach(async () => {
  slack = await startSlackStub();
});

afterEach(async () => {
  await app.stop();
  await slack.close();
});

describe('over Socket Mode', () => {
  it('/httpstatus is answered in the acknowledgement', async () => {
    await start();
    await app.connected;
    const { payload } = await slack.send('slash_commands', slashCommand('409'));
    expect(payload).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('409 Conflict') });
  });

  it('a mention is answered once, also when it is delivered again', async () => {
    await start();
    await app.connected;
    const payload = eventCallback(mention('<@U0BOT> 502'));
    await slack.send('events_api', payload);
    await slack.send('events_api', payload, { retry_attempt: 1, retry_reason: 'timeout' });
    await expect.poll(() => slack.calls.filter((method) => method === 'chat.postMessage').length).toBe(1);
  });

  it('an unknown button is acknowledged at once', async () => {
    await start();
    await app.connected;
    const unknown = { ...buttonClick('explain_v0', ''), response_url: undefined };
    expect((await slack.send('interactive', unknown)).payload).toEqual({});
  });

  it('two sockets are open, so that one can be replaced without a gap', async () => {
    await start();
    await app.connected;
    await expect.poll(() => slack.openSockets()).toBe(2);
  });

  it('it is ready while a socket is open, and alive all the time', async () => {
    await start();
    await app.connected;
    await expect.poll(() => slack.openSockets()).toBe(2);
    expect(await health('/readyz')).toBe(200);
    slack.dropSockets();
    await expect.poll(() => health('/readyz')).toBe(503);
    expect(await health('/healthz')).toBe(200);
    expect(await health('/slack/events')).toBe(404);
  });

  it('it comes back by itself after the sockets were lost', async () => {
    await start();
    await app.connected;
    await expect.poll(() => slack.openSockets()).toBe(2);
    slack.dropSockets();
    await expect.poll(() => slack.openSockets()).toBe(0);
    await expect.poll(() => slack.openSockets(), { timeout: 12_000 }).toBe(2);
    const { payload } = await slack.send('slash_commands', slashCommand('404'));
    expect(payload['text']).toContain('404 Not Found');
  }, 20_000);

  it('text that is no envelope does no harm', async () => {
    await start();
    await app.connected;
    slack.sendRaw('not json');
    const { payload } = await slack.send('slash_commands', slashCommand('404'));
    expect(payload['text']).toContain('404 Not Found');
  });

  it('a token that Slack refuses is reported as such', async () => {
    slack.refuse('apps.connections.open', 'invalid_auth');
    await start();
    await expect(app.connected).rejects.toThrow(
      'Slack refuses SLACK_APP_TOKEN (invalid_auth): create an App-Level Token',
    );
  });

  it('so is one without the scope for it', async () => {
    slack.refuse('apps.connections.open', 'missing_scope');
    await start();
    await expect(app.connected).rejects.toThrow(/SLACK_APP_TOKEN \(missing_scope\)/u);
  });

  it('no secret reaches the log, even at debug', async () => {
    await start();
    await app.connected;
    await slack.send('slash_commands', slashCommand('409'));
    expect(logs.join('\n')).not.toMatch(/xapp-test|xoxb-test|ticket=\d|secret-of-the-hook|738474920/u);
    expect(logs.filter((line) => line.includes(' DEBUG ')).length).toBeGreaterThan(5);
  });
});
