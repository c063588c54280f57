import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { findBrowser } from '../../playground/browser/find-browser.ts';
import { launchBrowser } from '../../playground/browser/launch.ts';
import { buildPage, isPageStale } from '../../playground/build.ts';
import { type StandIn, startStandIn } from '../../playground/server/stand-in.ts';
import { loadConfig } from '../../src/config.ts';
import { createLogger } from '../../src/logger.ts';
import { type Running, run } from '../../src/run.ts';
import { catalogue } from '../harness.ts';

const PAGE_DIRECTORY = 'playground/dist';

/** The widths that the page is looked at in. */
export const DESKTOP = { width: 1280, height: 860 } as const;
export const PHONE = { width: 390, height: 844 } as const;

/** A step that takes longer than this on a busy machine has failed. */
const STEP_TIMEOUT_MS = 8_000;

/** What the browser wrote to its console while a page was open. */
const complaints: string[] = [];
const browserPath = findBrowser();

let browser: Browser;
let standIn: StandIn;
let app: Running;

/** Tests in a real browser, against the stand-in and the real app; skipped where there is no browser. */
export function describeInBrowser(name: string, define: () => void): void {
  describe.skipIf(browserPath === undefined)(name, () => {
    beforeAll(async () => {
      if (await isPageStale()) await buildPage();
      browser = await launchBrowser(browserPath ?? '');
      standIn = await startStandIn({
        manifestFile: 'manifest.yml',
        port: 0,
        transport: 'socket',
        pageDirectory: PAGE_DIRECTORY,
      });
      app = await run(loadConfig(standIn.environment), {
        catalogue,
        logger: createLogger('error', (line) => complaints.push(line)),
        onLost: () => undefined,
      });
      await standIn.whenConnected(10_000);
    });

    afterEach(async () => {
      for (const context of browser.contexts()) await context.close();
      await standIn.do('reset', {});
      complaints.length = 0;
    });

    afterAll(async () => {
      await app.stop();
      await standIn.close();
      await browser.close();
    });

    define();
  });
}

/** Opens the page. */
export async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: DESKTOP, colorScheme: 'light', ...options });
  // Nothing but this machine is ever asked; links to specifications end here.
  await context.route(
    (url) => url.origin !== standIn.url,
    (route) => route.fulfill({ status: 200, contentType: 'text/plain', body: 'elsewhere' }),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(STEP_TIMEOUT_MS);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(standIn.url);
  await composer(page).waitFor();
  return page;
}

/** What the app logged and the browser complained of since the page was opened. */
export function complaintsSoFar(): readonly string[] {
  return complaints;
}

/** The exchanges between the stand-in and the app. */
export function wire(): ReturnType<StandIn['state']>['wire'] {
  return standIn.state().wire;
}

export function composer(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Message /u });
}

export async function openConversation(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name }).click();
  await page.getByRole('textbox', { name: new RegExp(`^Message .*${name}`, 'u') }).waitFor();
}

/** Types into the composer and sends it. */
export async function say(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Send', exact: true }).first().click();
}

/** The newest message of the app that holds this text. */
export function card(page: Page, text: string): Locator {
  return page
    .getByRole('article', { name: /^httpstatus/u })
    .filter({ hasText: text })
    .last();
}

/** Runs the command, and waits for its card. */
export async function ask(page: Page, query: string, expected: string): Promise<Locator> {
  await say(page, `/httpstatus ${query}`);
  const answer = card(page, expected);
  await answer.waitFor();
  return answer;
}

/** Chooses the app's shortcut in the menu of a message. */
export async function explain(page: Page, message: Locator): Promise<void> {
  await message.hover();
  await message.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: /Explain status codes/u }).click();
}
