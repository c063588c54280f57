import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Entry, Folklore } from '../catalogue/entry.ts';
import type { Answer } from './answer.ts';
import { classAnswer, codeAnswer, comparisonAnswer, withMeaningFirst } from './code-answer.ts';
import { wordsOf } from './normalise.ts';
import { parseQuery } from './parse.ts';
import { MAX_COMPARED } from './query.ts';
import { SCORING } from './scoring.ts';
import type { Search } from './search.ts';

/** "what are client errors" asks for a class; a longer text with such words asks for something else. */
const LONGEST_CLASS_QUERY = 4;

const MAX_ALTERNATIVES = 3;

/** Answers words: an exact name, a comparison of names, or what resembles them most; nothing where nothing does. */
export function textAnswer(catalogue: Catalogue, search: Search, text: string): Answer {
  const exact = search.exact(text);
  const [first] = exact;
  if (first === undefined) {
    const compared = namedComparison(catalogue, search, text);
    if (compared !== undefined) return compared;
  }
  const isShort = text.split(' ').length <= LONGEST_CLASS_QUERY;
  if (first !== undefined && 'statusClass' in first && isShort)
    return classAnswer(catalogue, first.statusClass.class * 100);
  const named = exact.flatMap((target) => ('entry' in target ? [target.entry] : []));
  const similar = search.similar(text);
  const [likeliest] = similar;
  const confident = likeliest !== undefined && likeliest.sureness >= SCORING.confident ? [likeliest.entry] : [];
  const [best] = [...named, ...confident];
  const legend = best === undefined ? folkloreNamed(catalogue, text) : undefined;
  if (legend !== undefined) return codeAnswer(catalogue, legend.from);
  const others = [...named, ...similar.flatMap(({ entry }) => entry ?? [])];
  if (best !== undefined) return foundAnswer(catalogue, best, text, others);
  const nearest = similar.filter(({ sureness }) => sureness >= SCORING.doubtful).flatMap(({ entry }) => entry ?? []);
  return { kind: 'none', text, nearest: nearest.slice(0, MAX_ALTERNATIVES) };
}

/** The card of the code that words led to, with the meaning that was found in front. */
function foundAnswer(catalogue: Catalogue, best: Entry, text: string, others: readonly Entry[]): Answer {
  const answer = codeAnswer(catalogue, best.code);
  const alternatives = onePerCode(others.filter((entry) => entry.code !== best.code)).slice(0, MAX_ALTERNATIVES);
  if (answer.kind !== 'status') return answer;
  return { ...withMeaningFirst(answer, best), found: { text, alternatives } };
}

function onePerCode(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.toReversed().map((entry) => [entry.code, entry])).values()].toReversed();
}

/** A legend whose phrase stands in the text: "apache this is fine". */
function folkloreNamed({ folklore }: Catalogue, text: string): Folklore | undefined {
  const asked = ` ${wordsOf(text).join(' ')} `;
  return folklore.find(({ phrase }) => asked.includes(` ${wordsOf(phrase).join(' ')} `));
}

/** "unauthorized vs forbidden", "401 or forbidden": each side must be a code or an exact name. */
function namedComparison(catalogue: Catalogue, search: Search, text: string): Answer | undefined {
  const [, asked] = /\b(?:compare|difference between)\b(.*)$/iu.exec(text) ?? [];
  const sides = (asked ?? text).split(
    asked === undefined ? /\s+(?:vs\.?|versus|or)\s+/iu : /\s+(?:vs\.?|versus|or|and)\s+/iu,
  );
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
