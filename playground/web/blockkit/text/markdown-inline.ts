import { emojify } from '../emoji.ts';
import { type Inline, plain } from './inline.ts';

/** What may stand in a line, in order of precedence. Emphasis by underscores does not begin or end inside a word. */
const PATTERN = new RegExp(
  [
    /\\(?<escaped>[\\`*_{}[\]()#+\-.!~>|])/u,
    /(?<ticks>`+)(?<code>.+?)(?<!`)\k<ticks>(?!`)/u,
    /\[(?<label>[^\]]+)\]\((?<url>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/u,
    /\*\*(?<strong>\S(?:.*?\S)??)\*\*(?!\*)/u,
    /(?<![\p{L}\p{N}])__(?<strong2>\S(?:.*?\S)??)__(?![\p{L}\p{N}])/u,
    /~~(?<strike>\S(?:.*?\S)??)~~/u,
    /\*(?<emphasis>[^\s*](?:.*?[^\s*])??)\*(?!\*)/u,
    /(?<![\p{L}\p{N}])_(?<emphasis2>[^\s_](?:.*?[^\s_])??)_(?![\p{L}\p{N}])/u,
    /(?<bare>https?:\/\/[^\s<>|]*[^\s<>|.,:;!?'"()[\]{}*_~`])/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

type Groups = Readonly<Record<string, string | undefined>>;

/** How the named groups of the pattern become inlines. */
const READERS: readonly (readonly [group: string, read: (text: string, groups: Groups) => Inline])[] = [
  ['escaped', (text) => plain(text)],
  ['code', (text) => ({ kind: 'styled', style: 'code', content: [plain(text)] })],
  ['label', (text, { url = '' }) => ({ kind: 'link', url, content: parseMarkdownInline(text) })],
  ['strong', (text) => ({ kind: 'styled', style: 'bold', content: parseMarkdownInline(text) })],
  ['strong2', (text) => ({ kind: 'styled', style: 'bold', content: parseMarkdownInline(text) })],
  ['strike', (text) => ({ kind: 'styled', style: 'strike', content: parseMarkdownInline(text) })],
  ['emphasis', (text) => ({ kind: 'styled', style: 'italic', content: parseMarkdownInline(text) })],
  ['emphasis2', (text) => ({ kind: 'styled', style: 'italic', content: parseMarkdownInline(text) })],
  ['bare', (text) => ({ kind: 'link', url: text, content: [plain(text)] })],
];

/**
 * Parses one line of Markdown: bold, italic, strike, code, links and backslash escapes.
 * @param text without line breaks
 * @returns what it is made of, with emoji
 */
export function parseMarkdownInline(text: string): Inline[] {
  const inlines: Inline[] = [];
  let textStart = 0;
  for (const { index, groups = {}, 0: whole } of text.matchAll(PATTERN)) {
    if (index > textStart) inlines.push(plain(emojify(text.slice(textStart, index))));
    inlines.push(readGroups(groups));
    textStart = index + whole.length;
  }
  if (textStart < text.length) inlines.push(plain(emojify(text.slice(textStart))));
  return inlines;
}

function readGroups(groups: Groups): Inline {
  const reader = READERS.find(([group]) => groups[group] !== undefined);
  if (reader === undefined) return plain('');
  const [group, read] = reader;
  return read(groups[group] ?? '', groups);
}
