import type { TextObject } from '@slack/types';
import { type ReactNode, useMemo } from 'react';
import { emojify } from './emoji.ts';
import { inOrder } from './text/in-order.ts';
import { Inlines } from './text/inlines.tsx';
import { type BulletItem, type MrkdwnPart, parseMrkdwn } from './text/mrkdwn-parse.ts';

interface MrkdwnProps {
  readonly text: string;
  /** Leaves bare addresses as they are, instead of linking them. */
  readonly isVerbatim?: boolean;
}

/** Draws mrkdwn. Mentions take their names from `NamesContext`. */
export function Mrkdwn({ text, isVerbatim = false }: MrkdwnProps): ReactNode {
  const parts = useMemo(() => parseMrkdwn(text, { isVerbatim }), [text, isVerbatim]);
  return <Parts parts={parts} />;
}

/** Draws a text object of Block Kit, be it mrkdwn or plain. */
export function Text({ object }: { readonly object: TextObject }): ReactNode {
  if (object.type === 'mrkdwn') return <Mrkdwn text={object.text} isVerbatim={object.verbatim === true} />;
  return object.emoji === false ? object.text : emojify(object.text);
}

function Parts({ parts }: { readonly parts: readonly MrkdwnPart[] }): ReactNode {
  return inOrder(parts, (part) => <Part part={part} />);
}

function Part({ part }: { readonly part: MrkdwnPart }): ReactNode {
  switch (part.kind) {
    case 'line':
      return (
        <span className="bk-line">
          <Inlines content={part.content} />
        </span>
      );
    case 'gap':
      return <span className="bk-gap" />;
    case 'bullets':
      return (
        <ul className="bk-bullets">
          {inOrder(part.items, (item) => (
            <Bullet item={item} />
          ))}
        </ul>
      );
    case 'quote':
      return (
        <blockquote className="bk-quote">
          <Parts parts={part.parts} />
        </blockquote>
      );
    case 'code-block':
      return <pre className="bk-pre">{part.text}</pre>;
    default:
      return part satisfies never;
  }
}

function Bullet({ item }: { readonly item: BulletItem }): ReactNode {
  return (
    <li>
      <span className="bk-bullet">{item.marker} </span>
      <span>
        <Inlines content={item.content} />
      </span>
    </li>
  );
}
