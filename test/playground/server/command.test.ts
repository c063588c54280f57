import { describe, expect, it } from 'vitest';
import {
  APP,
  connectTestApp,
  DIRECT,
  GENERAL,
  lastMessage,
  ME,
  manifestWith,
  section,
  standInFor,
  whisper,
} from './harness.ts';

const COMMAND = '/httpstatus 409';

describe('a command', () => {
  it('reaches the app as Slack sends it', async () => {
    const standIn = await standInFor();
    const app = await connectTestApp(standIn);
    await standIn.do('say', { channel: GENERAL, text: `${COMMAND} <b> & @maya ` });
    expect(app.envelopes).toMatchObject([{ type: 'slash_commands', accepts_response_payload: true }]);
    expect(app.last()).toEqual({
      ...{ token: expect.any(String), team_id: 'T0PLAY', team_domain: 'playground', api_app_id: 'A0PLAY' },
      ...{
        channel_id: GENERAL,
        channel_name: 'general',
        user_id: ME,
        user_name: 'you',
        is_enterprise_install: 'false',
      },
      ...{ command: '/httpstatus', text: '409 <b> & @maya', response_url: expect.stringContaining('/hooks/commands/') },
      trigger_id: expect.stringMatching(/^\d+\.\d+\.[0-9a-f]{32}$/u),
    });
    await standIn.do('say', { channel: DIRECT, text: COMMAND });
    expect(app.last()).toMatchObject({ channel_id: DIRECT, channel_name: 'directmessage' });
  });

  it('has names turned into ids where the manifest says so', async () => {
    const manifestFile = manifestWith(({ features }) => {
      for (const command of features.slash_commands) command.should_escape = true;
    });
    const standIn = await standInFor({ manifestFile });
    const app = await connectTestApp(standIn);
    await standIn.do('say', { channel: GENERAL, text: '/httpstatus ask @maya in #general' });
    expect(app.last()['text']).toBe('ask <@U0MAYA> in <#C0GENERAL|general>');
  });

  it('that is acknowledged with nothing shows nothing', async () => {
    const standIn = await standInFor();
    await connectTestApp(standIn);
    const before = standIn.state().messages;
    await standIn.do('say', { channel: GENERAL, text: COMMAND });
    expect(standIn.state().messages).toEqual(before);
  });

  it('that is answered for all shows the question as well', async () => {
    const standIn = await standInFor();
    await connectTestApp(standIn, () => ({ response_type: 'in_channel', text: 'For all' }));
    await standIn.do('say', { channel: GENERAL, text: COMMAND });
    expect(standIn.state().messages.slice(-2)).toMatchObject([
      { user: ME, text: COMMAND, isEphemeral: false },
      { user: APP, text: 'For all', isEphemeral: false },
    ]);
  });

  it('that is acknowledged too late fails with operation_timeout', async () => {
    const standIn = await standInFor();
    const app = await connectTestApp(standIn, async () => {
      await new Promise((resolve) => setTimeout(resolve, 3_200));
      return { text: 'too late' };
    });
    const startedMs = Date.now();
    await standIn.do('say', { channel: GENERAL, text: COMMAND });
    expect(Date.now() - startedMs).toBeGreaterThanOrEqual(2_990);
    expect(Date.now() - startedMs).toBeLessThan(3_200);
    expect(lastMessage(standIn.state())).toMatchObject(
      whisper('/httpstatus failed with the error "operation_timeout"'),
    );
    await expect
      .poll(() => standIn.state().wire.at(-1), { timeout: 1_000 })
      .toMatchObject({
        ...{ direction: 'from app', kind: 'ack', problem: expect.stringContaining('too late') },
        payload: { envelope_id: app.envelopes[0]?.envelope_id },
      });
    expect(lastMessage(standIn.state()).text).not.toBe('too late');
  });

  it('without an app fails with dispatch_failed', async () => {
    const standIn = await standInFor();
    await standIn.do('say', { channel: GENERAL, text: COMMAND });
    expect(lastMessage(standIn.state())).toMatchObject(whisper('/httpstatus failed with the error "dispatch_failed"'));
  });

  it('with an answer that Slack would refuse fails, and the wire log says why', async () => {
    const standIn = await standInFor();
    await connectTestApp(standIn, () => ({ text: 'x', blocks: [section('')] }));
    await standIn.do('say', { channel: GENERAL, text: COMMAND });
    expect(lastMessage(standIn.state())).toMatchObject(
      whisper('/httpstatus failed with the error "invalid_command_response"'),
    );
    expect(standIn.state().wire.at(-1)).toMatchObject({
      problem: 'invalid_blocks: must be more than 0 characters [json-pointer:/blocks/0/text/text]',
      answer: { text: 'x' },
    });
  });

  it('that the manifest does not list is refused in Slack’s words', async () => {
    const standIn = await standInFor();
    const app = await connectTestApp(standIn);
    await standIn.do('say', { channel: GENERAL, text: '/http`<x> 409' });
    const { text, user, isEphemeral } = lastMessage(standIn.state());
    expect({ user, isEphemeral, text }).toMatchObject(whisper(text));
    expect(text).toMatch(
      /^`\/httpx` is not a valid command\. In Slack, all messages that start with the "\/" character/u,
    );
    expect(app.envelopes).toEqual([]);
  });

  it('without the scope for commands is not there at all', async () => {
    const manifestFile = manifestWith(({ oauth_config }) => {
      oauth_config.scopes.bot = ['chat:write'];
    });
    const standIn = await standInFor({ manifestFile });
    await standIn.do('say', { channel: GENERAL, text: COMMAND });
    expect(lastMessage(standIn.state()).text).toContain('is not a valid command');
    expect(standIn.state().app).toMatchObject({ commands: [], shortcuts: [] });
  });

  it('in a thread is refused in Slack’s words', async () => {
    const standIn = await standInFor();
    const app = await connectTestApp(standIn);
    const threadTs = standIn.state().messages.find(({ channel }) => channel === GENERAL)?.ts ?? '';
    await standIn.do('say', { channel: GENERAL, text: COMMAND, threadTs });
    const refusal = whisper('`/httpstatus` is not supported in threads. Sorry!');
    expect(lastMessage(standIn.state())).toMatchObject({ ...refusal, threadTs });
    expect(app.envelopes).toEqual([]);
  });

  it('behind a space is a message', async () => {
    const standIn = await standInFor();
    await standIn.do('say', { channel: GENERAL, text: ` ${COMMAND}` });
    expect(lastMessage(standIn.state())).toMatchObject({ user: ME, text: COMMAND });
  });
});
