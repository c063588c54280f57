const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Words that a question is made of; they say nothing of the code that is asked for. */
export const FILLERS = list(`
  a an the this that these those it its i im ive we our ours you your they their them he she my me some any
  of for on in at to into onto by with from as so than then there here
  is are was were be been being am do does did doing done has have had having
  can could may might must shall should would will
  what whats which when where why how who whom
  and or but while during before because though although
  use used using return returns returned returning give gives given get gets got getting
  mean means meaning explain tell show please pls right correct best proper appropriate
  http https status statuses code codes statuscode statuscodes httpstatus httpstatuscode sc
  just also only very really still already again ever always every each both about like want wants need needs
  one thing something someone somebody anything call calls called xx
`);

/** Words that stand behind a name without changing it: "not found error", "ConflictException". */
export const SUFFIXES = list('error errors err exception response responses result reply answer message failure');

/** @returns whether a word says something of the code that is asked for; single letters never do */
export function isTelling(word: string): boolean {
  return word.length > 1 && !FILLERS.has(word);
}
