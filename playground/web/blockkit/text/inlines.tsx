import { type ReactNode, useContext } from 'react';
import { NamesContext } from '../names.ts';
import { formatDate, isoDate } from './dates.ts';
import { inOrder } from './in-order.ts';
import type { DateInline, Inline, InlineStyle } from './inline.ts';
import { linkableUrl } from './urls.ts';

const STYLE_TAGS = { bold: 'b', italic: 'i', strike: 's', underline: 'u', code: 'code' } as const satisfies Readonly<
  Record<InlineStyle, string>
>;

/** Draws parsed text. */
export function Inlines({ content }: { readonly content: readonly Inline[] }): ReactNode {
  return inOrder(content, (inline) => <InlineNode inline={inline} />);
}

function InlineNode({ inline }: { readonly inline: Inline }): ReactNode {
  const names = useContext(NamesContext);
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'styled': {
      const Tag = STYLE_TAGS[inline.style];
      return (
        <Tag className={inline.style === 'code' ? 'bk-code' : undefined}>
          <Inlines content={inline.content} />
        </Tag>
      );
    }
    case 'link':
      return (
        <ExternalLink url={inline.url}>
          <Inlines content={inline.content} />
        </ExternalLink>
      );
    case 'user':
      return <span className="bk-mention">@{names.user(inline.id) ?? inline.label ?? inline.id}</span>;
    case 'channel':
      return <span className="bk-mention">#{names.channel(inline.id) ?? inline.label ?? inline.id}</span>;
    case 'group':
      return <span className="bk-mention">@{inline.name}</span>;
    case 'broadcast':
      return <span className="bk-mention bk-mention-all">@{inline.name}</span>;
    case 'date':
      return <DateText date={inline} />;
    default:
      return inline satisfies never;
  }
}

/** A link that opens a new tab; plain text where its address may not be followed. */
export function ExternalLink({ url, children }: { readonly url: string; readonly children: ReactNode }): ReactNode {
  const href = linkableUrl(url);
  if (href === undefined) return children;
  return (
    <a className="bk-link" href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function DateText({ date }: { readonly date: DateInline }): ReactNode {
  const { timestampS, format, url, fallback } = date;
  const text = <time dateTime={isoDate(timestampS)}>{formatDate(timestampS, format) ?? fallback}</time>;
  return url === undefined ? text : <ExternalLink url={url}>{text}</ExternalLink>;
}
