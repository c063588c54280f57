import { type Inline, plain } from './inline.ts';
import { parseMarkdownInline } from './markdown-inline.ts';

export type MarkdownPart =
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  /** Items of one level; a list inside a list is a part of its own, with a higher indent. */
  | { readonly kind: 'list'; readonly start: number | undefined; readonly indent: number; readonly items: Item[] }
  | { readonly kind: 'code-block'; readonly text: string };

type Item = readonly Inline[];

const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/u;
const ITEM = /^(\s*)(?:[-*+]|(\d{1,9})[.)])\s+(.*)$/u;
const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
const SPACES_OF_A_LEVEL = 2;

/**
 * Parses a small part of Markdown: headings, paragraphs, lists, code blocks, and what stands in lines.
 * @param text the text of a markdown block
 * @returns its parts, in order; whatever else Markdown has stays as it was typed
 */
export function parseMarkdown(text: string): MarkdownPart[] {
  const lines = text.replaceAll('\t', '    ').split('\n');
  const parts: MarkdownPart[] = [];
  for (let at = 0; at < lines.length; ) {
    const [part, length] = partAt(lines, at, parts.at(-1));
    if (part !== undefined) parts.push(part);
    at += length;
  }
  return parts;
}

type Run = readonly [part: MarkdownPart | undefined, length: number];

function partAt(lines: readonly string[], at: number, before: MarkdownPart | undefined): Run {
  const line = lines[at] ?? '';
  if (line.trim() === '') return [undefined, 1];
  const [, hashes, heading = ''] = HEADING.exec(line) ?? [];
  if (hashes !== undefined)
    return [{ kind: 'heading', level: hashes.length, content: parseMarkdownInline(heading) }, 1];
  if (FENCE.test(line)) return codeBlock(lines, at);
  if (ITEM.test(line)) return item(line, before);
  return paragraph(lines, at);
}

function codeBlock(lines: readonly string[], at: number): Run {
  const [, fence = ''] = FENCE.exec(lines[at] ?? '') ?? [];
  const close = lines.findIndex((line, index) => index > at && line.trim() === fence);
  const end = close === -1 ? lines.length : close;
  return [{ kind: 'code-block', text: lines.slice(at + 1, end).join('\n') }, end - at + 1];
}

/** Adds to the list before it where that has the same level and kind; begins a list elsewhere. */
function item(line: string, before: MarkdownPart | undefined): Run {
  const [, spaces = '', number, text = ''] = ITEM.exec(line) ?? [];
  const indent = Math.floor(spaces.length / SPACES_OF_A_LEVEL);
  const content = parseMarkdownInline(text);
  const isSameList =
    before?.kind === 'list' && before.indent === indent && (before.start === undefined) === (number === undefined);
  if (!isSameList)
    return [{ kind: 'list', start: number === undefined ? undefined : Number(number), indent, items: [content] }, 1];
  before.items.push(content);
  return [undefined, 1];
}

function paragraph(lines: readonly string[], at: number): Run {
  const end = lines.findIndex((line, index) => index > at && isOtherPart(line));
  const own = lines.slice(at, end === -1 ? lines.length : end);
  const content = own.flatMap((line, index) => [
    ...(index === 0 ? [] : [plain('\n')]),
    ...parseMarkdownInline(line.trim()),
  ]);
  return [{ kind: 'paragraph', content }, own.length];
}

function isOtherPart(line: string): boolean {
  return line.trim() === '' || [HEADING, FENCE, ITEM].some((pattern) => pattern.test(line));
}
