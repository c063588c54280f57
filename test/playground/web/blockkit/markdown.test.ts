import { describe, expect, it } from 'vitest';
import { render } from './render.ts';

const html = (text: string): string =>
  render([{ type: 'markdown', text }]).replace(/^<div class="bk"><div class="bk-markdown">(.*)<\/div><\/div>$/su, '$1');
const line = (text: string): string => html(text).replace(/^<p>(.*)<\/p>$/su, '$1');

describe('a line of Markdown', () => {
  it.each([
    ['**bold**', '<b>bold</b>'],
    ['__bold__', '<b>bold</b>'],
    ['*italic*', '<i>italic</i>'],
    ['_italic_', '<i>italic</i>'],
    ['~~strike~~', '<s>strike</s>'],
    ['`**code**`', '<code class="bk-code">**code**</code>'],
    ['**a *b* c**', '<b>a <i>b</i> c</b>'],
    [
      '[**a**](https://example.com/x_(y))',
      '<a class="bk-link" href="https://example.com/x_(y)" target="_blank" rel="noopener noreferrer"><b>a</b></a>',
    ],
    [
      'https://example.com.',
      '<a class="bk-link" href="https://example.com" target="_blank" rel="noopener noreferrer">https://example.com</a>.',
    ],
    ['\\*plain\\*', '*plain*'],
    [':tada:', '🎉'],
    ['a &amp; b', 'a &amp;amp; b'],
  ])('%s', (text, expected) => expect(line(text)).toBe(expected));

  it.each(['snake_case_name', '2 * 3 * 4', 'a ** b', '[label]'])('leaves %s as it is', (text) =>
    expect(line(text)).toBe(text),
  );

  it('follows no address that could run code', () => expect(line('[a](javascript:x)')).toBe('a'));
});

describe('parts of Markdown', () => {
  it('has headings, below those of the page', () => {
    expect(html('# One\n## Two ##\n###### Six')).toBe(
      '<h3 class="bk-heading bk-heading-1">One</h3><h4 class="bk-heading bk-heading-2">Two</h4><h6 class="bk-heading bk-heading-6">Six</h6>',
    );
  });

  it('has paragraphs, which keep their line breaks', () => {
    expect(html('a\nb\n\nc')).toBe('<p>a\nb</p><p>c</p>');
  });

  it('has lists inside lists, and goes on counting after them', () => {
    expect(html('1. a\n   - b\n   - c\n2. d')).toBe(
      '<ol class="bk-list bk-indent-0" start="1"><li>a</li></ol>' +
        '<ul class="bk-list bk-indent-1"><li>b</li><li>c</li></ul>' +
        '<ol class="bk-list bk-indent-0" start="2"><li>d</li></ol>',
    );
  });

  it('tells the levels of a list apart', () => {
    expect(html('- a\n  - b\n- c')).toBe(
      '<ul class="bk-list bk-indent-0"><li>a</li></ul>' +
        '<ul class="bk-list bk-indent-1"><li>b</li></ul>' +
        '<ul class="bk-list bk-indent-0"><li>c</li></ul>',
    );
  });

  it('ends a paragraph where another part begins', () => {
    expect(html('a\n- b')).toBe('<p>a</p><ul class="bk-list bk-indent-0"><li>b</li></ul>');
    expect(html('a\n# b')).toBe('<p>a</p><h3 class="bk-heading bk-heading-1">b</h3>');
  });

  it('has code blocks, to their fence or to the end', () => {
    expect(html('```js\n# a <b>\n```\nb')).toBe('<pre class="bk-pre"># a &lt;b&gt;</pre><p>b</p>');
    expect(html('```\na')).toBe('<pre class="bk-pre">a</pre>');
  });
});
