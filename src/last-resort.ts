import type { Logger } from '@slack/bolt';

/** sysexits.h: internal software error. A supervisor starts the process anew. */
export const EXIT_BROKEN = 70;

const MAX_FAILURES = 10;
const WINDOW_MS = 60_000;

/**
 * What happens to an error that nobody caught. One bad frame must not end the process; a stream of them means that
 * something is broken for good.
 * @param exit ends the process; called after the eleventh failure within a minute
 * @param nowMs the clock, in milliseconds
 */
export function createLastResort(
  logger: Logger,
  exit: (code: number) => void,
  nowMs: () => number,
): (error: unknown) => void {
  let failedAtMs: readonly number[] = [];
  return (error) => {
    logger.error('Nobody caught this', error);
    failedAtMs = [...failedAtMs, nowMs()].filter((atMs) => nowMs() - atMs < WINDOW_MS);
    if (failedAtMs.length <= MAX_FAILURES) return;
    logger.error(`${failedAtMs.length} uncaught errors within a minute: giving up`);
    exit(EXIT_BROKEN);
  };
}
