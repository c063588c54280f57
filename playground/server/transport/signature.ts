import { createHmac } from 'node:crypto';

/**
 * Signs a request as Slack does, in version 0.
 * @param body exactly as it is sent
 * @param nowMs when it is sent, in milliseconds since 1970
 * @returns the headers by which an app knows that it comes from Slack
 */
export function signatureHeaders(body: string, signingSecret: string, nowMs: number): Record<string, string> {
  const timestamp = String(Math.floor(nowMs / 1_000));
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` };
}
