import type { KnownBlock, StaticSelect, TableBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { detailsView } from '../../../../src/cards/details.ts';
import { titleOf } from '../../../../src/catalogue/catalogue.ts';
import { catalogue, explain } from '../../../harness.ts';
import { mrkdwn, option, plainText, render, unknownBlock } from './render.ts';

const html = (...blocks: KnownBlock[]): string => render(blocks).replace(/^<div class="bk">(.*)<\/div>$/su, '$1');

describe('text blocks', () => {
  it('draws a header as a heading', () => {
    expect(html({ type: 'header', text: plainText(':mag: 409') })).toBe('<h3 class="bk-header">🔍 409</h3>');
  });

  it('draws a divider', () => expect(html({ type: 'divider' })).toBe('<hr class="bk-divider"/>'));

  it('draws the text of a section before its fields', () => {
    const markup = html({ type: 'section', text: mrkdwn('*a*'), fields: [mrkdwn('_b_'), plainText('c')] });
    expect(markup).toContain(
      '<span class="bk-line"><b>a</b></span><div class="bk-fields"><div><span class="bk-line"><i>b</i></span></div><div>c</div></div>',
    );
  });

  it('draws the accessory of a section beside its text', () => {
    const accessory = { type: 'button', action_id: 'open', text: plainText('Open') } as const;
    const markup = html({ type: 'section', text: mrkdwn('a'), accessory });
    expect(markup).toMatch(/<\/div><div class="bk-accessory bk-accessory-button"><button [^>]*>Open<\/button><\/div>/u);
  });

  it('draws the elements of a context in a row', () => {
    const image = { type: 'image', image_url: '/a.png', alt_text: 'A proxy' } as const;
    expect(html({ type: 'context', elements: [image, mrkdwn('*a*'), plainText('*b*')] })).toBe(
      '<div class="bk-context"><img class="bk-thumbnail" src="/a.png" alt="A proxy"/>' +
        '<span><span class="bk-line"><b>a</b></span></span><span>*b*</span></div>',
    );
  });
});

describe('pictures', () => {
  const picture = { type: 'image', alt_text: 'A proxy', title: plainText('How it works') } as const;

  it('shows those on this machine, with title and description', () => {
    expect(html({ ...picture, image_url: 'http://127.0.0.1:4180/proxy.png' })).toBe(
      '<figure class="bk-image"><figcaption>How it works</figcaption>' +
        '<img class="bk-thumbnail" src="http://127.0.0.1:4180/proxy.png" alt="A proxy"/></figure>',
    );
  });

  it('loads none from elsewhere: it tells their description, and where to find them', () => {
    const markup = html({ ...picture, image_url: 'https://example.com/proxy.png' });
    expect(markup).not.toContain('<img');
    expect(markup).toContain('A proxy');
    expect(markup).toContain('href="https://example.com/proxy.png"');
  });

  it('names small ones from elsewhere by their description', () => {
    const accessory = { type: 'image', image_url: 'https://example.com/a.png', alt_text: 'A proxy' } as const;
    const markup = html({ type: 'section', text: mrkdwn('a'), accessory });
    expect(markup).not.toContain('<img');
    expect(markup).toContain('role="img" aria-label="A proxy"');
  });

  it('shows no file of a workspace', () => {
    expect(html({ ...picture, slack_file: { id: 'F1' } })).not.toMatch(/<img|href/u);
  });
});

describe('tables', () => {
  const cell = (text: string) => ({ type: 'raw_text', text }) as const;
  const table: TableBlock = {
    type: 'table',
    column_settings: [{ is_wrapped: true }, { align: 'right' }],
    rows: [
      [cell('Code'), cell('Name')],
      [
        { type: 'raw_number', value: 409, text: '409' },
        { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'a <b>' }] }] },
      ],
    ],
  };

  it('have a first row of column headers, and rows of cells', () => {
    expect(html(table)).toContain(
      '<table class="bk-table"><thead><tr><th scope="col" class="bk-align-left bk-is-wrapped">Code</th>' +
        '<th scope="col" class="bk-align-right">Name</th></tr></thead>' +
        '<tbody><tr><td class="bk-align-left bk-is-wrapped">409</td><td class="bk-align-right">' +
        '<div class="bk-rich-text"><p class="bk-rich-section">a &lt;b&gt;</p></div></td></tr></tbody></table>',
    );
  });

  it('scroll in a box that the keyboard reaches', () => {
    expect(html(table)).toMatch(/^<section class="bk-table-box" aria-label="Table" tabindex="0"><table/u);
  });
});

describe('what the page does not know', () => {
  it('is named in words: a block', () => {
    expect(html(unknownBlock({ type: 'hologram' }))).toContain(
      'does not draw blocks of the type <code class="bk-code">hologram</code>',
    );
  });

  it('is named in words: an element', () => {
    const element = { type: 'datetimepicker', action_id: 'when' } as const;
    expect(html({ type: 'actions', elements: [element] })).toContain(
      'does not draw elements of the type <code class="bk-code">datetimepicker</code>',
    );
  });
});

describe('what apps may send, but should not', () => {
  it('draws blocks and elements without ids', () => {
    const button = { type: 'button', text: plainText('Open') } as const;
    const actions = { type: 'actions', elements: [button, button] } as const satisfies KnownBlock;
    expect(html(actions, actions).match(/Open/gu)).toHaveLength(4);
  });

  it('sets no style attributes, which the page would not be allowed to use', () => {
    const select: StaticSelect = { type: 'static_select', action_id: 'a', options: [option('a')] };
    expect(html({ type: 'actions', elements: [select] })).not.toContain('style=');
  });
});

describe('the cards of the app', () => {
  const queries = [
    '409',
    '502',
    '401 vs 403',
    '4xx',
    'help',
    'duplicate email',
    '502 503 504',
    '299',
    '999',
    'no such words',
  ];
  const titleOfCode = (code: number): string => catalogue.meaningsOf(code).map(titleOf)[0] ?? String(code);

  /** Leftovers of markup that was not understood. */
  const LEFTOVERS = /does not draw|&amp;(?:amp|lt|gt);|&lt;(?:https?:|@|#|!)|(?<![\w/]):[a-z_]+:(?!\w)|\*[A-Z][a-z]/u;

  it.each(queries)('for "%s" leave no markup behind', (query) => {
    expect(html(...explain(query).card.blocks)).not.toMatch(LEFTOVERS);
  });

  it('in detail leave no markup behind, for any code', () => {
    for (const { code } of catalogue.entries) {
      const [first, ...others] = catalogue.meaningsOf(code);
      if (first === undefined) continue;
      const { blocks } = detailsView([first, ...others], catalogue.folkloreOf(code), titleOfCode);
      const text = html(...blocks).replace(/<(pre|code)\b.*?<\/\1>/gsu, '');
      expect(text, String(code)).not.toMatch(/does not draw|&amp;(?:amp|lt|gt);|&lt;https?:/u);
    }
  });

  it('for 409 have a title, a link to the specification, and the way to share', () => {
    const markup = html(...explain('409').card.blocks);
    expect(markup).toMatch(/^<h3 class="bk-header">409 Conflict<\/h3>/u);
    expect(markup).toContain('⚠️ <b>Client Error (4xx)</b>');
    expect(markup).toContain('href="https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.10"');
    expect(markup).toMatch(/<button [^>]*>Share in channel<\/button>/u);
  });
});
