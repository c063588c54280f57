import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Chromium and Chrome are installed: Debian and Ubuntu, macOS, Windows. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
] as const;

/** What to do where there is none. */
export const HOW_TO_GET_ONE = [
  'The browser tests need Chromium or Chrome, and none was found.',
  '  Debian, Ubuntu: apt-get install chromium',
  '  macOS:          brew install --cask chromium',
  '  elsewhere:      install Chrome, or set CHROME_PATH to the program',
].join('\n');

/** @returns the path of an installed browser, that of CHROME_PATH first; undefined where there is none */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return [env['CHROME_PATH'], ...PLACES].find((path) => path !== undefined && existsSync(path));
}

/** Installs Chromium as Debian and Ubuntu do, for continuous integration. @returns its path, or undefined where that failed */
export function installBrowser(): string | undefined {
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']])
    spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return findBrowser();
}
