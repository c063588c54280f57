import type { WireEntry } from '../../protocol.ts';

/** What the list is narrowed to; an empty text stands for everything. */
export interface WireFilter {
  readonly direction: WireEntry['direction'] | '';
  readonly kind: string;
}

export const EVERYTHING: WireFilter = { direction: '', kind: '' };

/** @returns the exchanges that pass */
export function exchangesLike(exchanges: readonly WireEntry[], { direction, kind }: WireFilter): readonly WireEntry[] {
  return exchanges.filter(
    (exchange) => (direction === '' || exchange.direction === direction) && (kind === '' || exchange.kind === kind),
  );
}

/** @returns every kind of exchange once, in alphabetical order */
export function kindsOf(exchanges: readonly WireEntry[]): readonly string[] {
  return [...new Set(exchanges.map(({ kind }) => kind))].sort();
}
