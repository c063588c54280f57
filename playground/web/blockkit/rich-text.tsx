import type { RichTextBlock, RichTextElement, RichTextList } from '@slack/types';
import type { ReactNode } from 'react';
import { inOrder } from './text/in-order.ts';
import { Inlines } from './text/inlines.tsx';
import { inlineOf } from './text/rich-text-inline.ts';
import { Unknown } from './unknown.tsx';

type Part = RichTextBlock['elements'][number];

/** Slack allows nine levels. */
const MAX_INDENT = 8;

/** Draws a block, or a cell, of rich text. */
export function RichText({ block }: { readonly block: RichTextBlock }): ReactNode {
  return (
    <div className="bk-rich-text">
      {inOrder(block.elements, (part) => (
        <RichTextPart part={part} />
      ))}
    </div>
  );
}

function RichTextPart({ part }: { readonly part: Part }): ReactNode {
  switch (part.type) {
    case 'rich_text_section':
      return <p className="bk-rich-section">{inlines(part.elements)}</p>;
    case 'rich_text_list':
      return <List list={part} />;
    case 'rich_text_quote':
      return <blockquote className="bk-quote bk-rich-section">{inlines(part.elements)}</blockquote>;
    case 'rich_text_preformatted':
      return <pre className="bk-pre">{inlines(part.elements)}</pre>;
    default:
      return <Unknown what="parts of rich text" thing={part} />;
  }
}

function List({ list }: { readonly list: RichTextList }): ReactNode {
  const Tag = list.style === 'ordered' ? 'ol' : 'ul';
  const border = list.border === 1 ? ' bk-quote' : '';
  return (
    <Tag className={`${listClass(list.indent ?? 0)}${border}`}>
      {inOrder(list.elements, ({ elements }) => (
        <li>{inlines(elements)}</li>
      ))}
    </Tag>
  );
}

/** @returns the classes of a list that stands so many levels deep */
export function listClass(indent: number): string {
  return `bk-list bk-indent-${Math.min(indent, MAX_INDENT)}`;
}

function inlines(elements: readonly RichTextElement[]): ReactNode {
  return <Inlines content={elements.map(inlineOf)} />;
}
