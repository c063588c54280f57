import type { Entry } from '../catalogue/entry.ts';
import { SCORING } from './scoring.ts';
import { ownerWords, proseWords, type Term } from './terms.ts';
import type { StemOf } from './words.ts';

/** Where a stem stands. */
export interface Posting {
  /** Indexes of terms. */
  readonly terms: number[];
  /** How much the stem says of an entry, by the index of the entry. */
  readonly entries: Map<number, number>;
  /** The more, the fewer entries it stands in. */
  weight: number;
}

/**
 * Builds the inverted index of the terms.
 * @param stems those of each term, in the same order
 */
export function postTerms(
  terms: readonly Term[],
  stems: readonly (readonly string[])[],
  indexOf: ReadonlyMap<Entry, number>,
  entryCount: number,
): Map<string, Posting> {
  const postings = new Map<string, Posting>();
  for (const [termIndex, { entry }] of terms.entries()) {
    const entryIndex = indexOf.get(entry) ?? 0;
    for (const stem of stems[termIndex] ?? []) {
      const posting: Posting = postings.get(stem) ?? { terms: [], entries: new Map(), weight: 0 };
      const credit = posting.entries.get(entryIndex);
      posting.terms.push(termIndex);
      posting.entries.set(
        entryIndex,
        credit === undefined ? SCORING.firstTerm : Math.min(1, credit + SCORING.furtherTerm),
      );
      postings.set(stem, posting);
    }
  }
  for (const posting of postings.values()) posting.weight = stemWeight(entryCount, posting.entries.size);
  return postings;
}

/** Prose adds to known stems alone, and does not change their weight: it is not written to be searched. */
export function postProse(postings: ReadonlyMap<string, Posting>, entries: readonly Entry[], stemOf: StemOf): void {
  for (const [index, entry] of entries.entries()) {
    for (const word of ownerWords(entry)) postings.get(stemOf(word))?.entries.set(index, 1);
    for (const word of new Set(proseWords(entry))) {
      const posting = postings.get(stemOf(word));
      if (posting !== undefined && !posting.entries.has(index)) posting.entries.set(index, SCORING.prose);
    }
  }
}

/** A stem weighs the more, the fewer entries it stands in. */
export function stemWeight(entryCount: number, entriesWithStem: number): number {
  return Math.log(1 + entryCount / entriesWithStem);
}
