import { performance } from 'node:perf_hooks';
import type { WireEntry } from '../../protocol.ts';
import type { Clock } from '../clock.ts';
import { redacted } from './redact.ts';

const MAX_ENTRIES = 300;

/** What came of an exchange. */
export interface Finish {
  readonly answer?: unknown;
  readonly problem?: string | undefined;
}

/** Every exchange between Slack's side and the app, the newest last. */
export interface WireLog {
  readonly entries: () => readonly WireEntry[];
  /**
   * Notes that an exchange begins.
   * @returns a function that notes how it ended
   */
  readonly begin: (direction: WireEntry['direction'], kind: string, payload: unknown) => (finish: Finish) => void;
  readonly clear: () => void;
}

/** @param onChange called after every change */
export function createWireLog({ nowMs }: Clock, onChange: () => void): WireLog {
  let entries: readonly WireEntry[] = [];
  let lastId = 0;
  const set = (changed: readonly WireEntry[]): void => {
    entries = changed;
    onChange();
  };
  return {
    entries: () => entries,
    begin: (direction, kind, payload) => {
      lastId += 1;
      const id = lastId;
      const startedMs = performance.now();
      set([...entries, { id, atMs: nowMs(), direction, kind, payload: redacted(payload) }].slice(-MAX_ENTRIES));
      return ({ answer, problem }) => {
        const tookMs = Math.round((performance.now() - startedMs) * 10) / 10;
        const ending = {
          tookMs,
          ...(answer === undefined ? {} : { answer: redacted(answer) }),
          ...(problem === undefined ? {} : { problem }),
        };
        set(entries.map((entry) => (entry.id === id ? { ...entry, ...ending } : entry)));
      };
    },
    clear: () => set([]),
  };
}
