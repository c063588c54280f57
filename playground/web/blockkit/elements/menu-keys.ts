/** How a key moves the focus in a menu of so many items. */
const MOVES: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Reads a key in an open menu after the pattern of the ARIA Authoring Practices Guide.
 * @param key as keyboard events name it
 * @param index the item that has the focus
 * @param count how many items there are
 * @returns the item that gets the focus; `undefined` where the key moves nothing
 */
export function itemAfter(key: string, index: number, count: number): number | undefined {
  return Object.hasOwn(MOVES, key) ? MOVES[key]?.(index, count) : undefined;
}
