import { describe, expect, it } from 'vitest';
import { call, connectTestApp, GENERAL, input, type Json, ME, modal, SUBMIT, standInFor } from './harness.ts';

/** Opens a modal, and lets the app answer its submission. */
async function opened(view: Json, answer: Json = {}) {
  const standIn = await standInFor();
  const app = await connectTestApp(standIn, ({ payload }) => (payload['type'] === 'view_submission' ? answer : {}));
  await standIn.do('say', { channel: GENERAL, text: '/httpstatus 409' });
  expect(await call(standIn, 'views.open', { trigger_id: app.last()['trigger_id'], view })).toMatchObject({ ok: true });
  return { standIn, app, viewId: standIn.state().modals[0]?.id ?? '' };
}

describe('a submitted modal', () => {
  const FORM = modal({
    ...SUBMIT,
    callback_id: 'form',
    private_metadata: 'p',
    blocks: [input('one'), input('two', { optional: true })],
  });
  const typed = {
    one: { it: { type: 'plain_text_input', value: 'x' } },
    two: { it: { type: 'plain_text_input', value: null } },
  };

  const submitted = async (answer: Json) => {
    const { standIn, app, viewId } = await opened(FORM, answer);
    const result = await standIn.do('submit', { viewId, values: typed });
    return { standIn, app, viewId, result, modals: standIn.state().modals };
  };

  it('goes to the app with all that was typed, and closes', async () => {
    const { app, modals, result } = await submitted({});
    expect(app.last()).toMatchObject({
      type: 'view_submission',
      user: { id: ME },
      trigger_id: expect.any(String),
      response_urls: [],
      view: { callback_id: 'form', private_metadata: 'p', state: { values: typed } },
    });
    expect([modals, result]).toEqual([[], {}]);
  });

  it('stays with the app’s errors beside its inputs', async () => {
    const { modals, result } = await submitted({ response_action: 'errors', errors: { one: 'No.' } });
    expect([result, modals]).toMatchObject([{}, [{ errors: { one: 'No.' } }]]);
  });

  it('is replaced', async () => {
    const view = modal({ title: { type: 'plain_text', text: 'Done' } });
    const { modals, viewId } = await submitted({ response_action: 'update', view });
    expect(modals).toMatchObject([{ id: viewId, title: { text: 'Done' } }]);
  });

  it('gets another one on top', async () => {
    const { modals, viewId } = await submitted({ response_action: 'push', view: modal() });
    expect(modals).toMatchObject([{ id: viewId }, { title: { text: 'A modal' } }]);
  });

  it('is closed with all others', async () => {
    const { modals } = await submitted({ response_action: 'clear' });
    expect(modals).toEqual([]);
  });

  it.each<[string, Json, string]>([
    [
      'with an error beside nothing',
      { response_action: 'errors', errors: { nowhere: 'No.' } },
      'invalid_response_errors',
    ],
    ['with no error at all', { response_action: 'errors' }, 'invalid_response_errors'],
    ['with a view beyond the limits', { response_action: 'update', view: modal({ blocks: [] }) }, 'invalid_arguments'],
    ['with something unheard of', { response_action: 'explode' }, 'invalid_response_action'],
    ['with something that is no answer', { ok: true }, 'invalid_response_action'],
  ])('answered %s stays open and says so', async (_, answer, problem) => {
    const { standIn, modals, result } = await submitted(answer);
    expect(result).toEqual({ problem: 'We had some trouble connecting. Try again?' });
    expect(modals).toHaveLength(1);
    expect(standIn.state().wire.at(-1)?.problem).toContain(problem);
  });

  it('is checked for what is missing or wrong before the app hears of it', async () => {
    const element = (fields: Json): Json => ({ element: { action_id: 'it', ...fields } });
    const view = modal({
      ...SUBMIT,
      blocks: [
        input('empty'),
        input('short', element({ type: 'plain_text_input', min_length: 3 })),
        input('long', element({ type: 'plain_text_input', max_length: 1 })),
        input('url', element({ type: 'url_text_input' })),
        input('email', element({ type: 'email_text_input' })),
        input('number', element({ type: 'number_input', is_decimal_allowed: true })),
        input(
          'boxes',
          element({ type: 'checkboxes', options: [{ text: { type: 'plain_text', text: 'x' }, value: 'x' }] }),
        ),
        input('free', { optional: true }),
      ],
    });
    const { standIn, app, viewId } = await opened(view);
    const values = Object.fromEntries(
      ['short', 'long', 'url', 'email', 'number'].map((id) => [id, { it: { type: 'x', value: 'ab' } }]),
    );
    const boxes = { it: { type: 'checkboxes', selected_options: [] } };
    const before = app.envelopes.length;
    expect(await standIn.do('submit', { viewId, values: { ...values, boxes } })).toEqual({});
    expect(app.envelopes).toHaveLength(before);
    expect(standIn.state().modals[0]?.errors).toEqual({
      empty: 'Please complete this required field.',
      short: 'Please enter at least 3 characters.',
      long: 'Please enter at most 1 characters.',
      url: 'Please enter a valid URL.',
      email: 'Please enter a valid email address.',
      number: 'Please enter a valid number.',
      boxes: 'Please complete this required field.',
    });
  });

  it('carries an address for each conversation that asks for one', async () => {
    const select = { type: 'conversations_select', action_id: 'it', response_url_enabled: true };
    const quiet = { ...select, response_url_enabled: false };
    const { standIn, app, viewId } = await opened(
      modal({ ...SUBMIT, blocks: [input('where', { element: select }), input('quiet', { element: quiet })] }),
    );
    const where = { it: { type: select.type, selected_conversation: GENERAL } };
    await standIn.do('submit', { viewId, values: { where, quiet: where } });
    const [url, ...others] = app.last()['response_urls'] as Json[];
    expect(others).toEqual([]);
    expect(url).toMatchObject({ block_id: 'where', action_id: 'it', channel_id: GENERAL });
    const body = JSON.stringify({ text: 'Posted', response_type: 'in_channel' });
    expect((await fetch(String(url?.['response_url']), { method: 'POST', body })).status).toBe(200);
    expect(standIn.state().messages.at(-1)).toMatchObject({ channel: GENERAL, text: 'Posted', isEphemeral: false });
  });
});
