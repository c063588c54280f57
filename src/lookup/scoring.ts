import type { TermKind } from './terms.ts';

/** How likeness is computed. The figures were fitted to labelled queries (`npm run eval`). */
export const SCORING = {
  /** How the two views are mixed: the best terms, and all words of the entry together. */
  termShare: 0.6,
  /** What the best term of an entry counts among the best three, and what the second and the third do. */
  bestTermShares: [1, 0.4, 0.2],
  /** How much of its weight a word keeps after it was corrected: the correction may be wrong. */
  corrected: 0.75,
  /** What a word counts that stands in one term of an entry, and what each further term adds, up to 1. */
  firstTerm: 0.4,
  furtherTerm: 0.1,
  /** Names say a little more than descriptions. */
  kind: { phrase: 1, name: 1, situation: 0.97, symptom: 0.97 } satisfies Record<TermKind, number>,
  /** What a term counts that is asked for in its own words. */
  verbatim: 1,
  /** What a term counts that is quoted word for word, or that quotes the query; a shorter term is not quoted on purpose. */
  quote: 0.95,
  quoteLength: 3,
  /** A term that is matched this well speaks for itself. */
  nearlyWhole: 0.9,
  /** A vendor's meaning must be asked for a little more clearly than a registered one. */
  vendor: 0.9,
  /** Of two that match as well, the one met more often is meant: what the logarithm of the number of its terms counts. */
  commonness: 0.01,
  /** What a meaning gains whose owner is named: "elb client closed the connection". */
  namedOwner: 0.1,
  /** How much surer each word that matches makes us, and how many are counted. */
  surerByWord: 0.25,
  countedWords: 5,
  /** A match at least this sure is given as the answer; one at least that sure is offered as "did you mean". */
  confident: 1.05,
  doubtful: 0.9,
};
