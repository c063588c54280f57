/** The vocabulary of the catalogue, as `data/schema.json` describes it. */

export const REGISTRATIONS = ['registered', 'provisional', 'unused', 'obsolete', 'vendor'] as const;
export type Registration = (typeof REGISTRATIONS)[number];

export const RETRY_RULES = [
  'not-needed',
  'follow-redirect',
  'never',
  'after-change',
  'after-wait',
  'idempotent-after-wait',
  'new-connection',
  'after-handshake',
  'ask-user',
] as const;
export type RetryRule = (typeof RETRY_RULES)[number];

export const CACHING_RULES = ['heuristic', 'explicit-only', 'must-not-store', 'renews-stored'] as const;
export type CachingRule = (typeof CACHING_RULES)[number];

export const SENDERS = ['application', 'reverse-proxy', 'load-balancer', 'cdn', 'client', 'network'] as const;
export type Sender = (typeof SENDERS)[number];

export const LANGUAGES = ['node', 'python', 'go', 'java', 'servlet', 'dotnet', 'ruby', 'rust', 'php'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The first digit of a status code (RFC 9110 section 15). */
export type ClassDigit = 1 | 2 | 3 | 4 | 5;

export interface Source {
  readonly name: string;
  readonly section?: string;
  readonly url: string;
  readonly confidence?: 'high' | 'medium' | 'low';
}

export interface Owner {
  readonly id: string;
  readonly name: string;
  /** How to recognise a response or a log line of this owner. */
  readonly tell: string;
  /** Where several owners share a number, the lower rank is shown first. */
  readonly rank?: number;
  readonly aliases?: readonly string[];
  readonly discontinued?: string;
}

export interface OnCallCheck {
  readonly check: string;
  readonly command?: string;
}

export interface SentBy {
  readonly who: Sender;
  readonly tell: string;
}

export interface HeaderField {
  readonly name: string;
  readonly requirement: 'must' | 'should' | 'may';
  readonly note: string;
}

export interface Example {
  readonly request?: readonly string[];
  readonly response: readonly string[];
}

/** What every entry of a data file must say. */
interface EntryCore {
  readonly code: number;
  readonly phrase: string;
  readonly registration: Registration;
  readonly source: Source;
  readonly summary: string;
  readonly meaning: string;
  readonly retry: RetryRule;
  readonly caching: CachingRule;
  /** False where no client ever receives the number: it stands only in a log or in a tool's output. */
  readonly onTheWire: boolean;
}

/** What an entry may leave out; the loader fills in the empty value. */
interface EntryLists {
  readonly formerPhrases: readonly string[];
  readonly forApiAuthors: readonly string[];
  readonly forApiClients: readonly string[];
  readonly onCall: readonly OnCallCheck[];
  readonly sentBy: readonly SentBy[];
  readonly headers: readonly HeaderField[];
  readonly related: readonly number[];
  readonly aliases: readonly string[];
  readonly situations: readonly string[];
  readonly symptoms: readonly string[];
  readonly constants: Readonly<Partial<Record<Language, string>>>;
  readonly grpc: readonly string[];
}

interface EntryExtras {
  /** Overrides the rank of the owner for this number. */
  readonly rank?: number;
  readonly registrationNote?: string;
  readonly example?: Example;
}

/** An entry as a data file holds it. */
export type EntryRecord = EntryCore & Partial<EntryLists> & EntryExtras;

/** One meaning of one number. A number may have several (499: nginx, Google APIs, gorouter, Esri). */
export interface Entry extends EntryCore, EntryLists, EntryExtras {
  /** Set exactly for vendor meanings. */
  readonly owner?: Owner;
}

export interface StatusClass {
  readonly class: ClassDigit;
  readonly name: string;
  readonly summary: string;
  readonly meaning: string;
  readonly howToReact: readonly string[];
  readonly forApiAuthors: readonly string[];
  readonly forApiClients: readonly string[];
  readonly source: Source;
  readonly aliases: readonly string[];
}

export interface Choice {
  readonly code: number;
  /** Id of the owner where a vendor meaning is meant. */
  readonly owner?: string;
  readonly answer: string;
  readonly when: string;
}

export interface Comparison {
  readonly codes: readonly number[];
  readonly question: string;
  readonly choices: readonly Choice[];
  readonly houseRules?: readonly string[];
  readonly sources: readonly Source[];
}

/** A number, or a range of numbers, that circulates without a trustworthy origin. */
export interface Folklore {
  readonly from: number;
  readonly to: number;
  readonly phrase: string;
  readonly claim: string;
  readonly why: string;
  readonly source: Source;
}
