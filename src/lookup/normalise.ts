/** The longest query that is looked at, in code points. What follows is ignored before anything is parsed. */
export const MAX_QUERY_LENGTH = 200;

/** Zeros of the decimal digits that people type and NFKC leaves alone: Arabic-Indic, Persian, Devanagari. */
const FOREIGN_ZEROS = [0x0660, 0x06f0, 0x0966];

/**
 * Makes typed text safe and comparable: capped, without control characters, lone surrogates and invisible
 * formatting, compatibility forms and foreign digits folded, white space collapsed. Cleaning twice changes nothing.
 */
export function cleanText(text: string): string {
  const folded = firstCodePoints(text)
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, foldDigit);
  const visible = folded.replace(/\s+/gu, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '');
  return firstCodePoints(visible.replace(/ +/gu, ' ').normalize('NFKC').trim()).trim();
}

/** Words in ASCII: a letter with digits (H12), capitals in a row, a capitalised or small word, digits. */
const ASCII_WORDS = /(?<![A-Za-z])[A-Za-z]\d+(?![A-Za-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/gu;

/**
 * Splits text into lower-case words: at white space and punctuation, between letters and digits, and inside camelCase
 * and SNAKE_CASE, so that "HttpStatus.UNPROCESSABLE_ENTITY" and "unprocessable entity" share their words.
 */
export function wordsOf(text: string): string[] {
  // Most terms of the catalogue are plain already, and there are thousands.
  if (/^[a-z ]+$/u.test(text)) return text.split(' ').filter(Boolean);
  const joined = text.replace(/['’]/gu, '').replaceAll('gRPC', 'grpc');
  if (/^[ -~]*$/u.test(joined)) return (joined.match(ASCII_WORDS) ?? []).map((word) => word.toLowerCase());
  const parted = joined
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\p{Nd})/gu, '$1 $2')
    .replace(/(\p{Nd})(\p{L})/gu, '$1 $2');
  const plain = parted.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{Nd}]+/gu) ?? [];
}

function firstCodePoints(text: string): string {
  // Cutting by UTF-16 units first keeps a text of megabytes from being spread into an array.
  return Array.from(text.slice(0, MAX_QUERY_LENGTH * 2))
    .slice(0, MAX_QUERY_LENGTH)
    .join('');
}

function foldDigit(digit: string): string {
  const codePoint = digit.codePointAt(0) ?? 0;
  const zero = FOREIGN_ZEROS.find((start) => codePoint >= start && codePoint < start + 10);
  return zero === undefined ? digit : String(codePoint - zero);
}
