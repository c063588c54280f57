/** Payloads as Slack sends them, with made-up ids; each builder changes only what a test is about. */

const TEAM = { id: 'T0TEAM', domain: 'acme' };
const USER = { id: 'U0ADA', username: 'ada', name: 'ada', team_id: TEAM.id };
const CHANNEL = { id: 'C0INCIDENT', name: 'incident-42' };
const APP_ID = 'A0HTTP';

export const RESPONSE_URL = 'https://hooks.slack.com/commands/T0TEAM/1/secret-of-the-hook';
export const TRIGGER_ID = '13345224609.738474920.8088930838d88f008e0';

export function slashCommand(text: string, command = '/httpstatus'): Record<string, string> {
  return {
    token: 'verification-token',
    team_id: TEAM.id,
    team_domain: TEAM.domain,
    channel_id: CHANNEL.id,
    channel_name: CHANNEL.name,
    user_id: USER.id,
    user_name: USER.name,
    command,
    text,
    api_app_id: APP_ID,
    is_enterprise_install: 'false',
    response_url: RESPONSE_URL,
    trigger_id: TRIGGER_ID,
  };
}

let eventCount = 0;

export function eventCallback(event: Record<string, unknown>, eventId?: string): Record<string, unknown> {
  eventCount += 1;
  return {
    token: 'verification-token',
    team_id: TEAM.id,
    api_app_id: APP_ID,
    type: 'event_callback',
    event_id: eventId ?? `Ev0${eventCount}`,
    event_time: 1_700_000_000,
    authorizations: [
      { enterprise_id: null, team_id: TEAM.id, user_id: 'U0BOT', is_bot: true, is_enterprise_install: false },
    ],
    event,
  };
}

/** A fresh timestamp for every message, as Slack gives them. */
function freshTs(): string {
  eventCount += 1;
  return `1700000000.${String(eventCount).padStart(6, '0')}`;
}

export function mention(text: string, extra: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'app_mention',
    user: USER.id,
    text,
    ts: freshTs(),
    channel: CHANNEL.id,
    event_ts: '1700000000.1',
    ...extra,
  };
}

export function directMessage(text: string, extra: Record<string, unknown> = {}): Record<string, unknown> {
  return { type: 'message', channel_type: 'im', user: USER.id, text, ts: freshTs(), channel: 'D0ADA', ...extra };
}

/** A click on a button of a card. Ephemeral messages come without `message`. */
export function buttonClick(
  actionId: string,
  value: string,
  extra: Record<string, unknown> = {},
): Record<string, unknown> {
  return blockAction(
    { type: 'button', action_id: actionId, value, text: { type: 'plain_text', text: 'Button' } },
    extra,
  );
}

export function optionChosen(
  actionId: string,
  value: string,
  extra: Record<string, unknown> = {},
): Record<string, unknown> {
  const selected_option = { text: { type: 'plain_text', text: 'Option' }, value };
  return blockAction({ type: 'static_select', action_id: actionId, selected_option }, extra);
}

/** The shortcut on a message; `extra` goes into the message. */
export function messageShortcut(text: string, extra: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'message_action',
    callback_id: 'explain_message',
    token: 'verification-token',
    team: TEAM,
    channel: CHANNEL,
    user: USER,
    action_ts: '1700000000.1',
    message_ts: '1700000000.000100',
    trigger_id: TRIGGER_ID,
    response_url: RESPONSE_URL,
    message: { type: 'message', user: 'U0EVE', ts: '1700000000.000100', text, ...extra },
  };
}

export function viewSubmission(callbackId: string, values: Record<string, unknown>): Record<string, unknown> {
  return {
    type: 'view_submission',
    team: TEAM,
    user: USER,
    api_app_id: APP_ID,
    token: 'verification-token',
    trigger_id: TRIGGER_ID,
    view: { id: 'V0VIEW', type: 'modal', callback_id: callbackId, state: { values }, blocks: [] },
    response_urls: [],
  };
}

function blockAction(action: Record<string, unknown>, extra: Record<string, unknown>): Record<string, unknown> {
  return {
    type: 'block_actions',
    user: USER,
    api_app_id: APP_ID,
    token: 'verification-token',
    team: TEAM,
    enterprise: null,
    is_enterprise_install: false,
    trigger_id: TRIGGER_ID,
    container: { type: 'message', message_ts: '1700000000.000100', channel_id: CHANNEL.id, is_ephemeral: true },
    channel: CHANNEL,
    state: { values: {} },
    response_url: RESPONSE_URL,
    actions: [{ block_id: 'b1', action_ts: '1700000000.1', ...action }],
    ...extra,
  };
}
