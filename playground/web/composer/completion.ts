import type { AppProfile, Person } from '../../protocol.ts';

type Command = AppProfile['commands'][number];

/** What a text can be completed to. */
export type Candidate =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'person'; readonly person: Person };

/** The word under the caret, and what it may become. */
export interface Completion {
  readonly start: number;
  readonly end: number;
  /** Never empty. */
  readonly candidates: readonly Candidate[];
  /** Whether the word is complete as it stands: Enter may send it. */
  readonly isComplete: boolean;
}

/** What can be completed where. */
export interface Vocabulary {
  /** None in threads: Slack knows no commands there. */
  readonly commands: readonly Command[];
  readonly people: readonly Person[];
}

/** Slack reads commands at the very beginning alone. */
const COMMAND = /^\/\S*$/u;
const MENTION = /(?:^|[\s(])(@[\p{L}\p{N}._-]*)$/u;

/**
 * Finds what can be completed.
 * @param text what stands in the composer
 * @param caret where the caret stands in it
 * @param vocabulary what is known
 * @returns `undefined` where there is nothing to complete
 */
export function completionAt(text: string, caret: number, { commands, people }: Vocabulary): Completion | undefined {
  const before = text.slice(0, caret);
  const after = /^\S*/u.exec(text.slice(caret))?.[0] ?? '';
  const word = COMMAND.test(before) ? before : MENTION.exec(before)?.[1];
  if (word === undefined) return undefined;
  const candidates = word.startsWith('/') ? commandsLike(word, commands) : peopleLike(word, people);
  if (candidates.length === 0) return undefined;
  const isComplete = candidates.some((candidate) => textOf(candidate) === word + after);
  return { start: caret - word.length, end: caret + after.length, candidates, isComplete };
}

/**
 * Puts a candidate in the place of the word under the caret.
 * @returns the new text, and where the caret goes: behind the space after the candidate
 */
export function complete(
  text: string,
  { start, end }: Completion,
  candidate: Candidate,
): [text: string, caret: number] {
  const inserted = `${text.slice(0, start)}${textOf(candidate)} `;
  return [inserted + text.slice(end).trimStart(), inserted.length];
}

/** @returns the command that a text runs, once its name is complete and something may follow */
export function commandOf(text: string, commands: readonly Command[]): Command | undefined {
  return commands.find(({ command }) => text.startsWith(`${command} `));
}

/** @returns what a candidate writes into the composer, without the space after it */
export function textOf(candidate: Candidate): string {
  return candidate.kind === 'command' ? candidate.command.command : `@${candidate.person.name}`;
}

function commandsLike(word: string, commands: readonly Command[]): Candidate[] {
  return commands
    .filter(({ command }) => command.startsWith(word.toLowerCase()))
    .map((command) => ({ kind: 'command', command }));
}

/** A name fits with the beginning of any of its words, or of all of it without the spaces. */
function peopleLike(word: string, people: readonly Person[]): Candidate[] {
  const typed = word.slice(1).toLowerCase();
  const fits = ({ name }: Person) => {
    const words = name.toLowerCase().split(/\s+/u);
    return [...words, words.join('')].some((part) => part.startsWith(typed));
  };
  const found = people.filter(fits);
  return [...found.filter(({ isApp }) => isApp), ...found.filter(({ isApp }) => !isApp)].map((person) => ({
    kind: 'person',
    person,
  }));
}
