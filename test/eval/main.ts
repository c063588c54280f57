import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { createChain } from '../../src/chain.ts';
import { createExtract } from '../../src/lookup/extract.ts';
import { typedText } from '../../src/lookup/message-text.ts';
import {
  type LabelledMessage,
  type LabelledQuery,
  type MessageScore,
  type QueryScore,
  type Rates,
  scoreMessages,
  scoreQueries,
} from './score.ts';

const LABEL_COLUMNS = 16;
const FIGURE_COLUMNS = 10;

/** `npm run eval -- [--json] [--queries FILE] [--messages FILE]`: how often the right code is found. */
function main(args: readonly string[]): string {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, queries: text, messages: text },
  });
  const catalogue = loadCatalogue();
  const extract = createExtract(catalogue);
  const labelledQueries: LabelledQuery[] = readLines(values.queries ?? besideThis('queries.jsonl'));
  const labelledMessages: LabelledMessage[] = readLines(values.messages ?? besideThis('messages.jsonl'));
  const queries = scoreQueries(labelledQueries, createChain(catalogue));
  const messages = scoreMessages(labelledMessages, (message) => extract(typedText(message)));
  return values.json === true ? JSON.stringify({ queries, messages }) : render(queries, messages);
}

function besideThis(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

/** A file with one JSON value a line. Its fields are believed: a wrong one shows as a miss. */
function readLines<Value>(file: string): Value[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line): Value => JSON.parse(line));
}

function render(queries: QueryScore, messages: MessageScore): string {
  return [
    row('queries', ['n', 'top 1', 'top 3']),
    ...Object.entries(queries.kinds).map(([kind, rates]) => ratesRow(kind, rates)),
    ratesRow('all', queries),
    '',
    row('messages', ['n', 'exact', 'precision', 'recall']),
    row('all', [String(messages.n), ...[messages.exact, messages.precision, messages.recall].map(percent)]),
    '',
    ...queries.misses.map(({ query, expect, got }) => miss(query, expect, got)),
    ...messages.misses.map(({ text, expect, got }) => miss(text, expect, got)),
  ].join('\n');
}

function ratesRow(label: string, { n, top1, top3 }: Rates): string {
  return row(label, [String(n), percent(top1), percent(top3)]);
}

function row(label: string, figures: readonly string[]): string {
  return label.padEnd(LABEL_COLUMNS) + figures.map((figure) => figure.padStart(FIGURE_COLUMNS)).join('');
}

function percent(rate: number): string {
  return `${(rate * 100).toFixed(1)} %`;
}

function miss(typed: string, expect: readonly unknown[], got: readonly unknown[]): string {
  return `miss ${JSON.stringify(typed)}: expected ${expect.join(' ') || 'none'}, got ${got.join(' ') || 'none'}`;
}

process.stdout.write(`${main(process.argv.slice(2))}\n`);
