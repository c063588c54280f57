import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isValidCode } from '../../src/catalogue/catalogue.ts';
import { createExtract } from '../../src/lookup/extract.ts';
import { typedText } from '../../src/lookup/message-text.ts';
import { readQuestion } from '../../src/lookup/question.ts';
import { catalogue } from '../harness.ts';

const extract = createExtract(catalogue);

/** As long as a message can be, in the shapes that make careless patterns look at every character again and again. */
const ENDLESS = [
  'a',
  '5',
  '_',
  '*',
  '<',
  ' ',
  '502 ',
  '1,234,',
  'abc123',
  '1.',
  '1/',
  '"GET ',
  'status ',
  'Error',
  '&lt;',
  'GET /',
];

describe('codes out of any text', () => {
  it('are valid, counted, and each named once', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.lorem({ maxCount: 50 })), (text) => {
        const found = extract(typedText(`${text} HTTP 502 ${text}`));
        expect(found.every(({ code, count }) => isValidCode(code) && count > 0)).toBe(true);
        expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
      }),
    );
  });

  it.each(ENDLESS)('come at once from 40,000 characters of %j', (part) => {
    const text = typedText(part.repeat(40_000 / part.length));
    expect(Array.isArray(extract(text))).toBe(true);
    expect(readQuestion(text, extract).kind).toMatch(/^(?:text|codes|help|class)$/u);
  });
});
