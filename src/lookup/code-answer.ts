import { type Catalogue, isValidCode } from '../catalogue/catalogue.ts';
import type { Comparison, Entry } from '../catalogue/entry.ts';
import type { Answer, CodeAnswer, StatusAnswer } from './answer.ts';
import type { Query } from './query.ts';
import { namingWords } from './terms.ts';

const MAX_NEAREST = 3;
const MAX_COMPARABLE = 5;

/** The card of one code, or a list of several. */
export function codesAnswer(catalogue: Catalogue, query: Extract<Query, { kind: 'codes' }>): Answer {
  const { codes, counts = {}, about, leftOut = 0 } = query;
  const answers = codes.map((code) => codeAnswer(catalogue, code));
  const [first] = answers;
  if (first === undefined) return { kind: 'help' };
  if (answers.length > 1) return { kind: 'several', answers, counts, leftOut };
  return first.kind === 'status' && about !== undefined ? ofNamedOwner(first, about) : first;
}

/** @returns what the catalogue knows of a number, whatever the number */
export function codeAnswer(catalogue: Catalogue, code: number): CodeAnswer {
  const meanings = catalogue.meaningsOf(code);
  const [main, ...others] = meanings;
  const folklore = catalogue.folkloreOf(code);
  const statusClass = catalogue.classOf(code);
  if (main !== undefined && (isValidCode(code) || code === 0)) {
    const comparable = comparableWith(catalogue, main);
    return { kind: 'status', code, meanings: [main, ...others], statusClass, folklore, comparable };
  }
  if (statusClass === undefined) return { kind: 'invalid', code, meanings, folklore };
  return { kind: 'unassigned', code, statusClass, folklore, nearest: catalogue.nearestTo(code, MAX_NEAREST) };
}

/** Puts the meaning first whose owner is named: "esri 499". */
function ofNamedOwner(answer: StatusAnswer, about: string): StatusAnswer {
  const words = new Set(about.toLowerCase().split(/[^\p{L}\p{Nd}]+/u));
  const named = answer.meanings.find((entry) => namingWords(entry).some((word) => words.has(word)));
  return named === undefined ? answer : withMeaningFirst(answer, named);
}

/** The same answer with one of its meanings in front. */
export function withMeaningFirst(answer: StatusAnswer, first: Entry): StatusAnswer {
  return { ...answer, meanings: [first, ...answer.meanings.filter((entry) => entry !== first)] };
}

/** @param code any code of the class */
export function classAnswer(catalogue: Catalogue, code: number): Answer {
  const statusClass = catalogue.classOf(code);
  if (statusClass === undefined) return { kind: 'help' };
  const entries = catalogue.registeredIn(statusClass.class);
  const registered = new Set(entries.map((entry) => entry.code));
  const inClass = catalogue.entries.filter((entry) => catalogue.classOf(entry.code) === statusClass);
  const vendorCodes = new Set(inClass.map((entry) => entry.code).filter((number) => !registered.has(number)));
  return { kind: 'class', statusClass, entries, vendorCodes: [...vendorCodes] };
}

/** @returns undefined unless every code has a meaning to compare */
export function comparisonAnswer(catalogue: Catalogue, codes: readonly number[], leftOut = 0): Answer | undefined {
  const [group] = catalogue.comparisonsWith(codes);
  const entries = codes.flatMap((code) => meaningIn(catalogue, group, code) ?? []);
  const isComplete = entries.length === codes.length && codes.length > 1;
  return isComplete ? { kind: 'comparison', entries, group, leftOut } : undefined;
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
