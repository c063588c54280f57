import { stemmer } from 'stemmer';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Words that a question is made of; they say nothing of the code that is asked for. */
export const FILLERS = list(`
  a an the this that these those it its i im ive we our ours you your they their them he she my me some any
  of for on in at to into onto by with from as so than then there here
  is are was were be been being am do does did doing done has have had having
  can could may might must shall should would will
  what whats which when where why how who whom
  and or but while during before because though although
  use used using send sends sent return returns returned returning give gives given get gets got getting
  mean means meaning explain tell show please pls right correct best proper appropriate
  http https status statuses code codes statuscode statuscodes httpstatus httpstatuscode sc
  just also only very really still already now again ever always every each both about like want wants need needs
  one thing something someone somebody anything call calls called xx
`);

/** How many stems are remembered; the catalogue has about half as many words. */
const MAX_STEMS = 20_000;

/** Words that stand behind a name without changing it: "not found error", "ConflictException". */
const SUFFIXES = list('error errors err exception response responses result reply answer message failure');

/** @returns whether a word says something of the code that is asked for; single letters never do */
export function isTelling(word: string): boolean {
  return word.length > 1 && !FILLERS.has(word);
}

/** Words of a text that carry meaning; all of them where none does, so that "OK" or "Use Proxy" keep theirs. */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter(isTelling);
  return telling.length > 0 ? telling : words;
}

/** All words of a text, and those that carry meaning. */
export interface TwoForms {
  readonly words: readonly string[];
  readonly telling: readonly string[];
}

/**
 * The keys under which a name is known exactly: all its words, and the telling ones, each with and without spaces, so
 * that "time out" finds "timeout".
 * @param stemOf cuts off endings, so that "redirects" finds "redirect"
 */
export function nameKeys({ words, telling }: TwoForms, stemOf: (word: string) => string): string[] {
  return telling.length === words.length
    ? keysOf(words, stemOf)
    : [...keysOf(words, stemOf), ...keysOf(telling, stemOf)];
}

/** The keys to look a query up by, the fullest first: those of a name, and those without words such as "error". */
export function queryKeys(words: readonly string[], stemOf: (word: string) => string): string[] {
  const telling = tellingWords(words);
  return [
    ...nameKeys({ words, telling }, stemOf),
    ...keysOf(
      telling.filter((word) => !SUFFIXES.has(word)),
      stemOf,
    ),
  ];
}

function keysOf(words: readonly string[], stemOf: (word: string) => string): string[] {
  const stems = words.map(stemOf);
  return stems.length > 1 ? [stems.join(' '), stems.join('')] : stems;
}

/** A description is known by its telling words alone: there are thousands, and nobody writes them without spaces. */
export function descriptionKeys({ telling }: TwoForms, stemOf: (word: string) => string): string[] {
  return [telling.map(stemOf).join(' ')];
}

/** All words of a name as one, to compare misspelt names with. */
export function joinedKey(words: readonly string[], stemOf: (word: string) => string): string {
  return words.map(stemOf).join('');
}

export interface Stemmer {
  /** Cuts off English endings. */
  readonly plain: (word: string) => string;
  /** The same, and synonyms become the first of their group. */
  readonly canonical: StemOf;
}

/** Words of one meaning share a stem. */
export type StemOf = (word: string) => string;

/** @param synonyms groups of words of one meaning */
export function createStemmer(synonyms: readonly (readonly string[])[]): Stemmer {
  const stems = new Map<string, string>();
  const plain = (word: string): string => {
    const known = stems.get(word);
    if (known !== undefined || stems.size > MAX_STEMS) return known ?? stemmer(word);
    const stem = stemmer(word);
    stems.set(word, stem);
    return stem;
  };
  const canonical = new Map<string, string>();
  for (const [first = '', ...others] of synonyms) for (const other of others) canonical.set(plain(other), plain(first));
  return { plain, canonical: (word) => canonical.get(plain(word)) ?? plain(word) };
}
