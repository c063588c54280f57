import type { Entry } from '../catalogue/entry.ts';
import type { Word } from './lexicon.ts';
import { bestTerms, type MatchedWord, sumOf } from './likeness.ts';
import { type Posting, postTerms, weightAmong } from './postings.ts';
import { SCORING } from './scoring.ts';
import type { Term } from './terms.ts';

export interface Hit {
  /** Undefined where the words are those of other things than status codes. */
  readonly entry: Entry | undefined;
  /** By which hits are sorted: 1 is a perfect match, 0 none at all. */
  readonly likeness: number;
  /** How sure it is that the entry is meant at all. */
  readonly sureness: number;
}

/** A word of a query. */
export interface AskedWord {
  readonly word: Word;
  /** The user typed something that resembles it. */
  readonly isCorrected: boolean;
}

/** Finds entries by the words of a query, in any order. */
export type TokenIndex = (words: readonly AskedWord[]) => Hit[];

/**
 * Builds an inverted index: from each word to the terms and entries it stands in.
 * @param terms those of one entry together
 * @param ownerWordsOf the words that name the owner of an entry
 */
export function createTokenIndex(terms: readonly Term[], ownerWordsOf: (entry: Entry) => readonly Word[]): TokenIndex {
  const entries = [...new Set(terms.map(({ entry }) => entry))];
  const indexOf = new Map(entries.map((entry, index) => [entry, index]));
  const entryIndexes = terms.map(({ entry }) => indexOf.get(entry) ?? 0);
  const postings = postTerms(terms, entryIndexes, entries.length);
  const indexed = { terms, entryIndexes, weights: new Float64Array(terms.length), postings };
  const owners = postOwners(entries, ownerWordsOf);
  const termCounts = countsOf(entryIndexes);
  const unknown: Posting = { terms: [], entries: [], counts: [], weight: weightAmong(entries.length, 0.5) };
  return (words) => {
    const asked = new Map(words.map((one) => [one.word.meaning, one]));
    const matched = [...asked.values()].map(({ word, isCorrected }): MatchedWord => {
      const posting = postings.get(word.meaning) ?? unknown;
      return { ...posting, word, value: posting.weight * (isCorrected ? SCORING.corrected : 1) };
    });
    const best = bestTerms(indexed, matched);
    return [...coverageOf(matched, owners)].map(([index, coverage]) => {
      const [entry, term] = [entries[index], best.get(index) ?? 0];
      const commonness = entry === undefined ? 0 : SCORING.commonness * Math.log(termCounts[index] ?? 1);
      return { entry, likeness: likenessOf(term, coverage) + commonness, sureness: surenessOf(term, coverage) };
    });
  };
}

function countsOf(entryIndexes: readonly number[]): number[] {
  const counts: number[] = [];
  for (const index of entryIndexes) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}

/** Two views as one: how like the best term is, and how much of the query stands in the entry. */
function likenessOf(term: number, { covered, isOwnerNamed }: Coverage): number {
  const mixed = SCORING.termShare * term + (1 - SCORING.termShare) * covered;
  const likeness = term >= SCORING.nearlyWhole ? Math.max(term, mixed) : mixed;
  return isOwnerNamed ? likeness + SCORING.namedOwner : likeness;
}

/** Several common words that match say more than one rare word. */
function surenessOf(term: number, { matchedWords }: Coverage): number {
  return term + SCORING.surerByWord * Math.min(matchedWords, SCORING.countedWords);
}

/** From what a word means to the indexes of the entries whose owner it names. */
type Owners = ReadonlyMap<string, readonly number[]>;

function postOwners(entries: readonly (Entry | undefined)[], ownerWordsOf: (entry: Entry) => readonly Word[]): Owners {
  const owners = new Map<string, number[]>();
  for (const [index, entry] of entries.entries()) {
    if (entry === undefined) continue;
    for (const meaning of new Set(ownerWordsOf(entry).map((word) => word.meaning)))
      owners.set(meaning, [...(owners.get(meaning) ?? []), index]);
  }
  return owners;
}

interface Coverage {
  /** The share of the query that stands in the entry, by weight. */
  readonly covered: number;
  readonly matchedWords: number;
  readonly isOwnerNamed: boolean;
}

/** How much of a query stands in each entry, by the index of the entry. A word in one term alone counts less than one in several. */
function coverageOf(asked: readonly MatchedWord[], owners: Owners): ReadonlyMap<number, Coverage> {
  const total = sumOf(asked, ({ weight }) => weight);
  const coverage = new Map<number, Coverage>();
  const add = (index: number, value: number, isOwner: boolean): void => {
    const { covered, matchedWords, isOwnerNamed } = coverage.get(index) ?? NOTHING;
    coverage.set(index, {
      covered: covered + value / total,
      matchedWords: matchedWords + 1,
      isOwnerNamed: isOwnerNamed || isOwner,
    });
  };
  for (const { word, value, entries, counts } of asked) {
    const named = owners.get(word.meaning) ?? [];
    for (const index of named) add(index, value, true);
    for (const [position, index] of entries.entries()) {
      if (!named.includes(index)) add(index, value * creditFor(counts[position] ?? 0), false);
    }
  }
  return coverage;
}

const NOTHING: Coverage = { covered: 0, matchedWords: 0, isOwnerNamed: false };

function creditFor(termCount: number): number {
  return Math.min(1, SCORING.firstTerm + SCORING.furtherTerm * (termCount - 1));
}
