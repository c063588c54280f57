import type { IncomingMessage } from 'node:http';

/** Names of this machine. Any other name that leads here was put up by somebody else. */
const OWN_NAMES = ['127.0.0.1', 'localhost'];

/**
 * Whether a request was meant for this server: a page elsewhere can make its own name point to this machine.
 * @param port that this server listens on
 */
export function isForUs({ headers }: IncomingMessage, port: number): boolean {
  return OWN_NAMES.some((name) => headers.host === `${name}:${port}`);
}

/** Whether a request comes from our own page, or from no page at all. */
export function isFromUs({ headers }: IncomingMessage, port: number): boolean {
  return headers.origin === undefined || OWN_NAMES.some((name) => headers.origin === `http://${name}:${port}`);
}
