import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchConnection } from '../../src/connection/watchdog.ts';
import { createLastResort } from '../../src/last-resort.ts';
import { createRepeatCheck } from '../../src/listeners/repeats.ts';
import { createLogger } from '../../src/logger.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const silent = createLogger('error', () => undefined);

describe('the watchdog', () => {
  it('reports a connection that was away for two minutes, once', () => {
    let connected = true;
    let lost = 0;
    watchConnection(
      () => connected,
      () => (lost += 1),
      Date.now,
    );
    vi.advanceTimersByTime(600_000);
    connected = false;
    vi.advanceTimersByTime(110_000);
    expect(lost).toBe(0);
    vi.advanceTimersByTime(600_000);
    expect(lost).toBe(1);
  });

  it('forgives a connection that comes back', () => {
    let connected = false;
    let lost = 0;
    const stop = watchConnection(
      () => connected,
      () => (lost += 1),
      Date.now,
    );
    for (let round = 0; round < 10; round += 1) {
      connected = false;
      vi.advanceTimersByTime(100_000);
      connected = true;
      vi.advanceTimersByTime(10_000);
    }
    stop();
    connected = false;
    vi.advanceTimersByTime(600_000);
    expect(lost).toBe(0);
  });
});

describe('the last resort', () => {
  it('keeps the process up after one error, and ends it when they do not stop', () => {
    const exits: number[] = [];
    const handle = createLastResort(silent, (code) => exits.push(code), Date.now);
    for (let count = 0; count < 10; count += 1) handle(new Error('x'));
    expect(exits).toEqual([]);
    handle(new Error('x'));
    expect(exits).toEqual([70]);
  });

  it('forgives errors that are far apart', () => {
    const exits: number[] = [];
    const handle = createLastResort(silent, (code) => exits.push(code), Date.now);
    for (let count = 0; count < 50; count += 1) {
      handle(new Error('x'));
      vi.advanceTimersByTime(10_000);
    }
    expect(exits).toEqual([]);
  });
});

describe('the memory of what was handled', () => {
  it('holds ten minutes', () => {
    const isRepeated = createRepeatCheck(Date.now);
    expect([isRepeated('a'), isRepeated('a')]).toEqual([false, true]);
    vi.advanceTimersByTime(599_000);
    expect(isRepeated('a')).toBe(true);
    vi.advanceTimersByTime(2_000);
    expect(isRepeated('a')).toBe(false);
  });

  it('is bounded', () => {
    const isRepeated = createRepeatCheck(Date.now);
    for (let count = 0; count < 6_000; count += 1) isRepeated(`key ${count}`);
    expect([isRepeated('key 5999'), isRepeated('key 0')]).toEqual([true, false]);
  });
});
