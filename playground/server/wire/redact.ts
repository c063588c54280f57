import { isRecord } from '../checks/check.ts';

const HIDDEN = '[hidden]';

/** Properties whose whole value is a secret. */
const SECRET_KEYS = new Set(['token', 'trigger_id', 'authorization', 'x-slack-signature']);

/** Secrets within longer texts: tokens, the last part of a `response_url`, tickets of sockets, trigger ids. */
const SECRETS: readonly RegExp[] = [
  /\bx(?:ox[a-z]|app)-[\w.-]+/giu,
  /(?<=\/hooks\/\w+\/\w+\/\d+\/)\w+/gu,
  /(?<=[?&]ticket=)[\w-]+/gu,
  /\b\d+\.\d+\.[0-9a-f]{32}\b/gu,
];

/**
 * Copies a value for the wire log.
 * @param value a payload or an answer, as it goes over the wire
 * @returns the same without secrets
 */
export function redacted(value: unknown): unknown {
  if (typeof value === 'string') return SECRETS.reduce((text, secret) => text.replace(secret, HIDDEN), value);
  if (Array.isArray(value)) return value.map(redacted);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, property]) => [key, SECRET_KEYS.has(key) ? HIDDEN : redacted(property)]),
  );
}
