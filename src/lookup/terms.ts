import type { Entry } from '../catalogue/entry.ts';
import { type Lexicon, tellingWords, type Word } from './lexicon.ts';
import { wordsOf } from './normalise.ts';

/** phrase: the reason phrase. name: what a code is also called. situation: what happened. symptom: what software prints. */
export type TermKind = 'phrase' | 'name' | 'situation' | 'symptom';

/** What a code is called, or what leads to it, in words. */
export interface Term {
  /** Undefined where it leads to no code at all. */
  readonly entry: Entry | undefined;
  readonly kind: TermKind;
  readonly words: readonly Word[];
  /** It stands in source code: its words say little of what happened. */
  readonly isIdentifier: boolean;
  /** Those of its words that lead to the entry. */
  readonly telling: readonly Word[];
}

const IDENTIFIER = /^[\w.:]*[A-Z_][\w.:]*$/u;

/** Every term of an entry, its phrase first, then its names. */
export function termsOf(entry: Entry, lexicon: Lexicon): Term[] {
  const toTerms = (kind: TermKind, texts: readonly string[]): Term[] =>
    texts.map((text) => termFrom(text, kind, entry, lexicon));
  const gRpc = entry.grpc.flatMap((name) => [name, `grpc ${name}`]);
  return [
    // A phrase in parentheses is ours: the owner gives none.
    ...toTerms(entry.phrase.startsWith('(') ? 'situation' : 'phrase', [entry.phrase]),
    ...toTerms('name', [...entry.formerPhrases, ...entry.aliases, ...Object.values(entry.constants), ...gRpc]),
    ...toTerms('situation', entry.situations),
    ...toTerms('symptom', entry.symptoms),
  ];
}

/** What people type about other things, as terms that lead to no code. */
export function unrelatedTerms(texts: readonly string[], lexicon: Lexicon): Term[] {
  return texts.map((text) => termFrom(text, 'situation', undefined, lexicon));
}

function termFrom(text: string, kind: TermKind, entry: Entry | undefined, lexicon: Lexicon): Term {
  const words = lexicon.wordsOf(text);
  const isIdentifier = IDENTIFIER.test(text);
  return { entry, kind, words, isIdentifier, telling: tellingWords(words) };
}

/** @returns whether a term says what happened or what was printed, rather than what the code is called */
export function isDescription({ kind }: Term): boolean {
  return kind === 'situation' || kind === 'symptom';
}

/** Those that are long enough to name an owner beside other words. */
export function namingWords(entry: Entry): string[] {
  return ownerWords(entry).filter((word) => word.length > 2);
}

/** The words that name an owner: "cloudflare", "alb". Asked with them, its meanings come first. */
export function ownerWords({ owner }: Entry): string[] {
  return owner === undefined ? [] : wordsOf([owner.name, owner.id, ...(owner.aliases ?? [])].join(' '));
}
