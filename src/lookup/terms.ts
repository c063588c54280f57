import type { Entry } from '../catalogue/entry.ts';
import { wordsOf } from './normalise.ts';

/** What a code is called, or what leads to it. */
export interface Term {
  readonly text: string;
  readonly entry: Entry;
  readonly kind: TermKind;
}

/** name: what the code is called. description: what happened, or what software prints. */
export type TermKind = 'name' | 'description';

/** Every term of an entry, names first. */
export function termsOf(entry: Entry): Term[] {
  const gRpc = entry.grpc.flatMap((name) => [name, `grpc ${name}`]);
  const names = [entry.phrase, ...entry.formerPhrases, ...entry.aliases, ...Object.values(entry.constants), ...gRpc];
  return [
    ...names.map((text): Term => ({ text, entry, kind: 'name' })),
    ...[...entry.situations, ...entry.symptoms].map((text): Term => ({ text, entry, kind: 'description' })),
  ];
}

/** The words of an entry's prose, and of its owner: they say what the entry is about without naming it. */
export function proseWords(entry: Entry): string[] {
  const { owner } = entry;
  return wordsOf(
    [
      entry.summary,
      entry.meaning,
      ...entry.forApiAuthors,
      ...entry.forApiClients,
      ...entry.onCall.map(({ check }) => check),
      ...entry.sentBy.map(({ tell }) => tell),
      ...entry.headers.flatMap(({ name, note }) => [name, note]),
    ].join(' '),
  ).concat(wordsOf([owner?.name ?? '', owner?.id ?? '', ...(owner?.aliases ?? [])].join(' ')));
}

/** The words that name an owner: "cloudflare", "alb". Asked with them, its meanings come first. */
export function ownerWords({ owner }: Entry): string[] {
  return owner === undefined ? [] : wordsOf([owner.name, owner.id, ...(owner.aliases ?? [])].join(' '));
}
