import Fuse from 'fuse.js';

/** Words this short have too many neighbours to be corrected. */
const SHORTEST_CORRECTED = 4;

/** How many letters a misspelling may have more or fewer than the word that was meant. */
const LARGEST_LENGTH_DIFFERENCE = 2;

/** On the scale of Fuse.js: one wrong letter in four to seven, two in eight to eleven. */
const LARGEST_DISTANCE = 0.25;

/** However long a name is: "unrecognised http method" is no misspelt "unrecognised http version". */
const MOST_WRONG_LETTERS = 3;

/** Two letters that changed places count as two wrong ones. */
const LARGEST_DISTANCE_OF_ANAGRAM = 0.5;

/** How many words Fuse.js looks at: those that share most pairs of letters with the typed one. */
const MAX_CANDIDATES = 12;

/** A misspelling keeps at least this share of its pairs of letters. */
const SHARED_PAIRS = 0.3;

export interface Correction {
  readonly word: string;
  /** False where the word was known as it was typed. */
  readonly isCorrected: boolean;
}

/** Maps a typed word to a known one, or to undefined where none resembles it. */
export type Spell = (word: string) => Correction | undefined;

/**
 * Corrects words against a vocabulary. Fuse.js judges the likeness; as it would look at every word of the vocabulary, it is
 * given only those of about the same length that begin alike (people seldom get the first letter wrong: a known word that
 * begins differently is another word) and share pairs of letters with the typed word.
 * @param vocabulary every known word, in lower case
 */
export function createSpelling(vocabulary: Iterable<string>): Spell {
  const known = new Set(vocabulary);
  const shelves = new Map<string, string[]>();
  for (const word of known) {
    const shelf = shelves.get(shelfOf(word, word.length));
    if (shelf === undefined) shelves.set(shelfOf(word, word.length), [word]);
    else shelf.push(word);
  }
  return (typed) => {
    if (known.has(typed)) return { word: typed, isCorrected: false };
    if (typed.length < SHORTEST_CORRECTED) return undefined;
    const word = closest(typed, candidatesFor(typed, shelves));
    return word === undefined ? undefined : { word, isCorrected: true };
  };
}

/** Words of one first letter and one length stand together. */
function shelfOf(word: string, length: number): string {
  return `${word.charAt(0)}${length}`;
}

function candidatesFor(typed: string, shelves: ReadonlyMap<string, readonly string[]>): string[] {
  const pairs = new Set(Array.from({ length: typed.length - 1 }, (_, index) => pairAt(typed, index)));
  const lengths = Array.from(
    { length: 2 * LARGEST_LENGTH_DIFFERENCE + 1 },
    (_, index) => typed.length - LARGEST_LENGTH_DIFFERENCE + index,
  );
  return lengths
    .flatMap((length) => shelves.get(shelfOf(typed, length)) ?? [])
    .map((word) => ({ word, shared: countShared(word, pairs) }))
    .filter(({ shared }) => shared + 1 >= typed.length * SHARED_PAIRS)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, MAX_CANDIDATES)
    .map(({ word }) => word);
}

function countShared(word: string, pairs: ReadonlySet<number>): number {
  let count = 0;
  for (let index = 0; index < word.length - 1; index += 1) if (pairs.has(pairAt(word, index))) count += 1;
  return count;
}

/** Two letters as one number: thousands of words are compared, and strings would have to be made. */
function pairAt(word: string, index: number): number {
  return word.charCodeAt(index) * 0x1_00_00 + word.charCodeAt(index + 1);
}

function closest(typed: string, candidates: readonly string[]): string | undefined {
  const options = { includeScore: true, threshold: LARGEST_DISTANCE_OF_ANAGRAM, ignoreFieldNorm: true };
  const largest = Math.min(LARGEST_DISTANCE, MOST_WRONG_LETTERS / typed.length);
  const plausible = new Fuse(candidates, options)
    .search(typed)
    .map(({ item, score = 1 }) => ({ word: item, distance: score }))
    .filter(({ word, distance }) => distance <= largest || isAnagram(word, typed));
  return plausible.toSorted((a, b) => rank(a.word, a.distance, typed) - rank(b.word, b.distance, typed))[0]?.word;
}

/** Fuse.js does not mind letters that the typed word lacks, so the length has its say; swapped letters are a small slip. */
function rank(word: string, distance: number, typed: string): number {
  if (isAnagram(word, typed)) return 0.1;
  return distance + Math.abs(word.length - typed.length) * 0.1;
}

function isAnagram(a: string, b: string): boolean {
  return a.length === b.length && [...a].toSorted().join('') === [...b].toSorted().join('');
}
