import Fuse from 'fuse.js';

/** Words this short have too many neighbours to be corrected. */
const SHORTEST_CORRECTED = 4;

/** How many letters a misspelling may have more or fewer than the word that was meant. */
const LARGEST_LENGTH_DIFFERENCE = 2;

/** On the scale of Fuse.js: one wrong letter in four to seven, two in eight to eleven. */
const LARGEST_DISTANCE = 0.25;

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
 * Corrects words against a vocabulary. Fuse.js judges the likeness; as it would look at every word of the vocabulary,
 * it is given only those that share pairs of letters with the typed word.
 * @param vocabulary every known word, in lower case
 */
export function createSpelling(vocabulary: Iterable<string>): Spell {
  const words = [...new Set(vocabulary)];
  const known = new Set(words);
  const wordsWithPair = new Map<string, string[]>();
  for (const word of words) {
    for (const pair of pairsOf(word)) {
      const others = wordsWithPair.get(pair);
      if (others === undefined) wordsWithPair.set(pair, [word]);
      else if (others.at(-1) !== word) others.push(word);
    }
  }
  return (typed) => {
    if (known.has(typed)) return { word: typed, isCorrected: false };
    if (typed.length < SHORTEST_CORRECTED) return undefined;
    const word = closest(typed, candidatesFor(typed, wordsWithPair));
    return word === undefined ? undefined : { word, isCorrected: true };
  };
}

/** The letters of a word in pairs, its beginning marked: most misspellings keep the first letter. */
function pairsOf(word: string): string[] {
  const pairs = [`^${word.charAt(0)}`];
  for (let index = 1; index < word.length; index += 1) pairs.push(word.slice(index - 1, index + 1));
  return pairs;
}

function candidatesFor(typed: string, wordsWithPair: ReadonlyMap<string, readonly string[]>): string[] {
  const shared = new Map<string, number>();
  for (const pair of new Set(pairsOf(typed))) {
    for (const word of wordsWithPair.get(pair) ?? []) {
      if (Math.abs(word.length - typed.length) <= LARGEST_LENGTH_DIFFERENCE)
        shared.set(word, (shared.get(word) ?? 0) + 1);
    }
  }
  return [...shared]
    .filter(([, count]) => count >= typed.length * SHARED_PAIRS)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, MAX_CANDIDATES)
    .map(([word]) => word);
}

/** People seldom get the first letter wrong: a known word that begins differently is another word. */
function closest(typed: string, candidates: readonly string[]): string | undefined {
  const options = { includeScore: true, threshold: LARGEST_DISTANCE_OF_ANAGRAM, ignoreFieldNorm: true };
  const results = new Fuse(candidates, options)
    .search(typed)
    .map(({ item, score = 1 }) => ({ word: item, distance: score }));
  const plausible = results.filter(
    ({ word, distance }) => word[0] === typed[0] && (distance <= LARGEST_DISTANCE || isAnagram(word, typed)),
  );
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
