import { type ChildProcess, spawn } from 'node:child_process';

const KILL_AFTER_MS = 700;

export interface AppProcessOptions {
  /** The folder of the project. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Called when the app ends by itself. */
  readonly onEnd: (how: string) => void;
}

/** The app in a process of its own, started as in production but for the environment. */
export interface AppProcess {
  readonly start: () => void;
  /** Resolves when the old process is gone and a new one runs. */
  readonly restart: () => Promise<void>;
  /** Resolves when the process is gone. */
  readonly stop: () => Promise<void>;
}

/** Prepares the process of the app; `start` begins it. */
export function createAppProcess(options: AppProcessOptions): AppProcess {
  let running: ChildProcess | undefined;
  let isStopped = false;
  let turn = Promise.resolve();
  const start = (): void => {
    if (isStopped) return;
    const child = spawnApp(options);
    running = child;
    child.once('error', (error) => options.onEnd(error.message));
    child.once('exit', (code, signal) => {
      if (running !== child) return;
      running = undefined;
      options.onEnd(signal === null ? `code ${code}` : signal);
    });
  };
  const end = async (): Promise<void> => {
    const child = running;
    running = undefined;
    if (child !== undefined) await endProcess(child);
  };
  // Whatever ends this process takes the app along.
  process.once('exit', () => running?.kill('SIGKILL'));
  return {
    start,
    restart: () => {
      turn = turn.then(end).then(start);
      return turn;
    },
    stop: () => {
      isStopped = true;
      turn = turn.then(end);
      return turn;
    },
  };
}

function spawnApp({ directory, environment }: AppProcessOptions): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: directory,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
    // In a group of its own, so that Ctrl-C reaches us alone and the app stops before its Slack does.
    detached: process.platform !== 'win32',
  });
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const timer = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
  child.kill('SIGTERM');
  await gone;
  clearTimeout(timer);
}
