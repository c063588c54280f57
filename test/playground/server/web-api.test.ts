import { beforeEach, describe, expect, it } from 'vitest';
import type { StandIn } from '../../../playground/server/stand-in.ts';
import {
  APP,
  call,
  DIRECT,
  GENERAL,
  INCIDENTS,
  type Json,
  json,
  lastMessage,
  ME,
  manifestWith,
  RANDOM,
  section,
  standInFor,
} from './harness.ts';

const ALL_SCOPES = ['channels:read', 'im:write', 'users:read', 'reactions:write'];

let standIn: StandIn;

const method = (name: string, args: Json = {}): Promise<Json> => call(standIn, name, args);

const post = async (args: Json = {}): Promise<string> =>
  String((await method('chat.postMessage', { channel: GENERAL, text: 'Hello', ...args }))['ts']);

beforeEach(async () => {
  const manifestFile = manifestWith(({ oauth_config }) => oauth_config.scopes.bot.push(...ALL_SCOPES));
  standIn = await standInFor({ manifestFile });
});

describe('a token', () => {
  it.each([
    ['', 'not_authed'],
    ['xoxb-guessed', 'invalid_auth'],
  ])('"%s" is refused: %s', async (token, error) => {
    expect(await call(standIn, 'auth.test', {}, token)).toEqual({ ok: false, error });
  });

  it('opens what it is for and nothing else', async () => {
    const { SLACK_APP_TOKEN: appToken = '', SLACK_BOT_TOKEN: botToken = '' } = standIn.environment;
    expect(await call(standIn, 'auth.test', {}, botToken)).toMatchObject({
      ok: true,
      user_id: APP,
      user: 'httpstatus',
    });
    expect(await call(standIn, 'auth.test', {}, appToken)).toMatchObject({ error: 'not_allowed_token_type' });
    expect(await call(standIn, 'apps.connections.open', {}, botToken)).toMatchObject({
      error: 'not_allowed_token_type',
    });
  });

  it('may stand in the body', async () => {
    const response = await fetch(`${standIn.environment['SLACK_API_URL']}auth.test`, {
      method: 'POST',
      body: new URLSearchParams({ token: standIn.environment['SLACK_BOT_TOKEN'] ?? '' }),
    });
    expect(await json(response)).toMatchObject({ ok: true });
    expect(response.headers.get('x-oauth-scopes')).toContain('chat:write');
  });
});

describe('a call', () => {
  it('of a method that nobody knows is refused', async () => {
    expect(await method('chat.shout')).toMatchObject({ ok: false, error: 'unknown_method' });
    expect(await method('constructor')).toMatchObject({ error: 'unknown_method' });
  });

  it('comes as JSON or as a form with JSON in it', async () => {
    const response = await fetch(`${standIn.environment['SLACK_API_URL']}chat.postMessage`, {
      method: 'POST',
      body: new URLSearchParams({ channel: GENERAL, text: 'x', blocks: JSON.stringify([section('From a form')]) }),
      headers: { authorization: `Bearer ${standIn.environment['SLACK_BOT_TOKEN']}` },
    });
    expect(await json(response)).toMatchObject({ ok: true });
    expect(lastMessage(standIn.state()).blocks).toMatchObject([section('From a form')]);
  });

  it.each([
    ['{', 'invalid_json'],
    ['[]', 'json_not_object'],
  ])('with the body %s is refused: %s', async (body, error) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${standIn.environment['SLACK_API_URL']}api.test`, { method: 'POST', body, headers });
    expect(await json(response)).toEqual({ ok: false, error });
  });

  it('of api.test gets back what it sent', async () => {
    expect(await method('api.test', { foo: 'bar' })).toEqual({ ok: true, args: { foo: 'bar' } });
    expect(await method('api.test', { error: 'my_error' })).toMatchObject({ ok: false, error: 'my_error' });
  });
});

describe('without its scope', () => {
  it.each([
    ['chat.postMessage', 'chat:write'],
    ['chat.postEphemeral', 'chat:write'],
    ['chat.update', 'chat:write'],
    ['chat.delete', 'chat:write'],
    ['users.info', 'users:read'],
    ['users.list', 'users:read'],
    ['reactions.add', 'reactions:write'],
    ['reactions.remove', 'reactions:write'],
    ['conversations.open', 'channels:manage,groups:write,im:write,mpim:write'],
    ['conversations.info', 'channels:read,groups:read,mpim:read,im:read'],
    ['conversations.list', 'channels:read,groups:read,mpim:read,im:read'],
    ['conversations.members', 'channels:read,groups:read,mpim:read,im:read'],
  ])('%s is refused', async (method, needed) => {
    const manifestFile = manifestWith(({ oauth_config }) => {
      oauth_config.scopes.bot = ['commands', 'im:history'];
    });
    const poor = await standInFor({ manifestFile });
    const refused = { ok: false, error: 'missing_scope', needed, provided: 'commands,im:history' };
    expect(await call(poor, method, { channel: GENERAL, text: 'x' })).toEqual(refused);
  });

  it('nothing else is', async () => {
    const manifestFile = manifestWith(({ oauth_config }) => {
      oauth_config.scopes.bot = [];
    });
    expect(await call(await standInFor({ manifestFile }), 'auth.test')).toMatchObject({ ok: true });
  });
});

describe('reactions', () => {
  it('are added and removed, each once', async () => {
    const timestamp = await post();
    const args = { channel: GENERAL, timestamp, name: ':eyes:' };
    expect(await method('reactions.add', args)).toEqual({ ok: true });
    expect(lastMessage(standIn.state()).reactions).toEqual([{ name: 'eyes', users: [APP] }]);
    expect(await method('reactions.add', args)).toMatchObject({ error: 'already_reacted' });
    expect(await method('reactions.remove', args)).toEqual({ ok: true });
    expect(lastMessage(standIn.state()).reactions).toEqual([]);
    expect(await method('reactions.remove', args)).toMatchObject({ error: 'no_reaction' });
    expect(await method('reactions.add', { ...args, timestamp: '1.2' })).toMatchObject({ error: 'message_not_found' });
    expect(await method('reactions.add', { channel: GENERAL, timestamp })).toMatchObject({ error: 'invalid_name' });
  });
});

describe('conversations and users', () => {
  it('are listed', async () => {
    const { channels } = await method('conversations.list');
    expect(channels).toHaveLength(4);
    expect(await method('conversations.list', { types: 'im' })).toMatchObject({ channels: [{ id: DIRECT, user: ME }] });
    expect((await method('users.list'))['members']).toHaveLength(5);
  });

  it('are told one by one', async () => {
    expect(await method('conversations.info', { channel: RANDOM })).toMatchObject({
      channel: { id: RANDOM, name: 'random', is_member: false, num_members: 4 },
    });
    expect(await method('conversations.members', { channel: INCIDENTS })).toMatchObject({
      members: expect.arrayContaining([ME, APP]),
    });
    expect(await method('users.info', { user: 'U0MAYA' })).toMatchObject({
      user: { name: 'maya', real_name: 'Maya Chen' },
    });
    expect(await method('users.info', { user: APP })).toMatchObject({
      user: { is_bot: true, profile: { bot_id: 'B0PLAY' } },
    });
    expect(await method('conversations.open', { users: ME })).toMatchObject({ channel: { id: DIRECT } });
  });

  it('that do not exist are refused', async () => {
    expect(await method('users.info', { user: 'U0NOBODY' })).toMatchObject({ error: 'user_not_found' });
    expect(await method('conversations.info', { channel: 'C0' })).toMatchObject({ error: 'channel_not_found' });
    expect(await method('conversations.open', { users: 'U0NOBODY' })).toMatchObject({ error: 'user_not_found' });
  });
});
