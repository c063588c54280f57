import type { Inline } from './inline.ts';
import { unescapeMrkdwn } from './mrkdwn-escape.ts';
import { type MrkdwnSetting, parseInline } from './mrkdwn-inline.ts';

export type MrkdwnPart =
  | { readonly kind: 'line'; readonly content: readonly Inline[] }
  /** A blank line. */
  | { readonly kind: 'gap' }
  | { readonly kind: 'bullets'; readonly items: readonly BulletItem[] }
  | { readonly kind: 'quote'; readonly parts: readonly MrkdwnPart[] }
  | { readonly kind: 'code-block'; readonly text: string };

export interface BulletItem {
  /** The character the author typed. */
  readonly marker: string;
  readonly content: readonly Inline[];
}

const CODE_BLOCK = /```([\s\S]+?)```/u;
const QUOTE_OF_REST = /^(?:&gt;|>){3} ?/u;
const QUOTE = /^(?:&gt;|>) ?/u;
const BULLET = /^\s*([•◦▪‣]\uFE0E?)\s+(.*)$/u;

/**
 * Parses mrkdwn, Slack's markup of messages and text objects.
 * @param text as it came: escaped, with line breaks
 * @param setting whether bare addresses become links
 * @returns its lines, quotes, bullets and code blocks, in order
 */
export function parseMrkdwn(text: string, setting: MrkdwnSetting = { isVerbatim: false }): MrkdwnPart[] {
  const trimmed = text.replace(/^\n+|\s+$/gu, '');
  return trimmed.split(CODE_BLOCK).flatMap((piece, index, pieces): MrkdwnPart[] => {
    const isCode = index % 2 === 1;
    if (isCode) return [{ kind: 'code-block', text: unescapeMrkdwn(piece.replace(/^\n|\n$/gu, '')) }];
    const lines = withoutBreaksBesideCode(piece, index > 0, index < pieces.length - 1);
    return lines === undefined ? [] : parseLines(lines.split('\n'), setting);
  });
}

/** A code block stands on lines of its own anyway: the break before it and the one after it draw nothing. */
function withoutBreaksBesideCode(piece: string, isAfterCode: boolean, isBeforeCode: boolean): string | undefined {
  const afterCut = isAfterCode ? piece.replace(/^ *\n?/u, '') : piece;
  const cut = isBeforeCode ? afterCut.replace(/\n? *$/u, '') : afterCut;
  return cut === '' ? undefined : cut;
}

function parseLines(lines: readonly string[], setting: MrkdwnSetting): MrkdwnPart[] {
  const parts: MrkdwnPart[] = [];
  for (let at = 0; at < lines.length; ) {
    const rest = lines.slice(at);
    const [part, length] = quoteAt(rest, setting) ?? bulletsAt(rest, setting) ?? [lineOf(rest[0] ?? '', setting), 1];
    parts.push(part);
    at += length;
  }
  return parts;
}

type Run = readonly [part: MrkdwnPart, length: number];

function quoteAt(lines: readonly string[], setting: MrkdwnSetting): Run | undefined {
  const [first = '', ...others] = lines;
  if (QUOTE_OF_REST.test(first)) {
    const quoted = [first.replace(QUOTE_OF_REST, ''), ...others];
    return [{ kind: 'quote', parts: parseLines(quoted, setting) }, lines.length];
  }
  const quoted = whileTrue(lines, (line) => QUOTE.test(line)).map((line) => line.replace(QUOTE, ''));
  if (quoted.length === 0) return undefined;
  return [{ kind: 'quote', parts: quoted.map((line) => lineOf(line, setting)) }, quoted.length];
}

function bulletsAt(lines: readonly string[], setting: MrkdwnSetting): Run | undefined {
  const run = whileTrue(lines, (line) => BULLET.test(line));
  if (run.length === 0) return undefined;
  const items = run.map((line) => {
    const [, marker = '', text = ''] = BULLET.exec(line) ?? [];
    return { marker, content: parseInline(text, setting) };
  });
  return [{ kind: 'bullets', items }, run.length];
}

function lineOf(line: string, setting: MrkdwnSetting): MrkdwnPart {
  return line.trim() === '' ? { kind: 'gap' } : { kind: 'line', content: parseInline(line, setting) };
}

function whileTrue(lines: readonly string[], holds: (line: string) => boolean): readonly string[] {
  const end = lines.findIndex((line) => !holds(line));
  return end === -1 ? lines : lines.slice(0, end);
}
