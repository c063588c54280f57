import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findBrowser, HOW_TO_GET_ONE, installBrowser } from '../../playground/browser/find-browser.ts';

const VITEST = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));

/**
 * `npm run test:browser [-- <filter>]`: the playground in a real browser. Without one it says how to get one, and the tests are reported as
 * skipped; under CI it installs Chromium, and fails where that fails.
 * @returns the exit code
 */
function main(args: readonly string[]): number {
  const isCi = Boolean(process.env['CI']);
  const browser = findBrowser() ?? (isCi ? installBrowser() : undefined);
  if (browser === undefined) process.stderr.write(`${HOW_TO_GET_ONE}\n`);
  if (browser === undefined && isCi) return 1;
  const { status } = spawnSync(process.execPath, [VITEST, 'run', '--config', 'vitest.browser.config.ts', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...(browser === undefined ? {} : { CHROME_PATH: browser }) },
  });
  return status ?? 1;
}

process.exitCode = main(process.argv.slice(2));
