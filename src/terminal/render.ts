import { stripVTControlCharacters, styleText } from 'node:util';
import type { Card, CardBlock } from '../cards/blocks.ts';

export interface TerminalOptions {
  /** Columns to wrap at. */
  readonly width: number;
  readonly isColoured: boolean;
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/** What mrkdwn marks up, in the order in which it is undone: escapes last, so that an escaped star stays a star. */
const MARKUP: readonly (readonly [pattern: RegExp, replacement: (paint: Paint, ...groups: string[]) => string])[] = [
  [/```\n?([\s\S]*?)\n?```/gu, (paint, text = '') => text.replace(/^.*$/gmu, (line) => paint('dim', `    ${line}`))],
  [/<([^|>]+)\|([^>]+)>/gu, (paint, url = '', label = '') => `${label} ${paint('dim', `(${url})`)}`],
  [/<@([^>]+)>/gu, (_, user = '') => `@${user}`],
  [/`([^`\n]+)`/gu, (paint, text = '') => paint('cyan', `'${text}'`)],
  [/(?<![\p{L}\p{Nd}])\*([^*\n]+)\*(?![\p{L}\p{Nd}])/gu, (paint, text = '') => paint('bold', text)],
  [/:[a-z_]+: ?/gu, () => ''],
  [/&lt;/gu, () => '<'],
  [/&gt;/gu, () => '>'],
  [/&amp;/gu, () => '&'],
];

/** Shows a card as a terminal can: no buttons, and links with their address. */
export function renderCard({ blocks }: Card, { width, isColoured }: TerminalOptions): string {
  // Colour is decided by the caller, who knows the stream; styleText would look at stdout itself.
  const paint: Paint = (style, text) => (isColoured ? styleText(style, text, { validateStream: false }) : text);
  const parts = blocks.map((block) => renderBlock(block, paint)).filter((part) => part !== '');
  return parts.map((part) => wrap(part, width)).join('\n\n');
}

function renderBlock(block: CardBlock, paint: Paint): string {
  switch (block.type) {
    case 'header':
      return `${paint('bold', block.text.text)}\n${'─'.repeat(block.text.text.length)}`;
    case 'section':
      return [block.text?.text ?? [], ...(block.fields ?? []).map(({ text }) => text)]
        .flat()
        .map((text) => plain(text, paint))
        .join('\n');
    case 'context':
      return block.elements.map((element) => ('text' in element ? plain(element.text, paint) : '')).join('\n');
    case 'table':
      return block.rows.map((row) => row.map((cell) => ('text' in cell ? cell.text : '')).join(' | ')).join('\n');
    case 'actions':
      return '';
    default:
      return block satisfies never;
  }
}

function plain(mrkdwn: string, paint: Paint): string {
  return MARKUP.reduce(
    (text, [pattern, replacement]) => text.replace(pattern, (_, ...groups: string[]) => replacement(paint, ...groups)),
    mrkdwn,
  );
}

/** Wraps at spaces; continued bullets are indented, example lines are left alone. */
function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(line: string, width: number): string[] {
  if (stripVTControlCharacters(line).startsWith('    ')) return [line];
  const indent = line.startsWith('• ') ? '  ' : '';
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? '';
    const extended = last === '' ? `${lines.length > 1 ? indent : ''}${word}` : `${last} ${word}`;
    if (visibleLength(extended) <= width || last === '') lines[lines.length - 1] = extended;
    else lines.push(`${indent}${word}`);
  }
  return lines;
}

function visibleLength(text: string): number {
  return stripVTControlCharacters(text).length;
}
