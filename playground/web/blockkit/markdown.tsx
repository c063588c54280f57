import { type ReactNode, useMemo } from 'react';
import { listClass } from './rich-text.tsx';
import { inOrder } from './text/in-order.ts';
import { Inlines } from './text/inlines.tsx';
import { type MarkdownPart, parseMarkdown } from './text/markdown-parse.ts';

const HEADING_TAGS = ['h3', 'h4', 'h5', 'h6'] as const;

/** Draws the text of a markdown block. */
export function Markdown({ text }: { readonly text: string }): ReactNode {
  const parts = useMemo(() => parseMarkdown(text), [text]);
  return (
    <div className="bk-markdown">
      {inOrder(parts, (part) => (
        <Part part={part} />
      ))}
    </div>
  );
}

function Part({ part }: { readonly part: MarkdownPart }): ReactNode {
  switch (part.kind) {
    case 'heading': {
      // Headings of a message stand below those of the page around it.
      const Tag = HEADING_TAGS[part.level - 1] ?? 'h6';
      return (
        <Tag className={`bk-heading bk-heading-${part.level}`}>
          <Inlines content={part.content} />
        </Tag>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Inlines content={part.content} />
        </p>
      );
    case 'list': {
      const Tag = part.start === undefined ? 'ul' : 'ol';
      return (
        <Tag className={listClass(part.indent)} {...(part.start === undefined ? {} : { start: part.start })}>
          {inOrder(part.items, (content) => (
            <li>
              <Inlines content={content} />
            </li>
          ))}
        </Tag>
      );
    }
    case 'code-block':
      return <pre className="bk-pre">{part.text}</pre>;
    default:
      return part satisfies never;
  }
}
