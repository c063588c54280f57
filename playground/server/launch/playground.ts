import { fileURLToPath } from 'node:url';
import { type StandIn, startStandIn } from '../stand-in.ts';
import { createAppProcess } from './app-process.ts';
import { openBrowser } from './open-browser.ts';
import { type LaunchOptions, UsageError } from './options.ts';
import { nextFreePort } from './ports.ts';
import { watchFiles } from './watch-files.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const CONNECT_TIMEOUT_MS = 15_000;

/** The app is quiet unless told otherwise: what it does stands in the wire log. */
const LOG_LEVEL = 'warn';

export interface Playground {
  /** Stops the app first, so that it can say goodbye, then the stand-in. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the stand-in and the app, and starts the app anew whenever a file of it changes.
 * @param environment of this process
 * @param print takes a line for the person at the terminal
 * @throws UsageError where the port cannot be had
 */
export async function startPlayground(
  options: LaunchOptions,
  environment: Readonly<Record<string, string | undefined>>,
  print: (line: string) => void,
): Promise<Playground> {
  const standIn = await startOnPort(options);
  print(`HTTP Status answers at ${standIn.url}`);
  print('Press Ctrl-C to stop. A change in src/ or data/ starts the app anew.');
  const app = createAppProcess({
    directory: ROOT,
    environment: { LOG_LEVEL, ...environment, ...standIn.environment },
    onEnd: (how) => print(`The app ended by itself (${how}). It starts anew when a file of it changes.`),
  });
  app.start();
  const unwatch = watchFiles(ROOT, ['src', 'data'], (file) => {
    print(`${file} changed: the app starts anew.`);
    void app.restart();
  });
  void announce(standIn, options, print);
  return {
    stop: async () => {
      unwatch();
      await app.stop();
      await standIn.close();
    },
  };
}

async function announce(standIn: StandIn, { opensBrowser }: LaunchOptions, print: (line: string) => void) {
  try {
    await standIn.whenConnected(CONNECT_TIMEOUT_MS);
    print('The app is connected.');
  } catch {
    print('The app has not connected yet.');
  }
  if (opensBrowser) openBrowser(standIn.url);
}

async function startOnPort({ port, transport }: LaunchOptions): Promise<StandIn> {
  const manifestFile = `${ROOT}manifest.yml`;
  const pageDirectory = `${ROOT}playground/dist`;
  try {
    return await startStandIn({ manifestFile, port, transport, pageDirectory });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EACCES') throw new UsageError(`This user may not use port ${port}: choose one above 1023.`);
    if (code !== 'EADDRINUSE') throw error;
    const free = await nextFreePort(port);
    const advice =
      free === undefined ? 'choose another one' : `port ${free} is free: npm run playground -- --port ${free}`;
    throw new UsageError(`Port ${port} is taken; ${advice}`);
  }
}
