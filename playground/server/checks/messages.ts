import type { KnownBlock } from '@slack/types';
import { BLOCK_ON } from './blocks.ts';
import { isRecord, lengthOf, list } from './check.ts';
import { repeatedIds } from './ids.ts';
import { Refusal, refusalOf } from './refusal.ts';

const BLOCKS = list(BLOCK_ON.message, { min: 0, max: 50 });

/** Slack refuses a message with more text than this in its blocks; it documents no number, this one was measured. */
const BLOCK_TEXT_MAX = 13_200;

const MARKDOWN_MAX = 12_000;

const TABLE_TYPES = ['table', 'data_table'];

/** Slack cuts longer texts. */
const MESSAGE_TEXT_MAX = 40_000;

/** What a message says. */
export interface Content {
  readonly text: string;
  readonly blocks?: readonly KnownBlock[];
}

/**
 * Judges what the app wants to post.
 * @param text the fallback text
 * @param blocks as they came; absent for none
 * @throws Refusal with what Slack would answer
 */
export function checkedContent(text: unknown, blocks: unknown): Content {
  const words = typeof text === 'string' ? text.slice(0, MESSAGE_TEXT_MAX) : '';
  const checked = blocks === undefined ? [] : checkedBlocks(blocks);
  if (checked.length > 0) return { text: words, blocks: checked };
  if (words.trim() === '') throw new Refusal('no_text');
  return { text: words };
}

function checkedBlocks(blocks: unknown): readonly KnownBlock[] {
  if (!Array.isArray(blocks)) throw new Refusal('invalid_blocks_format');
  const findings = [...BLOCKS(blocks, '/blocks'), ...repeatedIds(blocks, '/blocks'), ...tooMuchMarkdown(blocks)];
  if (findings.length > 0) throw refusalOf('invalid_blocks', findings);
  refuseSecondTable(blocks);
  if (textLength(blocks) > BLOCK_TEXT_MAX) throw new Refusal('msg_blocks_too_long');
  return asKnownBlocks(blocks);
}

/** The checks above have looked at every property; the compiler cannot know that. */
function asKnownBlocks(blocks: readonly unknown[]): readonly KnownBlock[] {
  return blocks as readonly KnownBlock[];
}

function refuseSecondTable(blocks: readonly unknown[]): void {
  const tables = blocks.filter((block) => isRecord(block) && TABLE_TYPES.includes(String(block['type'])));
  if (tables.length <= 1) return;
  throw refusalOf('invalid_attachments', [{ what: 'only_one_table_allowed', pointer: '/blocks' }]);
}

function tooMuchMarkdown(blocks: readonly unknown[]) {
  const length = textLength(blocks.filter((block) => isRecord(block) && block['type'] === 'markdown'));
  return length > MARKDOWN_MAX
    ? [{ what: `must be less than ${MARKDOWN_MAX + 1} characters`, pointer: '/blocks' }]
    : [];
}

/** How much text stands under any `text` of a value. */
function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one: unknown) => sum + textLength(one), 0);
  if (!isRecord(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, property]) =>
      sum + (key === 'text' && typeof property === 'string' ? lengthOf(property) : textLength(property)),
    0,
  );
}
