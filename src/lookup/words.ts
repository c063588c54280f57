import { stemmer } from 'stemmer';
import { wordsOf } from './normalise.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Words that a question is made of; they say nothing of the code that is asked for. */
export const FILLERS = list(`
  a an the this that these those it its i im ive we our ours you your they their them he she my me some any
  of for on in at to into onto by with from as so than then there here
  is are was were be been being am do does did doing done has have had having
  can could may might must shall should would will
  what whats which when where why how who whom
  if and or but while during after before because since though although
  use used using send sends sent return returns returned returning give gives given get gets got getting
  mean means meaning explain tell show please pls right correct best proper appropriate
  http https status statuses code codes statuscode statuscodes httpstatus httpstatuscode sc
  just also only very really still already now again ever always every each both about like want wants need needs
  one thing something someone somebody anything call calls called xx
`);

/** Words that stand behind a name without changing it: "not found error", "ConflictException". */
const SUFFIXES = list('error errors err exception response responses result reply answer message failure');

/** @returns whether a word says something of the code that is asked for */
export function isTelling(word: string): boolean {
  return !FILLERS.has(word) && !/^\d+$/u.test(word);
}

/** Words of a text that carry meaning; all of them where none does, so that "OK" or "Use Proxy" keep theirs. */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter(isTelling);
  return telling.length > 0 ? telling : words;
}

/**
 * The forms under which a name is known exactly, the fullest first: all its words, the telling ones, and those without
 * words such as "error" at the end. Each comes with and without spaces, so that "time out" finds "timeout".
 */
export function exactKeys(text: string): string[] {
  const words = wordsOf(text);
  const telling = tellingWords(words);
  const bare = telling.filter((word) => !SUFFIXES.has(word));
  const forms = [words, telling, bare].filter((form) => form.length > 0).map((form) => form.map(stemmer));
  return [...new Set(forms.flatMap((form) => [form.join(' '), form.join('')]))];
}

/** Words of one meaning share a stem: English endings are cut off, and synonyms become the first of their group. */
export type StemOf = (word: string) => string;

/** @param synonyms groups of words of one meaning */
export function createStemmer(synonyms: readonly (readonly string[])[]): StemOf {
  const canonical = new Map<string, string>();
  for (const [first = '', ...others] of synonyms)
    for (const other of others) canonical.set(stemmer(other), stemmer(first));
  return (word) => {
    const stem = stemmer(word);
    return canonical.get(stem) ?? stem;
  };
}
