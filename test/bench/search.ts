import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { parseQuery } from '../../src/lookup/parse.ts';
import { type Contender, contendersOver } from './contenders.ts';

/** Before the clock counts, so that the code is compiled. */
const WARM_UP_MS = 3_000;

/** Whole rounds are run until this has passed, at least one: one round of the slowest takes minutes. */
const MEASURED_MS = 10_000;

const LABEL_COLUMNS = 16;
const FIGURE_COLUMNS = 13;

interface Timing {
  readonly label: string;
  readonly rounds: number;
  /** The first build of the process is what a start of the app waits for. */
  readonly firstBuildMs: number;
  readonly buildMs: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

interface Round {
  readonly buildMs: number;
  readonly queriesMs: readonly number[];
}

/** Builds the index of a contender and asks everything, or as much as there is time for. */
function round({ build }: Contender, queries: readonly string[], maxMs = Number.POSITIVE_INFINITY): Round {
  const end = performance.now() + maxMs;
  const [find, buildMs] = timed(build);
  const queriesMs: number[] = [];
  for (const query of queries) if (performance.now() < end) queriesMs.push(timed(() => find(query))[1]);
  return { buildMs, queriesMs };
}

/** @returns what it took, in milliseconds, beside the result */
function timed<Result>(run: () => Result): [result: Result, ms: number] {
  const start = performance.now();
  const result = run();
  return [result, performance.now() - start];
}

/** Rounds until the time has passed, at least one. */
function roundsFor(ms: number, one: () => Round): Round[] {
  const end = performance.now() + ms;
  const rounds = [one()];
  while (performance.now() < end) rounds.push(one());
  return rounds;
}

function measure(contender: Contender, queries: readonly string[]): Timing {
  const [first] = roundsFor(WARM_UP_MS, () => round(contender, queries, WARM_UP_MS));
  const rounds = roundsFor(MEASURED_MS, () => round(contender, queries));
  const buildsMs = rounds.map(({ buildMs }) => buildMs);
  const queriesMs = rounds.flatMap((one) => one.queriesMs);
  return {
    label: contender.label,
    rounds: rounds.length,
    firstBuildMs: first?.buildMs ?? 0,
    buildMs: percentile(buildsMs, 0.5),
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
  const header = ['first build', 'build', 'median', 'p99', 'ratio median', 'ratio p99', 'rounds'];
  return [
    row('milliseconds', header),
    ...timings.map(({ label, firstBuildMs, buildMs, medianMs, p99Ms, rounds }) =>
      row(label, [
        ...[firstBuildMs, buildMs, medianMs, p99Ms].map((ms) => ms.toFixed(3)),
        timesFaster(medianMs, fuse?.medianMs),
        timesFaster(p99Ms, fuse?.p99Ms),
        String(rounds),
      ]),
    ),
    `${queries.length} text queries a round, a fresh index each round; ratios are to plain Fuse.js`,
    `Node ${process.version}, ${cpus()[0]?.model}, load ${loadavg()
      .map((load) => load.toFixed(2))
      .join(' ')}`,
  ].join('\n');
}

function row(label: string, figures: readonly string[]): string {
  return label.padEnd(LABEL_COLUMNS) + figures.map((figure) => figure.padStart(FIGURE_COLUMNS)).join('');
}

process.stdout.write(`${main()}\n`);
