import type { Slack } from '../slack.ts';

/** The arguments of a call, from its query and its body. */
export type Arguments = Readonly<Record<string, unknown>>;

/** What a method answers, but for `ok`. */
export type Fields = Readonly<Record<string, unknown>>;

/** A method of the Web API. */
export interface Method {
  /** Which token it wants. */
  readonly token: 'bot' | 'app' | 'none';
  /** The scopes that open it: one of them is enough. */
  readonly scopes: readonly string[];
  /** @throws Refusal where Slack says no */
  readonly run: (slack: Slack, args: Arguments) => Fields;
}

/** A method for the bot token. */
export function botMethod(run: Method['run'], ...scopes: readonly string[]): Method {
  return { token: 'bot', scopes, run };
}

/** @returns an argument as text; undefined where it is absent or empty */
export function textArgument(args: Arguments, name: string): string | undefined {
  const value = args[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
