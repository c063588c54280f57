import { describe, expect, it } from 'vitest';
import { formatDate, isoDate } from '../../../../playground/web/blockkit/text/dates.ts';

const TUESDAY_S = 1_392_734_382;
const zone = { timeZone: 'America/Los_Angeles', nowMs: Date.parse('2026-11-22T12:00:00Z') };

describe('dates as Slack writes them', () => {
  it.each([
    ['{date_num}', '2014-02-18'],
    ['{date_slash}', '18/02/2014'],
    ['{date}', 'February 18th'],
    ['{date_short}', 'Feb 18, 2014'],
    ['{date_long}', 'Tuesday, February 18th, 2014'],
    ['{date_long_full}', 'February 18, 2014'],
    ['{date_pretty}', 'February 18th'],
    ['{day_divider_pretty}', 'Tuesday, February 18th, 2014'],
    ['{time}', '6:39 AM'],
    ['{time_secs}', '6:39:42 AM'],
    ['{ago}', '12 years ago'],
    ['Posted {date_num} at {time}!', 'Posted 2014-02-18 at 6:39 AM!'],
  ])('%s', (format, expected) => expect(formatDate(TUESDAY_S, format, zone)).toBe(expected));

  it.each([
    [-24, 'yesterday'],
    [0, 'today'],
    [24, 'tomorrow'],
    [48, 'Nov 24, 2026'],
  ])('{date_short_pretty}, %i hours from now', (hours, expected) => {
    expect(formatDate(zone.nowMs / 1_000 + hours * 3_600, '{date_short_pretty}', zone)).toBe(expected);
  });

  it('counts days by the clock of the reader', () => {
    const justBeforeMidnight = { ...zone, nowMs: Date.parse('2026-11-22T07:59:00Z') };
    expect(formatDate(Date.parse('2026-11-22T08:01:00Z') / 1_000, '{date_pretty}', justBeforeMidnight)).toBe(
      'tomorrow',
    );
  });

  it('leaves this year out of day dividers', () => {
    expect(formatDate(Date.parse('2026-03-01T20:00:00Z') / 1_000, '{day_divider_pretty}', zone)).toBe(
      'Sunday, March 1st',
    );
  });

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [23, '23rd'],
  ])('the %i. is the %s', (day, expected) => {
    const timestampS = Date.UTC(2026, 0, day, 20) / 1_000;
    expect(formatDate(timestampS, '{date}', zone)).toBe(`January ${expected}`);
  });

  it('says nothing where a token or the date means nothing', () => {
    expect(formatDate(TUESDAY_S, '{date_nonsense}', zone)).toBeUndefined();
    expect(formatDate(TUESDAY_S, '{constructor}', zone)).toBeUndefined();
    expect(formatDate(Number.NaN, '{date}', zone)).toBeUndefined();
    expect(isoDate(1e15)).toBeUndefined();
  });
});
