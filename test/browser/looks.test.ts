import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  ask,
  card,
  complaintsSoFar,
  composer,
  DESKTOP,
  describeInBrowser,
  openConversation,
  openPage,
  PHONE,
  wire,
} from './playground.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SERIOUS = ['serious', 'critical'];

/** What axe-core finds that keeps people out, as "rule: element". */
async function barriers(page: Page): Promise<string[]> {
  // As a script of the page it would be refused by the page's own policy.
  await page.evaluate(AXE);
  const results: AxeResults = await page.evaluate('axe.run()');
  return results.violations
    .filter(({ impact }) => SERIOUS.includes(String(impact)))
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const THEMES = ['light', 'dark'] as const;
const SIZES = { desktop: DESKTOP, phone: PHONE } as const;
const looks = THEMES.flatMap((theme) =>
  Object.entries(SIZES).map(([device, viewport]) => ({ theme, device, viewport })),
);

describeInBrowser('the page', () => {
  it.each(looks)('is open to all in $theme on a $device', async ({ theme, viewport }) => {
    const page = await openPage({ colorScheme: theme, viewport });
    expect(await barriers(page)).toEqual([]);
    const answer = await ask(page, '502', '502 Bad Gateway');
    expect(await barriers(page)).toEqual([]);
    await answer.getByRole('button', { name: 'Details' }).click();
    await page.getByRole('dialog').getByRole('heading').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(complaintsSoFar()).toEqual([]);
  });

  it.each(looks)('has its colours in $theme, and fits a $device', async ({ theme, viewport }) => {
    const page = await openPage({ colorScheme: theme, viewport });
    await ask(page, '401 vs 403', 'vs');
    const brightness = await page.getByRole('log').first().evaluate(backgroundBrightness);
    expect(brightness > 0.5).toBe(theme === 'light');
    const widths: number[] = await page.evaluate('[document.documentElement.scrollWidth, window.innerWidth]');
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    expect((await page.screenshot()).byteLength).toBeGreaterThan(10_000);
  });

  it('keeps the theme that one chose', async () => {
    const page = await openPage();
    await page.getByRole('button', { name: /dark/iu }).click();
    await page.reload();
    await composer(page).waitFor();
    expect(await page.getByRole('log').first().evaluate(backgroundBrightness)).toBeLessThan(0.5);
  });

  it('is moved through on a phone by a drawer', async () => {
    const page = await openPage({ viewport: PHONE });
    await page.getByRole('button', { name: /Conversations|Menu/u }).click();
    await openConversation(page, 'incidents');
    await page.getByRole('heading', { name: 'incidents', exact: true }).first().waitFor();
  });

  it('shows every exchange with the app in the wire log', async () => {
    const page = await openPage();
    await ask(page, '409', '409 Conflict');
    await page.getByRole('button', { name: 'Wire log' }).click();
    const log = page.getByRole('region', { name: 'Wire log' });
    await log
      .getByRole('button', { name: /slash_commands/u })
      .last()
      .click();
    await log.getByText('"/httpstatus"').first().waitFor();
    expect(JSON.stringify(wire())).not.toMatch(/xox[bp]-|xapp-|v0=/u);
  });
});

describeInBrowser('with the keyboard alone', () => {
  it('one asks, opens the details, closes them, shares, and reads the answer', async () => {
    const page = await openPage();
    await tabTo(page, 'Message #general', 'Tab');
    await page.keyboard.type('/htt');
    await page.getByRole('option', { name: /httpstatus/u }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('409');
    await page.keyboard.press('Enter');
    const answer = card(page, '409 Conflict');
    await answer.waitFor();

    const details = answer.getByRole('button', { name: 'Details' });
    await tabTo(page, 'Details', 'Shift+Tab');
    await page.keyboard.press('Enter');
    const modal = page.getByRole('dialog', { name: '409 in detail' });
    await modal.waitFor();
    await page.keyboard.press('Escape');
    await modal.waitFor({ state: 'detached' });
    expect(await details.evaluate((button) => button === document.activeElement)).toBe(true);

    await tabTo(page, 'Share in channel', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await card(page, 'Shared by').waitFor();
  });

  it('one opens the menu of a message and chooses the shortcut', async () => {
    const page = await openPage();
    await openConversation(page, 'incidents');
    await tabTo(page, 'Message #incidents', 'Tab');
    await tabTo(page, 'More actions', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: /Explain status codes/u }).waitFor();
    await page.keyboard.press('Enter');
    await card(page, '504').waitFor();
  });
});

/** Moves the focus until it is on the button of this name. */
async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  const focused = page.locator(':focus');
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press(key);
    const label = await focused
      .evaluate((element) => element.getAttribute('aria-label') ?? element.textContent)
      .catch(() => '');
    if (label === name) return;
  }
  throw new Error(`The keyboard does not reach "${name}"`);
}

/** 0 is black, 1 is white: the background of an element or of the first ancestor that has one. */
function backgroundBrightness(element: Element): number {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (
      getComputedStyle(at).backgroundColor.match(/[\d.]+/gu) ?? []
    ).map(Number);
    if (alpha > 0) return (red + green + blue) / 765;
  }
  return 1;
}
