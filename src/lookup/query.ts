import { formatCode } from '../catalogue/catalogue.ts';
import type { ClassDigit } from '../catalogue/entry.ts';

/** How often a code stands in a message; once where it is not listed. */
export type Counts = Readonly<Record<number, number>>;

/** What a user asked, as `parseQuery` understood it. */
export type Query =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'codes';
      readonly codes: readonly number[];
      readonly counts?: Counts;
      /** Words that stood beside a single code: "esri 499". They may name an owner. */
      readonly about?: string;
      /** How many more codes were asked for than one answer treats. */
      readonly leftOut?: number;
    }
  | { readonly kind: 'class'; readonly digit: ClassDigit }
  | { readonly kind: 'compare'; readonly codes: readonly number[]; readonly leftOut?: number }
  | { readonly kind: 'text'; readonly text: string };

/** How many codes one answer treats; the rest is named as left out. */
export const MAX_CODES = 10;

/** How many codes stand side by side in one comparison. */
export const MAX_COMPARED = 4;

/**
 * Writes a query so that `parseQuery` reads the same query back. Buttons carry it, so that a card can be built again.
 * @returns at most 200 characters
 */
export function formatQuery(query: Query): string {
  switch (query.kind) {
    case 'help':
      return 'help';
    case 'codes':
      return [...query.codes.map((code) => formatCounted(code, query.counts?.[code])), query.about ?? []]
        .flat()
        .join(' ');
    case 'class':
      return `${query.digit}xx`;
    case 'compare':
      return query.codes.map(formatCode).join(' vs ');
    case 'text':
      return query.text;
    default:
      return query satisfies never;
  }
}

/** "502", or "502×3" for a code that stands there three times. */
function formatCounted(code: number, count = 1): string {
  return count > 1 ? `${formatCode(code)}×${count}` : formatCode(code);
}
