import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigError, type Environment, loadConfig, SETTINGS } from '../src/config.ts';

const SOCKET: Environment = { SLACK_BOT_TOKEN: 'xoxb-1-abc', SLACK_APP_TOKEN: 'xapp-1-abc' };
const HTTP: Environment = { SLACK_BOT_TOKEN: 'xoxb-1-abc', SLACK_SIGNING_SECRET: '8f742231b10e8888abcd99yyyzzz85a5' };

function problemsOf(env: Environment): string {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

describe('loadConfig', () => {
  it('uses Socket Mode where there is an app-level token', () => {
    expect(loadConfig(SOCKET)).toEqual({
      botToken: 'xoxb-1-abc',
      transport: { mode: 'socket', appToken: 'xapp-1-abc' },
      port: 3000,
      logLevel: 'info',
    });
  });

  it('uses HTTP where there is none', () => {
    expect(loadConfig({ ...HTTP, SLACK_APP_TOKEN: '  ' }).transport).toEqual({
      mode: 'http',
      signingSecret: HTTP['SLACK_SIGNING_SECRET'],
    });
  });

  it('reads what is optional', () => {
    const env = {
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'DEBUG',
      SLACK_API_URL: 'http://127.0.0.1:1/api/',
      FEEDBACK_URL: 'https://x.y/{query}',
    };
    expect(loadConfig({ ...SOCKET, ...env })).toMatchObject({
      port: 0,
      host: '127.0.0.1',
      logLevel: 'debug',
      slackApiUrl: 'http://127.0.0.1:1/api/',
      feedbackUrl: 'https://x.y/{query}',
    });
  });

  it('lists every problem at once, each with its fix', () => {
    const problems = problemsOf({
      PORT: 'http',
      LOG_LEVEL: 'loud',
      SLACK_API_URL: 'slack.com',
      SLACK_BOT_TOKEN: 'abc',
    });
    expect(problems).toMatch(/SLACK_SIGNING_SECRET is missing: copy the Signing Secret/u);
    expect(problems).toMatch(/SLACK_BOT_TOKEN does not look like a bot token: copy the Bot User OAuth Token/u);
    expect(problems).toMatch(/PORT is not a port number: choose a number/u);
    expect(problems).toMatch(/LOG_LEVEL is not a log level: choose one of/u);
    expect(problems).toMatch(/SLACK_API_URL is not a web address: give the full address/u);
    expect(problems).toMatch(/\.env\.example/u);
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['FEEDBACK_URL', 'javascript:alert(1)'],
    ['SLACK_APP_TOKEN', 'xoxb-not-an-app-token'],
    ['SLACK_SIGNING_SECRET', 'short'],
  ])('refuses %s=%s', (name, value) => {
    expect(problemsOf({ ...HTTP, [name]: value })).toContain(`${name} `);
  });

  it('never quotes a value, as it may be a secret', () => {
    expect(problemsOf({ SLACK_BOT_TOKEN: 'xoxp-very-secret', SLACK_APP_TOKEN: 'hunter2' })).not.toMatch(
      /very-secret|hunter2/u,
    );
  });
});

describe('.env.example', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n');
  const documented = lines.flatMap((line, index) => {
    const name = /^(?:# )?([A-Z_]+)=/u.exec(line)?.[1];
    return name === undefined ? [] : [{ name, comment: lines[index - 1] ?? '' }];
  });

  it('names exactly the variables that the app reads', () => {
    expect(documented.map(({ name }) => name).sort()).toEqual(Object.keys(SETTINGS).sort());
  });

  it('explains each in one comment line', () => {
    for (const { name, comment } of documented) expect(comment, name).toMatch(/^# \S.*\.$/u);
  });
});
