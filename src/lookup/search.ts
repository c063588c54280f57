import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Entry, StatusClass } from '../catalogue/entry.ts';
import { wordsOf } from './normalise.ts';
import { createSpelling } from './spelling.ts';
import { termsOf } from './terms.ts';
import { createTokenIndex } from './token-index.ts';
import { createStemmer, exactKeys, FILLERS, isTelling } from './words.ts';

/** What a text search leads to. */
export type Target = { readonly entry: Entry } | { readonly statusClass: StatusClass };

export interface Hit {
  readonly entry: Entry;
  /** 1 is a perfect match, 0 none at all. */
  readonly likeness: number;
}

export interface Search {
  /** What is called exactly this, whatever its casing, separators, endings and question words; names before descriptions. */
  exact(text: string): readonly Target[];
  /** Meanings whose words resemble the text, best first, one hit per code. */
  similar(text: string): readonly Hit[];
}

const MAX_HITS = 10;

/** Names longer than this are sentences; misspelt sentences are found by their other words. */
const LONGEST_NAME = 32;

/** Builds the index once; every search after that works on memory alone. */
export function createSearch(catalogue: Catalogue): Search {
  const terms = catalogue.entries.flatMap(termsOf);
  const exactIndex = buildExactIndex(catalogue);
  const stemOf = createStemmer(catalogue.synonyms);
  const spell = createSpelling([
    ...FILLERS,
    ...terms.flatMap(({ text }) => wordsOf(text)),
    ...catalogue.synonyms.flat(),
  ]);
  const spellName = createSpelling(
    [...exactIndex.keys()].filter((key) => !key.includes(' ') && key.length <= LONGEST_NAME),
  );
  const tokenIndex = createTokenIndex(catalogue.entries, stemOf);
  const exact = (text: string): readonly Target[] => {
    for (const key of exactKeys(text)) {
      const targets = exactIndex.get(key);
      if (targets !== undefined) return targets;
    }
    return [];
  };
  const spelled = (text: string) => wordsOf(text).map((typed) => spell(typed) ?? { word: typed, isCorrected: true });
  return {
    exact: (text) => {
      const words = spelled(text).map(({ word }) => word);
      const found = [text, words.join(' ')].map(exact).find((targets) => targets.length > 0);
      return found ?? exactIndex.get(spellName(exactKeys(text)[1] ?? '')?.word ?? '') ?? [];
    },
    similar: (text) => bestPerCode(tokenIndex(spelled(text).filter(({ word }) => isTelling(word)))).slice(0, MAX_HITS),
  };
}

function buildExactIndex({ classes, entries }: Catalogue): Map<string, Target[]> {
  const index = new Map<string, Target[]>();
  const add = (text: string, target: Target): void => {
    for (const key of exactKeys(text)) index.set(key, [...(index.get(key) ?? []), target]);
  };
  const terms = entries.flatMap(termsOf);
  for (const statusClass of classes)
    for (const term of [statusClass.name, ...statusClass.aliases]) add(term, { statusClass });
  for (const { text, entry } of terms.filter(({ kind }) => kind === 'name')) add(text, { entry });
  for (const { text, entry } of terms.filter(({ kind }) => kind === 'description')) add(text, { entry });
  index.delete('');
  return index;
}

function bestPerCode(hits: readonly Hit[]): Hit[] {
  const best = new Map<number, Hit>();
  for (const hit of hits.toSorted((a, b) => b.likeness - a.likeness)) {
    if (!best.has(hit.entry.code)) best.set(hit.entry.code, hit);
  }
  return [...best.values()];
}
