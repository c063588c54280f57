import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { createSearch } from '../../src/lookup/search.ts';

export type Find = (text: string) => unknown;

/** A search that is measured. */
export interface Contender {
  readonly label: string;
  /** Builds the index anew, so that nothing is remembered of the round before. */
  readonly build: () => Find;
}

/** What all of them search in. */
const KEYS = ['phrase', 'formerPhrases', 'aliases', 'situations', 'symptoms'] as const;

/** Our search, Fuse.js and MiniSearch as they come out of the box, over the same data: one document an entry. */
export function contendersOver(
  catalogue: Catalogue,
): readonly [ours: Contender, fuse: Contender, ...others: Contender[]] {
  const documents = catalogue.entries.map((entry, id) => ({
    id,
    phrase: entry.phrase,
    formerPhrases: entry.formerPhrases,
    aliases: entry.aliases,
    situations: entry.situations,
    symptoms: entry.symptoms,
  }));
  return [
    { label: 'this app', build: () => ours(catalogue) },
    {
      label: 'plain Fuse.js',
      build: () => {
        const fuse = new Fuse(documents, { keys: [...KEYS] });
        return (text) => fuse.search(text);
      },
    },
    {
      label: 'MiniSearch',
      build: () => {
        const index = new MiniSearch({ fields: [...KEYS], searchOptions: { fuzzy: 0.2, prefix: true } });
        index.addAll(documents.map((document) => ({ ...document, ...joined(document) })));
        return (text) => index.search(text);
      },
    },
  ];
}

/** Exact names, then likeness, whatever the first finds: what a query costs before its answer is remembered. */
function ours(catalogue: Catalogue): Find {
  const search = createSearch(catalogue);
  return (text) => [search.exact(text), search.similar(text)];
}

/** MiniSearch has fields of text, not lists. */
function joined(document: Readonly<Record<(typeof KEYS)[number], string | readonly string[]>>): Record<string, string> {
  return Object.fromEntries(KEYS.map((key) => [key, [document[key]].flat().join('\n')]));
}
