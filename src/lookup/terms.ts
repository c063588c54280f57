import type { Entry } from '../catalogue/entry.ts';
import { wordsOf } from './normalise.ts';
import { tellingWords } from './words.ts';

/** phrase: the reason phrase. name: what a code is also called. situation: what happened. symptom: what software prints. */
export type TermKind = 'phrase' | 'name' | 'situation' | 'symptom';

/** What a code is called, or what leads to it, in words. */
export interface Term {
  readonly entry: Entry;
  readonly kind: TermKind;
  readonly words: readonly string[];
  /** Those of its words that carry meaning. */
  readonly telling: readonly string[];
}

/** Every term of an entry, its phrase first, then its names. */
export function termsOf(entry: Entry): Term[] {
  const toTerms = (kind: TermKind, texts: readonly string[]): Term[] =>
    texts.map((text) => {
      const words = wordsOf(text);
      return { entry, kind, words, telling: tellingWords(words) };
    });
  const gRpc = entry.grpc.flatMap((name) => [name, `grpc ${name}`]);
  return [
    // A phrase in parentheses is ours: the owner gives none.
    ...toTerms(entry.phrase.startsWith('(') ? 'situation' : 'phrase', [entry.phrase]),
    ...toTerms('name', [...entry.formerPhrases, ...entry.aliases, ...Object.values(entry.constants), ...gRpc]),
    ...toTerms('situation', entry.situations),
    ...toTerms('symptom', entry.symptoms),
  ];
}

/** The words of an entry's prose: they say what the entry is about without naming it. */
export function proseWords(entry: Entry): string[] {
  const prose = [
    entry.summary,
    entry.meaning,
    ...entry.forApiAuthors,
    ...entry.forApiClients,
    ...entry.onCall.map(({ check }) => check),
    ...entry.sentBy.map(({ tell }) => tell),
    ...entry.headers.flatMap(({ name, note }) => [name, note]),
  ];
  return wordsOf(prose.join(' '));
}

/** Those that are long enough to name an owner beside other words. */
export function namingWords(entry: Entry): string[] {
  return ownerWords(entry).filter((word) => word.length > 2);
}

/** The words that name an owner: "cloudflare", "alb". Asked with them, its meanings come first. */
export function ownerWords({ owner }: Entry): string[] {
  return owner === undefined ? [] : wordsOf([owner.name, owner.id, ...(owner.aliases ?? [])].join(' '));
}
