import { parseArgs } from 'node:util';
import { isBlockedPort } from './ports.ts';

/** How the playground was asked to start. */
export interface LaunchOptions {
  /** 0 for any. */
  readonly port: number;
  readonly transport: 'socket' | 'http';
  readonly opensBrowser: boolean;
}

/** The command line asks for something that cannot be; the message says what can. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const DEFAULT_PORT = 4_180;

const USAGE = `npm run playground -- [--port ${DEFAULT_PORT}] [--http] [--no-open]

  --port N    the page's port (0 for any free one)
  --http      signed HTTP requests between Slack's side and the app, in place of Socket Mode
  --no-open   do not open a browser`;

const MAX_PORT = 65_535;

/**
 * Reads the command line.
 * @param args what follows the name of the script
 * @throws UsageError where something in it is not understood, and where it asks for help
 */
export function readOptions(args: readonly string[]): LaunchOptions {
  const { port, http, 'no-open': noOpen, help } = parse(args);
  if (help) throw new UsageError(USAGE);
  return { port: readPort(port), transport: http ? 'http' : 'socket', opensBrowser: !noOpen };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: String(DEFAULT_PORT) },
        http: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : Number.NaN;
  if (!(port <= MAX_PORT)) throw new UsageError(`${text} is no port: choose a number from 1 to ${MAX_PORT}.`);
  if (isBlockedPort(port)) {
    throw new UsageError(`Browsers refuse to open port ${port}: choose another one, such as ${DEFAULT_PORT}.`);
  }
  return port;
}
