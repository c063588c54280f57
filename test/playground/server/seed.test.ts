import { describe, expect, it } from 'vitest';
import { createClock } from '../../../playground/server/clock.ts';
import { compose } from '../../../playground/server/deeds/compose.ts';
import { seedWorkspace } from '../../../playground/server/seed.ts';
import { Workspace } from '../../../playground/server/workspace/workspace.ts';
import { GENERAL, ME, standInFor } from './harness.ts';

const START_MS = Date.UTC(2026, 0, 31, 12, 0, 0);

describe('the seeded workspace', () => {
  const { people, rooms, messages } = seedWorkspace('httpstatus', START_MS);

  it('lies in the past, oldest first, each message at a time of its own', () => {
    const times = messages.map(({ ts }) => Number(ts) * 1_000);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(new Set(times).size).toBe(times.length);
    expect(Math.max(...times)).toBeLessThan(START_MS);
    expect(messages.every(({ ts }) => /^\d{10}\.\d{6}$/u.test(ts))).toBe(true);
  });

  it('names only people and conversations that exist', () => {
    const known = people.map(({ id }) => id);
    for (const { user, text, reactions } of messages) {
      for (const id of [user, ...reactions.flatMap(({ users }) => users)]) expect(known).toContain(id);
      for (const [, id] of text.matchAll(/<@(\w+)>/gu)) expect(known).toContain(id);
    }
    for (const { members } of rooms) for (const member of members) expect(known).toContain(member);
  });

  it('has something to try everywhere, an incident with a thread, and a place without the app', () => {
    for (const { tries, name } of rooms) expect(tries.length, name).toBeGreaterThanOrEqual(2);
    expect(rooms.map(({ name, isDirect, hasApp }) => [name, isDirect, hasApp])).toEqual([
      ['general', false, true],
      ['incidents', false, true],
      ['api-design', false, true],
      ['random', false, false],
      ['httpstatus', true, true],
    ]);
    expect(messages.filter(({ channel, threadTs }) => channel === 'C0INCIDENT' && threadTs)).toHaveLength(3);
    for (const pattern of [/" 502 /u, /" 504 /u, /&lt; HTTP\/2 503/u, /401[\s\S]*403/u, /email that is taken/u])
      expect(
        messages.some(({ text }) => pattern.test(text)),
        String(pattern),
      ).toBe(true);
  });

  it('tells times that fit', () => {
    const all = messages.map(({ text }) => text).join('\n');
    expect(all).toContain('[31/Jan/2026:11:20:54 +0000]');
    expect(all).toContain('date: Sat, 31 Jan 2026 11:30:24 GMT');
    expect(all).toContain('Since 11:17 UTC');
    expect(all).not.toMatch(/\{[\w-]+ [\d.]+\}/u);
  });
});

describe('the state', () => {
  it('describes the app as its manifest does', async () => {
    const standIn = await standInFor();
    const { app, me, people } = standIn.state();
    expect(app).toMatchObject({ name: 'HTTP Status', userId: 'U0APP', hasHomeTab: false, hasMessagesTab: true });
    expect(app.commands).toMatchObject([{ command: '/httpstatus', usageHint: expect.stringContaining('401 vs 403') }]);
    expect(app.shortcuts).toMatchObject([
      { type: 'message', callbackId: 'explain_message', name: 'Explain status codes' },
    ]);
    expect(people.find(({ id }) => id === me)?.name).toBe('You');
    expect(people.filter(({ isApp }) => isApp)).toEqual([{ id: 'U0APP', name: 'httpstatus', isApp: true }]);
    for (const conversation of standIn.state().conversations) expect(conversation).not.toHaveProperty('members');
  });
});

describe('the clock', () => {
  it('gives each message a later time', () => {
    let nowMs = START_MS;
    const { nextTs } = createClock(() => nowMs);
    const first = nextTs();
    expect([first, nextTs(), nextTs()]).toEqual([
      `${START_MS / 1_000}.000000`,
      `${START_MS / 1_000}.000100`,
      `${START_MS / 1_000}.000200`,
    ]);
    nowMs -= 5_000;
    expect(Number(nextTs())).toBeGreaterThan(Number(first));
  });
});

describe('what a person types', () => {
  const workspace = new Workspace(
    'httpstatus',
    createClock(() => START_MS),
    () => undefined,
  );

  it.each([
    ['@httpstatus what is 502?', '<@U0APP> what is 502?'],
    ['hey @HTTP Status, 502?', 'hey <@U0APP>, 502?'],
    ['(@Maya Chen) @maya @MAYA', '(<@U0MAYA>) <@U0MAYA> <@U0MAYA>'],
    ['@mayan @httpstatus-bot a@maya', '@mayan @httpstatus-bot a@maya'],
    ['see #general and #nowhere', 'see <#C0GENERAL|general> and #nowhere'],
    ['@here @channel', '<!here> <!channel>'],
    ['a < b && c > d', 'a &lt; b &amp;&amp; c &gt; d'],
    ['<@U0APP> <@U0NOBODY> <!here>', '<@U0APP> &lt;@U0NOBODY&gt; <!here>'],
    ['https://example.com/a?b=1&c=2.', '<https://example.com/a?b=1&amp;c=2>.'],
    ['`@maya <x>` ```https://example.com```', '`@maya &lt;x&gt;` ```https://example.com```'],
    ['502', '502'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(compose(typed, workspace, 'HTTP Status')).toBe(kept);
  });

  it('keeps its line breaks', async () => {
    const standIn = await standInFor();
    await standIn.do('say', { channel: GENERAL, text: ' one\n\ntwo\n' });
    expect(standIn.state().messages.at(-1)).toMatchObject({ user: ME, text: 'one\n\ntwo' });
  });
});
