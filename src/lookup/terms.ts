import type { Entry } from '../catalogue/entry.ts';
import { wordsOf } from './normalise.ts';

/** phrase: the reason phrase. name: what a code is also called. situation: what happened. symptom: what software prints. */
export type TermKind = 'phrase' | 'name' | 'situation' | 'symptom';

/** What a code is called, or what leads to it, in words. */
export interface Term {
  readonly entry: Entry;
  readonly kind: TermKind;
  readonly words: readonly string[];
}

/** Every term of an entry, its phrase first, then its names. */
export function termsOf(entry: Entry): Term[] {
  const gRpc = entry.grpc.flatMap((name) => [name, `grpc ${name}`]);
  const names = [...entry.formerPhrases, ...entry.aliases, ...Object.values(entry.constants), ...gRpc];
  return [
    // A phrase in parentheses is ours: the owner gives none.
    { entry, kind: entry.phrase.startsWith('(') ? 'situation' : 'phrase', words: wordsOf(entry.phrase) },
    ...names.map((text): Term => ({ entry, kind: 'name', words: wordsOf(text) })),
    ...entry.situations.map((text): Term => ({ entry, kind: 'situation', words: wordsOf(text) })),
    ...entry.symptoms.map((text): Term => ({ entry, kind: 'symptom', words: wordsOf(text) })),
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

/** The words that name an owner: "cloudflare", "alb". Asked with them, its meanings come first. */
export function ownerWords({ owner }: Entry): string[] {
  return owner === undefined ? [] : wordsOf([owner.name, owner.id, ...(owner.aliases ?? [])].join(' '));
}
