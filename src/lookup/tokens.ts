import { classDigitOf } from '../catalogue/catalogue.ts';
import type { ClassDigit } from '../catalogue/entry.ts';

/** Words that dress a code and say nothing of their own: "what does HTTP error 409 mean?" */
const DRESS = new Set(
  `a an the of for on in is are was what whats which why does do did mean means meaning explain about define definition tell me
   show please pls http https status statuses code codes statuscode error errors err errno response responses result return
   returns returned returning got get getting gets gives received saw see e rc sc`.split(/\s+/),
);

/** Words that ask to tell codes apart. */
const COMPARATORS = new Set(['vs', 'versus', 'compare', 'compared', 'comparison', 'difference', 'differences', 'or']);

/** Small words that only join codes. */
const JOINERS = new Set(['and', 'to', 'with', 'between', 'from', 'against', '&', '+']);

/** A number right after one of these words is not a status code: "exit code 137", "port 443". */
const OTHER_NUMBERS =
  /\b(?:exit(?:ed)?(?:\s+with)?(?:\s+(?:code|status))?|port|signal|errno|s?ftp|smtp|sip|imap|sqlstate|ora|iso|rfc|line|pid|uid|room|page|version|chapter|issue|ticket|pr)[\s:=#]+\d+/giu;

/** Thousands: "40,000". */
const THOUSANDS = /\b\d{1,3}(?:,000)+\b/gu;

const ADDRESS = /\bhttps?:\/\/\S+/giu;

/** A three-digit number with one of these behind it is an amount: "500ms", "200 kb". */
const AMOUNT =
  /\b\d+(?:\.\d+)?\s?(?:ms|milliseconds?|secs?|seconds?|mins?|minutes?|[kmg]i?b|bytes?|px|rps|rpm|usd|eur|%)(?![a-z])/giu;

/** A request header that asks for an interim response; it is not one. */
const EXPECTATION = /\bexpect:?\s+100-continue\b/giu;

const PROTOCOL_VERSION = /\bhttps?\/\d(?:\.\d)?/giu;

/** What holds numbers of another kind, and the words that stand in for it, so that it is not taken for mere dress. */
const OTHER_MEANINGS: readonly (readonly [pattern: RegExp, standIn: string])[] = [
  [ADDRESS, ' '],
  [PROTOCOL_VERSION, ' '],
  [EXPECTATION, ' # expectation '],
  [THOUSANDS, ' # amount '],
  [OTHER_NUMBERS, ' # other '],
  [AMOUNT, ' # amount '],
];

const CLASS_TOKEN = /^([1-5])(?:xx|\*\*|nn|__|--)s?$/iu;

const SEPARATORS = /[\s,;:=|/()[\]{}<>"'`!?#’]+/u;

/** The tokens of a query, sorted by what they are. */
export interface Tokens {
  /** In order of appearance, those that cannot be status codes (42, 5000) included. */
  readonly numbers: readonly number[];
  readonly classes: readonly ClassDigit[];
  readonly words: readonly string[];
  readonly comparing: boolean;
}

/** Sorts the tokens of a cleaned text: numbers, classes, and words that are neither dress nor joints. */
export function readTokens(cleaned: string): Tokens {
  const bare = OTHER_MEANINGS.reduce((text, [pattern, standIn]) => text.replace(pattern, standIn), cleaned);
  const tokens = bare.split(SEPARATORS).flatMap(trimToken);
  const numbers = new Set<number>();
  const classes = new Set<ClassDigit>();
  const words: string[] = [];
  for (const token of tokens) {
    const number = numberIn(token);
    const digit = classIn(token);
    if (number !== undefined) numbers.add(number);
    else if (digit !== undefined) classes.add(digit);
    else if (!isDress(token)) words.push(token);
  }
  const comparing = tokens.some((token) => COMPARATORS.has(token.toLowerCase()));
  return { numbers: [...numbers], classes: [...classes], words, comparing };
}

function trimToken(token: string): string[] {
  const start = token.replace(/^[^\p{L}\p{Nd}]+/u, '');
  // "5**" ends in what is elsewhere mere emphasis.
  const trimmed = CLASS_TOKEN.test(start) ? start : start.replace(/[^\p{L}\p{Nd}]+$/u, '');
  return trimmed === '' ? [] : [trimmed];
}

function isDress(token: string): boolean {
  const word = token.toLowerCase().replace(/[^a-z&+]/gu, '');
  return word.length < 2 || DRESS.has(word) || COMPARATORS.has(word) || JOINERS.has(word);
}

function classIn(token: string): ClassDigit | undefined {
  const digit = CLASS_TOKEN.exec(token)?.[1];
  return digit === undefined ? undefined : classDigitOf(Number(digit) * 100);
}

/** The number in a token such as "409", "42", "4O4", "502s", "http_402", "Status409Conflict" or "404.13". */
function numberIn(token: string): number | undefined {
  if (/^\d{1,9}$/u.test(token)) return Number(token);
  if (/^[1-5][\do]{2}$/iu.test(token)) return Number(token.replace(/o/giu, '0'));
  if (/^[1-5]\d\d\.\d{1,2}$/u.test(token)) return Number(token.slice(0, 3));
  const numbers = token.match(/\d+/gu) ?? [];
  const [number = ''] = numbers;
  const isGlued = numbers.length === 1 && /^[1-5]\d\d$/u.test(number) && /[a-z]/iu.test(token);
  return isGlued && !/^(?:v|utf|sha|base|x|h|p|c|r|k|m|b)[-_]?\d/iu.test(token) ? Number(number) : undefined;
}
