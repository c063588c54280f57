import type { Entry } from '../catalogue/entry.ts';
import { wordsOf } from './normalise.ts';
import type { Hit } from './search.ts';
import type { Correction } from './spelling.ts';
import { ownerWords, proseWords, type TermKind, termsOf } from './terms.ts';
import type { StemOf } from './words.ts';
import { tellingWords } from './words.ts';

/** How much of its weight a word keeps after it was corrected: the correction may be wrong. */
const CORRECTED = 0.85;

/** What a word counts that stands in an entry's prose, but in none of its terms. */
const PROSE = 0.45;

/** How the two views are mixed: the best single term, and all words of the entry together. */
const TERM_SHARE = 0.6;

/** Names say a little more than descriptions. */
const KIND_FACTOR: Readonly<Record<TermKind, number>> = { name: 1, description: 0.97 };

/** A vendor's meaning must be asked for a little more clearly than a registered one. */
const VENDOR_FACTOR = 0.97;

interface IndexedTerm {
  readonly entryIndex: number;
  readonly factor: number;
  /** Sum of the weights of its stems. */
  readonly weight: number;
}

/** Finds entries by the words of a query, in any order. */
export type TokenIndex = (words: readonly Correction[]) => Hit[];

/**
 * Builds an inverted index: from each stem to the terms and entries it stands in. A stem weighs the more, the fewer
 * entries it stands in.
 */
export function createTokenIndex(entries: readonly Entry[], stemOf: StemOf): TokenIndex {
  const stems = entries.map((entry) => stemsOfEntry(entry, stemOf));
  const weightOf = stemWeights(stems);
  const terms: IndexedTerm[] = [];
  const termsWith = new Map<string, number[]>();
  const entriesWith = new Map<string, Map<number, number>>();
  stems.forEach(({ byTerm, prose, owner }, entryIndex) => {
    for (const { stems: termStems, kind } of byTerm) {
      for (const stem of termStems) termsWith.set(stem, [...(termsWith.get(stem) ?? []), terms.length]);
      const weight = sum([...termStems].map(weightOf));
      const vendorFactor = owner.size > 0 ? VENDOR_FACTOR : 1;
      terms.push({ entryIndex, weight, factor: KIND_FACTOR[kind] * vendorFactor });
    }
    const credit = new Map<string, number>([...prose].map((stem) => [stem, PROSE]));
    for (const stem of [...owner, ...byTerm.flatMap(({ stems: termStems }) => [...termStems])]) credit.set(stem, 1);
    for (const [stem, share] of credit)
      entriesWith.set(stem, (entriesWith.get(stem) ?? new Map()).set(entryIndex, share));
  });

  return (words) => {
    const asked = new Map(words.map(({ word, isCorrected }) => [stemOf(word), isCorrected ? CORRECTED : 1]));
    const askedWeight = sum([...asked.keys()].map(weightOf));
    const shared = new Map<number, number>();
    const covered = new Map<number, number>();
    for (const [stem, certainty] of asked) {
      const weight = weightOf(stem) * certainty;
      for (const term of termsWith.get(stem) ?? []) shared.set(term, (shared.get(term) ?? 0) + weight);
      for (const [entry, share] of entriesWith.get(stem) ?? [])
        covered.set(entry, (covered.get(entry) ?? 0) + weight * share);
    }
    const bestTerm = new Map<number, number>();
    for (const [index, weight] of shared) {
      const term = terms[index];
      if (term === undefined) continue;
      const likeness = ((2 * weight) / (askedWeight + term.weight)) * term.factor;
      if (likeness > (bestTerm.get(term.entryIndex) ?? 0)) bestTerm.set(term.entryIndex, likeness);
    }
    return [...covered].flatMap(([index, weight]) => {
      const entry = entries[index];
      if (entry === undefined) return [];
      const likeness = TERM_SHARE * (bestTerm.get(index) ?? 0) + (1 - TERM_SHARE) * (weight / askedWeight);
      return [{ entry, likeness }];
    });
  };
}

interface EntryStems {
  readonly byTerm: readonly { readonly stems: ReadonlySet<string>; readonly kind: TermKind }[];
  readonly prose: ReadonlySet<string>;
  readonly owner: ReadonlySet<string>;
}

function stemsOfEntry(entry: Entry, stemOf: StemOf): EntryStems {
  return {
    byTerm: termsOf(entry).map(({ text, kind }) => ({ stems: new Set(tellingWords(wordsOf(text)).map(stemOf)), kind })),
    prose: new Set(proseWords(entry).map(stemOf)),
    owner: new Set(ownerWords(entry).map(stemOf)),
  };
}

function stemWeights(stems: readonly EntryStems[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const { byTerm } of stems) {
    for (const stem of new Set(byTerm.flatMap(({ stems: termStems }) => [...termStems])))
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return (stem) => Math.log(1 + stems.length / (counts.get(stem) ?? 0.5));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
