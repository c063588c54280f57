import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code, codeBlock, escapeMrkdwn, link, truncate } from '../../src/cards/mrkdwn.ts';

describe('what a user typed', () => {
  it.each([
    ['<!channel>', '&lt;!channel&gt;'],
    ['a & b', 'a &amp; b'],
    ['<@U123> <#C1|x>', '&lt;@U123&gt; &lt;#C1|x&gt;'],
    ['&lt;!here&gt;', '&amp;lt;!here&amp;gt;'],
  ])('%s is escaped', (typed, escaped) => {
    expect(escapeMrkdwn(typed)).toBe(escaped);
  });

  it('cannot end the code it stands in', () => {
    expect(code('a`b *c*')).toBe("`a'b *c*`");
    expect(code('')).toBe('` `');
    expect(codeBlock(['a```b', '<c>'])).toBe("```\na'''b\n&lt;c&gt;\n```");
  });

  it('cannot break out of a link', () => {
    expect(link('https://x.y/?a=1&b=2', 'one|two > three')).toBe('<https://x.y/?a=1&amp;b=2|one❘two &gt; three>');
    expect(link('https://x.y/>|<!here>', 'label')).toBe('<https://x.y/%3E%7C%3C!here%3E|label>');
  });
});

describe('truncate', () => {
  it('cuts at a word and says that something is missing', () => {
    expect(truncate('one two three', 9)).toBe('one two…');
    expect(truncate('one', 3)).toBe('one');
  });

  it('never exceeds the length and never leaves half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, maxLength) => {
        const cut = truncate(text, maxLength);
        expect(cut.length).toBeLessThanOrEqual(maxLength);
        expect(cut.isWellFormed()).toBe(true);
      }),
    );
  });
});
