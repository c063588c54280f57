import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { findBrowser, HOW_TO_GET_ONE } from './browser/find-browser.ts';
import { launchBrowser } from './browser/launch.ts';
import { buildPage } from './build.ts';
import { createAppProcess } from './server/launch/app-process.ts';
import { startStandIn } from './server/stand-in.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const PICTURES = `${ROOT}docs/pictures`;
const CONNECT_TIMEOUT_MS = 15_000;

/** For screens with small dots; the gradient makes larger pictures heavy. */
const SCALE = 1.5;

interface Picture {
  readonly name: string;
  readonly themes: readonly ('light' | 'dark')[];
  readonly viewport: { readonly width: number; readonly height: number };
  /** Leads to what is shown, and says what that is; the whole page where it says nothing. */
  readonly scene: (page: Page) => Promise<Locator | undefined>;
}

/** The pictures of the README. */
const PICTURES_WANTED: readonly Picture[] = [
  {
    name: 'card',
    themes: ['light', 'dark'],
    viewport: { width: 1280, height: 940 },
    scene: async (page) => {
      await say(page, '/httpstatus 409');
      await newestCard(page, '409 Conflict').waitFor();
      return undefined;
    },
  },
  {
    name: 'incident',
    themes: ['light'],
    viewport: { width: 1280, height: 860 },
    scene: async (page) => {
      await page.getByRole('navigation').getByRole('button', { name: 'incidents' }).click();
      await say(page, '@httpstatus what is 502?');
      await page.getByRole('button', { name: /^1 reply/u }).click();
      const card = page.getByRole('region', { name: 'Thread' }).getByRole('article').last();
      await card.getByText('502 Bad Gateway').first().scrollIntoViewIfNeeded();
      return undefined;
    },
  },
  {
    name: 'comparison',
    themes: ['light'],
    viewport: { width: 900, height: 1400 },
    scene: async (page) => {
      await say(page, '/httpstatus 401 vs 403');
      const comparison = newestCard(page, '401 vs 403');
      await comparison.getByRole('table').waitFor();
      return comparison;
    },
  },
];

/** `npm run screenshots`: takes the pictures of the README from the playground, with the real app in it. */
async function main(): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(HOW_TO_GET_ONE);
  await buildPage();
  await mkdir(PICTURES, { recursive: true });
  const standIn = await startStandIn({
    manifestFile: `${ROOT}manifest.yml`,
    port: 0,
    transport: 'socket',
    pageDirectory: `${ROOT}playground/dist`,
  });
  const app = createAppProcess({
    directory: ROOT,
    environment: { ...process.env, ...standIn.environment },
    onEnd: () => undefined,
  });
  app.start();
  const browser = await launchBrowser(executablePath);
  try {
    await standIn.whenConnected(CONNECT_TIMEOUT_MS);
    for (const picture of PICTURES_WANTED) {
      await take(browser, standIn.url, picture);
      await standIn.do('reset', {});
    }
  } finally {
    await browser.close();
    await app.stop();
    await standIn.close();
  }
}

async function take(browser: Browser, url: string, { name, themes, viewport, scene }: Picture): Promise<void> {
  const context = await browser.newContext({ viewport, deviceScaleFactor: SCALE, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(url);
  const shown = await scene(page);
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    // The pointer would show the menu of a message.
    await page.mouse.move(0, 0);
    await page.evaluate('document.fonts.ready');
    const path = `${PICTURES}/${themes.length > 1 ? `${name}-${colorScheme}` : name}.png`;
    await (shown ?? page).screenshot({ path });
    process.stdout.write(`${path}\n`);
  }
  await context.close();
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Message /u }).fill(text);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Send', exact: true }).first().click();
}

function newestCard(page: Page, text: string): Locator {
  return page
    .getByRole('article', { name: /^httpstatus/u })
    .filter({ hasText: text })
    .last();
}

await main();
