import { type Catalogue, isValidCode } from '../catalogue/catalogue.ts';
import {
  CHANGES,
  COUNTED,
  IS_SAID_AFTER,
  LISTS,
  LOG_LINES,
  NAME_BEFORE,
  NEVER,
  SAYS_SO_AFTER,
  SAYS_SO_BEFORE,
  SECONDS_BEFORE,
  SHORT_SECONDS_BEFORE,
  UPSTREAM_STATUSES,
  WEAK_AFTER,
  WEAK_BEFORE,
} from './extract-rules.ts';

/** A status code in a message, and how often it stands there. */
export interface Extracted {
  readonly code: number;
  readonly count: number;
}

/** Reads the status codes out of free text, in order of first appearance. */
export type Extract = (text: string) => Extracted[];

/** A number that may be a status code, with what stands beside it. */
interface Candidate {
  readonly code: number;
  readonly isPlural: boolean;
  readonly before: string;
  readonly after: string;
}

const CANDIDATE =
  /(?<![\w.\-/#@^%~])(?<code>[1-5]\d\d)(?<plural>['’]?s)?(?!\w|\.\d|,(?![45]\d\d\b)\d|-\d|\/(?![1-5]\d\d\b)\w|:\d)/gu;
/** Metric names hold the code between underscores: HTTPCode_ELB_502_Count. */
const METRIC = /_(?<=\b(?:http|status|nginx|elb|upstream)\w{0,40})(?=[1-5]\d\d(?:_|\b))|_(?<=_[1-5]\d\d_)(?=[a-z])/giu;
/** Emphasis around a number: *503*, _503_. */
const EMPHASIS = /(?<!\w)[*_]{1,3}(?=\d{3})|(?<=\d{3}s?)[*_]{1,3}(?!\w)/gu;
const SLASHED = /(?<=\b[1-5]\d\d)\/(?=[1-5]\d\d\b)/gu;

/** Access logs have their status before this; the patterns need not look at a line of any length. */
const MAX_LOG_LINE_LENGTH = 2_000;

/** How many numbers of one line are looked at. */
const MAX_CANDIDATES = 200;

/** How far a rule looks to each side, in characters. */
const CONTEXT_LENGTH = 60;

/**
 * Makes the function that finds status codes in messages: log lines, pasted commands, alerts and prose. Its rules are
 * deterministic; durations, ports, sizes, versions, dates, ids, prices and numbers of things are refused.
 * It reads text as it was typed; `typedText` undoes Slack's escapes before.
 * @param catalogue knows the phrases that follow a code: "503 Service Unavailable"
 */
export function createExtract(catalogue: Catalogue): Extract {
  const isFollowedByName = (code: number, after: string): boolean => {
    const names = catalogue.meaningsOf(code).flatMap(({ phrase, formerPhrases }) => [phrase, ...formerPhrases]);
    const start = after.replace(/^[\s"'`:)(\]=–-]+(?:(?:is|means|was)\s+)?/u, '').toLowerCase();
    return names.some((name) => start.startsWith(name.toLowerCase()));
  };
  return (text) => {
    const counts = new Map<number, number>();
    for (const line of text.split('\n')) {
      for (const code of codesInLine(line, isFollowedByName)) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    return [...counts].map(([code, count]) => ({ code, count }));
  };
}

type IsFollowedByName = (code: number, after: string) => boolean;

function codesInLine(line: string, isFollowedByName: IsFollowedByName): number[] {
  const start = line.slice(0, MAX_LOG_LINE_LENGTH);
  const logged = LOG_LINES.map((pattern) => pattern.exec(start)?.groups).find((groups) => groups !== undefined);
  if (logged !== undefined) {
    const upstream = UPSTREAM_STATUSES.exec(start)?.groups?.['codes']?.match(/\d{3}/gu) ?? [];
    const codes = [logged['status'], logged['second'], ...upstream].map(Number).filter(isValidCode);
    return [...new Set(codes)];
  }
  const listed = LISTS.exec(start)?.groups?.['codes'];
  if (listed !== undefined) return (listed.match(/\d{3}/gu) ?? []).map(Number);
  const candidates = candidatesIn(line);
  const certain = candidates.map((candidate) => isCertain(candidate, isFollowedByName));
  const isChange = candidates.length === 2 && CHANGES.test(start);
  return candidates
    .filter((candidate, index) => isChange || certain[index] || isLikely(candidate, certain))
    .map(({ code }) => code);
}

function candidatesIn(line: string): Candidate[] {
  const readable = NEVER.reduce((text, pattern) => text.replace(pattern, (match) => ' '.repeat(match.length)), line);
  const parted = readable.replace(SLASHED, ',').replace(METRIC, ' ').replace(EMPHASIS, ' ');
  return [...parted.matchAll(CANDIDATE)].slice(0, MAX_CANDIDATES).map(({ index, 0: match, groups }) => ({
    code: Number(groups?.['code']),
    isPlural: groups?.['plural'] !== undefined,
    before: parted.slice(Math.max(0, index - CONTEXT_LENGTH), index),
    after: parted.slice(index + match.length, index + match.length + CONTEXT_LENGTH),
  }));
}

function isCertain({ code, isPlural, before, after }: Candidate, isFollowedByName: IsFollowedByName): boolean {
  const isSeconds = SECONDS_BEFORE.test(before) || (code < 400 && SHORT_SECONDS_BEFORE.test(before));
  if (isPlural && isSeconds) return false;
  if (isPlural || isFollowedByName(code, after) || SAYS_SO_AFTER.some((pattern) => pattern.test(after))) return true;
  if (IS_SAID_AFTER.test(after) && !NAME_BEFORE.test(before)) return true;
  return !COUNTED.test(after) && SAYS_SO_BEFORE.some((pattern) => pattern.test(before));
}

/** A number joined to a certain one by a comma or a small word. */
function isLikely({ code, before, after }: Candidate, certain: readonly boolean[]): boolean {
  if (!certain.includes(true) || COUNTED.test(after)) return false;
  return WEAK_BEFORE.test(before) || (code >= 400 && WEAK_AFTER.test(after));
}
