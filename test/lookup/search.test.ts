import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/lookup/answerer.ts';
import { createSearch } from '../../src/lookup/search.ts';
import { catalogue } from '../harness.ts';

const search = createSearch(catalogue);
const best = (text: string) => search.similar(text)[0];

describe('search by words', () => {
  it('finds a message of software in the words it is printed in, whatever path stands in it', () => {
    expect(best('Cannot GET /users/7')).toMatchObject({ entry: { code: 404 } });
    expect(best('Cannot GET /orders')?.likeness).toBe(best('Cannot GET /users')?.likeness);
  });

  it('takes the words of a query in any order and inflection', () => {
    expect(best('the address of the email was duplicated')).toMatchObject({ entry: { code: 409 } });
    expect(best('duplicate email address')).toMatchObject({ entry: { code: 409 } });
  });

  it('is the surer, the more words match', () => {
    const surer = best('refresh token expired')?.sureness ?? 0;
    expect(surer).toBeGreaterThan(best('refresh')?.sureness ?? 0);
  });

  it('does not take a message of one word for a misspelt name', () => {
    expect(search.exact('invalid_grant')).toMatchObject([{ entry: { code: 400 } }]);
  });

  it('knows an identifier by its whole name alone', () => {
    expect(search.exact('HTTP_VERSION')).toMatchObject([{ entry: { code: 505 } }]);
    expect(search.exact('version')).toEqual([]);
  });

  it('prefers, of two that match as well, the code that is met more often', () => {
    expect(best('missing credentials')).toMatchObject({ entry: { code: 401 } });
  });
});

describe('what has nothing to do with status codes', () => {
  const text = 'open the csv file in excel';
  const answered = (unrelated: readonly string[]) => {
    const own = { ...catalogue, unrelated };
    return createAnswerer(own, createSearch(own))({ kind: 'text', text }).kind;
  };

  it('finds nothing where a text resembles it more than any code', () => {
    expect(answered([])).toBe('status');
    const others = ['how do i open the csv file in excel'];
    expect(answered(others)).toBe('none');
  });

  it('is the only thing that some texts resemble: no code is offered for them', () => {
    expect(best('git rebase onto main')?.entry).toBeUndefined();
  });
});
