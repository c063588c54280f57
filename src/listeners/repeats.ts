/** Slack delivers an unanswered event again at once, after about a minute and after about five. */
const REMEMBERED_MS = 10 * 60_000;
const MAX_REMEMBERED = 5_000;

/**
 * Remembers keys for ten minutes, at most 5,000 of them, the oldest forgotten first.
 * @param nowMs the clock, in milliseconds
 * @returns a function that says whether a key was there before, and remembers it
 */
export function createRepeatCheck(nowMs: () => number): (key: string) => boolean {
  const seenAtMs = new Map<string, number>();
  return (key) => {
    const now = nowMs();
    for (const [oldest, atMs] of seenAtMs) {
      if (now - atMs < REMEMBERED_MS && seenAtMs.size < MAX_REMEMBERED) break;
      seenAtMs.delete(oldest);
    }
    const isRepeated = seenAtMs.has(key);
    if (!isRepeated) seenAtMs.set(key, now);
    return isRepeated;
  };
}
