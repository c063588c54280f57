import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Mrkdwn, Text } from '../../../../playground/web/blockkit/mrkdwn.tsx';
import { NamesContext } from '../../../../playground/web/blockkit/names.ts';
import { names } from './render.ts';

function html(text: string, isVerbatim = false): string {
  const mrkdwn = createElement(Mrkdwn, { text, isVerbatim });
  return renderToStaticMarkup(createElement(NamesContext, { value: names }, mrkdwn));
}

/** One line without the element around it. */
const line = (text: string): string => html(text).replace(/^<span class="bk-line">(.*)<\/span>$/su, '$1');

const link = (url: string, label = url): string =>
  `<a class="bk-link" href="${url}" target="_blank" rel="noopener noreferrer">${label}</a>`;
const code = (text: string): string => `<code class="bk-code">${text}</code>`;

describe('styles in a line of mrkdwn', () => {
  it.each([
    ['*bold*', '<b>bold</b>'],
    ['_italic_', '<i>italic</i>'],
    ['~strike~', '<s>strike</s>'],
    ['`code`', code('code')],
    ['*bold and _italic_*', '<b>bold and <i>italic</i></b>'],
    ['*_both_*', '<b><i>both</i></b>'],
    ['*a*, _b_.', '<b>a</b>, <i>b</i>.'],
    ['(*a*)', '(<b>a</b>)'],
    ['*a `*` b*', `<b>a ${code('*')} b</b>`],
    ['`*not bold*`', code('*not bold*')],
    ['*<https://example.com/a*b|x>*', `<b>${link('https://example.com/a*b', 'x')}</b>`],
    ['_:white_check_mark: done_', '<i>✅ done</i>'],
  ])('%s', (text, expected) => expect(line(text)).toBe(expected));

  it.each(['2*3*4', 'snake_case_name', '* a *', '*a', '**', '*a *', 'a ~ b ~ c', 'a ` b', '*a*b', 'a*b*'])(
    'leaves %s as it is',
    (text) => expect(line(text)).toBe(text),
  );

  it('does not reach across lines', () => {
    expect(html('*a\nb*')).toBe('<span class="bk-line">*a</span><span class="bk-line">b*</span>');
  });
});

describe('escaping', () => {
  it.each([
    ['a &lt; b &amp;&amp; c -&gt; d', 'a &lt; b &amp;&amp; c -&gt; d'],
    ['&amp;lt;', '&amp;lt;'],
    ['`a &amp;&amp; b`', code('a &amp;&amp; b')],
    ['&quot;', '&amp;quot;'],
  ])('undoes %s exactly once', (text, expected) => expect(line(text)).toBe(expected));

  it('never turns text into elements', () => {
    expect(line('&lt;img src=x onerror=alert(1)&gt;')).toBe('&lt;img src=x onerror=alert(1)&gt;');
    expect(line('<img src=x onerror=alert(1)>')).toBe('&lt;img src=x onerror=alert(1)&gt;');
  });
});

describe('links', () => {
  it.each([
    ['<https://example.com|label>', link('https://example.com', 'label')],
    ['<https://example.com>', link('https://example.com')],
    ['<https://example.com?a=1&amp;b=2|a &amp; b>', link('https://example.com?a=1&amp;b=2', 'a &amp; b')],
    ['<mailto:ada@example.com>', link('mailto:ada@example.com', 'ada@example.com')],
    ['<https://example.com|:mag: look>', link('https://example.com', '🔍 look')],
    ['see https://example.com/a?b=1&amp;c.', `see ${link('https://example.com/a?b=1&amp;c')}.`],
    ['(https://example.com)', `(${link('https://example.com')})`],
  ])('%s', (text, expected) => expect(line(text)).toBe(expected));

  it('follows no address that could run code', () => {
    expect(line('<javascript:alert(1)|press>')).toBe('press');
    expect(line('<data:text/html,x|press>')).toBe('press');
  });

  it('leaves bare addresses alone in verbatim text', () => {
    const verbatim = createElement(Text, { object: { type: 'mrkdwn', text: 'https://example.com', verbatim: true } });
    expect(renderToStaticMarkup(verbatim)).toBe('<span class="bk-line">https://example.com</span>');
  });
});

describe('mentions', () => {
  it.each([
    ['<@U1>', '<span class="bk-mention">@Maya Chen</span>'],
    ['<@U1|old name>', '<span class="bk-mention">@Maya Chen</span>'],
    ['<@U9|ada>', '<span class="bk-mention">@ada</span>'],
    ['<@U9>', '<span class="bk-mention">@U9</span>'],
    ['<#C1>', '<span class="bk-mention">#general</span>'],
    ['<#C9|random>', '<span class="bk-mention">#random</span>'],
    ['<!here>', '<span class="bk-mention bk-mention-all">@here</span>'],
    ['<!channel|channel>', '<span class="bk-mention bk-mention-all">@channel</span>'],
    ['<!tomorrow>', '&lt;!tomorrow&gt;'],
    ['<!subteam^S1|@oncall>', '<span class="bk-mention">@oncall</span>'],
  ])('%s', (text, expected) => expect(line(text)).toBe(expected));
});

describe('dates', () => {
  it('are written for the reader', () => {
    const date = '<time dateTime="2014-02-18T14:39:42.000Z">2014-02-18</time>';
    expect(line('<!date^1392734382^{date_num}|February 18th>')).toBe(date);
    expect(line('<!date^1392734382^{date_num}^https://example.com|x>')).toBe(link('https://example.com', date));
  });

  it('fall back to their text where Slack could not write them', () => {
    expect(line('<!date^1392734382^{nonsense}|February 18th>')).toContain('>February 18th</time>');
    expect(line('<!date^soon^{date}|soon>')).toBe('<time>soon</time>');
  });
});

describe('lines', () => {
  it('draws a blank line as a small gap', () => {
    expect(html('a\n\nb')).toBe(
      '<span class="bk-line">a</span><span class="bk-gap"></span><span class="bk-line">b</span>',
    );
  });

  it('ignores breaks at both ends', () => expect(html('\n\na\n\n')).toBe('<span class="bk-line">a</span>'));

  it.each(['> a\n> *b*', '&gt; a\n&gt;*b*', '>>>a\n*b*', '&gt;&gt;&gt; a\n*b*'])('%j is a quote', (text) => {
    expect(html(text)).toBe(
      '<blockquote class="bk-quote"><span class="bk-line">a</span><span class="bk-line"><b>b</b></span></blockquote>',
    );
  });

  it('ends a quote with its last marked line', () => {
    expect(html('> a\nb')).toBe(
      '<blockquote class="bk-quote"><span class="bk-line">a</span></blockquote><span class="bk-line">b</span>',
    );
  });

  it('hangs the text of lines that begin with a bullet', () => {
    expect(html('Do:\n• *one*\n• two')).toBe(
      '<span class="bk-line">Do:</span><ul class="bk-bullets">' +
        '<li><span class="bk-bullet">• </span><span><b>one</b></span></li>' +
        '<li><span class="bk-bullet">• </span><span>two</span></li></ul>',
    );
  });

  it('draws code blocks as they are, and the breaks beside them as nothing', () => {
    expect(html('a\n```\nx &lt; *y*\n\n  z :mag:\n```\nb')).toBe(
      '<span class="bk-line">a</span><pre class="bk-pre">x &lt; *y*\n\n  z :mag:</pre><span class="bk-line">b</span>',
    );
  });

  it('keeps a gap that was meant after a code block', () => {
    expect(html('```a```\n\nb')).toBe(
      '<pre class="bk-pre">a</pre><span class="bk-gap"></span><span class="bk-line">b</span>',
    );
  });
});

describe('plain text', () => {
  const textOf = (text: string, emoji?: boolean) =>
    renderToStaticMarkup(
      createElement(Text, { object: { type: 'plain_text', text, ...(emoji === undefined ? {} : { emoji }) } }),
    );

  it('has emoji, but no markup', () => expect(textOf('*a* :mag: <b>')).toBe('*a* 🔍 &lt;b&gt;'));
  it('keeps short names where the app wants that', () => expect(textOf(':mag:', false)).toBe(':mag:'));
});
