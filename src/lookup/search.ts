import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Entry, StatusClass } from '../catalogue/entry.ts';
import { wordsOf } from './normalise.ts';
import { createSpelling } from './spelling.ts';
import { type Term, termsOf } from './terms.ts';
import { createTokenIndex, type Hit } from './token-index.ts';
import { createStemmer, descriptionKeys, FILLERS, isTelling, joinedKey, nameKeys, queryKeys } from './words.ts';

/** What a text search leads to. */
export type Target = { readonly entry: Entry } | { readonly statusClass: StatusClass };

export interface Search {
  /** What is called exactly this, whatever its casing, separators, endings and question words: registered phrases first, then names, then descriptions. */
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
  const stemOf = createStemmer(catalogue.synonyms);
  const exactIndex = buildExactIndex(catalogue, terms, stemOf.plain);
  const names = terms.filter((term) => !isDescription(term)).map(({ words }) => joinedKey(words, stemOf.plain));
  const spellName = createSpelling(names.filter((name) => name.length <= LONGEST_NAME));
  const spellWord = createSpelling([...FILLERS, ...terms.flatMap(({ words }) => words), ...catalogue.synonyms.flat()]);
  const tokenIndex = createTokenIndex(catalogue.entries, terms, stemOf.canonical);
  const spelled = (words: readonly string[]) =>
    words.map((typed) => spellWord(typed) ?? { word: typed, isCorrected: true });
  const exact = (words: readonly string[]): readonly Target[] | undefined => {
    const key = queryKeys(words, stemOf.plain).find((candidate) => exactIndex.has(candidate));
    return key === undefined ? undefined : exactIndex.get(key);
  };
  return {
    exact: (text) => {
      const words = wordsOf(text);
      const corrected = spelled(words).map(({ word }) => word);
      const joined = joinedKey(words, stemOf.plain);
      const nearName = () => (joined.length <= LONGEST_NAME ? (spellName(joined)?.word ?? '') : '');
      return exact(words) ?? exact(corrected) ?? exactIndex.get(nearName()) ?? [];
    },
    similar: (text) => {
      const words = spelled(wordsOf(text)).filter(({ word }) => isTelling(word));
      return bestPerCode(tokenIndex(words)).slice(0, MAX_HITS);
    },
  };
}

function buildExactIndex(
  { classes }: Catalogue,
  terms: readonly Term[],
  stemOf: (word: string) => string,
): Map<string, Target[]> {
  const index = new Map<string, Target[]>();
  const add = (keys: readonly string[], target: Target): void => {
    for (const key of keys) {
      const targets = index.get(key);
      if (targets === undefined) index.set(key, [target]);
      else targets.push(target);
    }
  };
  const addTerms = (isWanted: (term: Term) => boolean, keysOf = nameKeys): void => {
    for (const term of terms) if (isWanted(term)) add(keysOf(term, stemOf), { entry: term.entry });
  };
  const isRegistered = ({ entry }: Term): boolean => entry.owner === undefined;
  addTerms((term) => term.kind === 'phrase' && isRegistered(term));
  for (const statusClass of classes) {
    for (const name of [statusClass.name, ...statusClass.aliases])
      add(queryKeys(wordsOf(name), stemOf), { statusClass });
  }
  addTerms((term) => term.kind === 'name' && isRegistered(term));
  addTerms((term) => term.kind === 'phrase' && !isRegistered(term));
  addTerms((term) => isDescription(term) && isRegistered(term), descriptionKeys);
  addTerms((term) => term.kind === 'name' && !isRegistered(term));
  addTerms((term) => isDescription(term) && !isRegistered(term), descriptionKeys);
  index.delete('');
  return index;
}

function isDescription({ kind }: Term): boolean {
  return kind === 'situation' || kind === 'symptom';
}

function bestPerCode(hits: readonly Hit[]): Hit[] {
  const best = new Map<number, Hit>();
  for (const hit of hits.toSorted((a, b) => b.likeness - a.likeness)) {
    if (!best.has(hit.entry.code)) best.set(hit.entry.code, hit);
  }
  return [...best.values()];
}
