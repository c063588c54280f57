import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Slack } from '../slack.ts';
import { HOOK_PATH } from '../tickets/hooks.ts';
import type { WireLog } from '../wire/wire-log.ts';
import { BodyTooLargeError } from './body.ts';
import type { Feed } from './feed.ts';
import { isForUs } from './guard.ts';
import { sendProblem } from './reply.ts';
import { answerApiCall, answerHook } from './slack-routes.ts';
import { answerFile } from './static-files.ts';
import { answerDeed, type DoDeed } from './ui.ts';

const HOST = '127.0.0.1';

export interface WebOptions {
  readonly slack: Slack;
  readonly wire: WireLog;
  readonly feed: Feed;
  readonly doDeed: DoDeed;
  readonly pageDirectory: string | undefined;
  /** Takes requests for a socket; absent where the app is spoken to over HTTP. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

/** A request and all that is known of it. */
interface Exchange extends WebOptions {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly port: number;
}

/** Who answers, by the beginning of the path; the first that fits. */
const ROUTES: readonly (readonly [prefix: string, answer: (exchange: Exchange) => Promise<void> | void])[] = [
  ['/api/', (exchange) => answerApiCall(exchange.request, exchange.response, exchange)],
  [HOOK_PATH, (exchange) => answerHook(exchange.request, exchange.response, exchange)],
  ['/ui/feed', ({ feed, response }) => feed.add(response)],
  [
    '/ui/',
    ({ request, response, url, port, doDeed }) =>
      answerDeed(request, response, { verb: url.pathname.slice('/ui/'.length), port, doDeed }),
  ],
  ['/', ({ request, response, url, pageDirectory }) => answerFile(request, response, pageDirectory, url.pathname)],
];

/** The server for the app and for the page. It does not listen yet. */
export function createWebServer(options: WebOptions): Server {
  const server = createServer((request, response) => {
    const port = portOf(server);
    if (!isForUs(request, port)) {
      sendProblem(response, 421, 'This server answers to 127.0.0.1 and localhost only.');
      return;
    }
    answer(request, response, options, port).catch((error: unknown) => fail(request, response, error));
  });
  server.on('upgrade', (request, socket, head) => {
    if (options.upgrade !== undefined && isForUs(request, portOf(server))) options.upgrade(request, socket, head);
    else socket.end('HTTP/1.1 421 Misdirected Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  return server;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: WebOptions,
  port: number,
): Promise<void> {
  const target = `http://${HOST}:${port}${request.url ?? '/'}`;
  if (!URL.canParse(target)) return sendProblem(response, 400, 'This is no address.');
  const url = new URL(target);
  const [, route] = ROUTES.find(([prefix]) => url.pathname.startsWith(prefix)) ?? [];
  await route?.({ ...options, request, response, url, port });
}

function fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const isTooLarge = error instanceof BodyTooLargeError;
  // The rest of the body would be taken for the next request on a connection that is kept alive.
  const problem = error instanceof Error ? error.message : String(error);
  sendProblem(response, isTooLarge ? 413 : 500, problem, { connection: 'close' });
  request.resume();
}

/** @returns the port that a server listens on */
export function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/**
 * Listens on this machine alone.
 * @param port 0 for any
 * @throws where the port cannot be listened on, with the system's code
 */
export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: HOST, exclusive: true }, resolve);
  });
}

/** Ends all connections, and the server. */
export async function stopServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
