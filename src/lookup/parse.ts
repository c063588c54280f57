import { classDigitOf, isValidCode } from '../catalogue/catalogue.ts';
import { cleanText } from './normalise.ts';
import { type Counts, MAX_CODES, MAX_COMPARED, type Query } from './query.ts';
import { readTokens, type Tokens } from './tokens.ts';

/** Words that ask for help instead of naming something to look up. */
const HELP_WORDS = new Set(['', 'help', '?', 'usage', 'commands', '-h', '--help']);

/** "502×3": a code that stands in a message three times. */
const COUNTED_CODE = /\b(\d{3})×(\d{1,5})(?!\d)/gu;

/** Beside fewer words than this a number is taken for a status code, whatever it is. */
const FEW_WORDS = 3;

/** "400s" alone asks for the class; among other words it means many responses with 400. */
const PLURAL_CLASS = /^([1-5])00s$/u;

/** Words that may stand beside a class without making it another question: "successful 2xx". */
const CLASS_NOUNS = new Set(
  'informational information success successful redirect redirects redirection client server class family'.split(' '),
);
/**
 * Understands what a user typed, without looking anything up.
 * @param text raw text of any length and content; all but the first 200 characters is ignored
 * @returns never fails: what is not a code, a class, a comparison or a call for help is text to search for
 */
export function parseQuery(text: string): Query {
  const cleaned = cleanText(text);
  if (HELP_WORDS.has(cleaned.toLowerCase())) return { kind: 'help' };
  const digit = classDigitOf(Number(PLURAL_CLASS.exec(cleaned)?.[1]) * 100);
  if (digit !== undefined) return { kind: 'class', digit };
  const query = queryFrom(readTokens(cleaned.replace(COUNTED_CODE, '$1'))) ?? { kind: 'text' as const, text: cleaned };
  return query.kind === 'codes' ? withCounts(query, cleaned) : query;
}

/** Adds how often each code stands in a message, where the text says so: "502×3 504". */
function withCounts(query: Extract<Query, { kind: 'codes' }>, cleaned: string): Query {
  const counted = [...cleaned.matchAll(COUNTED_CODE)].map(([, code, count]) => [Number(code), Number(count)] as const);
  const counts: Counts = Object.fromEntries(counted.filter(([code, count]) => count > 1 && query.codes.includes(code)));
  return Object.keys(counts).length === 0 ? query : { ...query, counts };
}

function queryFrom({ numbers, classes, words, comparing }: Tokens): Query | undefined {
  const codes = words.length === 0 ? numbers : numbers.filter((number) => isLikelyCode(number, words.length));
  const [digit] = classes;
  if (comparing && codes.length > 1) return { kind: 'compare', ...capped(codes, MAX_COMPARED) };
  if (comparing && words.length > 0) return undefined;
  const about = codes.length === 1 && words.length > 0 ? { about: words.join(' ') } : {};
  if (codes.length > 0) return { kind: 'codes', ...capped(codes, MAX_CODES), ...about };
  const isClassAlone = classes.length === 1 && words.every((word) => CLASS_NOUNS.has(word.toLowerCase()));
  return digit !== undefined && isClassAlone ? { kind: 'class', digit } : undefined;
}

function capped(codes: readonly number[], maximum: number): { codes: readonly number[]; leftOut?: number } {
  const leftOut = codes.length - maximum;
  return leftOut > 0 ? { codes: codes.slice(0, maximum), leftOut } : { codes };
}

/** Among some words, a number from 105 to 199 is most likely no status code: nothing is assigned there. */
function isLikelyCode(number: number, wordCount: number): boolean {
  return isValidCode(number) && (wordCount < FEW_WORDS || number < 105 || number >= 200);
}
