import type { RichTextBlock, RichTextElement } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { render } from './render.ts';

type Parts = RichTextBlock['elements'];

const html = (elements: Parts): string =>
  render([{ type: 'rich_text', elements }]).replace(
    /^<div class="bk"><div class="bk-rich-text">(.*)<\/div><\/div>$/su,
    '$1',
  );
const inline = (element: RichTextElement): string =>
  html([{ type: 'rich_text_section', elements: [element] }]).replace(/^<p class="bk-rich-section">(.*)<\/p>$/su, '$1');

const CASES: readonly (readonly [what: string, element: RichTextElement, html: string])[] = [
  ['text', { type: 'text', text: 'a <b>' }, 'a &lt;b&gt;'],
  [
    'bold code',
    { type: 'text', text: 'a', style: { bold: true, code: true } },
    '<b><code class="bk-code">a</code></b>',
  ],
  ['italic strike', { type: 'text', text: 'a', style: { italic: true, strike: true } }, '<i><s>a</s></i>'],
  ['underline', { type: 'text', text: 'a', style: { underline: true } }, '<u>a</u>'],
  [
    'link',
    { type: 'link', url: 'https://example.com', text: 'a' },
    '<a class="bk-link" href="https://example.com" target="_blank" rel="noopener noreferrer">a</a>',
  ],
  ['unsafe link', { type: 'link', url: 'javascript:alert(1)', text: 'a' }, 'a'],
  ['emoji by name', { type: 'emoji', name: 'tada' }, '🎉'],
  ['emoji by code points', { type: 'emoji', name: 'wave', unicode: '1f44b-1f3fd' }, '👋🏽'],
  ['emoji of the workspace', { type: 'emoji', name: 'our_logo' }, ':our_logo:'],
  ['user', { type: 'user', user_id: 'U2' }, '<span class="bk-mention">@Sam Okoro</span>'],
  ['channel', { type: 'channel', channel_id: 'C2' }, '<span class="bk-mention">#api-team</span>'],
  ['group', { type: 'usergroup', usergroup_id: 'S1' }, '<span class="bk-mention">@S1</span>'],
  ['broadcast', { type: 'broadcast', range: 'everyone' }, '<span class="bk-mention bk-mention-all">@everyone</span>'],
  [
    'date',
    { type: 'date', timestamp: 1_392_734_382, format: '{date_num}', fallback: 'x' },
    '<time dateTime="2014-02-18T14:39:42.000Z">2014-02-18</time>',
  ],
  [
    'date that cannot be written',
    { type: 'date', timestamp: 1_392_734_382, format: '{x}', fallback: 'long ago' },
    '<time dateTime="2014-02-18T14:39:42.000Z">long ago</time>',
  ],
  ['colour', { type: 'color', value: '#ff0000' }, '#ff0000'],
];

describe('rich text', () => {
  it.each(CASES)('draws %s', (_, element, expected) => expect(inline(element)).toBe(expected));

  const section = {
    type: 'rich_text_section',
    elements: [{ type: 'text', text: 'a' }],
  } as const satisfies Parts[number];

  it('draws lists by their indent and style', () => {
    expect(html([{ type: 'rich_text_list', style: 'bullet', elements: [section, section] }])).toBe(
      '<ul class="bk-list bk-indent-0"><li>a</li><li>a</li></ul>',
    );
    expect(html([{ type: 'rich_text_list', style: 'ordered', indent: 2, border: 1, elements: [section] }])).toBe(
      '<ol class="bk-list bk-indent-2 bk-quote"><li>a</li></ol>',
    );
  });

  it('draws no list deeper than Slack does', () => {
    expect(html([{ type: 'rich_text_list', style: 'bullet', indent: 99, elements: [section] }])).toContain(
      'bk-indent-8',
    );
  });

  it('draws quotes and preformatted text', () => {
    expect(html([{ type: 'rich_text_quote', elements: section.elements }])).toBe(
      '<blockquote class="bk-quote bk-rich-section">a</blockquote>',
    );
    expect(html([{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'a\n  b' }] }])).toBe(
      '<pre class="bk-pre">a\n  b</pre>',
    );
  });
});
