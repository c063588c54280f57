/** Time as Slack tells it. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
  /** A timestamp for a new message: later than all before it. */
  readonly nextTs: () => string;
}

const MICROS_PER_MS = 1_000;
const MICROS_PER_SECOND = 1_000_000;

/** Timestamps of messages within one millisecond are this far apart. */
const STEP_MICROS = 100;

/** @param nowMs gives milliseconds since 1970 */
export function createClock(nowMs: () => number): Clock {
  let lastMicros = 0;
  return {
    nowMs,
    nextTs: () => {
      lastMicros = Math.max(Math.floor(nowMs()) * MICROS_PER_MS, lastMicros + STEP_MICROS);
      return formatTs(lastMicros);
    },
  };
}

/** @returns seconds since 1970 with six decimals, as in "1700000000.000100" */
export function tsAt(atMs: number): string {
  return formatTs(Math.floor(atMs) * MICROS_PER_MS);
}

function formatTs(micros: number): string {
  const seconds = Math.floor(micros / MICROS_PER_SECOND);
  return `${seconds}.${String(micros % MICROS_PER_SECOND).padStart(6, '0')}`;
}
