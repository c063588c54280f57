/** How a list stands that can be scrolled, in pixels. */
export interface ScrollPosition {
  readonly top: number;
  /** How far the end of the content lies below the end of what is visible. */
  readonly toEnd: number;
}

/** Positions are fractions on some screens, and nobody aims at a pixel. */
const AT_END_WITHIN_PX = 24;

/** @returns whether the end of the list is in view */
export function isAtEnd({ toEnd }: ScrollPosition): boolean {
  return toEnd <= AT_END_WITHIN_PX;
}

/**
 * Decides whether a list keeps to its end.
 * @param isStuck whether it did until now
 * @param before where it stood
 * @param now where it stands
 * @returns only going up lets go: content that grew under the list moves the end away, too
 */
export function isStuckAfter(isStuck: boolean, before: ScrollPosition, now: ScrollPosition): boolean {
  if (isAtEnd(now)) return true;
  return now.top < before.top ? false : isStuck;
}
