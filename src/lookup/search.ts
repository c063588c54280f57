import Fuse from 'fuse.js';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Entry, StatusClass } from '../catalogue/entry.ts';
import { wordsOf } from './normalise.ts';

/** What a text search leads to. */
export type Target = { readonly entry: Entry } | { readonly statusClass: StatusClass };

export interface Hit {
  readonly entry: Entry;
  /** 0 is a perfect match, 1 none at all (the scale of Fuse.js). */
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

/** How far a term may be from the query before Fuse.js drops it. */
const FUZZY_THRESHOLD = 0.45;

/** Distance added by the kind of term: a situation that resembles the query says less than a phrase that does. */
const TERM_KINDS = [
  { penalty: 0, termsOf: (entry: Entry) => [entry.phrase, ...entry.formerPhrases] },
  { penalty: 0.02, termsOf: (entry: Entry) => [...entry.aliases, ...Object.values(entry.constants)] },
  { penalty: 0.05, termsOf: (entry: Entry) => [...entry.situations, ...entry.symptoms] },
] as const;

interface Term {
  readonly key: string;
  readonly entry: Entry;
  readonly penalty: number;
}

/** Builds the index once; every search after that works on memory alone. */
export function createSearch(catalogue: Catalogue): Search {
  const terms = catalogue.entries.flatMap(termsOf);
  const exactIndex = buildExactIndex(catalogue, terms);
  const fuse = new Fuse(terms, { keys: ['key'], includeScore: true, ignoreLocation: true, threshold: FUZZY_THRESHOLD });
  return {
    exact: (text) => exactIndex.get(keyOf(text)) ?? [],
    similar: (text) => bestPerCode(fuse.search(keyOf(text)).map(({ item, score = 1 }) => toHit(item, score))),
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
  return TERM_KINDS.flatMap(({ penalty, termsOf: pick }) =>
    pick(entry).map((term) => ({ key: keyOf(term), entry, penalty })),
  );
}

function buildExactIndex(catalogue: Catalogue, terms: readonly Term[]): Map<string, Target[]> {
  const classTargets = catalogue.classes.flatMap((statusClass) =>
    [statusClass.name, ...statusClass.aliases].map((term) => ({ key: keyOf(term), target: { statusClass } })),
  );
  const entryTargets = terms
    .toSorted((a, b) => a.penalty - b.penalty)
    .map(({ key, entry }) => ({ key, target: { entry } }));
  const index = new Map<string, Target[]>();
  for (const { key, target } of [...classTargets, ...entryTargets]) index.set(key, [...(index.get(key) ?? []), target]);
  index.delete('');
  return index;
}

function toHit({ entry, penalty }: Term, score: number): Hit {
  return { entry, distance: Math.min(1, score + penalty) };
}

function bestPerCode(hits: readonly Hit[]): Hit[] {
  const best = new Map<number, Hit>();
  for (const hit of hits.toSorted((a, b) => a.distance - b.distance)) {
    if (!best.has(hit.entry.code)) best.set(hit.entry.code, hit);
  }
  return [...best.values()];
}
