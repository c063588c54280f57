import { expect, it } from 'vitest';
import {
  ask,
  card,
  complaintsSoFar,
  describeInBrowser,
  explain,
  openConversation,
  openPage,
  say,
  wire,
} from './playground.ts';

const PRIVATE = 'Only visible to you';

describeInBrowser('every way into the app', () => {
  it('/httpstatus answers with a card that only the asker sees', async () => {
    const page = await openPage();
    const answer = await ask(page, '409', '409 Conflict');
    expect(await answer.getByText(PRIVATE).isVisible()).toBe(true);
    expect(await answer.getByText('Retry only after changing the request').isVisible()).toBe(true);
    expect(complaintsSoFar()).toEqual([]);
  });

  it.each([
    ['401 vs 403', '401 Unauthorized'],
    ['duplicate email', '409 Conflict'],
    ['4xx', '4xx Client Error'],
    ['502 503 504', '504 Gateway Timeout'],
    ['299', '299'],
    ['help', 'Ask by code, by name, or by what happened'],
    ['asdfgh', 'No status code'],
  ])('/httpstatus %s answers', async (query, expected) => {
    const page = await openPage();
    await say(page, `/httpstatus ${query}`);
    const answer = page.getByRole('article', { name: /^httpstatus/u }).last();
    await answer.waitFor();
    expect((await answer.innerText()).toLowerCase()).toContain(expected.toLowerCase());
    expect(complaintsSoFar()).toEqual([]);
  });

  it('a mention is answered in a thread of its message, for all', async () => {
    const page = await openPage();
    await say(page, '@httpstatus what is 502?');
    const question = page.getByRole('article').filter({ hasText: 'what is 502?' }).last();
    await question.getByRole('button', { name: /1 reply/u }).click();
    const thread = page.getByRole('region', { name: 'Thread' });
    const answer = thread.getByRole('article').filter({ hasText: '502 Bad Gateway' });
    await answer.waitFor();
    expect(await answer.getByText(PRIVATE).count()).toBe(0);
  });

  it('a mention with a pasted log is answered with its codes', async () => {
    const page = await openPage();
    await openConversation(page, 'incidents');
    await say(page, '@httpstatus\n"GET /a HTTP/1.1" 502 157\n"GET /b HTTP/1.1" 504 160');
    const question = page.getByRole('article').filter({ hasText: 'GET /b' }).last();
    await question.getByRole('button', { name: /1 reply/u }).click();
    const thread = page.getByRole('region', { name: 'Thread' });
    await thread.getByRole('article').filter({ hasText: '504' }).last().waitFor();
  });

  it('a direct message is answered', async () => {
    const page = await openPage();
    await openConversation(page, 'HTTP Status');
    await say(page, 'too many requests');
    const question = page.getByRole('article').filter({ hasText: 'too many requests' }).last();
    await question.getByRole('button', { name: /1 reply/u }).click();
    await page.getByRole('region', { name: 'Thread' }).getByText('429 Too Many Requests').first().waitFor();
  });

  it('the shortcut on a message lists its codes, the most severe first, and can be shared in the thread', async () => {
    const page = await openPage();
    await openConversation(page, 'incidents');
    const log = page.getByRole('article').filter({ hasText: 'HTTP/1.1" 502' }).last();
    await explain(page, log);
    const list = card(page, '502');
    await list.waitFor();
    expect(await list.getByText(PRIVATE).isVisible()).toBe(true);
    await list.getByRole('button', { name: 'Share in thread' }).click();
    await log.getByRole('button', { name: /repl(?:y|ies)/u }).click();
    const thread = page.getByRole('region', { name: 'Thread' });
    await thread
      .getByRole('article', { name: /^httpstatus/u })
      .last()
      .waitFor();
  });

  it('a message without a code leads to the search', async () => {
    const page = await openPage();
    await openConversation(page, 'random');
    await explain(page, page.getByRole('article').last());
    await card(page, 'no status code')
      .getByRole('button', { name: /Search/u })
      .click();
    const modal = page.getByRole('dialog');
    await modal.getByRole('textbox').fill('duplicate email');
    await modal.getByRole('button', { name: 'Search' }).click();
    await modal.getByText('409 Conflict').first().waitFor();
    await page.keyboard.press('Escape');
    await modal.waitFor({ state: 'detached' });
  });
});

describeInBrowser('every button and menu of the app', () => {
  it('Share in channel puts a card for all in the place of the private one', async () => {
    const page = await openPage();
    const answer = await ask(page, '418', '418');
    await answer.getByRole('button', { name: 'Share in channel' }).click();
    const shared = card(page, 'Shared by');
    await shared.waitFor();
    expect(await shared.getByText(PRIVATE).count()).toBe(0);
    await answer.filter({ hasText: PRIVATE }).waitFor({ state: 'detached' });
  });

  it('Details opens a modal, and closing it gives the focus back', async () => {
    const page = await openPage();
    const answer = await ask(page, '409', '409 Conflict');
    const details = answer.getByRole('button', { name: 'Details' });
    await details.click();
    const modal = page.getByRole('dialog', { name: '409 in detail' });
    await modal.getByText('HTTP/1.1 409 Conflict').waitFor();
    await modal.getByRole('button', { name: 'Close' }).last().click();
    await modal.waitFor({ state: 'detached' });
    expect(await details.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('Compare with… sets a comparison below', async () => {
    const page = await openPage();
    const answer = await ask(page, '401', '401 Unauthorized');
    await answer.getByRole('combobox', { name: /Compare/u }).selectOption({ index: 1 });
    const comparison = card(page, ' vs ');
    await comparison.getByRole('table').waitFor();
    expect(await answer.isVisible()).toBe(true);
  });

  it('a code in a list opens its card', async () => {
    const page = await openPage();
    const several = await ask(page, '502 504', '504 Gateway Timeout');
    await several.getByRole('button', { name: /502/u }).click();
    await card(page, 'If you are on call').getByText('502 Bad Gateway').first().waitFor();
  });

  it('"Did you mean" leads to the card', async () => {
    const page = await openPage();
    const doubtful = await ask(page, 'customer login', 'Did you mean');
    await doubtful.getByRole('button', { name: /401/u }).click();
    await card(page, 'If you call this API').getByText('401 Unauthorized').first().waitFor();
  });

  it('the source opens elsewhere, and the app acknowledges it', async () => {
    const page = await openPage();
    const answer = await ask(page, '409', '409 Conflict');
    const elsewhere = page.waitForEvent('popup');
    await answer
      .getByRole('link', { name: /RFC 9110/u })
      .last()
      .click();
    expect((await elsewhere).url()).toContain('rfc9110');
    const pressed = () =>
      wire().find(({ kind, payload }) => kind.includes('block_actions') && JSON.stringify(payload).includes('"source'));
    await expect.poll(() => pressed()?.tookMs).toBeLessThan(3_000);
    expect(pressed()?.problem).toBeUndefined();
  });
});
