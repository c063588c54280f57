import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { HTTPModuleFunctions, HTTPReceiver, isValidSlackRequest, type Logger } from '@slack/bolt';
import { answerHealth, type Health, SERVER_OPTIONS } from './health.ts';
import { kindOfBody } from './payload.ts';

/** Where Slack sends commands, events and interactions. */
export const SLACK_ENDPOINT = '/slack/events';

/** Slack's payloads are a few kilobytes; what is larger is not read to the end. */
const MAX_BODY_BYTES = 1_048_576;

/** Slack's own rule for the past (five minutes), which Bolt does not apply to the future. */
const MAX_CLOCK_SKEW_MS = 5 * 60_000;

export interface HttpOptions {
  readonly signingSecret: string;
  readonly logger: Logger;
  readonly health: Health;
  /** The clock, in milliseconds since the epoch. */
  readonly nowMs: () => number;
}

export interface HttpConnection {
  readonly receiver: HTTPReceiver;
  /** Does not listen yet. */
  readonly server: Server;
  /** How many requests have arrived and are not answered. */
  readonly inFlight: () => number;
}

/**
 * Slack over HTTP: Bolt's own receiver behind a server that also answers health checks and refuses what Bolt would
 * trip over.
 */
export function createHttpConnection(options: HttpOptions): HttpConnection {
  const { signingSecret, logger, health } = options;
  const receiver = new HTTPReceiver({ signingSecret, endpoints: SLACK_ENDPOINT, bodyLimit: MAX_BODY_BYTES, logger });
  let inFlight = 0;
  const server = createServer(SERVER_OPTIONS, (request, response) => {
    inFlight += 1;
    response.once('close', () => {
      inFlight -= 1;
    });
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
  return { receiver, server, inFlight: () => inFlight };
}

async function receiveFromSlack(
  request: IncomingMessage,
  response: ServerResponse,
  next: RequestListener,
  options: HttpOptions,
): Promise<void> {
  const { logger } = options;
  try {
    const buffered = await HTTPModuleFunctions.bufferIncomingMessage(request, MAX_BODY_BYTES);
    const verdict = judge(buffered, buffered.rawBody, options);
    if (verdict === 'pass') next(buffered, response);
    else {
      logger.warn(`A request was answered with ${verdict.status}: ${verdict.reason}`);
      end(response, verdict.status);
    }
  } catch (error) {
    const isTooLarge = HTTPModuleFunctions.isRawBodyError(error) && error.statusCode === 413;
    logger.warn(`Refused a request: ${isTooLarge ? 'its body is too large' : 'its body did not arrive'}`);
    // The rest of the body would be taken for the next request on a connection that is kept alive.
    response.setHeader('connection', 'close');
    end(response, isTooLarge ? 413 : 400);
    request.resume();
  }
}

interface Answered {
  readonly status: number;
  readonly reason: string;
}

/**
 * What Bolt lets through but must not see: a timestamp from the future, a body without an object in it (a signed `null`
 * would end the process), and kinds of payload without a listener (Bolt would let Slack wait for three seconds).
 */
function judge(
  { headers }: IncomingMessage,
  rawBody: Buffer,
  { signingSecret, nowMs }: HttpOptions,
): 'pass' | Answered {
  const timestamp = Number(headers['x-slack-request-timestamp']);
  if (timestamp * 1_000 - nowMs() > MAX_CLOCK_SKEW_MS) {
    return { status: 401, reason: 'its timestamp lies in the future; compare the clocks' };
  }
  const body = rawBody.toString();
  const kind = kindOfBody(body, headers['content-type']);
  if (kind === 'malformed') return { status: 400, reason: 'its body is not a Slack payload' };
  if (kind === 'known') return 'pass';
  const signature = headers['x-slack-signature'];
  const signed = { 'x-slack-signature': String(signature), 'x-slack-request-timestamp': timestamp };
  const isGenuine = isValidSlackRequest({ signingSecret, body, headers: signed });
  return isGenuine
    ? { status: 200, reason: 'nothing listens to payloads of its kind' }
    : { status: 401, reason: 'its signature is not valid' };
}

function isForSlack({ method, url = '' }: IncomingMessage): boolean {
  return method === 'POST' && url.split('?')[0] === SLACK_ENDPOINT;
}

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status);
  response.end();
}
