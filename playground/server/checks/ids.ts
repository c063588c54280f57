import type { Finding } from './check.ts';
import { isRecord } from './check.ts';

/** Finds ids that stand twice where Slack wants each to be different: blocks in a payload, elements in a block. */
export function repeatedIds(blocks: readonly unknown[], pointer: string): Finding[] {
  const places = blocks.map((block, index) => ({ value: block, pointer: `${pointer}/${index}` }));
  return [
    ...repeatsOf('block_id', places),
    ...places.flatMap(({ value, pointer: place }) => repeatsOf('action_id', elementsIn(value, place))),
  ];
}

interface Place {
  readonly value: unknown;
  readonly pointer: string;
}

function elementsIn(block: unknown, pointer: string): Place[] {
  if (!isRecord(block) || !Array.isArray(block['elements'])) return [];
  return block['elements'].map((value: unknown, index) => ({ value, pointer: `${pointer}/elements/${index}` }));
}

function repeatsOf(name: 'block_id' | 'action_id', places: readonly Place[]): Finding[] {
  const seen = new Set<string>();
  return places.flatMap(({ value, pointer }) => {
    const id = isRecord(value) ? value[name] : undefined;
    if (typeof id !== 'string' || id === '') return [];
    if (seen.has(id)) return [{ what: `\`${name}\` "${id}" already exists`, pointer: `${pointer}/${name}` }];
    seen.add(id);
    return [];
  });
}
