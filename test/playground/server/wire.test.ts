import { describe, expect, it } from 'vitest';
import { createClock } from '../../../playground/server/clock.ts';
import { createWireLog } from '../../../playground/server/wire/wire-log.ts';
import { call, connectTestApp, DIRECT, GENERAL, modal, standInFor } from './harness.ts';

describe('the wire log', () => {
  it('holds each exchange with its answer, and no secret', async () => {
    const standIn = await standInFor();
    const app = await connectTestApp(standIn, ({ type }) => (type === 'slash_commands' ? { text: 'Hi' } : {}));
    await standIn.do('say', { channel: GENERAL, text: '/httpstatus 409' });
    const { token, trigger_id, response_url } = app.last();
    await call(standIn, 'views.open', { trigger_id, view: modal() });
    await fetch(String(response_url), {
      method: 'POST',
      body: JSON.stringify({ text: `see ${String(response_url)}` }),
    });
    await call(standIn, 'chat.postMessage', {
      channel: 'C0',
      text: 'x',
      token: standIn.environment['SLACK_BOT_TOKEN'],
    });
    await standIn.do('say', { channel: DIRECT, text: '409' });
    const { wire } = standIn.state();
    expect(wire).toMatchObject([
      { direction: 'from app', kind: 'apps.connections.open', answer: { ok: true } },
      { direction: 'to app', kind: 'hello' },
      { direction: 'to app', kind: 'slash_commands', payload: { text: '409' }, answer: { text: 'Hi' } },
      { direction: 'from app', kind: 'views.open', answer: { ok: true } },
      { direction: 'from app', kind: 'response_url', answer: { ok: true } },
      { direction: 'from app', kind: 'chat.postMessage', problem: 'channel_not_found', answer: { ok: false } },
      { direction: 'to app', kind: 'events_api message', answer: {} },
    ]);
    for (const { tookMs, atMs } of wire) expect([tookMs, atMs]).toEqual([expect.any(Number), expect.any(Number)]);
    const secrets = [
      ...Object.values(standIn.environment).filter((value) => /^xox|^xapp/u.test(value)),
      ...[token, trigger_id, String(response_url).split('/').at(-1)].map(String),
    ];
    const text = JSON.stringify(wire);
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(text).toContain('/hooks/commands/T0PLAY/1/[hidden]');
    expect(text).toContain('ticket=[hidden]&app_id=A0PLAY');
    expect(text).not.toMatch(/ticket=[\w-]{8}/u);
  });

  it('shows an exchange that is under way without its end', async () => {
    const standIn = await standInFor();
    let answer: (() => void) | undefined;
    await connectTestApp(standIn, () => new Promise((resolve) => (answer = () => resolve({}))));
    const said = standIn.do('say', { channel: GENERAL, text: '/httpstatus 409' });
    await expect.poll(() => answer).toBeTruthy();
    expect(standIn.state().wire.at(-1)).not.toHaveProperty('tookMs');
    answer?.();
    await said;
    expect(standIn.state().wire.at(-1)).toHaveProperty('tookMs');
  });

  it('keeps the newest 300', () => {
    const log = createWireLog(createClock(Date.now), () => undefined);
    const [first] = Array.from({ length: 301 }, (_, count) => log.begin('to app', String(count), {}));
    expect(log.entries()).toHaveLength(300);
    expect([log.entries()[0]?.kind, log.entries().at(-1)?.kind]).toEqual(['1', '300']);
    first?.({ answer: 'late' });
    expect(log.entries()).toHaveLength(300);
  });
});
