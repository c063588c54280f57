import { createElement, Fragment, type ReactNode } from 'react';

/**
 * Draws items that never change places while they are shown, such as parts of a parsed text: they need no keys.
 * @param items what to draw
 * @param draw draws one of them; gets its index too
 * @returns what was drawn, in order
 */
export function inOrder<Item>(items: readonly Item[], draw: (item: Item, index: number) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...items.map(draw));
}
