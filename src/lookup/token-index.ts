import type { Entry } from '../catalogue/entry.ts';
import { type Posting, postProse, postTerms, stemWeight } from './postings.ts';
import { SCORING } from './scoring.ts';
import type { Correction } from './spelling.ts';
import { namingWords, type Term } from './terms.ts';
import type { StemOf } from './words.ts';

export interface Hit {
  readonly entry: Entry;
  /** 1 is a perfect match, 0 none at all. */
  readonly likeness: number;
  /** How many different words of the query stand in the entry. */
  readonly matchedWords: number;
}

/** Finds entries by the words of a query, in any order. */
export type TokenIndex = (words: readonly Correction[]) => Hit[];

/** All of a weight, but for rounding. */
const ALL = 0.999;

interface IndexedTerm {
  readonly entryIndex: number;
  readonly factor: number;
  /** Its stems in order. */
  readonly key: string;
  readonly stemCount: number;
  /** People paste parts of what software prints. */
  readonly isQuotable: boolean;
  /** Sum of the weights of its stems. */
  readonly weight: number;
}

/**
 * Builds an inverted index: from each stem to the terms and entries it stands in.
 * @param entries the entries that hits name
 * @param terms their terms
 * @param stemOf what words of one meaning have in common
 */
export function createTokenIndex(entries: readonly Entry[], terms: readonly Term[], stemOf: StemOf): TokenIndex {
  const indexOf = new Map(entries.map((entry, index) => [entry, index]));
  const stems = terms.map(({ telling }) => [...new Set(telling.map(stemOf))]);
  const postings = postTerms(terms, stems, indexOf, entries.length);
  postProse(postings, entries, stemOf);
  const unknownWeight = stemWeight(entries.length, 0.5);
  const weightOf = (stem: string): number => postings.get(stem)?.weight ?? unknownWeight;
  const indexed = terms.map((term, index) =>
    indexTerm(term, indexOf.get(term.entry) ?? 0, stems[index] ?? [], weightOf),
  );
  const namesOf = entries.map((entry) => namingWords(entry).map(stemOf));
  return (words) => {
    const asked = new Map(words.map(({ word, isCorrected }) => [stemOf(word), isCorrected ? SCORING.corrected : 1]));
    const stemsAsked = [...asked.keys()];
    const weightAsked = sum(stemsAsked.map(weightOf));
    const found = matchWords(asked, postings);
    const bestTerm = bestTerms(indexed, found.terms, {
      key: keyOf(stemsAsked),
      count: stemsAsked.length,
      weight: weightAsked,
    });
    return [...found.entries].flatMap(([index, { weight, words: matchedWords }]) => {
      const entry = entries[index];
      const isNamed = namesOf[index]?.some((stem) => asked.has(stem)) === true;
      const likeness = mix(bestTerm.get(index) ?? 0, weight / weightAsked) + (isNamed ? SCORING.namedOwner : 0);
      return entry === undefined ? [] : [{ entry, likeness, matchedWords }];
    });
  };
}

/** The two views as one: how like the best term is, and how much of the query stands in the entry. */
function mix(term: number, coverage: number): number {
  const mixed = SCORING.termShare * term + (1 - SCORING.termShare) * coverage;
  return term >= SCORING.nearlyWhole ? Math.max(term, mixed) : mixed;
}

function indexTerm(
  { kind, entry }: Term,
  entryIndex: number,
  stems: readonly string[],
  weightOf: (stem: string) => number,
): IndexedTerm {
  return {
    entryIndex,
    factor: SCORING.kind[kind] * (entry.owner === undefined ? 1 : SCORING.vendor),
    key: keyOf(stems),
    stemCount: stems.length,
    isQuotable: kind === 'symptom',
    weight: sum(stems.map(weightOf)),
  };
}

/** Stems in order, so that one key stands in another only at whole words. */
function keyOf(stems: readonly string[]): string {
  return ` ${stems.join(' ')} `;
}

interface Matched {
  readonly terms: ReadonlyMap<number, number>;
  readonly entries: ReadonlyMap<number, { readonly weight: number; readonly words: number }>;
}

function matchWords(asked: ReadonlyMap<string, number>, postings: ReadonlyMap<string, Posting>): Matched {
  const terms = new Map<number, number>();
  const entries = new Map<number, { weight: number; words: number }>();
  for (const [stem, certainty] of asked) {
    const posting = postings.get(stem);
    if (posting === undefined) continue;
    const weight = posting.weight * certainty;
    for (const term of posting.terms) terms.set(term, (terms.get(term) ?? 0) + weight);
    for (const [index, credit] of posting.entries) {
      const before = entries.get(index) ?? { weight: 0, words: 0 };
      entries.set(index, { weight: before.weight + weight * credit, words: before.words + 1 });
    }
  }
  return { terms, entries };
}

interface Asked {
  /** The stems of the query in order. */
  readonly key: string;
  readonly count: number;
  readonly weight: number;
}

/** The likeness of the best term of each entry. */
function bestTerms(
  indexed: readonly IndexedTerm[],
  shared: ReadonlyMap<number, number>,
  asked: Asked,
): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const [index, weight] of shared) {
    const term = indexed[index];
    if (term === undefined) continue;
    const likeness = likenessOf(term, weight, asked);
    if (likeness > (best.get(term.entryIndex) ?? 0)) best.set(term.entryIndex, likeness);
  }
  return best;
}

/** Twice the shared weight by the weight of both (Dice); more where one stands in the other word for word. */
function likenessOf(term: IndexedTerm, sharedWeight: number, asked: Asked): number {
  const dice = (2 * sharedWeight) / (asked.weight + term.weight);
  const isPart =
    term.isQuotable && asked.count > 1 && sharedWeight >= asked.weight * ALL && term.key.includes(asked.key);
  const isWhole =
    term.stemCount >= SCORING.quoteLength && sharedWeight >= term.weight * ALL && asked.key.includes(term.key);
  return (isPart || isWhole ? Math.max(dice, SCORING.quote) : dice) * term.factor;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
