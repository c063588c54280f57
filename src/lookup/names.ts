import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Entry, StatusClass } from '../catalogue/entry.ts';
import { type Lexicon, tellingWords, type Word } from './lexicon.ts';
import { isDescription, type Term } from './terms.ts';
import { SUFFIXES } from './words.ts';

/** What a text search leads to. */
export type Target = { readonly entry: Entry } | { readonly statusClass: StatusClass };

/** What each name leads to, the likeliest first, by its key: the stems of its words without spaces, so that "time out" finds "timeout". */
export type NameIndex = ReadonlyMap<string, readonly Target[]>;

/**
 * Gathers the names of codes and classes in the order in which those of one name are offered: registered phrases, classes, other
 * registered names, and vendors' phrases before vendors' other names.
 */
export function createNameIndex({ classes }: Catalogue, terms: readonly Term[], lexicon: Lexicon): NameIndex {
  const index = new Map<string, Target[]>();
  const add = (keys: readonly string[], target: Target): void => {
    for (const key of keys) {
      const targets = index.get(key);
      if (targets === undefined) index.set(key, [target]);
      else targets.push(target);
    }
  };
  const names = terms.filter((term) => !isDescription(term) || term.isIdentifier);
  const addTerms = (isWanted: (term: Term) => boolean): void => {
    for (const term of names)
      if (term.entry !== undefined && isWanted(term)) add(nameKeys(term), { entry: term.entry });
  };
  const isRegistered = ({ entry }: Term): boolean => entry?.owner === undefined;
  addTerms((term) => term.kind === 'phrase' && isRegistered(term));
  for (const statusClass of classes) {
    for (const name of [statusClass.name, ...statusClass.aliases])
      add(queryKeys(lexicon.wordsOf(name)), { statusClass });
  }
  addTerms((term) => term.kind !== 'phrase' && isRegistered(term));
  addTerms((term) => term.kind === 'phrase' && !isRegistered(term));
  addTerms((term) => term.kind !== 'phrase' && !isRegistered(term));
  index.delete('');
  return index;
}

/** The keys to look a query up by, the fullest first: all its words, the telling ones, and those without words such as "error". */
export function queryKeys(words: readonly Word[]): string[] {
  const telling = tellingWords(words);
  return [
    ...nameKeys({ words, telling, isIdentifier: false }),
    keyOf(telling.filter(({ text }) => !SUFFIXES.has(text))),
  ];
}

/** An identifier is known by all its words alone: HTTP_VERSION is not "version". */
function nameKeys({ words, telling, isIdentifier }: Pick<Term, 'words' | 'telling' | 'isIdentifier'>): string[] {
  return isIdentifier || telling.length === words.length ? [keyOf(words)] : [keyOf(words), keyOf(telling)];
}

/** All words as one, without their endings. */
export function keyOf(words: readonly Word[]): string {
  return words.map(({ stem }) => stem).join('');
}
