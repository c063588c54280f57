import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { renderCard } from '../../src/terminal/render.ts';
import { explain } from '../harness.ts';

const ESCAPE = '\u001b';

function show(query: string, width = 78, isColoured = false): string {
  return renderCard(explain(query, { audience: 'public', tables: false }).card, { width, isColoured });
}

function lookup(...args: string[]): string {
  return execFileSync('npm', ['run', '--silent', 'lookup', '--', ...args], { encoding: 'utf8' });
}

describe('a card in the terminal', () => {
  it('of an unassigned number reads like this', () => {
    expect(show('471')).toMatchInlineSnapshot(`
      "471 is unassigned
      ─────────────────

      Client Error (4xx) · RFC 9110 section 15
      (https://www.rfc-editor.org/rfc/rfc9110.html#section-15)

      No specification defines 471. A client that receives it treats it as 400, the
      general code of its class.
      If you build an API, do not send 471: choose a registered code, which every
      client and proxy understands.

      Nearest registered codes
      451 Unavailable For Legal Reasons · 431 Request Header Fields Too Large · 429
      Too Many Requests"
    `);
  });

  it('is plain without colour, and coloured with it', () => {
    expect(show('409')).not.toContain(ESCAPE);
    expect(show('409', 78, true)).toContain(`${ESCAPE}[1m409 Conflict`);
  });

  it.each(['409', '401 vs 403', '4xx', '499', 'help', '<b>&`x`'])(
    '%s has no markup of Slack left, and keeps to its width',
    (query) => {
      const text = show(query, 60);
      expect(text).not.toMatch(/&(?:lt|gt|amp);|:[a-z_]+:|<https/u);
      for (const line of text.split('\n'))
        if (line.includes(' ') && !line.includes('http')) expect(line.length).toBeLessThanOrEqual(60);
    },
  );
});

describe('npm run lookup', () => {
  it('prints the card', () => {
    expect(lookup('404')).toMatch(/^404 Not Found\n─+\n/u);
  });

  it('takes words without quotes', () => {
    expect(lookup('too', 'many', 'requests')).toMatch(/^429 Too Many Requests\n/u);
  });

  it('prints what Slack would get, as JSON', () => {
    const { query, codes, text, blocks } = JSON.parse(lookup('--json', '401 vs 403'));
    expect({ query, codes }).toEqual({ query: '401 vs 403', codes: [401, 403] });
    expect(text).toContain('401 Unauthorized');
    expect(blocks.map(({ type }: { type: string }) => type)).toContain('table');
  });
});
