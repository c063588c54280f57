import { type App, type Logger, type Receiver, SocketModeReceiver, webApi } from '@slack/bolt';
import { boundedFetch, TIMEOUT_MS, clientOptions as trialOptions } from './client.ts';
import { judgeTrial, untilAnswered } from './identity.ts';

/**
 * Slack replaces each socket every few hours, and the client takes some five seconds to be back. Two sockets close that
 * gap: Slack sends each payload to one of them.
 */
const SOCKETS = 2;

/** For ever, as an outage of Slack's must not need a restart of ours; at most 30 seconds between tries. */
const RECONNECT = { forever: true, factor: 1.3, minTimeout: 1_000, maxTimeout: 30_000, randomize: true };

export interface SocketOptions {
  readonly appToken: string;
  readonly slackApiUrl?: string;
  readonly logger: Logger;
}

export interface SocketConnections {
  readonly receiver: Receiver;
  /** True while at least one socket is open. */
  readonly isConnected: () => boolean;
}

/** Slack over Socket Mode: two of Bolt's receivers as one. */
export function createSocketReceiver({ appToken, slackApiUrl, logger }: SocketOptions): SocketConnections {
  const sockets = Array.from({ length: SOCKETS }, () => createSocket(appToken, slackApiUrl, logger));
  const [first, ...spare] = sockets;
  const receiver: Receiver = {
    init: (app: App) => {
      for (const { receiver: socket } of sockets) socket.init(app);
    },
    start: async () => {
      await tryAppToken(appToken, slackApiUrl, logger);
      const started = await first?.receiver.start();
      // One after the other: Slack answers simultaneous openings with a conflict.
      openSpare(spare, logger);
      return started;
    },
    stop: async () => {
      await Promise.all(sockets.map(({ receiver: socket }) => socket.stop()));
    },
  };
  return { receiver, isConnected: () => sockets.some(({ isOpen }) => isOpen()) };
}

/**
 * Opens a connection that is never used, because the client keeps trying for ever with a token that Slack refuses.
 * @throws TokenRefusedError where Slack refuses the token
 */
async function tryAppToken(appToken: string, slackApiUrl: string | undefined, logger: Logger): Promise<void> {
  const options = trialOptions(slackApiUrl === undefined ? {} : { slackApiUrl }, fetch);
  const client = new webApi.WebClient(appToken, { ...options, logger });
  const advice = 'create an App-Level Token with the scope connections:write, and switch Socket Mode on.';
  await untilAnswered(
    () => client.apps.connections.open({}),
    (error) => judgeTrial(error, 'SLACK_APP_TOKEN', advice, logger),
  );
}

interface Socket {
  readonly receiver: SocketModeReceiver;
  readonly isOpen: () => boolean;
}

function createSocket(appToken: string, slackApiUrl: string | undefined, logger: Logger): Socket {
  // The client writes its retry settings into this object, so each socket gets its own and the app's stay untouched.
  const clientOptions = {
    fetch: boundedFetch(fetch),
    timeout: TIMEOUT_MS,
    retryConfig: { ...RECONNECT },
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
  };
  const receiver = new SocketModeReceiver({ appToken, logger, installerOptions: { clientOptions } });
  let open = false;
  receiver.client.on('connected', () => {
    open = true;
  });
  for (const event of ['close', 'reconnecting', 'disconnecting', 'disconnected']) {
    receiver.client.on(event, () => {
      open = false;
    });
  }
  return { receiver, isOpen: () => open };
}

function openSpare(spare: readonly Socket[], logger: Logger): void {
  for (const { receiver } of spare) {
    receiver.start().catch((error: unknown) => {
      logger.warn('The spare socket could not be opened; the first one serves alone', error);
    });
  }
}
