import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { clientOptions } from '../../src/connection/client.ts';
import { createIdentity, TokenRefusedError } from '../../src/connection/identity.ts';
import { createLogger } from '../../src/logger.ts';
import { slackError, slackOk } from '../harness.ts';

const source = { teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false } as const;

function clientThatGets(replies: (() => Response | Promise<Response>)[]): webApi.WebClient {
  const next = async (): Promise<Response> => (replies.length > 1 ? replies.shift() : replies[0])?.() ?? slackOk();
  return new webApi.WebClient('xoxb-1', clientOptions({}, next));
}

describe('the identity', () => {
  it('hands out the token before Slack has said a word', async () => {
    const identity = createIdentity('xoxb-1');
    expect(await identity.authorize(source)).toEqual({ botToken: 'xoxb-1' });
    expect(identity.isVerified()).toBe(false);
  });

  it('knows the bot once Slack has answered, however late', async () => {
    const logs: string[] = [];
    const identity = createIdentity('xoxb-1');
    const lost = (): Promise<Response> => Promise.reject(new TypeError('fetch failed'));
    await identity.verify(
      clientThatGets([lost, slackOk]),
      createLogger('info', (line) => logs.push(line)),
    );
    expect(await identity.authorize(source)).toEqual({ botToken: 'xoxb-1', botId: 'B0BOT', botUserId: 'U0BOT' });
    expect(identity.isVerified()).toBe(true);
    expect(logs.join('\n')).toContain('trying again');
  });

  it.each(['invalid_auth', 'account_inactive', 'token_revoked'])(
    'is refused for good with %s, and says what to do',
    async (error) => {
      const verified = createIdentity('xoxb-1').verify(
        clientThatGets([() => slackError(error)]),
        createLogger('error', () => undefined),
      );
      await expect(verified).rejects.toThrow(TokenRefusedError);
      await expect(verified).rejects.toThrow(/copy the Bot User OAuth Token again, or reinstall/u);
    },
  );
});

describe('a call to Slack', () => {
  it('gives up after its time', async () => {
    const signals: AbortSignal[] = [];
    const hang: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        if (init?.signal) {
          signals.push(init.signal);
          init.signal.addEventListener('abort', () => reject(new Error('aborted')));
        }
      });
    const client = new webApi.WebClient('xoxb-1', clientOptions({}, hang));
    const startedMs = Date.now();
    await expect(client.views.open({ trigger_id: '1', view: { type: 'home', blocks: [] } })).rejects.toThrow();
    expect(Date.now() - startedMs).toBeLessThan(3_000);
    expect(signals).toHaveLength(1);
  });
});
