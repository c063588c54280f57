import type { Comparison, Entry, Folklore, StatusClass } from '../catalogue/entry.ts';
import type { Counts } from './query.ts';

/** A number with a meaning: the registered one first, then the vendors'. */
export interface StatusAnswer {
  readonly kind: 'status';
  readonly code: number;
  readonly meanings: readonly [Entry, ...Entry[]];
  readonly statusClass: StatusClass | undefined;
  readonly folklore: readonly Folklore[];
  /** Codes that people confuse with this one, nearest first. */
  readonly comparable: readonly Entry[];
  /** Set when the code was found by words: what was asked, and what else it could be. */
  readonly found?: { readonly text: string; readonly alternatives: readonly Entry[] };
}

/** A number from 100 to 599 that neither the registry nor a vendor we trust has given a meaning. */
export interface UnassignedAnswer {
  readonly kind: 'unassigned';
  readonly code: number;
  readonly statusClass: StatusClass;
  readonly folklore: readonly Folklore[];
  readonly nearest: readonly Entry[];
}

/** A number outside 100 to 599, which no HTTP response may carry, with what vendors make of it all the same. */
export interface InvalidAnswer {
  readonly kind: 'invalid';
  readonly code: number;
  readonly meanings: readonly Entry[];
  readonly folklore: readonly Folklore[];
}

export interface ClassAnswer {
  readonly kind: 'class';
  readonly statusClass: StatusClass;
  readonly entries: readonly Entry[];
  /** Numbers of the class that only vendors use. */
  readonly vendorCodes: readonly number[];
}

export interface ComparisonAnswer {
  readonly kind: 'comparison';
  readonly entries: readonly Entry[];
  readonly group: Comparison | undefined;
  /** How many more codes were asked for than are compared. */
  readonly leftOut: number;
}

export interface SeveralAnswer {
  readonly kind: 'several';
  readonly answers: readonly CodeAnswer[];
  readonly counts: Counts;
  /** How many more codes were asked for than are listed. */
  readonly leftOut: number;
}

/** Words that lead nowhere, with what comes nearest. */
export interface NoAnswer {
  readonly kind: 'none';
  readonly text: string;
  readonly nearest: readonly Entry[];
}

export type CodeAnswer = StatusAnswer | UnassignedAnswer | InvalidAnswer;
export type Answer = { readonly kind: 'help' } | CodeAnswer | SeveralAnswer | ClassAnswer | ComparisonAnswer | NoAnswer;
