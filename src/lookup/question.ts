import type { Extract, Extracted } from './extract.ts';
import { MAX_QUERY_LENGTH } from './normalise.ts';
import { parseQuery } from './parse.ts';
import { MAX_CODES, type Query } from './query.ts';

/** A line of more words than this is prose. */
const PROSE_WORDS = 6;

/** A class weighs the more, the worse it is news: server errors, client errors, redirects, interim answers, success. */
const SEVERITY = [5, 4, 3, 1, 2];

/**
 * Understands what is asked in a message: its first line where that asks something of its own, else the status codes in
 * a pasted log, else the whole as a query.
 * @param text the message as it was typed
 */
export function readQuestion(text: string, extract: Extract): Query {
  const [firstLine = ''] = text.split('\n');
  const asked = parseQuery(firstLine.replaceAll('`', ' '));
  const isPasted = text.length > MAX_QUERY_LENGTH || text.trim().includes('\n');
  const isQuestion = asked.kind !== 'text' && asked.kind !== 'help';
  if (isQuestion && firstLine.length <= MAX_QUERY_LENGTH)
    return isProse(firstLine, asked) ? (queryOf(extract(firstLine)) ?? asked) : asked;
  if (!isPasted && asked.kind === 'help') return asked;
  return queryOf(extract(text)) ?? (isPasted ? parseQuery(text) : asked);
}

/** Many words around some numbers: not every number need be a status code. */
function isProse(line: string, { kind }: Query): boolean {
  return kind === 'codes' && line.trim().split(/\s+/u).length > PROSE_WORDS;
}

/** @returns the codes found in a message as a query, the most severe first, or undefined where there are none */
export function queryOf(found: readonly Extracted[]): Query | undefined {
  if (found.length === 0) return undefined;
  const ranked = found.toSorted((a, b) => severityOf(a) - severityOf(b) || b.count - a.count).slice(0, MAX_CODES);
  const leftOut = found.length - ranked.length;
  const repeated = ranked.filter(({ count }) => count > 1);
  const counts = Object.fromEntries(repeated.map(({ code, count }) => [code, count]));
  return {
    kind: 'codes',
    codes: ranked.map(({ code }) => code),
    ...(repeated.length > 0 ? { counts } : {}),
    ...(leftOut > 0 ? { leftOut } : {}),
  };
}

function severityOf({ code }: Extracted): number {
  return SEVERITY.indexOf(Math.floor(code / 100));
}
