import { randomBytes } from 'node:crypto';
import type { KnownBlock } from '@slack/types';
import { isRecord } from '../checks/check.ts';

/**
 * Gives an id to every block and every interactive element that has none, as Slack does.
 * @param blocks checked before
 */
export function withIds(blocks: readonly KnownBlock[]): KnownBlock[] {
  return blocks.map((block) => asBlock({ ...mapElements(block), block_id: block.block_id || randomId() }));
}

/** Where a block holds elements: one, or a list of them. */
const ELEMENT_PROPERTIES = ['element', 'accessory', 'elements'];

/** Blocks whose elements are text and pictures, which have no id. */
const WITHOUT_ACTIONS = new Set(['context', 'rich_text', 'carousel']);

function mapElements(block: KnownBlock): Record<string, unknown> {
  if (WITHOUT_ACTIONS.has(block.type)) return { ...block };
  const properties = Object.entries(block).map(([name, value]: [string, unknown]) => {
    if (!ELEMENT_PROPERTIES.includes(name)) return [name, value];
    return [name, Array.isArray(value) ? value.map(withActionId) : withActionId(value)];
  });
  return Object.fromEntries(properties);
}

function withActionId(element: unknown): unknown {
  if (!isRecord(element) || element['type'] === 'image') return element;
  return { ...element, action_id: element['action_id'] || randomId() };
}

/** An id was added, nothing else changed; the compiler loses sight of that in the list of entries. */
function asBlock(block: Record<string, unknown>): KnownBlock {
  return block as unknown as KnownBlock;
}

/** Like Slack's own: "aZ3-x". */
function randomId(): string {
  return randomBytes(4).toString('base64url').slice(0, 5);
}
