import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** Everything comes from here, and nothing that was not written for it runs. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What every answer carries. */
export const SAFE_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

/** Sends a value as JSON and ends the answer. */
export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: OutgoingHttpHeaders = {},
): void {
  const contentType = { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(status, { ...SAFE_HEADERS, ...contentType, ...headers });
  response.end(JSON.stringify(value));
}

/** Says in words what is wrong with a request. */
export function sendProblem(
  response: ServerResponse,
  status: number,
  problem: string,
  headers: OutgoingHttpHeaders = {},
): void {
  sendJson(response, status, { problem }, headers);
}
