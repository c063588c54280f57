type DateParts = Readonly<Record<string, string>>;

/** Whose clock a date is shown by; the reader's own where nothing is said. */
export interface DateSetting {
  readonly timeZone?: string;
  readonly nowMs?: number;
}

interface Moment {
  readonly ms: number;
  readonly nowMs: number;
  readonly timeZone: string | undefined;
}

const DAY_MS = 86_400_000;
const AGO_UNITS = [
  ['year', 365 * DAY_MS],
  ['month', 30 * DAY_MS],
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

const SHORT_MONTH = { month: 'short' } as const;
const ORDINAL_SUFFIXES: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** Slack's date tokens; https://docs.slack.dev/reference/block-kit/block-elements/date-element describes them. */
const TOKENS: Readonly<Record<string, (moment: Moment) => string>> = {
  date_num: (moment) => inFormat(moment, ({ year, month, day }) => `${year}-${month}-${day}`, { month: '2-digit' }),
  date_slash: (moment) => inFormat(moment, ({ year, month, day }) => `${day}/${month}/${year}`, { month: '2-digit' }),
  date: (moment) => inFormat(moment, ({ month, day }) => `${month} ${ordinal(day)}`),
  date_short: (moment) => inFormat(moment, ({ year, month, day }) => `${month} ${Number(day)}, ${year}`, SHORT_MONTH),
  date_long: (moment) =>
    inFormat(moment, ({ weekday, month, day, year }) => `${weekday}, ${month} ${ordinal(day)}, ${year}`),
  date_long_full: (moment) => inFormat(moment, ({ month, day, year }) => `${month} ${Number(day)}, ${year}`),
  date_pretty: (moment) => nearDay(moment) ?? formatToken('date', moment),
  date_short_pretty: (moment) => nearDay(moment) ?? formatToken('date_short', moment),
  date_long_pretty: (moment) => nearDay(moment) ?? formatToken('date_long', moment),
  day_divider_pretty: (moment) => nearDay(moment) ?? dayWithoutThisYear(moment),
  time: (moment) => timeOfDay(moment, {}),
  time_secs: (moment) => timeOfDay(moment, { second: '2-digit' }),
  ago: ({ ms, nowMs }) => ago(ms - nowMs),
};

/**
 * Writes a date the way Slack does.
 * @param timestampS seconds since 1970
 * @param format tokens in braces among text: "{date_short} at {time}"
 * @param setting the time zone, and what time it is now
 * @returns the text; `undefined` where the date or a token means nothing, so that the fallback is to be shown
 */
export function formatDate(timestampS: number, format: string, setting: DateSetting = {}): string | undefined {
  const moment = { ms: timestampS * 1_000, nowMs: setting.nowMs ?? Date.now(), timeZone: setting.timeZone };
  const names = [...format.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name);
  if (isoDate(timestampS) === undefined || !names.every((name) => Object.hasOwn(TOKENS, name))) return undefined;
  return format.replace(/\{(\w+)\}/gu, (_, name: string) => formatToken(name, moment));
}

/** @returns "2014-02-18T14:39:42.000Z" for seconds since 1970; `undefined` where they are no date */
export function isoDate(timestampS: number): string | undefined {
  const date = new Date(timestampS * 1_000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function formatToken(name: string, moment: Moment): string {
  return TOKENS[name]?.(moment) ?? '';
}

function inFormat(
  { ms, timeZone }: Pick<Moment, 'ms' | 'timeZone'>,
  write: (parts: DateParts) => string,
  options: Intl.DateTimeFormatOptions = {},
): string {
  const format = new Intl.DateTimeFormat('en-US', {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: '2-digit',
    ...(timeZone === undefined ? {} : { timeZone }),
    ...options,
  });
  return write(Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value])));
}

function timeOfDay({ ms, timeZone }: Moment, options: Intl.DateTimeFormatOptions): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const format = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', ...zone, ...options });
  return format.format(ms).replaceAll('\u202F', ' ');
}

function nearDay({ ms, nowMs, timeZone }: Moment): string | undefined {
  const dayOf = (at: number) =>
    Date.parse(
      inFormat({ ms: at, timeZone }, ({ year, month, day }) => `${year}-${month}-${day}`, { month: '2-digit' }),
    );
  const days = (dayOf(ms) - dayOf(nowMs)) / DAY_MS;
  return Math.abs(days) <= 1
    ? new Intl.RelativeTimeFormat('en-US', { numeric: 'auto' }).format(days, 'day')
    : undefined;
}

function dayWithoutThisYear(moment: Moment): string {
  const yearOf = (ms: number) => inFormat({ ms, timeZone: moment.timeZone }, ({ year = '' }) => year);
  if (yearOf(moment.ms) !== yearOf(moment.nowMs)) return formatToken('date_long', moment);
  return inFormat(moment, ({ weekday, month, day }) => `${weekday}, ${month} ${ordinal(day)}`);
}

function ago(differenceMs: number): string {
  const [unit, unitMs] = AGO_UNITS.find(([, length]) => Math.abs(differenceMs) >= length) ?? ['second', 1_000];
  return new Intl.RelativeTimeFormat('en-US').format(Math.trunc(differenceMs / unitMs), unit);
}

function ordinal(day = ''): string {
  const number = Number(day);
  const rule = new Intl.PluralRules('en-US', { type: 'ordinal' }).select(number);
  return `${number}${ORDINAL_SUFFIXES[rule] ?? 'th'}`;
}
