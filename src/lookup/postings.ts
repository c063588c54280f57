import type { Term } from './terms.ts';

/** Where words of one meaning stand. */
export interface Posting {
  /** Indexes of terms. */
  readonly terms: number[];
  /** Indexes of entries, in order. */
  readonly entries: number[];
  /** In how many terms of each of these entries. */
  readonly counts: number[];
  /** The more, the fewer entries it stands in. */
  weight: number;
}

/**
 * Builds an inverted index: from what words mean to the terms and entries they stand in.
 * @param entryIndexes the index of the entry of each term; the terms of an entry stand together
 * @param entryCount how many entries there are
 */
export function postTerms(
  terms: readonly Term[],
  entryIndexes: readonly number[],
  entryCount: number,
): ReadonlyMap<string, Posting> {
  const postings = new Map<string, Posting>();
  for (const [termIndex, { telling }] of terms.entries()) {
    for (const { meaning } of telling) {
      const posting = postings.get(meaning) ?? newPosting(postings, meaning);
      post(posting, termIndex, entryIndexes[termIndex] ?? 0);
    }
  }
  for (const posting of postings.values()) posting.weight = weightAmong(entryCount, posting.entries.length);
  return postings;
}

function newPosting(byMeaning: Map<string, Posting>, meaning: string): Posting {
  const posting: Posting = { terms: [], entries: [], counts: [], weight: 0 };
  byMeaning.set(meaning, posting);
  return posting;
}

function post({ terms, entries, counts }: Posting, termIndex: number, entryIndex: number): void {
  const isPosted = terms.at(-1) === termIndex;
  if (isPosted) return;
  terms.push(termIndex);
  const last = entries.length - 1;
  if (entries[last] === entryIndex) counts[last] = (counts[last] ?? 0) + 1;
  else {
    entries.push(entryIndex);
    counts.push(1);
  }
}

/** Words weigh the more, the fewer entries they stand in; the root keeps one rare word from outweighing all others. */
export function weightAmong(entryCount: number, entriesWithWord: number): number {
  return Math.sqrt(Math.log(1 + entryCount / entriesWithWord));
}
