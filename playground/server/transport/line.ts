import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Clock } from '../clock.ts';
import type { Secrets } from '../identity.ts';
import type { WireLog } from '../wire/wire-log.ts';
import { freePort } from './free-port.ts';
import { createHttpTransport } from './http.ts';
import { createSocketTransport } from './socket.ts';
import type { Transport } from './transport.ts';

/** The line to the app: how payloads get there, and what the app has to be told to take them. */
export interface Line {
  readonly transport: Transport;
  /** Environment variables; the empty ones keep the app from finding others in a file. */
  readonly environment: Readonly<Record<string, string>>;
  /** @returns path and query of a socket's address; undefined over HTTP */
  readonly issueTicket: () => string | undefined;
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

export interface LineOptions {
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly wire: WireLog;
  /** Called when the app connects or disconnects. */
  readonly onChange: () => void;
}

const HOST = '127.0.0.1';

/** Where Slack's requests arrive at the app. */
const ENDPOINT = '/slack/events';

/** Opens the line; over HTTP, a free port is chosen for the app. */
export async function openLine(kind: 'socket' | 'http', options: LineOptions): Promise<Line> {
  return kind === 'socket' ? openSocketLine(options) : openHttpLine(options);
}

function openSocketLine({ secrets, wire, onChange }: LineOptions): Line {
  const transport = createSocketTransport(wire, onChange);
  const { issueTicket, upgrade } = transport;
  const environment = { SLACK_APP_TOKEN: secrets.appToken, SLACK_SIGNING_SECRET: '', PORT: '0', HOST };
  return { transport, environment, issueTicket, upgrade };
}

async function openHttpLine(options: LineOptions): Promise<Line> {
  const { signingSecret } = options.secrets;
  const port = await freePort();
  const appUrl = `http://${HOST}:${port}${ENDPOINT}`;
  const transport = createHttpTransport({ ...options, appUrl, signingSecret });
  const environment = { SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: signingSecret, PORT: String(port), HOST };
  return { transport, environment, issueTicket: () => undefined };
}
