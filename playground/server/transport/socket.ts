import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { isRecord } from '../checks/check.ts';
import { APP_ID } from '../identity.ts';
import type { WireLog } from '../wire/wire-log.ts';
import { createTickets } from './tickets.ts';
import {
  ACK_TIMEOUT_MS,
  type Acknowledgement,
  DeliveryError,
  type EnvelopeType,
  readAcknowledgement,
  type Transport,
} from './transport.ts';

const GOING_AWAY = 1_001;
const CLOSE_TIMEOUT_MS = 500;

/** Slack lets an app hold so many sockets. */
const SOCKETS_MAX = 10;

/** Slack's side of Socket Mode: the app opens sockets, and each envelope goes to one of them. */
export interface SocketTransport extends Transport {
  /** @returns the path and query of an address that can be connected to once */
  readonly issueTicket: () => string;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

/** @param onChange called when the app connects or disconnects */
export function createSocketTransport(wire: WireLog, onChange: () => void): SocketTransport {
  const server = new WebSocketServer({ noServer: true });
  const tickets = createTickets();
  const sockets = new Set<WebSocket>();
  const waiting = new Map<string, (payload: unknown) => void>();
  const join = (socket: WebSocket): void => {
    sockets.add(socket);
    socket.on('close', () => {
      sockets.delete(socket);
      onChange();
    });
    socket.on('error', () => socket.terminate());
    socket.on('message', (data) => receive(data, waiting, wire));
    greet(socket, sockets.size, wire);
    onChange();
  };
  return {
    isConnected: () => sockets.size > 0,
    issueTicket: () => `/link/?ticket=${tickets.issue()}&app_id=${APP_ID}`,
    upgrade: (request, socket, head) => {
      if (tickets.redeem(request.url) && sockets.size < SOCKETS_MAX) server.handleUpgrade(request, socket, head, join);
      else socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    },
    deliver: (type, payload) => deliver(nextOf(sockets), waiting, { type, payload }),
    close: async () => {
      await Promise.all([...sockets].map(closeSocket));
      server.close();
    },
  };
}

/** The sockets take turns. */
function nextOf(sockets: Set<WebSocket>): WebSocket | undefined {
  const [next] = sockets;
  if (next === undefined) return undefined;
  sockets.delete(next);
  sockets.add(next);
  return next;
}

interface Delivery {
  readonly type: EnvelopeType;
  readonly payload: object;
}

async function deliver(
  socket: WebSocket | undefined,
  waiting: Map<string, (payload: unknown) => void>,
  { type, payload }: Delivery,
): Promise<Acknowledgement> {
  if (socket === undefined) throw new DeliveryError('dispatch_failed');
  const envelope_id = randomUUID();
  const retry = type === 'events_api' ? { retry_attempt: 0, retry_reason: '' } : {};
  const envelope = { envelope_id, type, payload, accepts_response_payload: type !== 'events_api', ...retry };
  try {
    return await new Promise<Acknowledgement>((resolve, reject) => {
      const timer = setTimeout(() => reject(new DeliveryError('operation_timeout')), ACK_TIMEOUT_MS);
      waiting.set(envelope_id, (body) => {
        clearTimeout(timer);
        resolve(readAcknowledgement(body));
      });
      socket.send(JSON.stringify(envelope));
    });
  } finally {
    waiting.delete(envelope_id);
  }
}

/** Takes what the app sends: acknowledgements, and nothing else that Slack knows of. */
function receive(data: RawData, waiting: ReadonlyMap<string, (payload: unknown) => void>, wire: WireLog): void {
  const message = parse(String(data));
  const take = isRecord(message) ? waiting.get(String(message['envelope_id'])) : undefined;
  if (isRecord(message) && take !== undefined) take(message['payload']);
  else wire.begin('from app', 'ack', message)({ problem: 'No envelope waits for this: it came too late, or twice' });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The app counts as connected once it is greeted. */
function greet(socket: WebSocket, connections: number, wire: WireLog): void {
  const debug_info = {
    host: 'playground',
    started: new Date().toISOString(),
    build_number: 1,
    approximate_connection_time: 3_600,
  };
  const hello = { type: 'hello', num_connections: connections, connection_info: { app_id: APP_ID }, debug_info };
  socket.send(JSON.stringify(hello));
  wire.begin('to app', hello.type, hello)({});
}

/** Bolt waits half a minute for the other side to close, so a socket is closed properly, and only then torn down. */
function closeSocket(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => socket.terminate(), CLOSE_TIMEOUT_MS);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.close(GOING_AWAY);
  });
}
