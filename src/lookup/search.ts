import type { Catalogue } from '../catalogue/catalogue.ts';
import { createLexicon } from './lexicon.ts';
import { remember } from './memory.ts';
import { createNameIndex, keyOf, queryKeys, type Target } from './names.ts';
import { createSpelling } from './spelling.ts';
import { isDescription, ownerWords, type Term, termsOf, unrelatedTerms } from './terms.ts';
import { createTokenIndex, type Hit } from './token-index.ts';

export interface Search {
  /** What is called exactly this, whatever its casing, separators, endings and question words: registered phrases first. */
  exact(text: string): readonly Target[];
  /** Meanings whose words resemble the text, best first, one hit per code. */
  similar(text: string): readonly Hit[];
}

const MAX_HITS = 10;

/** Names shorter than this, in letters, have too many neighbours. */
const SHORTEST_NAME = 6;

/** Names longer than this are sentences; misspelt sentences are found by their other words. */
const LONGEST_NAME = 32;

/** How many corrections are remembered. */
const MAX_CORRECTIONS = 500;

/** Builds the index once; every search after that works on memory alone. */
export function createSearch(catalogue: Catalogue): Search {
  const lexicon = createLexicon(catalogue.synonyms);
  const terms = [
    ...catalogue.entries.flatMap((entry) => termsOf(entry, lexicon)),
    ...unrelatedTerms(catalogue.unrelated, lexicon),
  ];
  const names = createNameIndex(catalogue, terms, lexicon);
  const spellName = createSpelling([...names.keys()].filter((name) => name.length <= LONGEST_NAME));
  // A query is looked up twice: by name, and by its words.
  const spellWord = remember(createSpelling(lexicon.spellings()), (word) => word, MAX_CORRECTIONS);
  const findByWords = createTokenIndex(terms.filter(isProse), (entry) => ownerWords(entry).map(lexicon.wordOf));
  const askedWords = (text: string) =>
    lexicon.wordsOf(text).map((typed) => {
      const { word, isCorrected } = spellWord(typed.text) ?? { word: typed.text, isCorrected: true };
      return { word: lexicon.wordOf(word), isCorrected };
    });
  const named = (keys: readonly string[]): readonly Target[] | undefined => {
    const key = keys.find((candidate) => names.has(candidate));
    return key === undefined ? undefined : names.get(key);
  };
  return {
    exact: (text) => {
      const typed = lexicon.wordsOf(text);
      const asked = () => askedWords(text).map(({ word }) => word);
      const joined = keyOf(typed);
      const known = named(queryKeys(typed)) ?? named(queryKeys(asked()));
      if (known !== undefined || joined.length < SHORTEST_NAME || joined.length > LONGEST_NAME) return known ?? [];
      return names.get(spellName(joined)?.word ?? '') ?? [];
    },
    similar: (text) => {
      const asked = askedWords(text).filter(({ word }) => word.isTelling);
      return bestPerCode(findByWords(asked)).slice(0, MAX_HITS);
    },
  };
}

/** Identifiers are known by their whole name: HTTP_VERSION is not found by "version". */
function isProse(term: Term): boolean {
  return isDescription(term) || !term.isIdentifier;
}

function bestPerCode(hits: readonly Hit[]): Hit[] {
  const best = new Map<number | undefined, Hit>();
  for (const hit of hits.toSorted((a, b) => b.likeness - a.likeness)) {
    if (!best.has(hit.entry?.code)) best.set(hit.entry?.code, hit);
  }
  return [...best.values()];
}
