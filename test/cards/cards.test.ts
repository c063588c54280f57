import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card, CardBlock } from '../../src/cards/blocks.ts';
import { detailsView } from '../../src/cards/details.ts';
import { STATUS_CARD } from '../../src/cards/limits.ts';
import { textLength, textsIn } from '../../src/cards/texts.ts';
import { problemsInCard, problemsInView } from '../../src/cards/validate.ts';
import { titleOf } from '../../src/catalogue/catalogue.ts';
import type { Entry } from '../../src/catalogue/entry.ts';
import { createChain } from '../../src/chain.ts';
import { catalogue, explain } from '../harness.ts';

const allCodes = [...new Set(catalogue.entries.map(({ code }) => code))];
const everyNumber = Array.from({ length: 1_000 }, (_, code) => String(code).padStart(3, '0'));
const titleOfCode = (code: number): string => catalogue.meaningsOf(code).map(titleOf)[0] ?? String(code);

const AUDIENCES = [
  { audience: 'private' },
  { audience: 'public' },
  { audience: 'public', sharedBy: 'U0123456789' },
  { audience: 'public', tables: false },
] as const;

function expectValid(query: string, card: Card): void {
  expect(problemsInCard(card), query).toEqual([]);
  expect(card.text.trim(), query).not.toBe('');
}

function headerOf({ blocks }: Card): string {
  const [first] = blocks;
  return first?.type === 'header' ? first.text.text : '';
}

const elementsOf = (blocks: readonly CardBlock[]) =>
  blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));

describe('every card stays inside the limits of Slack', () => {
  it('for every number, alone', () => {
    for (const query of everyNumber) {
      for (const how of AUDIENCES) {
        const { card, problems } = explain(query, how);
        expect(problems, query).toEqual([]);
        expectValid(query, card);
      }
    }
  });

  it('for every pair of comparable codes', () => {
    for (const { codes } of catalogue.comparisons) {
      for (const how of AUDIENCES) expectValid(codes.join(' vs '), explain(codes.join(' vs '), how).card);
    }
    for (const a of allCodes) {
      for (const b of [100, 204, 308, 409, 499, 502, 530]) expectValid(`${a} vs ${b}`, explain(`${a} vs ${b}`).card);
    }
  });

  it('for every class', () => {
    for (const query of ['1xx', '2xx', '3xx', '4xx', '5xx']) {
      for (const how of AUDIENCES) expectValid(query, explain(query, how).card);
    }
  });

  it('for lists of codes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 2, maxLength: 12 }), (codes) => {
        const query = codes.map((code) => String(code).padStart(3, '0')).join(' ');
        expectValid(query, explain(query).card);
      }),
    );
  });

  it('for every name, alias, situation and symptom', () => {
    for (const entry of catalogue.entries) {
      for (const term of [
        entry.phrase,
        ...entry.aliases,
        ...entry.situations.slice(0, 2),
        ...entry.symptoms.slice(0, 2),
      ]) {
        expectValid(term, explain(term).card);
      }
    }
  }, 120_000);

  it('for every modal with details', () => {
    for (const code of allCodes) {
      const [first, ...others] = catalogue.meaningsOf(code);
      if (first === undefined) continue;
      expect(
        problemsInView(detailsView([first, ...others], catalogue.folkloreOf(code), titleOfCode)),
        String(code),
      ).toEqual([]);
    }
  });
});

describe('the card of a code', () => {
  it.each(allCodes.filter((code) => code < 600))('%i fits on a screen', (code) => {
    const query = String(code).padStart(3, '0');
    const { blocks } = explain(query, { audience: 'public', sharedBy: 'U0123456789' }).card;
    expect(blocks.length).toBeLessThanOrEqual(STATUS_CARD.blocks);
    expect(textLength(blocks)).toBeLessThanOrEqual(STATUS_CARD.characters);
  });

  it('says class, meaning, verdicts and guidance, in the order of need', () => {
    const { card } = explain('409');
    const [entry] = catalogue.meaningsOf(409);
    expect(headerOf(card)).toBe('409 Conflict');
    const text = textsIn(card.blocks).join('\n');
    const order = [
      '409 Conflict',
      'Client Error (4xx)',
      entry?.summary ?? '?',
      'Retry',
      'Cache',
      'If you call this API',
      'If you build this API',
      'If you are on call',
    ];
    expect(order.map((part) => text.indexOf(part))).toEqual(
      order.map((part) => text.indexOf(part)).toSorted((a, b) => a - b),
    );
    expect(order.filter((part) => !text.includes(part))).toEqual([]);
    expect(text).toContain('<https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.10|RFC 9110 section 15.5.10>');
  });

  it('offers to share, to compare and to read on', () => {
    const elements = elementsOf(explain('401').card.blocks);
    expect(elements.map(({ type, action_id }) => `${type} ${action_id}`)).toEqual([
      'button share',
      'button details',
      'static_select compare',
      'button source',
    ]);
    expect(elements[2]).toMatchObject({
      options: expect.arrayContaining([expect.objectContaining({ value: '401 vs 403' })]),
    });
  });

  it('has no Share button once it is public', () => {
    const ids = elementsOf(explain('401', { audience: 'public' }).card.blocks).map(({ action_id }) => action_id);
    expect(ids).not.toContain('share');
  });

  it('says who shared it', () => {
    const { blocks } = explain('401', { audience: 'public', sharedBy: 'U0ADA' }).card;
    expect(textsIn(blocks).at(-1)).toBe('Shared by <@U0ADA>');
  });

  it('tells the owners of a number apart', () => {
    const text = textsIn(explain('499').card.blocks).join('\n');
    expect(text).toMatch(/nginx, not registered/u);
    expect(text).toMatch(/No client receives this number/u);
    expect(text).toMatch(/Others use 499 too[\s\S]*Google APIs[\s\S]*gorouter[\s\S]*Esri ArcGIS, Token Required/u);
  });

  it('says that a product has ended', () => {
    expect(textsIn(explain('533').card.blocks).join('\n')).toMatch(/Edgio ended its delivery service/u);
  });

  it('reads well without blocks', () => {
    const { text } = explain('503').card;
    expect(text).toMatch(
      /^503 Service Unavailable\. Server Error \(5xx\), registered with IANA, RFC 9110 section 15\.6\.4\.\n/u,
    );
    expect(text).not.toMatch(/[*`]|:[a-z_]+:/u);
  });
});

describe('the other cards', () => {
  it.each([
    ['471', '471 is unassigned', /treats it as 400/u],
    ['599', '599 is unassigned', /Folklore/u],
    ['218', '218 is unassigned', /Folklore/u],
    ['999', '999 is not a valid status code', /5xx server error[\s\S]*LinkedIn/u],
    ['42', '42 is not a valid status code', /100 to 599/u],
    ['783', '783 is not a valid status code', /Shopify[\s\S]*Folklore/u],
    ['5000', '5000 is not a valid status code', /100 to 599/u],
    ['4xx', '4xx Client Error', /Registered codes[\s\S]*409 Conflict/u],
    ['502 503 504', '3 status codes', /502 Bad Gateway[\s\S]*504 Gateway Timeout/u],
    ['404 471 42', '3 status codes', /404 Not Found[\s\S]*471 \(unassigned\)[\s\S]*42 \(not a status code\)/u],
    ['401 vs 403', '401 vs 403', /House rules differ|Sources/u],
    ['help', 'HTTP Status', /\/httpstatus 409/u],
    ['zzzxqwk', 'Nothing found', /No status code is known by `zzzxqwk`/u],
  ])('%s', (query, title, content) => {
    const { card } = explain(query);
    expect(headerOf(card)).toBe(title);
    expect(textsIn(card.blocks).join('\n')).toMatch(content);
  });

  it('compare in a table, question first, and without a table where there can be none', () => {
    const withTable = explain('401 vs 403').card.blocks;
    expect(withTable.map(({ type }) => type)).toEqual(['header', 'section', 'table', 'section', 'context', 'actions']);
    const without = explain('401 vs 403', { tables: false }).card.blocks;
    expect(without.map(({ type }) => type)).not.toContain('table');
    expect(textsIn(without).join('\n')).toMatch(/WWW-Authenticate/u);
  });

  it('compare codes that stand in no group from what the catalogue knows', () => {
    const text = textsIn(explain('103 vs 511').card.blocks).join('\n');
    expect(text).toMatch(/How do 103 and 511 differ\?/u);
    expect(text).toMatch(/Early Hints[\s\S]*Network Authentication Required/u);
  });

  it('link to where a missing word can be proposed, where the operator names a place', () => {
    const withFeedback = createChain(catalogue, { feedbackUrl: 'https://example.com/new?title={query}' });
    expect(textsIn(withFeedback('zzzxqwk & <co>').card.blocks).join('\n')).toContain(
      '<https://example.com/new?title=zzzxqwk%20%26%20%3Cco%3E|Propose this word for the catalogue>',
    );
    expect(textsIn(explain('zzzxqwk').card.blocks).join('\n')).not.toContain('Propose');
  });
});

/** Text that looks as if it wanted to do harm, in pieces. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<!channel>',
        '<@U1>',
        '<!subteam^S1>',
        '<http://x|y>',
        '*_~`',
        '&lt;!here&gt;',
        '409',
        ' vs ',
        '4xx',
        '\u202e',
        '\ud83d',
        '```',
        'conflict',
      ),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('for any text', () => {
  it('there is a valid card, and nothing typed pings or links', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(...AUDIENCES), (typed, how) => {
        const { card } = explain(typed, how);
        expectValid(typed, card);
        const live = [card.text, ...textsIn(card.blocks)]
          .join('\n')
          .replaceAll(`<@${'sharedBy' in how ? how.sharedBy : ''}>`, '');
        expect(live).not.toMatch(/<[@!#]/u);
        expect(live.match(/<http[^>]*>/gu)?.filter((link) => !link.startsWith('<https://')) ?? []).toEqual([]);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('40,000 characters are no trouble', () => {
    expectValid('long', explain('a'.repeat(40_000)).card);
    expectValid('long', explain('<!channel> '.repeat(4_000)).card);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', '🔥', 'مرحبا', '\u0000\u0007', '\u202e404'])(
    '%j gets an answer',
    (typed) => {
      expectValid(typed, explain(typed).card);
    },
  );
});

describe('the validator', () => {
  const entry = catalogue.meaningsOf(409)[0] as Entry;

  it.each<[string, Card, RegExp]>([
    ['an empty message', { text: '', blocks: [] }, /\/text: 0 characters/u],
    [
      'a long header',
      { text: 'x', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }] },
      /\/blocks\/0\/text: 151/u,
    ],
    ['an empty section', { text: 'x', blocks: [{ type: 'section' }] }, /neither text nor fields/u],
    [
      '51 blocks',
      {
        text: 'x',
        blocks: Array.from({ length: 51 }, () => ({ type: 'section', text: { type: 'mrkdwn', text: titleOf(entry) } })),
      },
      /\/blocks: 51/u,
    ],
    [
      'one id twice',
      {
        text: 'x',
        blocks: [
          {
            type: 'actions',
            elements: [1, 2].map(() => ({ type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'b' } })),
          },
        ],
      },
      /action_id a stands twice/u,
    ],
    [
      'two tables',
      { text: 'x', blocks: [1, 2].map(() => ({ type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] })) },
      /only one table/u,
    ],
    [
      'a ragged table',
      {
        text: 'x',
        blocks: [
          {
            type: 'table',
            rows: [
              [{ type: 'raw_text', text: 'a' }],
              [
                { type: 'raw_text', text: 'a' },
                { type: 'raw_text', text: 'b' },
              ],
            ],
          },
        ],
      },
      /differ in length/u,
    ],
  ])('refuses %s', (_, card, problem) => {
    expect(problemsInCard(card).join('\n')).toMatch(problem);
  });
});
