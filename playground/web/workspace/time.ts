const LOCALE = 'en-US';
const DAY_MS = 24 * 60 * 60 * 1000;

const CLOCK = new Intl.DateTimeFormat(LOCALE, { hour: 'numeric', minute: '2-digit' });
const PRECISE_CLOCK = new Intl.DateTimeFormat(LOCALE, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  hourCycle: 'h23',
});
const DAY = new Intl.DateTimeFormat(LOCALE, { weekday: 'long', month: 'long', day: 'numeric' });
const WHOLE = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'full', timeStyle: 'medium' });

/** @returns the moment that Slack's id of a message tells */
export function momentOf(ts: string): Date {
  return new Date(Number(ts) * 1000);
}

/** @returns "1:21 PM" */
export function clock(moment: Date): string {
  return CLOCK.format(moment);
}

/** @returns "13:21:07.042" */
export function preciseClock(moment: Date): string {
  return PRECISE_CLOCK.format(moment);
}

/** @returns "Sunday, November 22, 2026 at 1:21:07 PM" */
export function wholeTime(moment: Date): string {
  return WHOLE.format(moment);
}

/** @returns "Today", "Yesterday" or "Friday, November 20" */
export function dayName(moment: Date, now: Date): string {
  if (isSameDay(moment, now)) return 'Today';
  if (isSameDay(moment, new Date(now.getTime() - DAY_MS))) return 'Yesterday';
  return DAY.format(moment);
}

export function isSameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString();
}

/** @returns "today at 1:21 PM", "Friday, November 20 at 1:21 PM" */
export function dayAndClock(moment: Date, now: Date): string {
  const day = dayName(moment, now);
  return `${day.replace(/^(?:Today|Yesterday)$/u, (word) => word.toLowerCase())} at ${clock(moment)}`;
}
