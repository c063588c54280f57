import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { parseQuery } from '../../src/lookup/parse.ts';
import { createSearch } from '../../src/lookup/search.ts';

/** Rounds before the clock counts, so that the code is compiled. */
const WARM_UP_ROUNDS = 3;
const ROUNDS = 8;

const LABEL_COLUMNS = 16;
const FIGURE_COLUMNS = 13;

type Find = (text: string) => unknown;

interface Contender {
  readonly label: string;
  /** Builds the index anew, so that nothing is remembered of the round before. */
  readonly build: () => Find;
}

interface Timing {
  readonly label: string;
  /** The first build of the process is what a start of the app waits for. */
  readonly firstBuildMs: number;
  readonly buildMs: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

const KEYS = ['phrase', 'formerPhrases', 'aliases', 'situations', 'symptoms'] as const;

function contendersOver(catalogue: Catalogue): readonly [ours: Contender, fuse: Contender, ...others: Contender[]] {
  const documents = catalogue.entries.map((entry, id) => ({
    id,
    phrase: entry.phrase,
    formerPhrases: entry.formerPhrases,
    aliases: entry.aliases,
    situations: entry.situations,
    symptoms: entry.symptoms,
  }));
  return [
    { label: 'this app', build: () => ours(catalogue) },
    {
      label: 'plain Fuse.js',
      build: () => {
        const fuse = new Fuse(documents, { keys: [...KEYS] });
        return (text) => fuse.search(text);
      },
    },
    {
      label: 'MiniSearch',
      build: () => {
        const index = new MiniSearch({ fields: [...KEYS], searchOptions: { fuzzy: 0.2, prefix: true } });
        index.addAll(documents.map((document) => ({ ...document, ...joined(document) })));
        return (text) => index.search(text);
      },
    },
  ];
}

/** Exact names, then likeness, whatever the first finds: what a query costs before its answer is remembered. */
function ours(catalogue: Catalogue): Find {
  const search = createSearch(catalogue);
  return (text) => [search.exact(text), search.similar(text)];
}

/** MiniSearch has fields of text, not lists. */
function joined(document: Readonly<Record<(typeof KEYS)[number], string | readonly string[]>>): Record<string, string> {
  return Object.fromEntries(KEYS.map((key) => [key, [document[key]].flat().join('\n')]));
}

/** One round of a contender: builds its index and asks everything. @returns milliseconds */
function round({ build }: Contender, queries: readonly string[]): { buildMs: number; queriesMs: number[] } {
  const [find, buildMs] = timed(build);
  return { buildMs, queriesMs: queries.map((query) => timed(() => find(query))[1]) };
}

function timed<Result>(run: () => Result): [result: Result, ms: number] {
  const start = performance.now();
  const result = run();
  return [result, performance.now() - start];
}

function measure(contender: Contender, queries: readonly string[]): Timing {
  const rounds = Array.from({ length: WARM_UP_ROUNDS + ROUNDS }, () => round(contender, queries));
  const warm = rounds.slice(WARM_UP_ROUNDS);
  const queriesMs = warm.flatMap((one) => one.queriesMs);
  return {
    label: contender.label,
    firstBuildMs: rounds[0]?.buildMs ?? 0,
    buildMs: percentile(
      warm.map(({ buildMs }) => buildMs),
      0.5,
    ),
    medianMs: percentile(queriesMs, 0.5),
    p99Ms: percentile(queriesMs, 0.99),
  };
}

function percentile(values: readonly number[], rank: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * rank))] ?? 0;
}

/** The queries of the evaluation that are searched for, not read as numbers. */
function textQueries(): string[] {
  const lines = readFileSync(new URL('../eval/queries.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const typed = lines.map((line): string => JSON.parse(line).query);
  return typed.filter((query) => parseQuery(query).kind === 'text');
}

/** `npm run bench`: time to build the index, and per query, side by side in one process. */
function main(): string {
  const queries = textQueries();
  const contenders = contendersOver(loadCatalogue());
  const timings = contenders.map((contender) => measure(contender, queries));
  const fuse = timings.find(({ label }) => label === contenders[1].label);
  const timesFaster = (ms: number, fuseMs = 0) => `${(fuseMs / ms).toFixed(1)} ×`;
  const header = ['first build', 'build', 'median', 'p99', 'Fuse/median', 'Fuse/p99'];
  return [
    row('milliseconds', header),
    ...timings.map(({ label, firstBuildMs, buildMs, medianMs, p99Ms }) =>
      row(label, [
        ...[firstBuildMs, buildMs, medianMs, p99Ms].map((ms) => ms.toFixed(3)),
        timesFaster(medianMs, fuse?.medianMs),
        timesFaster(p99Ms, fuse?.p99Ms),
      ]),
    ),
    `${queries.length} text queries, ${ROUNDS} rounds with a fresh index each, after ${WARM_UP_ROUNDS} to warm up`,
    `Node ${process.version}, ${cpus()[0]?.model}, load ${loadavg()
      .map((load) => load.toFixed(2))
      .join(' ')}`,
  ].join('\n');
}

function row(label: string, figures: readonly string[]): string {
  return label.padEnd(LABEL_COLUMNS) + figures.map((figure) => figure.padStart(FIGURE_COLUMNS)).join('');
}

process.stdout.write(`${main()}\n`);
