import { loadCatalogue } from '../catalogue/load.ts';
import { createChain } from '../chain.ts';
import { codesIn } from '../lookup/codes.ts';
import { renderCard } from './render.ts';

const WIDEST_COLUMNS = 100;
const NARROWEST_COLUMNS = 40;

/** `npm run lookup -- [--json] <query>`: the card of a query, in the terminal. */
function main(args: readonly string[]): string {
  const text = args.filter((arg) => arg !== '--json').join(' ');
  const explain = createChain(loadCatalogue());
  if (args.includes('--json')) {
    const { answer, card } = explain(text);
    return JSON.stringify({ query: text, codes: codesIn(answer), ...card }, null, 2);
  }
  const { card } = explain(text, { audience: 'public', tables: false });
  return renderCard(card, { width: columns(), isColoured: isColoured() });
}

function columns(): number {
  return Math.max(NARROWEST_COLUMNS, Math.min(process.stdout.columns ?? WIDEST_COLUMNS, WIDEST_COLUMNS));
}

/** Colour only where a person looks, and not where NO_COLOR is set (no-color.org). */
function isColoured(): boolean {
  return process.stdout.isTTY === true && !process.env['NO_COLOR'];
}

process.stdout.write(`${main(process.argv.slice(2))}\n`);
