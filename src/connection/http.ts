import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { HTTPModuleFunctions, HTTPReceiver, type Logger } from '@slack/bolt';
import { answerHealth, type Health } from './health.ts';

/** Where Slack sends commands, events and interactions. */
export const SLACK_ENDPOINT = '/slack/events';

/** Slack's payloads are a few kilobytes; what is larger is not read to the end. */
const MAX_BODY_BYTES = 1_048_576;

/** Slack's own rule for the past (five minutes), which Bolt does not apply to the future. */
const MAX_CLOCK_SKEW_MS = 5 * 60_000;

/** Node's defaults leave a half-sent request open for a minute and close idle connections under a balancer's feet. */
const SERVER_TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 65_000 };

export interface HttpOptions {
  readonly signingSecret: string;
  readonly logger: Logger;
  readonly health: Health;
  /** The clock, in milliseconds since the epoch. */
  readonly nowMs: () => number;
}

/**
 * Slack over HTTP: Bolt's own receiver behind a server that also answers health checks and refuses what Bolt would
 * trip over.
 * @returns the receiver for the app, and the server, which does not listen yet
 */
export function createHttpReceiver(options: HttpOptions): { readonly receiver: HTTPReceiver; readonly server: Server } {
  const { signingSecret, logger, health } = options;
  const receiver = new HTTPReceiver({ signingSecret, endpoints: SLACK_ENDPOINT, bodyLimit: MAX_BODY_BYTES, logger });
  const server = createServer(SERVER_TIMEOUTS, (request, response) => {
    if (answerHealth(health, request, response)) return;
    if (!isForSlack(request)) {
      end(response, 404);
      return;
    }
    receiveFromSlack(request, response, receiver.requestListener, options).catch((error: unknown) => {
      logger.error('A request could not be handled', error);
      end(response, 500);
    });
  });
  return { receiver, server };
}

async function receiveFromSlack(
  request: IncomingMessage,
  response: ServerResponse,
  next: RequestListener,
  { logger, nowMs }: HttpOptions,
): Promise<void> {
  try {
    const buffered = await HTTPModuleFunctions.bufferIncomingMessage(request, MAX_BODY_BYTES);
    const refusal = refusalOf(
      buffered.headers['x-slack-request-timestamp'],
      buffered.headers['content-type'],
      buffered.rawBody,
      nowMs(),
    );
    if (refusal === undefined) {
      next(buffered, response);
      return;
    }
    logger.warn(`Refused a request: ${refusal.reason}`);
    end(response, refusal.status);
  } catch (error) {
    const isTooLarge = HTTPModuleFunctions.isRawBodyError(error) && error.statusCode === 413;
    logger.warn(`Refused a request: ${isTooLarge ? 'its body is too large' : 'its body did not arrive'}`);
    end(response, isTooLarge ? 413 : 400);
  }
}

interface Refusal {
  readonly status: number;
  readonly reason: string;
}

/**
 * What Bolt lets through but must not see: a timestamp from the future, and a body that is valid JSON without being an
 * object of a kind Bolt knows (a signed `null` would end the process, a signed `{}` would hang for three seconds).
 */
function refusalOf(
  timestamp: unknown,
  contentType: string | undefined,
  rawBody: Buffer,
  nowMs: number,
): Refusal | undefined {
  if (Number(timestamp) * 1_000 - nowMs > MAX_CLOCK_SKEW_MS) {
    return { status: 401, reason: 'its timestamp lies in the future; compare the clocks' };
  }
  return isPayload(rawBody.toString(), contentType)
    ? undefined
    : { status: 400, reason: 'its body is not a Slack payload' };
}

/** Form fields are left to Bolt, but for the JSON in the field `payload`. */
function isPayload(body: string, contentType: string | undefined): boolean {
  if (contentType !== 'application/x-www-form-urlencoded') return isRecognisable(body);
  const form = new URLSearchParams(body);
  if (form.has('ssl_check')) return true;
  const payload = form.get('payload');
  return payload === null ? form.has('command') : isRecognisable(payload);
}

function isRecognisable(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) && 'type' in value;
  } catch {
    return false;
  }
}

function isForSlack({ method, url = '' }: IncomingMessage): boolean {
  return method === 'POST' && url.split('?')[0] === SLACK_ENDPOINT;
}

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status);
  response.end();
}
