import { describe, expect, it } from 'vitest';
import { colourOf, initialsOf } from '../../../../playground/web/shell/initials.ts';
import { formatDuration } from '../../../../playground/web/wire/duration.ts';
import { clock, dayAndClock, dayName, momentOf, preciseClock } from '../../../../playground/web/workspace/time.ts';
import { tsAt } from './workspace.ts';

describe('times', () => {
  const now = new Date(2026, 10, 22, 18, 0);
  const at = (hours: number, minutes: number, day?: number) => momentOf(tsAt(hours, minutes, day));

  it('are read from Slack’s ids', () => expect(momentOf('1795379985.853000').getTime()).toBe(1_795_379_985_853));

  it('are told by the clock', () => {
    expect(clock(at(13, 21))).toBe('1:21 PM');
    expect(preciseClock(new Date(2026, 10, 22, 13, 21, 7, 42))).toBe('13:21:07.042');
    expect(preciseClock(new Date(2026, 10, 22, 0, 0))).toBe('00:00:00.000');
  });

  it.each([
    [22, 'Today'],
    [21, 'Yesterday'],
    [20, 'Friday, November 20'],
  ])('on day %i are called %s', (day, name) => expect(dayName(at(0, 1, day), now)).toBe(name));

  it('stand in sentences', () => {
    expect(dayAndClock(at(9, 5), now)).toBe('today at 9:05 AM');
    expect(dayAndClock(at(9, 5, 20), now)).toBe('Friday, November 20 at 9:05 AM');
  });
});

describe('avatars', () => {
  it.each([
    ['Maya Chen', 'MC'],
    ['You', 'Y'],
    ['Ana  de la Cruz', 'AC'],
    ['élodie', 'É'],
    ['😀 Smith', '😀S'],
    ['', ''],
  ])('of %j show %j', (name, initials) => expect(initialsOf(name)).toBe(initials));

  it('have a colour that stays, and tell the people of the workspace apart', () => {
    const colours = ['U0YOU', 'U0MAYA', 'U0SAM', 'U0NOOR'].map(colourOf);
    expect(new Set(colours).size).toBe(4);
    for (const colour of colours) expect(colour).toBeLessThan(8);
  });
});

describe('durations', () => {
  it.each([
    [0.42, '0.4 ms'],
    [12.4, '12 ms'],
    [999, '999 ms'],
    [3_000, '3.0 s'],
  ])('%d ms is %s', (ms, text) => expect(formatDuration(ms)).toBe(text));
});
