/** malformed: nothing Slack sends. unknown: a payload, but of a kind without a listener. known: for Bolt. */
export type BodyKind = 'malformed' | 'unknown' | 'known';

/** Kinds of JSON payload that Bolt can dispatch, with the field that each must have for it. */
const REQUIRED_FIELD: ReadonlyMap<unknown, string | undefined> = new Map([
  ['event_callback', 'event'],
  ['url_verification', undefined],
  ['block_actions', 'actions'],
  ['block_suggestion', 'action_id'],
  ['message_action', 'callback_id'],
  ['shortcut', 'callback_id'],
  ['view_submission', 'view'],
  ['view_closed', 'view'],
]);

const FORM = 'application/x-www-form-urlencoded';

/**
 * @param body the raw body of a request
 * @param contentType exactly as sent: Slack sends form fields bare, without a charset
 */
export function kindOfBody(body: string, contentType: string | undefined): BodyKind {
  if (contentType !== FORM) return kindOfJson(body);
  const form = new URLSearchParams(body);
  if (form.has('ssl_check')) return 'known';
  const payload = form.get('payload');
  if (payload !== null) return kindOfJson(payload);
  return form.has('command') ? 'known' : 'malformed';
}

function kindOfJson(json: string): BodyKind {
  const value = parse(json);
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('type' in value)) return 'malformed';
  if (!REQUIRED_FIELD.has(value.type)) return 'unknown';
  const field = REQUIRED_FIELD.get(value.type);
  return field === undefined || isFilled(Reflect.get(value, field)) ? 'known' : 'malformed';
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
}

/** @returns undefined for what is no JSON */
function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
