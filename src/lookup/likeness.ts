import type { Word } from './lexicon.ts';
import type { Posting } from './postings.ts';
import { SCORING } from './scoring.ts';
import type { Term } from './terms.ts';

/** A word of a query with where it stands. */
export interface MatchedWord extends Posting {
  readonly word: Word;
  /** What the word counts here: its weight, or less where it was corrected. */
  readonly value: number;
}

/** How the ranking of the terms of an entry begins, behind its first. */
const NO_OTHERS = SCORING.bestTermShares.slice(1).map(() => 0);

/** All of a weight, but for rounding. */
const ALL = 0.999;

/** The terms of all entries, and what is known of each. */
export interface IndexedTerms {
  readonly terms: readonly Term[];
  /** The index of the entry of each. */
  readonly entryIndexes: readonly number[];
  /** The sum of the weights of the words of each, once it was asked for. */
  readonly weights: Float64Array;
  readonly postings: ReadonlyMap<string, Posting>;
}

/** @returns how like the best terms of each entry are that shares a word with the query, by the index of the entry */
export function bestTerms(index: IndexedTerms, asked: readonly MatchedWord[]): ReadonlyMap<number, number> {
  const askedWeight = sumOf(asked, ({ weight }) => weight);
  const { shared, touched } = sharedWeights(index.terms.length, asked);
  const best = new Map<number, number[]>();
  for (const termIndex of touched) {
    const term = index.terms[termIndex];
    const entryIndex = index.entryIndexes[termIndex];
    if (term === undefined || entryIndex === undefined) continue;
    const termWeight = weightOf(index, termIndex, term);
    const likeness = likenessOf(term, { asked, askedWeight, termWeight, shared: shared[termIndex] ?? 0 });
    const ranking = best.get(entryIndex);
    if (ranking === undefined) best.set(entryIndex, [likeness, ...NO_OTHERS]);
    else rankIn(ranking, likeness);
  }
  return new Map([...best].map(([entryIndex, ranking]) => [entryIndex, together(ranking)]));
}

/** The weight of the words that each term shares with the query, and which terms share any. */
function sharedWeights(termCount: number, asked: readonly MatchedWord[]): { shared: Float64Array; touched: number[] } {
  const shared = new Float64Array(termCount);
  const touched: number[] = [];
  for (const { terms, value } of asked) {
    for (const term of terms) {
      if (shared[term] === 0) touched.push(term);
      shared[term] = (shared[term] ?? 0) + value;
    }
  }
  return { shared, touched };
}

/** Puts a likeness in its place among the best; the least drops out. */
function rankIn(ranking: number[], likeness: number): void {
  // Most of thousands end here.
  if (likeness <= (ranking.at(-1) ?? 0)) return;
  const place = ranking.findIndex((other) => likeness > other);
  ranking.splice(place, 0, likeness);
  ranking.pop();
}

/** Terms that say the same in other words confirm the best, but one that is matched nearly whole needs no other. */
function together(ranking: readonly number[]): number {
  const [best = 0] = ranking;
  const shares = sumOf(SCORING.bestTermShares, (share) => share);
  const mean = sumOf(ranking.keys(), (place) => (ranking[place] ?? 0) * (SCORING.bestTermShares[place] ?? 0)) / shares;
  return best >= SCORING.nearlyWhole ? best : mean;
}

/** Weighing all terms at start would take longer than the rest of the index. */
function weightOf({ weights, postings }: IndexedTerms, termIndex: number, { telling }: Term): number {
  const known = weights[termIndex];
  if (known !== undefined && known > 0) return known;
  const weight = sumOf(new Set(telling.map(({ meaning }) => meaning)), (meaning) => postings.get(meaning)?.weight ?? 0);
  weights[termIndex] = weight;
  return weight;
}

interface Compared {
  readonly asked: readonly MatchedWord[];
  readonly askedWeight: number;
  readonly termWeight: number;
  /** The weight of the words that both have. */
  readonly shared: number;
}

/** Twice the shared weight by the weight of both (Dice); more where one stands in the other word for word. */
function likenessOf({ kind, entry, telling }: Term, { asked, askedWeight, termWeight, shared }: Compared): number {
  const factor = SCORING.kind[kind] * (entry?.owner === undefined ? 1 : SCORING.vendor);
  const dice = (2 * shared) / (askedWeight + termWeight);
  // People paste parts of what software prints.
  const mayBePart = shared >= askedWeight * ALL && (kind === 'symptom' || dice >= ALL);
  const mayBeWhole = shared >= termWeight * ALL && telling.length >= SCORING.quoteLength;
  if (!mayBePart && !mayBeWhole) return dice * factor;
  const [whole, query] = [sequenceOf(telling), sequenceOf(asked.map(({ word }) => word))];
  if (whole === query) return SCORING.verbatim;
  const isQuote = (mayBePart && asked.length > 1 && whole.includes(query)) || (mayBeWhole && query.includes(whole));
  return (isQuote ? Math.max(dice, SCORING.quote) : dice) * factor;
}

/** Words in order, so that one sequence stands in another only at whole words. */
function sequenceOf(words: readonly Word[]): string {
  return ` ${words.map(({ stem }) => stem).join(' ')} `;
}

export function sumOf<Item>(items: Iterable<Item>, amountOf: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += amountOf(item);
  return total;
}
