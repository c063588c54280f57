import { type Catalogue, isValidCode } from '../catalogue/catalogue.ts';
import type { Comparison, Entry, Folklore, StatusClass } from '../catalogue/entry.ts';
import { remember } from './memory.ts';
import { cleanText } from './normalise.ts';
import { parseQuery } from './parse.ts';
import { type Counts, MAX_COMPARED, type Query } from './query.ts';
import type { Search } from './search.ts';

/** A number with a meaning: the registered one first, then the vendors'. */
export interface StatusAnswer {
  readonly kind: 'status';
  readonly code: number;
  /** Never empty. */
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

export type CodeAnswer = StatusAnswer | UnassignedAnswer | InvalidAnswer;

export type Answer =
  | { readonly kind: 'help' }
  | CodeAnswer
  | { readonly kind: 'several'; readonly answers: readonly CodeAnswer[]; readonly counts: Counts }
  | {
      readonly kind: 'class';
      readonly statusClass: StatusClass;
      readonly entries: readonly Entry[];
      readonly vendorCodes: readonly number[];
    }
  | { readonly kind: 'comparison'; readonly entries: readonly Entry[]; readonly group: Comparison | undefined }
  | { readonly kind: 'none'; readonly text: string; readonly nearest: readonly Entry[] };

/** A match at least this good is given as the answer. */
const CONFIDENT_LIKENESS = 0.44;

/** A match at least this good is offered as "did you mean". */
const DOUBTFUL_LIKENESS = 0.3;

/** "what are client errors" asks for a class; a longer text with such words asks for something else. */
const LONGEST_CLASS_QUERY = 4;

const MAX_ALTERNATIVES = 3;
const MAX_COMPARABLE = 5;

/** How many text queries are kept with their answers. */
const MAX_REMEMBERED = 500;

/**
 * Makes the function that answers queries from memory. It makes no network call and never fails.
 * @param catalogue where the facts are
 * @param search the index over the same catalogue
 */
export function createAnswerer(catalogue: Catalogue, search: Search): (query: Query) => Answer {
  const answerCode = (code: number): CodeAnswer => codeAnswer(catalogue, code);
  const answerText = remember(
    (text: string) => textAnswer(catalogue, search, text),
    (text) => cleanText(text).toLowerCase(),
    MAX_REMEMBERED,
  );
  return (query) => {
    switch (query.kind) {
      case 'help':
        return { kind: 'help' };
      case 'codes':
        return answerCodes(query.codes.map(answerCode), query.counts);
      case 'class':
        return classAnswer(catalogue, catalogue.classOf(query.digit * 100));
      case 'compare':
        return comparisonAnswer(catalogue, query.codes) ?? answerCodes(query.codes.map(answerCode));
      case 'text':
        return answerText(query.text);
      default:
        return query satisfies never;
    }
  };
}

function answerCodes(answers: readonly CodeAnswer[], counts: Counts = {}): Answer {
  const [first] = answers;
  if (first === undefined) return { kind: 'help' };
  return answers.length === 1 ? first : { kind: 'several', answers, counts };
}

function codeAnswer(catalogue: Catalogue, code: number): CodeAnswer {
  const [main, ...others] = catalogue.meaningsOf(code);
  const folklore = catalogue.folkloreOf(code);
  const statusClass = catalogue.classOf(code);
  if (main !== undefined && (isValidCode(code) || code === 0)) {
    return {
      kind: 'status',
      code,
      meanings: [main, ...others],
      statusClass,
      folklore,
      comparable: comparableWith(catalogue, main),
    };
  }
  if (statusClass === undefined) return { kind: 'invalid', code, meanings: catalogue.meaningsOf(code), folklore };
  return { kind: 'unassigned', code, statusClass, folklore, nearest: catalogue.nearestTo(code, MAX_ALTERNATIVES) };
}

function classAnswer(catalogue: Catalogue, statusClass: StatusClass | undefined): Answer {
  if (statusClass === undefined) return { kind: 'help' };
  const entries = catalogue.registeredIn(statusClass.class);
  const registered = new Set(entries.map((entry) => entry.code));
  const inClass = catalogue.entries
    .filter((entry) => catalogue.classOf(entry.code) === statusClass)
    .map((entry) => entry.code);
  return {
    kind: 'class',
    statusClass,
    entries,
    vendorCodes: [...new Set(inClass)].filter((code) => !registered.has(code)),
  };
}

/** @returns undefined unless every code has a meaning to compare */
function comparisonAnswer(catalogue: Catalogue, codes: readonly number[]): Answer | undefined {
  const [group] = catalogue.comparisonsWith(codes);
  const entries = codes.flatMap((code) => meaningIn(catalogue, group, code) ?? []);
  return entries.length === codes.length && codes.length > 1 ? { kind: 'comparison', entries, group } : undefined;
}

/** The meaning of a code that a comparison group is about: a vendor's where the group says so, else the main one. */
function meaningIn(catalogue: Catalogue, group: Comparison | undefined, code: number): Entry | undefined {
  const owner = group?.choices.find((choice) => choice.code === code)?.owner;
  const meanings = catalogue.meaningsOf(code);
  return meanings.find((entry) => owner !== undefined && entry.owner?.id === owner) ?? meanings[0];
}

function comparableWith(catalogue: Catalogue, entry: Entry): Entry[] {
  const grouped = catalogue.comparisonsWith([entry.code]).flatMap((group) => group.codes);
  const codes = new Set([...grouped, ...entry.related].filter((code) => code !== entry.code));
  return [...codes].flatMap((code) => catalogue.meaningsOf(code)[0] ?? []).slice(0, MAX_COMPARABLE);
}

function textAnswer(catalogue: Catalogue, search: Search, text: string): Answer {
  const compared = namedComparison(catalogue, search, text);
  if (compared !== undefined) return compared;
  const exact = search.exact(text);
  const [first] = exact;
  const isShort = text.split(' ').length <= LONGEST_CLASS_QUERY;
  const statusClass = first !== undefined && 'statusClass' in first && isShort ? first.statusClass : undefined;
  if (statusClass !== undefined) return classAnswer(catalogue, statusClass);
  const named = exact.flatMap((target) => ('entry' in target ? [target.entry] : []));
  const similar = search.similar(text);
  const confident = similar.filter((hit) => hit.likeness >= CONFIDENT_LIKENESS).map((hit) => hit.entry);
  const doubtful = similar.filter((hit) => hit.likeness >= DOUBTFUL_LIKENESS).map((hit) => hit.entry);
  const [best] = [...named, ...confident];
  if (best === undefined) return { kind: 'none', text, nearest: doubtful.slice(0, MAX_ALTERNATIVES) };
  return foundAnswer(catalogue, best, text, [...named, ...doubtful]);
}

/** The card of the code that words led to, with the meaning that was found in front. */
function foundAnswer(catalogue: Catalogue, best: Entry, text: string, others: readonly Entry[]): Answer {
  const answer = codeAnswer(catalogue, best.code);
  const alternatives = onePerCode(others.filter((entry) => entry.code !== best.code)).slice(0, MAX_ALTERNATIVES);
  if (answer.kind !== 'status') return answer;
  return {
    ...answer,
    meanings: [best, ...answer.meanings.filter((entry) => entry !== best)],
    found: { text, alternatives },
  };
}

function onePerCode(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.toReversed().map((entry) => [entry.code, entry])).values()].toReversed();
}

/** "unauthorized vs forbidden", "401 or forbidden": each side must be a code or an exact name. */
function namedComparison(catalogue: Catalogue, search: Search, text: string): Answer | undefined {
  const sides = text.replace(/^.*?\b(?:compare|difference between)\b/iu, '').split(/\s+(?:vs\.?|versus|or|and)\s+/iu);
  if (sides.length < 2 || sides.length > MAX_COMPARED) return undefined;
  const codes = sides.flatMap((side) => codeNamed(search, side) ?? []);
  return new Set(codes).size === sides.length ? comparisonAnswer(catalogue, codes) : undefined;
}

function codeNamed(search: Search, side: string): number | undefined {
  const query = parseQuery(side);
  if (query.kind === 'codes') return query.codes.length === 1 ? query.codes[0] : undefined;
  const [target] = search.exact(side);
  return target !== undefined && 'entry' in target ? target.entry.code : undefined;
}
