import { stemmer } from 'stemmer';
import { wordsOf } from './normalise.ts';
import { FILLERS, isTelling } from './words.ts';

/** A word, and what it has in common with others. */
export interface Word {
  /** In lower case. */
  readonly text: string;
  /** Without its English ending: "redirects" and "redirected" share it. */
  readonly stem: string;
  /** The stem of the first of its group of synonyms, or its own. */
  readonly meaning: string;
  /** Whether it says something of the code that is asked for. */
  readonly isTelling: boolean;
}

export interface Lexicon {
  /** Splits a text into words. */
  wordsOf(text: string): readonly Word[];
  /** The word of this spelling. */
  wordOf(spelling: string): Word;
  /** Every spelling seen so far. */
  spellings(): readonly string[];
}

/** Paths name somebody's resources, not what happened to them ("Cannot GET /users"); emoji say nothing of the kind (":thumbsup:"). */
const NO_WORDS = /^["'`(]?\/\w|^:[\w+-]+:$/u;

/** How much is remembered; the catalogue has a third as many words. */
const MAX_REMEMBERED = 20_000;

/**
 * Knows words by their spelling. Each is taken apart and stemmed once: the terms of the catalogue use each of theirs a dozen times.
 * @param synonyms groups of words of one meaning
 */
export function createLexicon(synonyms: readonly (readonly string[])[]): Lexicon {
  const groupOf = new Map<string, string>();
  for (const [first = '', ...others] of synonyms)
    for (const other of others) groupOf.set(stemmer(other), stemmer(first));
  const words = new Map<string, Word>();
  const wordOf = rememberIn(words, (spelling): Word => {
    const stem = stemmer(spelling);
    return { text: spelling, stem, meaning: groupOf.get(stem) ?? stem, isTelling: isTelling(spelling) };
  });
  const parts = new Map<string, readonly Word[]>();
  const wordsOfPart = rememberIn(parts, (part) => (NO_WORDS.test(part) ? [] : wordsOf(part).map(wordOf)));
  for (const spelling of [...FILLERS, ...synonyms.flat()]) wordOf(spelling);
  return {
    wordsOf: (text) => {
      const all: Word[] = [];
      // Loops, as `flatMap` takes several times as long, and the catalogue has some seventy thousand words.
      for (const part of text.split(' ')) for (const word of parts.get(part) ?? wordsOfPart(part)) all.push(word);
      return all.slice();
    },
    wordOf,
    spellings: () => [...words.keys()],
  };
}

function rememberIn<Result>(known: Map<string, Result>, compute: (text: string) => Result): (text: string) => Result {
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const result = compute(text);
    if (known.size < MAX_REMEMBERED) known.set(text, result);
    return result;
  };
}

/** Words of a text that carry meaning; all of them where none does, so that "OK" or "Use Proxy" keep theirs. */
export function tellingWords(words: readonly Word[]): readonly Word[] {
  if (words.every((word) => word.isTelling)) return words;
  const telling = words.filter((word) => word.isTelling);
  return telling.length > 0 ? telling : words;
}
