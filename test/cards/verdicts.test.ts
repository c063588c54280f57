import { describe, expect, it } from 'vitest';
import { cachingLine, retryLine, retryTable } from '../../src/cards/verdicts.ts';
import type { Entry } from '../../src/catalogue/entry.ts';
import { catalogue } from '../harness.ts';

function entryOf(code: number, owner?: string): Entry {
  const entry = catalogue.meaningsOf(code).find((meaning) => meaning.owner?.id === owner);
  if (entry === undefined) throw new Error(`no entry ${code}`);
  return entry;
}

/** What a client may do with one method. */
function adviceFor(code: number, method: string): string {
  const row = retryTable(entryOf(code)).rows.find(([methods]) => methods.split(', ').includes(method));
  return row?.[1] ?? '';
}

describe('the retry verdict', () => {
  it.each([
    [502, 'GET', /Retry after a back-off/u],
    [502, 'PUT', /Retry after a back-off/u],
    [502, 'DELETE', /Retry after a back-off/u],
    [502, 'POST', /Do not retry without an idempotency key/u],
    [504, 'PATCH', /Do not retry without an idempotency key/u],
    [429, 'POST', /Retry after the wait/u],
    [503, 'GET', /Retry after the wait/u],
    [421, 'POST', /at once on a new connection/u],
    [425, 'POST', /after the TLS handshake/u],
    [409, 'PUT', /only after changing the request/u],
    [401, 'GET', /only after changing the request/u],
    [404, 'GET', /Do not retry/u],
    [501, 'POST', /Do not retry/u],
    [507, 'PUT', /only when a person asks again/u],
    [308, 'POST', /Follow Location/u],
    [200, 'GET', /Nothing to retry/u],
  ])('of %i for %s', (code, method, advice) => {
    expect(adviceFor(code, method)).toMatch(advice);
  });

  it('speaks of every method once, in one line on the card, and names its section', () => {
    for (const entry of catalogue.entries) {
      const { rows, basis } = retryTable(entry);
      const methods = rows.flatMap(([names]) => names.split(', '));
      expect(methods.toSorted()).toEqual(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT', 'TRACE']);
      expect(basis).toMatch(/^RFC \d+ sections? \d/u);
      expect(retryLine(entry)).toMatch(/^[^\n]+\.$/u);
    }
  });
});

describe('the caching verdict', () => {
  it.each([
    [404, undefined, /even without Cache-Control/u],
    [403, undefined, /only when Cache-Control or Expires allows it/u],
    [429, undefined, /must not store it/u],
    [103, undefined, /must not store it/u],
    [304, undefined, /renews its headers/u],
    [499, 'nginx', /no client receives this number/u],
  ])('of %i (%s)', (code, owner, line) => {
    expect(cachingLine(entryOf(code, owner))).toMatch(line);
  });
});
