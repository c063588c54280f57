import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isValidCode } from '../../src/catalogue/catalogue.ts';
import { cleanText, MAX_QUERY_LENGTH } from '../../src/lookup/normalise.ts';
import { parseQuery } from '../../src/lookup/parse.ts';
import { formatQuery, MAX_CODES, MAX_COMPARED, type Query } from '../../src/lookup/query.ts';

const codes = (...list: number[]): Query => ({ kind: 'codes', codes: list });
const about = (code: number, words: string): Query => ({ kind: 'codes', codes: [code], about: words });
const compare = (...list: number[]): Query => ({ kind: 'compare', codes: list });
const text = (words: string): Query => ({ kind: 'text', text: words });
const help: Query = { kind: 'help' };

/** What a user types, and what it is understood as. */
const TABLE: readonly (readonly [typed: string, query: Query])[] = [
  // Nothing, and calls for help
  ['', help],
  ['   ', help],
  ['help', help],
  ['HELP', help],
  ['?', help],
  // One code in any dress
  ['409', codes(409)],
  [' 404 ', codes(404)],
  ['#410', codes(410)],
  ['308.', codes(308)],
  ['HTTP/1.1 409', codes(409)],
  ['HTTP/2 503', codes(503)],
  ['HTTP/1.1 409 Conflict', about(409, 'Conflict')],
  ['status=504', codes(504)],
  ['status: 504', codes(504)],
  ['status_code=207', codes(207)],
  ['statusCode 208', codes(208)],
  ['"status":429', codes(429)],
  ['http_402', codes(402)],
  ['HTTP413', codes(413)],
  ['E404', codes(404)],
  ['<Response [405]>', codes(405)],
  ['StatusCodes.Status409Conflict', codes(409)],
  ['HTTP_422_UNPROCESSABLE_ENTITY', codes(422)],
  ['502s', codes(502)],
  ['error 403', codes(403)],
  ['what is 431', codes(431)],
  ["what's a 499?", codes(499)],
  ['421 meaning', codes(421)],
  ['428 http code', codes(428)],
  ['404.13', codes(404)],
  ['413 from nginx on upload', about(413, 'nginx upload')],
  ['esri 499', about(499, 'esri')],
  ['*409*', codes(409)],
  ['_422_?', codes(422)],
  ['`409`', codes(409)],
  ['409-', codes(409)],
  ['https://api.example.com/orders/404 gives 503', codes(503)],
  ['304 not modified', about(304, 'not modified')],
  ['100 contiune', about(100, 'contiune')],
  // Digits that are not quite digits
  ['4O4', codes(404)],
  ['5o3', codes(503)],
  ['４０４', codes(404)],
  ['٤٠٤', codes(404)],
  ['۵۰۲', codes(502)],
  ['404\u202e', codes(404)],
  ['4\u200b04', codes(404)],
  ['0404', codes(404)],
  ['-404', codes(404)],
  // Numbers that are not status codes
  ['000', codes(0)],
  ['42', codes(42)],
  ['999', codes(999)],
  ['5000', codes(5000)],
  ['status 42', codes(42)],
  ['99999999999', text('99999999999')],
  ['1e3', text('1e3')],
  ['0x194', text('0x194')],
  // Numbers of other things
  ['exit code 137', text('exit code 137')],
  ['exited with code 143', text('exited with code 143')],
  ['port 443', text('port 443')],
  ['500ms', text('500ms')],
  ['200 kb', text('200 kb')],
  ['sha256', text('sha256')],
  ['40,000', text('40,000')],
  ['upstream timed out (110: Connection timed out)', text('upstream timed out (110: Connection timed out)')],
  // Several codes
  ['502 503 504', codes(502, 503, 504)],
  ['502, 503 and 504', codes(502, 503, 504)],
  ['401/403', codes(401, 403)],
  ['404 404', codes(404)],
  // A class
  ['4xx', { kind: 'class', digit: 4 }],
  ['5XX errors', { kind: 'class', digit: 5 }],
  ['5**', { kind: 'class', digit: 5 }],
  ['what are 3xx codes', { kind: 'class', digit: 3 }],
  // Comparisons
  ['401 vs 403', compare(401, 403)],
  ['401 vs. 403', compare(401, 403)],
  ['compare 400 422', compare(400, 422)],
  ['401 or 403?', compare(401, 403)],
  ['difference between 502 and 504', compare(502, 504)],
  ['500 vs 502 vs 503 vs 504 vs 505', { kind: 'compare', codes: [500, 502, 503, 504], leftOut: 1 }],
  ['*401* vs *403*', compare(401, 403)],
  ['404 vs 404', codes(404)],
  // Anything else is text
  ['duplicate email', text('duplicate email')],
  ['unauthorized vs forbidden', text('unauthorized vs forbidden')],
  ['401 vs forbidden', text('401 vs forbidden')],
  ['constructor', text('constructor')],
  ['__proto__', text('__proto__')],
  ['<!channel>', text('<!channel>')],
  ['🔥', text('🔥')],
  ['  a \t b\n', text('a b')],
];

describe('parseQuery', () => {
  it.each(TABLE)('%j', (typed, query) => {
    expect(parseQuery(typed)).toEqual(query);
  });

  it('looks at the first 200 characters alone', () => {
    expect(parseQuery(`409 ${'x'.repeat(40_000)}`)).toMatchObject(codes(409));
    expect(parseQuery(`${'x '.repeat(150)} 409`)).toMatchObject({ kind: 'text' });
  });
});

/** Unicode of every kind, with what users really type mixed in. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '409',
        '502',
        '4xx',
        'vs',
        'or',
        'and',
        ',',
        'HTTP/1.1',
        '<!here>',
        '&lt;',
        '0',
        '٤',
        '\u202e',
        '\ud800',
        'é',
        ' ',
      ),
      { maxLength: 80 },
    )
    .map((parts) => parts.join('')),
);

describe('for any text, parseQuery', () => {
  it('is understood the same once written back', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const query = parseQuery(typed);
        const { leftOut, ...written } = { leftOut: undefined, ...query };
        expect(parseQuery(formatQuery(query))).toEqual(written);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps to its bounds', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const query = parseQuery(typed);
        expect([...formatQuery(query)].length).toBeLessThanOrEqual(MAX_QUERY_LENGTH);
        if (query.kind === 'codes') expect(query.codes.length).toBeLessThanOrEqual(MAX_CODES);
        if (query.kind === 'compare') expect(query.codes.length).toBeLessThanOrEqual(MAX_COMPARED);
        if (query.kind === 'text') expect(query.text).toBe(cleanText(query.text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads every three-digit number as itself', () => {
    for (let code = 0; code < 1_000; code += 1) {
      const typed = String(code).padStart(3, '0');
      expect(parseQuery(typed)).toEqual(codes(code));
      if (isValidCode(code)) expect(parseQuery(`got a ${typed} from the gateway`)).toMatchObject(codes(code));
    }
  });
});
