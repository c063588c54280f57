import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, utimesSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PORT, readOptions } from '../../../playground/server/launch/options.ts';
import { isBlockedPort, nextFreePort } from '../../../playground/server/launch/ports.ts';
import { freePort } from '../../../playground/server/transport/free-port.ts';
import { endWithTest } from './harness.ts';

describe('the command line', () => {
  it('has defaults', () => {
    expect(readOptions([])).toEqual({ port: DEFAULT_PORT, transport: 'socket', opensBrowser: true });
    expect(DEFAULT_PORT).toBe(4_180);
  });

  it('is read', () => {
    expect(readOptions(['--port', '0', '--http', '--no-open'])).toEqual({
      port: 0,
      transport: 'http',
      opensBrowser: false,
    });
  });

  it.each([
    [['--port', 'x'], /x is no port/u],
    [['--port', '65536'], /65536 is no port/u],
    [['--port=-1'], /-1 is no port/u],
    [['--port', '4190'], /Browsers refuse to open port 4190: choose another one, such as 4180/u],
    [['--port', '6000'], /Browsers refuse/u],
    [['--prot', '1'], /--prot[\s\S]*npm run playground/u],
    [['4180'], /4180[\s\S]*npm run playground/u],
    [['--help'], /--no-open {3}do not open a browser/u],
  ])('is refused with a reason: %j', (args, reason) => {
    expect(() => readOptions(args)).toThrow(reason);
  });

  it('never leads to a port that browsers refuse', () => {
    expect(isBlockedPort(DEFAULT_PORT)).toBe(false);
    expect([22, 6_667, 10_080].every(isBlockedPort)).toBe(true);
  });
});

/** Takes a port of this machine until the test ends. */
async function takePort(): Promise<number> {
  const port = await freePort();
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  endWithTest(async () => {
    server.close();
  });
  return port;
}

describe('the next free port', () => {
  it('is above the taken one', async () => {
    const taken = await takePort();
    const next = await nextFreePort(taken - 1);
    expect(next).toBeGreaterThan(taken);
    expect(await nextFreePort(65_535)).toBeUndefined();
  });
});

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly said: (pattern: RegExp) => Promise<readonly string[]>;
  readonly exit: Promise<number | null>;
}

function start(...args: string[]): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', 'playground/main.ts', '--no-open', ...args], {
    env: { ...process.env, LOG_LEVEL: 'info' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  endWithTest(async () => {
    child.kill('SIGKILL');
    await exit;
  });
  return {
    child,
    output: () => output,
    exit,
    said: (pattern) =>
      expect
        .poll(() => output, { timeout: 20_000 })
        .toMatch(pattern)
        .then(() => output.match(pattern) ?? []),
  };
}

/** The processes that run the app below one of ours. */
function appsOf({ child }: Started): number[] {
  const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim();
  const pids = children === '' ? [] : children.split(' ').map(Number);
  return pids.filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('src/main.ts'));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe.runIf(process.platform === 'linux')('npm run playground', () => {
  it.each([[[]], [['--http']]])(
    'with %j starts the app and shows the page; SIGTERM ends both',
    async (args) => {
      const playground = start('--port', '0', ...args);
      const [, url = ''] = await playground.said(/answers at (http:\/\/127\.0\.0\.1:\d+)/u);
      await playground.said(/The app is connected\./u);
      expect((await fetch(url)).status).toBe(200);
      const apps = appsOf(playground);
      expect(apps).toHaveLength(1);
      const startedMs = Date.now();
      playground.child.kill('SIGTERM');
      expect(await playground.exit).toBe(0);
      expect(Date.now() - startedMs).toBeLessThan(1_000);
      expect(apps.filter(isRunning)).toEqual([]);
    },
    60_000,
  );

  it('starts the app anew when a file of it changes, shows its errors, and ends with Ctrl-C', async () => {
    const playground = start('--port', '0');
    await playground.said(/The app is connected\./u);
    const [first] = appsOf(playground);
    utimesSync('src/main.ts', new Date(), new Date());
    await playground.said(/src\/main\.ts changed: the app starts anew/u);
    await playground.said(/is connected to Slack[\s\S]*is connected to Slack/u);
    const [second] = appsOf(playground);
    expect([isRunning(first ?? 0), second === first]).toEqual([false, false]);
    process.kill(second ?? 0, 'SIGKILL');
    await playground.said(/The app ended by itself \(SIGKILL\)/u);
    playground.child.kill('SIGINT');
    expect(await playground.exit).toBe(0);
  }, 60_000);

  it('on a port that is taken says which one is free', async () => {
    const taken = await takePort();
    const playground = start('--port', String(taken));
    expect(await playground.exit).toBe(1);
    expect(playground.output()).toMatch(
      new RegExp(`^Port ${taken} is taken; port \\d+ is free: npm run playground -- --port \\d+$`, 'mu'),
    );
  }, 60_000);
});
