import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/**
 * Node's defaults leave a half-sent request open for a minute, look only every half minute, and close idle connections
 * under a balancer's feet.
 */
export const SERVER_OPTIONS = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 65_000,
};

export interface Health {
  /** True once Slack has accepted the token and, in Socket Mode, while a socket is open. */
  readonly isReady: () => boolean;
}

/**
 * Answers `GET /healthz` (the process runs) and `GET /readyz` (it is connected to Slack).
 * @returns false where the request is for something else
 */
export function answerHealth({ isReady }: Health, request: IncomingMessage, response: ServerResponse): boolean {
  const path = request.url?.split('?')[0];
  if ((request.method !== 'GET' && request.method !== 'HEAD') || (path !== '/healthz' && path !== '/readyz'))
    return false;
  const isFine = path === '/healthz' || isReady();
  response.writeHead(isFine ? 200 : 503, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(isFine ? 'ok\n' : 'not connected to Slack\n');
  return true;
}

/** A server for the health checks alone, for Socket Mode, where Slack needs none. */
export function createHealthServer(health: Health): Server {
  return createServer(SERVER_OPTIONS, (request, response) => {
    if (answerHealth(health, request, response)) return;
    response.writeHead(404);
    response.end();
  });
}
