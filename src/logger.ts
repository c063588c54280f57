import { inspect } from 'node:util';
import type { Logger } from '@slack/bolt';
import { LogLevel } from '@slack/bolt';
import { LOG_LEVELS, type LogLevelName } from './config.ts';

/** What must never reach a log, whoever writes it: tokens, signatures, and addresses that let their reader post. */
const SECRETS = [
  /\bx(?:ox[a-z]|app)-[\w.-]+/giu,
  /\bv0=[0-9a-f]{16,}/giu,
  /https?:\/\/[^\s"'<>]*\/(?:commands|actions|workflows|services)\/[^\s"'<>]+/giu,
  /\bwss?:\/\/[^\s"'<>]+/giu,
  /(?<=["']?(?:trigger_id|ticket)["']?\s?[:=]\s?["']?)[\w.-]{8,}/giu,
];

const BOLT_LEVELS = {
  debug: LogLevel.DEBUG,
  info: LogLevel.INFO,
  warn: LogLevel.WARN,
  error: LogLevel.ERROR,
} as const satisfies Record<LogLevelName, LogLevel>;

/** @returns the text with every secret in it replaced */
export function redact(text: string): string {
  return SECRETS.reduce((clean, secret) => clean.replace(secret, '[secret]'), text);
}

/**
 * A logger that Bolt and the app share: one line an entry, secrets and line breaks taken out.
 * @param write takes a finished line
 */
export function createLogger(level: LogLevelName, write: (line: string) => void): Logger {
  let threshold = LOG_LEVELS.indexOf(level);
  const log =
    (name: LogLevelName) =>
    (...parts: unknown[]): void => {
      if (LOG_LEVELS.indexOf(name) < threshold) return;
      const text = parts.map((part) => (typeof part === 'string' ? part : inspect(part, { depth: 4 }))).join(' ');
      const oneLine = redact(text)
        .replace(/\r?\n/gu, ' ⏎ ')
        .replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
      write(`${new Date().toISOString()} ${name.toUpperCase()} ${oneLine}`);
    };
  return {
    debug: log('debug'),
    info: log('info'),
    warn: log('warn'),
    error: log('error'),
    getLevel: () => BOLT_LEVELS[LOG_LEVELS[threshold] ?? 'info'],
    setLevel: (newLevel) => {
      threshold = LOG_LEVELS.indexOf(newLevel);
    },
    setName: () => undefined,
  };
}
