import { describe, expect, it } from 'vitest';
import {
  APP,
  connectTestApp,
  DIRECT,
  GENERAL,
  INCIDENTS,
  type Json,
  lastMessage,
  ME,
  manifestWith,
  RANDOM,
  standInFor,
  whisper,
} from './harness.ts';

describe('a message', () => {
  it('that names the app reaches it as a mention', async () => {
    const standIn = await standInFor();
    const app = await connectTestApp(standIn);
    await standIn.do('say', { channel: INCIDENTS, text: '@httpstatus 502 & <b>?' });
    const { ts } = lastMessage(standIn.state());
    expect(app.envelopes).toHaveLength(1);
    expect(app.envelopes[0]).toMatchObject({ type: 'events_api', accepts_response_payload: false, retry_attempt: 0 });
    expect(app.last()).toMatchObject({
      ...{
        type: 'event_callback',
        team_id: 'T0PLAY',
        api_app_id: 'A0PLAY',
        event_id: expect.stringMatching(/^Ev\w+$/u),
      },
      authorizations: [{ user_id: APP, is_bot: true }],
      event: {
        type: 'app_mention',
        user: ME,
        channel: INCIDENTS,
        ts,
        event_ts: ts,
        text: `<@${APP}> 502 &amp; &lt;b&gt;?`,
      },
    });
    expect(app.last()['event']).not.toHaveProperty('thread_ts');
  });

  it('to the app alone reaches it as a direct one', async () => {
    const standIn = await standInFor();
    const app = await connectTestApp(standIn);
    await standIn.do('say', { channel: DIRECT, text: '@httpstatus 503' });
    expect(app.envelopes).toHaveLength(1);
    expect(app.last()['event']).toMatchObject({ type: 'message', channel_type: 'im', channel: DIRECT });
  });

  it('reaches an app that listens to channels', async () => {
    const manifestFile = manifestWith(({ oauth_config, settings }) => {
      oauth_config.scopes.bot.push('channels:history');
      settings.event_subscriptions.bot_events.push('message.channels');
    });
    const standIn = await standInFor({ manifestFile });
    const app = await connectTestApp(standIn);
    await standIn.do('say', { channel: GENERAL, text: 'Hi @httpstatus' });
    const types = app.envelopes.map(({ payload }) => (payload['event'] as Json)['type']);
    expect(types.toSorted()).toEqual(['app_mention', 'message']);
  });

  it.each<[string, (manifest: Parameters<Parameters<typeof manifestWith>[0]>[0]) => void]>([
    ['does not subscribe', ({ settings }) => settings.event_subscriptions.bot_events.splice(0)],
    ['has no scope', ({ oauth_config }) => oauth_config.scopes.bot.splice(1)],
  ])('does not reach an app that %s', async (_, change) => {
    const standIn = await standInFor({ manifestFile: manifestWith(change) });
    const app = await connectTestApp(standIn);
    await standIn.do('say', { channel: GENERAL, text: '@httpstatus 502' });
    await standIn.do('say', { channel: DIRECT, text: '502' });
    expect(app.envelopes).toEqual([]);
  });

  it('does not reach an app that is no member; Slackbot says so', async () => {
    const standIn = await standInFor();
    const app = await connectTestApp(standIn);
    await standIn.do('say', { channel: RANDOM, text: '@httpstatus 418' });
    expect(app.envelopes).toEqual([]);
    expect(lastMessage(standIn.state())).toMatchObject(
      whisper(`You mentioned <@${APP}>, but they’re not in this channel.`),
    );
  });

  it.each(['messages_tab_enabled', 'messages_tab_read_only_enabled'])(
    'to an app with %s changed is not sent',
    async (key) => {
      const manifestFile = manifestWith(({ features }) => {
        features.app_home[key] = !features.app_home[key];
      });
      const standIn = await standInFor({ manifestFile });
      const before = standIn.state().messages;
      expect(await standIn.do('say', { channel: DIRECT, text: '503' })).toEqual({
        problem: 'Sending messages to this app has been turned off.',
      });
      expect(standIn.state().messages).toEqual(before);
    },
  );

  it('stands also where the app does not acknowledge it', async () => {
    const standIn = await standInFor();
    expect(await standIn.do('say', { channel: DIRECT, text: '503' })).toEqual({});
    expect(lastMessage(standIn.state()).text).toBe('503');
    expect(standIn.state().wire).toMatchObject([{ kind: 'events_api message', problem: 'dispatch_failed' }]);
  });
});
