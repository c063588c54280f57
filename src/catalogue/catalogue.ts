import type { ClassDigit, Comparison, Entry, Folklore, StatusClass } from './entry.ts';

/** RFC 9110 section 15: a status code is a three-digit integer from 100 to 599. */
export const LOWEST_CODE = 100;
export const HIGHEST_CODE = 599;

const DEFAULT_RANK = 50;

export interface CatalogueData {
  readonly entries: readonly Entry[];
  readonly classes: readonly StatusClass[];
  readonly comparisons: readonly Comparison[];
  readonly folklore: readonly Folklore[];
  /** Groups of words of one meaning, for the search. */
  readonly synonyms: readonly (readonly string[])[];
  /** What people type who do not ask for a status code, for the search: it abstains on what resembles this most. */
  readonly unrelated: readonly string[];
}

/** The catalogue in memory, indexed for look-up. Nothing in it changes after start. */
export interface Catalogue extends CatalogueData {
  /** The meanings of a number: the registered one first, then the vendors' by rank, ended products last. */
  meaningsOf(code: number): readonly Entry[];
  /** The codes of the IANA registry that belong to a class, ascending. */
  registeredIn(digit: ClassDigit): readonly Entry[];
  /** What circulates about a number without a trustworthy origin. */
  folkloreOf(code: number): readonly Folklore[];
  /** The class of a number, or undefined outside 100 to 599. */
  classOf(code: number): StatusClass | undefined;
  /** Comparison groups that hold every one of these codes, the smallest group first. */
  comparisonsWith(codes: readonly number[]): readonly Comparison[];
  /** Assigned codes closest in number, in the same class, nearest first. */
  nearestTo(code: number, count: number): readonly Entry[];
}

/** @returns whether RFC 9110 section 15 allows the number as a status code */
export function isValidCode(code: number): boolean {
  return Number.isInteger(code) && code >= LOWEST_CODE && code <= HIGHEST_CODE;
}

/** @returns the class of a number, whose first digit it is, or undefined outside 100 to 599 */
export function classDigitOf(code: number): ClassDigit | undefined {
  const digits: readonly ClassDigit[] = [1, 2, 3, 4, 5];
  return isValidCode(code) ? digits.find((digit) => digit === Math.floor(code / 100)) : undefined;
}

/** The number as it is written; 0 stands for 000, which tools print when no response arrived. */
export function formatCode(code: number): string {
  return code === 0 ? '000' : String(code);
}

/** @returns the number with its phrase, as in "409 Conflict" */
export function titleOf(entry: Entry): string {
  return `${formatCode(entry.code)} ${entry.phrase}`;
}

/** Indexes checked data. Every list is ascending by code, whatever the order of the files. */
export function createCatalogue(data: CatalogueData): Catalogue {
  const entries = data.entries.toSorted(byCodeThenPrecedence);
  const meanings = groupByCode(entries);
  const classes = new Map<number, StatusClass>(data.classes.map((entry) => [entry.class, entry]));
  const registered = entries.filter((entry) => entry.registration !== 'vendor');
  return {
    ...data,
    entries,
    meaningsOf: (code) => meanings.get(code) ?? [],
    registeredIn: (digit) => registered.filter((entry) => classDigitOf(entry.code) === digit),
    folkloreOf: (code) => data.folklore.filter(({ from, to }) => from <= code && code <= to),
    classOf: (code) => classes.get(classDigitOf(code) ?? 0),
    comparisonsWith: (codes) =>
      data.comparisons
        .filter((group) => codes.every((code) => group.codes.includes(code)))
        .toSorted((a, b) => a.codes.length - b.codes.length),
    nearestTo: (code, count) =>
      registered
        .filter((entry) => classDigitOf(entry.code) === classDigitOf(code))
        .toSorted((a, b) => Math.abs(a.code - code) - Math.abs(b.code - code))
        .slice(0, count),
  };
}

function groupByCode(entries: readonly Entry[]): Map<number, Entry[]> {
  const groups = new Map<number, Entry[]>();
  for (const entry of entries) groups.set(entry.code, [...(groups.get(entry.code) ?? []), entry]);
  return groups;
}

function byCodeThenPrecedence(a: Entry, b: Entry): number {
  return a.code - b.code || precedence(a) - precedence(b);
}

function precedence({ owner, rank }: Entry): number {
  if (owner === undefined) return 0;
  return (rank ?? owner.rank ?? DEFAULT_RANK) + (owner.discontinued === undefined ? 0 : 100);
}
