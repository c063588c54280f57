import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger, Receiver } from '@slack/bolt';
import { createApp } from './app.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { Config } from './config.ts';
import { createHealthServer } from './connection/health.ts';
import { createHttpConnection } from './connection/http.ts';
import { createIdentity, type Identity } from './connection/identity.ts';
import { createSocketReceiver } from './connection/socket.ts';
import { watchConnection } from './connection/watchdog.ts';

export interface RunDependencies {
  readonly catalogue: Catalogue;
  readonly logger: Logger;
  /** Called when the connection to Slack is lost for good. */
  readonly onLost: () => void;
}

export interface Running {
  /** Settles when Slack has accepted the token. Rejects when it refuses the token or the socket. */
  readonly connected: Promise<void>;
  /** The port that the server listens on. */
  readonly port: number;
  /** Answers what is under way or on its way, for at most ten seconds, and closes the server. */
  readonly stop: () => Promise<void>;
}

const DRAIN_MS = 10_000;
const DRAIN_STEP_MS = 20;

/** Requests that are on their way when the stop begins still arrive within this. */
const GRACE_MS = 250;

/** How payloads arrive: the receiver for Bolt, the server for everybody else, and whether Slack can reach us. */
interface Line {
  readonly receiver: Receiver;
  readonly server: Server;
  readonly isConnected: () => boolean;
  /** How many requests have arrived and are not answered. */
  readonly inFlight: () => number;
  /** Opens what Bolt has to open itself. */
  readonly open: () => Promise<unknown>;
  readonly close: () => Promise<unknown>;
}

/**
 * Starts the app: the server first, so that a look-up works even while Slack's API does not, then the connection.
 * @throws when the port cannot be listened on
 */
export async function run(config: Config, { catalogue, logger, onLost }: RunDependencies): Promise<Running> {
  const identity = createIdentity(config.botToken);
  const line = createLine(config, identity, logger);
  const nowMs = Date.now;
  const { app, inFlight } = createApp(config, { catalogue, identity, receiver: line.receiver, logger, fetch, nowMs });
  await app.init();
  const port = await listen(line.server, config);
  const unwatch = watchConnection(line.isConnected, onLost, nowMs);
  const connected = Promise.all([identity.verify(app.client, logger), line.open()]).then(() => undefined);
  return {
    connected,
    port,
    stop: async () => {
      unwatch();
      await line.close();
      announceClose(line.server);
      await drain(() => inFlight() + line.inFlight());
      const closed = new Promise((resolve) => line.server.close(resolve));
      line.server.closeAllConnections();
      await closed;
    },
  };
}

function createLine(config: Config, identity: Identity, logger: Logger): Line {
  const { transport, slackApiUrl } = config;
  if (transport.mode === 'http') {
    const health = { isReady: identity.isVerified };
    const connection = createHttpConnection({ ...transport, logger, health, nowMs: Date.now });
    const nothing = async (): Promise<void> => undefined;
    return { ...connection, isConnected: () => true, open: nothing, close: nothing };
  }
  const api = slackApiUrl === undefined ? {} : { slackApiUrl };
  const { receiver, isConnected } = createSocketReceiver({ appToken: transport.appToken, logger, ...api });
  const server = createHealthServer({ isReady: () => identity.isVerified() && isConnected() });
  return {
    receiver,
    server,
    isConnected,
    inFlight: () => 0,
    open: () => receiver.start(),
    close: () => receiver.stop(),
  };
}

function listen(server: Server, { port, host }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/**
 * Tells every client to close its connection with the next answer. Closing idle connections at once would cut off
 * requests that are on their way.
 */
function announceClose(server: Server): void {
  server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'));
}

/** Waits until nothing is under way and nothing more arrives, for at most ten seconds. */
async function drain(inFlight: () => number): Promise<void> {
  let quietMs = 0;
  for (let waitedMs = 0; quietMs < GRACE_MS && waitedMs < DRAIN_MS; waitedMs += DRAIN_STEP_MS) {
    await wait(DRAIN_STEP_MS);
    quietMs = inFlight() > 0 ? 0 : quietMs + DRAIN_STEP_MS;
  }
}
