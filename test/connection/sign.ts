import { createHmac } from 'node:crypto';

export const SECRET = '8f742231b10e8888abcd99yyyzzz85a5';
export const FORM = 'application/x-www-form-urlencoded';

export interface Signing {
  readonly secret?: string;
  readonly contentType?: string;
  /** How far the clock of the sender is ahead. */
  readonly shiftSeconds?: number;
  /** In place of the right one. */
  readonly signature?: string;
}

/** A request as Slack signs it. */
export function signedRequest(body: string, signing: Signing = {}): RequestInit {
  const { secret = SECRET, contentType = FORM, shiftSeconds = 0, signature } = signing;
  const timestamp = Math.floor(Date.now() / 1_000) + shiftSeconds;
  const hmac = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': signature ?? `v0=${hmac}`,
    },
  };
}
