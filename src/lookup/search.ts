import Fuse from 'fuse.js';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Entry, StatusClass } from '../catalogue/entry.ts';
import { wordsOf } from './normalise.ts';

/** What a text search leads to. */
export type Target = { readonly entry: Entry } | { readonly statusClass: StatusClass };

export interface Hit {
  readonly entry: Entry;
  /** 0 is a perfect match, 1 none at all. */
  readonly distance: number;
}

export interface Search {
  /** What is called exactly this, whatever its casing, separators and question words; the best-ranked first. */
  exact(text: string): readonly Target[];
  /** Meanings whose words resemble the text, nearest first, one hit per code. */
  similar(text: string): readonly Hit[];
}

/** Words that carry no meaning in a question about status codes. */
const STOP_WORDS = new Set(
  `a an the of for on in at to is are was were be been it its this that these those i im we my our you your they their he she
   what whats which when where why how does do did should would could can shall may must will use used using send sent return
   returns returned returning respond response responses code codes status statuscode statuscodes statuses http https httpstatus
   httpstatuscode error errors err exception sc mean means meaning explain about if and or with by from as there has have had
   get gets got getting give gives given case when after because user users client clients server servers api apis request
   requests please pls right correct best proper wrong appropriate me tell show`.split(/\s+/),
);

/** How different a name may be written and still be found, on the scale of Fuse.js. */
const FUZZY_THRESHOLD = 0.3;

/** A misspelling has about as many letters as the name: "lunch" is none of "unchanged". */
const LARGEST_LENGTH_DIFFERENCE = 2;

/** Names longer than this are sentences; misspelt sentences are found by their other words. */
const LONGEST_NAME = 32;

/** Added for words that describe a case instead of naming the code. */
const DESCRIPTION_PENALTY = 0.1;

/** Fewer shared words than this share of all words say nothing. */
const SMALLEST_OVERLAP = 0.4;

interface Term {
  readonly key: string;
  readonly words: readonly string[];
  readonly entry: Entry;
  readonly isName: boolean;
}

/** Builds the index once; every search after that works on memory alone. */
export function createSearch(catalogue: Catalogue): Search {
  const terms = catalogue.entries.flatMap(termsOf);
  const exactIndex = buildExactIndex(catalogue, terms);
  const names = terms.filter(({ isName, key }) => isName && key.length <= LONGEST_NAME);
  const fuse = new Fuse(names, { keys: ['key'], includeScore: true, threshold: FUZZY_THRESHOLD });
  const weightOf = wordWeights(terms);
  return {
    exact: (text) => exactIndex.get(keyOf(text)) ?? [],
    similar: (text) => {
      const key = keyOf(text);
      const misspelt = fuse
        .search(key)
        .filter(({ item }) => Math.abs(item.key.length - key.length) <= LARGEST_LENGTH_DIFFERENCE)
        .map(({ item, score = 1 }) => ({ entry: item.entry, distance: score }));
      return bestPerCode([...misspelt, ...overlapping(terms, key, weightOf)]);
    },
  };
}

/**
 * The words of a text that carry meaning, joined by single spaces. A text made of nothing but stop words keeps them, so
 * that a phrase such as "OK" or an alias such as "use proxy" still has a key.
 */
export function keyOf(text: string): string {
  const words = wordsOf(text);
  const telling = words.filter((word) => !STOP_WORDS.has(word) && !/^\d+$/u.test(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

function termsOf(entry: Entry): Term[] {
  const toTerm = (isName: boolean) => (text: string) => {
    const key = keyOf(text);
    return { key, words: [...new Set(key.split(' '))], entry, isName };
  };
  const names = [entry.phrase, ...entry.formerPhrases, ...entry.aliases, ...Object.values(entry.constants)];
  return [...names.map(toTerm(true)), ...[...entry.situations, ...entry.symptoms].map(toTerm(false))];
}

function buildExactIndex({ classes }: Catalogue, terms: readonly Term[]): Map<string, Target[]> {
  const classTargets = classes.flatMap((statusClass) =>
    [statusClass.name, ...statusClass.aliases].map((term) => ({ key: keyOf(term), target: { statusClass } })),
  );
  const ranked = [...terms.filter(({ isName }) => isName), ...terms.filter(({ isName }) => !isName)];
  const entryTargets = ranked.map(({ key, entry }) => ({ key, target: { entry } }));
  const index = new Map<string, Target[]>();
  for (const { key, target } of [...classTargets, ...entryTargets]) index.set(key, [...(index.get(key) ?? []), target]);
  index.delete('');
  return index;
}

/** A word weighs the more, the fewer entries it stands in; a word that stands nowhere weighs most. */
function wordWeights(terms: readonly Term[]): (word: string) => number {
  const entriesWith = new Map<string, Set<Entry>>();
  for (const { words, entry } of terms) {
    for (const word of words) entriesWith.set(word, (entriesWith.get(word) ?? new Set()).add(entry));
  }
  return (word) => Math.log(1 + terms.length / (entriesWith.get(word)?.size ?? 1));
}

/** Terms that share words with the key, by the weighted share of the words of both. */
function overlapping(terms: readonly Term[], key: string, weightOf: (word: string) => number): Hit[] {
  const asked = new Set(key.split(' '));
  const sum = (words: Iterable<string>): number => [...words].reduce((total, word) => total + weightOf(word), 0);
  const askedWeight = sum(asked);
  return terms.flatMap(({ words, entry, isName }) => {
    const shared = words.filter((word) => asked.has(word));
    if (shared.length === 0) return [];
    const overlap = (2 * sum(shared)) / (askedWeight + sum(words));
    return overlap < SMALLEST_OVERLAP ? [] : [{ entry, distance: 1 - overlap + (isName ? 0 : DESCRIPTION_PENALTY) }];
  });
}

function bestPerCode(hits: readonly Hit[]): Hit[] {
  const best = new Map<number, Hit>();
  for (const hit of hits.toSorted((a, b) => a.distance - b.distance)) {
    if (!best.has(hit.entry.code)) best.set(hit.entry.code, hit);
  }
  return [...best.values()];
}
