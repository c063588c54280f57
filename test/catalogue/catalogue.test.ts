import { describe, expect, it } from 'vitest';
import { formatCode, isValidCode } from '../../src/catalogue/catalogue.ts';
import { catalogue } from '../harness.ts';

const owners = (code: number): string[] => catalogue.meaningsOf(code).map(({ owner }) => owner?.id ?? 'IANA');

describe('the meanings of a number', () => {
  it.each([
    [409, ['IANA']],
    [499, ['nginx', 'google', 'gorouter', 'esri']],
    [308, ['IANA', 'google']],
    [421, ['IANA', 'spring']],
    [530, ['cloudflare', 'shopify', 'pantheon', 'edgio']],
    [0, ['curl', 'aws-alb']],
    [498, ['esri', 'nginx']],
    [420, ['spring', 'twitter']],
    [471, []],
  ])('%i: the registered one first, then the vendors, ended products last', (code, expected) => {
    expect(owners(code)).toEqual(expected);
  });
});

describe('the catalogue', () => {
  it('finds comparison groups that hold every code, the smallest first', () => {
    const sizes = catalogue.comparisonsWith([401, 403]).map(({ codes }) => codes.length);
    expect(sizes[0]).toBe(2);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(catalogue.comparisonsWith([101, 511])).toEqual([]);
  });

  it('finds the nearest registered codes of the same class', () => {
    expect(catalogue.nearestTo(471, 3).map(({ code }) => code)).toEqual([451, 431, 429]);
    expect(catalogue.nearestTo(599, 2).map(({ code }) => code)).toEqual([511, 510]);
  });

  it('knows the class of every valid number and of no other', () => {
    for (let code = 0; code < 1_000; code += 1) {
      expect(catalogue.classOf(code)?.class).toBe(isValidCode(code) ? Math.floor(code / 100) : undefined);
    }
  });

  it('writes 000 for no response, and every other number as it is', () => {
    expect([0, 42, 404].map(formatCode)).toEqual(['000', '42', '404']);
  });
});
