import { beforeEach, describe, expect, it } from 'vitest';
import type { StandIn } from '../../../playground/server/stand-in.ts';
import {
  call,
  connectTestApp,
  GENERAL,
  type Json,
  lastMessage,
  ME,
  manifestWith,
  modal,
  press,
  section,
  standInFor,
  type TestApp,
} from './harness.ts';

const home = (text: string): Json => ({ type: 'home', blocks: [section(text)] });

let standIn: StandIn;
let app: TestApp;
let nowMs: number;

beforeEach(async () => {
  nowMs = Date.now();
  const manifestFile = manifestWith(({ features }) => {
    features.app_home['home_tab_enabled'] = true;
  });
  standIn = await standInFor({ manifestFile, nowMs: () => nowMs });
  app = await connectTestApp(standIn);
});

/** Somebody does something; the app gets a trigger by it. */
async function trigger(): Promise<unknown> {
  await standIn.do('say', { channel: GENERAL, text: '/httpstatus 409' });
  return app.last()['trigger_id'];
}

/** The same in a modal. */
async function modalTrigger(): Promise<unknown> {
  const top = standIn.state().modals.at(-1);
  await standIn.do('act', {
    surface: { kind: 'view', viewId: top?.id ?? '' },
    blockId: 'actions',
    action: { type: 'button', action_id: 'press' },
    values: {},
  });
  return app.last()['trigger_id'];
}

const PRESSABLE = {
  blocks: [
    {
      type: 'actions',
      block_id: 'actions',
      elements: [{ type: 'button', action_id: 'press', text: { type: 'plain_text', text: 'x' } }],
    },
  ],
};

const open = async (view: Json = modal()): Promise<Json> =>
  call(standIn, 'views.open', { trigger_id: await trigger(), view });

const titles = (): unknown[] => standIn.state().modals.map(({ title }) => title?.text);

describe('views.open', () => {
  it('shows a modal and tells how Slack keeps it', async () => {
    const { ok, view } = await open(modal({ callback_id: 'c', private_metadata: 'p', external_id: 'e' }));
    expect(ok).toBe(true);
    expect(view).toMatchObject({
      ...{ type: 'modal', callback_id: 'c', private_metadata: 'p', external_id: 'e', submit: null, close: null },
      ...{ team_id: 'T0PLAY', app_id: 'A0PLAY', bot_id: 'B0PLAY', previous_view_id: null, state: { values: {} } },
      blocks: [{ ...section('Hello'), block_id: expect.any(String) }],
    });
    const { id, root_view_id, hash } = view as Json;
    expect([id, hash]).toEqual([root_view_id, expect.stringMatching(/^\d+\.[0-9a-f]{8}$/u)]);
    expect(standIn.state().modals).toMatchObject([{ id, hash, errors: {} }]);
  });

  it('takes a trigger once', async () => {
    const trigger_id = await trigger();
    expect(await call(standIn, 'views.open', { trigger_id, view: modal() })).toMatchObject({ ok: true });
    expect(await call(standIn, 'views.open', { trigger_id, view: modal() })).toMatchObject({
      ok: false,
      error: 'exchanged_trigger_id',
    });
  });

  it.each([
    [3_000, { ok: true }],
    [3_001, { ok: false, error: 'expired_trigger_id' }],
  ])('after %i ms answers %j', async (laterMs, answer) => {
    const trigger_id = await trigger();
    nowMs += laterMs;
    expect(await call(standIn, 'views.open', { trigger_id, view: modal() })).toMatchObject(answer);
  });

  it.each([
    ['a trigger that nobody gave', { trigger_id: '1.2.3', view: modal() }, 'invalid_trigger_id'],
    ['no trigger', { view: modal() }, 'invalid_trigger_id'],
    ['no view', {}, 'invalid_arguments'],
  ])('refuses %s', async (_, args, error) => {
    expect(await call(standIn, 'views.open', args)).toMatchObject({ ok: false, error });
  });

  it('does not use up the trigger of a view that it refuses', async () => {
    const trigger_id = await trigger();
    expect(await call(standIn, 'views.open', { trigger_id, view: modal({ blocks: [] }) })).toMatchObject({
      error: 'invalid_arguments',
    });
    expect(await call(standIn, 'views.open', { trigger_id, view: modal() })).toMatchObject({ ok: true });
  });

  it('takes the place of what is open', async () => {
    await open(modal(PRESSABLE));
    const title = { type: 'plain_text', text: 'The other' };
    await call(standIn, 'views.open', { trigger_id: await modalTrigger(), view: modal({ title }) });
    expect(titles()).toEqual(['The other']);
  });

  it('refuses an external id that is taken', async () => {
    await open(modal({ external_id: 'e' }));
    expect(await open(modal({ external_id: 'e' }))).toMatchObject({ error: 'duplicate_external_id' });
  });
});

describe('views.push', () => {
  const push = async (view: Json = modal(PRESSABLE)): Promise<Json> =>
    call(standIn, 'views.push', { trigger_id: await modalTrigger(), view });

  it('puts up to three modals on one another', async () => {
    const { view: root } = await open(modal(PRESSABLE));
    const { view: second } = await push();
    expect(second).toMatchObject({ root_view_id: (root as Json)['id'], previous_view_id: (root as Json)['id'] });
    expect(await push()).toMatchObject({ ok: true });
    expect(await push()).toMatchObject({ ok: false, error: 'push_limit_reached' });
    expect(standIn.state().modals).toHaveLength(3);
  });

  it('wants a trigger that came from a modal', async () => {
    await open();
    const pushBy = (trigger_id: unknown) => call(standIn, 'views.push', { trigger_id, view: modal() });
    expect(await pushBy(await trigger())).toMatchObject({ error: 'invalid_trigger_id' });
    await call(standIn, 'chat.postMessage', { channel: GENERAL, text: 'x', ...PRESSABLE });
    await press(standIn, lastMessage(standIn.state()), 'press');
    expect(await pushBy(app.last()['trigger_id'])).toMatchObject({ error: 'invalid_trigger_id' });
  });
});

describe('views.update', () => {
  it('changes a modal by its id or its external id', async () => {
    const { view } = await open(modal({ external_id: 'e' }));
    const { id, hash } = view as Json;
    const title = (text: string): Json => ({ title: { type: 'plain_text', text } });
    const named = modal({ external_id: 'e', ...title('By id') });
    expect(await call(standIn, 'views.update', { view_id: id, hash, view: named })).toMatchObject({ view: { id } });
    expect(titles()).toEqual(['By id']);
    expect(standIn.state().modals[0]?.hash).not.toBe(hash);
    await call(standIn, 'views.update', { external_id: 'e', view: modal(title('By external id')) });
    expect(titles()).toEqual(['By external id']);
  });

  it('refuses what it does not find, and what is newer than the app knows', async () => {
    const { view } = await open();
    const { id, hash } = view as Json;
    await call(standIn, 'views.update', { view_id: id, view: modal() });
    const refused = await Promise.all([
      call(standIn, 'views.update', { view_id: id, hash, view: modal() }),
      call(standIn, 'views.update', { view_id: 'V0', view: modal() }),
      call(standIn, 'views.update', { external_id: '', view: modal() }),
      call(standIn, 'views.update', { view_id: id, view: home('x') }),
    ]);
    expect(refused.map(({ error }) => error)).toEqual(['hash_conflict', 'not_found', 'not_found', 'invalid_arguments']);
  });
});

describe('views.publish', () => {
  const publish = (args: Json): Promise<Json> => call(standIn, 'views.publish', args);

  it('fills the Home tab, and keeps its id', async () => {
    const { view } = await publish({ user_id: ME, view: home('first') });
    expect(standIn.state().home).toMatchObject({ type: 'home', blocks: [section('first')] });
    const { id, hash } = view as Json;
    expect(await publish({ user_id: ME, hash, view: home('second') })).toMatchObject({ ok: true, view: { id } });
    expect(await publish({ user_id: ME, hash, view: home('third') })).toMatchObject({ error: 'hash_conflict' });
    expect(standIn.state().home?.blocks).toMatchObject([section('second')]);
  });

  it('shows nobody the Home of another', async () => {
    expect(await publish({ user_id: 'U0MAYA', view: home('hers') })).toMatchObject({ ok: true });
    expect(standIn.state()).not.toHaveProperty('home');
  });

  it.each([
    ['nobody', { user_id: 'U0NOBODY', view: home('x') }],
    ['a modal', { user_id: ME, view: modal() }],
  ])('refuses %s', async (_, args) => {
    expect(await publish(args)).toMatchObject({ error: 'invalid_arguments' });
  });

  it('is not possible without a Home tab', async () => {
    const plain = await standInFor();
    const args = { user_id: ME, view: home('x') };
    expect(await call(plain, 'views.publish', args)).toMatchObject({ error: 'not_enabled' });
    expect(await plain.do('open-home', {})).toEqual({ problem: 'The app has no Home tab.' });
  });
});

describe('the Home tab', () => {
  it('tells the app that it is opened, where the manifest says so', async () => {
    await standIn.do('open-home', {});
    expect(app.envelopes).toEqual([]);
    const manifestFile = manifestWith(({ features, settings }) => {
      features.app_home['home_tab_enabled'] = true;
      settings.event_subscriptions.bot_events.push('app_home_opened');
    });
    const curious = await standInFor({ manifestFile });
    const listener = await connectTestApp(curious);
    await curious.do('open-home', {});
    expect(listener.last()['event']).toMatchObject({
      type: 'app_home_opened',
      tab: 'home',
      user: ME,
      channel: 'D0APP',
    });
    expect(listener.last()['event']).not.toHaveProperty('view');
    await call(curious, 'views.publish', { user_id: ME, view: home('x') });
    await curious.do('open-home', {});
    expect(listener.last()['event']).toMatchObject({ view: { type: 'home', blocks: [section('x')] } });
  });
});

describe('a button in a modal', () => {
  it('tells the app of the view and of what was typed, and gives no address to answer to', async () => {
    await open(modal({ ...PRESSABLE, callback_id: 'c' }));
    const viewId = standIn.state().modals[0]?.id ?? '';
    const values = { words: { it: { type: 'plain_text_input', value: 'x' } } };
    const action = { type: 'button', action_id: 'press' };
    const surface = { kind: 'view', viewId } as const;
    expect(await standIn.do('act', { surface, blockId: 'actions', action, values })).toEqual({});
    expect(app.last()).toMatchObject({
      type: 'block_actions',
      container: { type: 'view', view_id: viewId },
      view: { id: viewId, callback_id: 'c', state: { values } },
      actions: [{ ...action, block_id: 'actions', text: { text: 'x' } }],
    });
    for (const name of ['response_url', 'message', 'channel']) expect(app.last()).not.toHaveProperty(name);
  });
});

describe('a closed modal', () => {
  const close = async (fields: Json): Promise<void> => {
    await open(modal(fields));
    await standIn.do('close', { viewId: standIn.state().modals[0]?.id ?? '' });
  };

  it('is gone, and the app is told if it wants to know', async () => {
    await close({});
    expect(app.last()).not.toHaveProperty('type');
    await close({ notify_on_close: true, callback_id: 'c' });
    expect(app.last()).toMatchObject({ type: 'view_closed', is_cleared: false, view: { callback_id: 'c' } });
    expect(standIn.state().modals).toEqual([]);
  });

  it('takes all others along where it says so', async () => {
    await open(modal(PRESSABLE));
    await call(standIn, 'views.push', { trigger_id: await modalTrigger(), view: modal({ clear_on_close: true }) });
    await standIn.do('close', { viewId: standIn.state().modals.at(-1)?.id ?? '' });
    expect(standIn.state().modals).toEqual([]);
  });
});
