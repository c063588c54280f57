import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** A message that the app sent over a socket: the acknowledgement of an envelope. */
export interface Acknowledgement {
  readonly envelope_id: string;
  readonly payload: Record<string, unknown>;
}

/** Slack's side of Socket Mode, as much of it as an app sees, on a free port of this machine. */
export interface SlackStub {
  readonly apiUrl: string;
  /** Web API methods in the order of their calls. */
  readonly calls: string[];
  /** Answers a Web API method with this error from now on; undefined for success. */
  readonly refuse: (method: string, error: string | undefined) => void;
  readonly openSockets: () => number;
  /** Sends an envelope over one socket. @returns the acknowledgement */
  readonly send: (type: string, payload: unknown, extra?: Record<string, unknown>) => Promise<Acknowledgement>;
  /** Sends raw text over every socket. */
  readonly sendRaw: (text: string) => void;
  readonly dropSockets: () => void;
  readonly close: () => Promise<void>;
}

export async function startSlackStub(): Promise<SlackStub> {
  const calls: string[] = [];
  const sockets = new Set<WebSocket>();
  const waiting = new Map<string, (acknowledgement: Acknowledgement) => void>();
  const refusals = new Map<string, string | undefined>();
  let envelopes = 0;
  const server: Server = createServer((request, response) => {
    const method = request.url?.replace('/api/', '') ?? '';
    calls.push(method);
    request.resume();
    response.setHeader('content-type', 'application/json');
    const error = refusals.get(method);
    const url = `ws://127.0.0.1:${port}/link/?ticket=${calls.length}`;
    const fine = { ok: true, url, user_id: 'U0BOT', bot_id: 'B0BOT', ts: '1.2' };
    response.end(JSON.stringify(error === undefined ? fine : { ok: false, error }));
  });
  const webSockets = new WebSocketServer({ server });
  webSockets.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', (data) => {
      const acknowledgement: Acknowledgement = JSON.parse(String(data));
      waiting.get(acknowledgement.envelope_id)?.(acknowledgement);
    });
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: sockets.size, connection_info: { app_id: 'A0HTTP' } }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    calls,
    refuse: (method, error) => refusals.set(method, error),
    openSockets: () => sockets.size,
    send: (type, payload, extra = {}) =>
      new Promise((resolve) => {
        envelopes += 1;
        const envelope_id = `envelope-${envelopes}`;
        waiting.set(envelope_id, resolve);
        const accepts_response_payload = type !== 'events_api';
        const [socket] = sockets;
        socket?.send(JSON.stringify({ envelope_id, type, payload, accepts_response_payload, ...extra }));
      }),
    sendRaw: (text) => {
      for (const socket of sockets) socket.send(text);
    },
    dropSockets: () => {
      for (const socket of sockets) socket.close(1001);
    },
    close: async () => {
      for (const socket of sockets) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
