import type { Explain, Explanation } from '../../src/cards/explain.ts';
import { codesIn } from '../../src/lookup/codes.ts';
import type { Extract } from '../../src/lookup/extract.ts';

/** A line of `queries.jsonl`: what people type, and what it should lead to. */
export interface LabelledQuery {
  readonly query: string;
  readonly kind: string;
  /** Codes that are right as the first answer; none where no code is meant. */
  readonly expect?: readonly number[];
  /** Codes that are right among the first three. */
  readonly accept?: readonly number[];
  /** Set instead of codes where a class is asked for: "4xx". */
  readonly class?: string;
}

/** A line of `messages.jsonl`: a message as Slack sends it, and the status codes in it. */
export interface LabelledMessage {
  readonly text: string;
  readonly codes: readonly number[];
}

/** Codes, a class as "4xx", or "none" before codes that are only offered as "did you mean". */
type Labels = readonly (number | string)[];

/** Shares from 0 to 1. */
export interface Rates {
  readonly n: number;
  readonly top1: number;
  readonly top3: number;
}

export interface QueryScore extends Rates {
  readonly kinds: Readonly<Record<string, Rates>>;
  /** Queries with a wrong first answer. */
  readonly misses: readonly { readonly query: string; readonly expect: Labels; readonly got: Labels }[];
}

export interface MessageScore {
  readonly n: number;
  /** The share of messages whose set of codes is exactly right. */
  readonly exact: number;
  /** Over all codes of all messages. */
  readonly precision: number;
  readonly recall: number;
  readonly misses: readonly { readonly text: string; readonly expect: Labels; readonly got: Labels }[];
}

/** How many of the offered codes a reader looks at. */
const TOP = 3;

/** Asks every query, and compares what is answered first, and what is offered beside it, with the labels. */
export function scoreQueries(cases: readonly LabelledQuery[], explain: Explain): QueryScore {
  const judged = cases.map((labelled) => judge(labelled, explain(labelled.query)));
  return {
    ...ratesOf(judged),
    kinds: Object.fromEntries(
      [...new Set(cases.map(({ kind }) => kind))].map((kind) => [
        kind,
        ratesOf(judged.filter(({ labelled }) => labelled.kind === kind)),
      ]),
    ),
    misses: judged
      .filter(({ isFirst }) => !isFirst)
      .map(({ labelled, got }) => ({ query: labelled.query, expect: expectedOf(labelled), got })),
  };
}

/** Reads every message, and compares the sets of codes; how often a code stands there is not labelled. */
export function scoreMessages(cases: readonly LabelledMessage[], extract: Extract): MessageScore {
  const read = cases.map(({ text, codes }) => ({ text, expect: codes, got: extract(text).map(({ code }) => code) }));
  const misses = read.filter(({ expect, got }) => !isSameSet(expect, got));
  const found = read.flatMap(({ got }) => got).length;
  const wanted = read.flatMap(({ expect }) => expect).length;
  const right = read.flatMap(({ expect, got }) => got.filter((code) => expect.includes(code))).length;
  return {
    n: cases.length,
    exact: share(cases.length - misses.length, cases.length),
    precision: share(right, found),
    recall: share(right, wanted),
    misses,
  };
}

interface Judged {
  readonly labelled: LabelledQuery;
  readonly got: Labels;
  readonly isFirst: boolean;
  readonly isAmongTop: boolean;
}

function judge(labelled: LabelledQuery, explanation: Explanation): Judged {
  const { answer } = explanation;
  if (answer.kind === 'class') {
    const got = [`${answer.statusClass.class}xx`];
    const isFirst = got[0] === labelled.class;
    return { labelled, got, isFirst, isAmongTop: isFirst };
  }
  const { expect = [], accept = expect } = labelled;
  const answered = statusCodesIn(explanation);
  const offered = offeredBy(explanation);
  const isNoneRight = expect.length === 0 && labelled.class === undefined && answered.length === 0;
  // Two codes that are compared have the same rank.
  const first = answer.kind === 'comparison' ? answered : answered.slice(0, 1);
  const isFirst = isNoneRight || first.some((code) => expect.includes(code));
  const isAmongTop = isNoneRight || offered.slice(0, TOP).some((code) => accept.includes(code));
  return { labelled, got: answer.kind === 'none' ? ['none', ...offered] : offered, isFirst, isAmongTop };
}

/** The codes that are answered with. */
function statusCodesIn({ query, answer }: Explanation): number[] {
  // To a typed 42 or 1000 the card says that it is no status code, and 000 says that no status was received: such
  // answers name none.
  return codesIn(answer).filter((code) => code !== 0 && !(answer.kind === 'invalid' && query.kind === 'codes'));
}

/** The codes that are answered with, then those a reader may choose instead. */
function offeredBy({ answer }: Explanation): number[] {
  const alternatives = answer.kind === 'status' ? answer.found?.alternatives : undefined;
  const nearest = answer.kind === 'none' ? answer.nearest : [];
  return [...codesIn(answer), ...(alternatives ?? nearest).map(({ code }) => code)];
}

function expectedOf({ expect = [], class: statusClass }: LabelledQuery): Labels {
  return statusClass === undefined ? expect : [statusClass];
}

function ratesOf(judged: readonly Judged[]): Rates {
  const n = judged.length;
  return {
    n,
    top1: share(judged.filter(({ isFirst }) => isFirst).length, n),
    top3: share(judged.filter(({ isAmongTop }) => isAmongTop).length, n),
  };
}

function isSameSet(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((code) => b.includes(code));
}

/** Nothing of nothing is all of it. */
function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
