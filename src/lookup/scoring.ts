import type { TermKind } from './terms.ts';

/** How likeness is computed. The figures were fitted to labelled queries (`npm run eval`). */
export const SCORING = {
  /** How the two views are mixed: the best single term, and all words of the entry together. */
  termShare: 0.3,
  /** How much of its weight a word keeps after it was corrected: the correction may be wrong. */
  corrected: 0.75,
  /** What a word counts that stands in an entry's prose, but in none of its terms. */
  prose: 0.1,
  /** What a word counts that stands in one term of an entry, and what each further term adds, up to 1. */
  firstTerm: 0.3,
  furtherTerm: 0.15,
  /** Names say a little more than descriptions. */
  kind: { phrase: 1, name: 1, situation: 0.97, symptom: 0.97 } satisfies Record<TermKind, number>,
  /** What a term counts that is quoted word for word, or that quotes the query; a shorter term is not quoted on purpose. */
  quote: 0.95,
  quoteLength: 3,
  /** A term that is matched this well speaks for itself. */
  nearlyWhole: 0.9,
  /** A vendor's meaning must be asked for a little more clearly than a registered one. */
  vendor: 0.95,
  /** What a meaning gains whose owner is named: "elb client closed the connection". */
  namedOwner: 0.1,
};
