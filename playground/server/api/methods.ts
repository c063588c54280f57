import { Refusal } from '../checks/refusal.ts';
import type { Slack } from '../slack.ts';
import type { Arguments, Fields, Method } from './call.ts';
import { CHAT_METHODS } from './chat.ts';
import { CONNECTION_METHODS } from './connection.ts';
import { DIRECTORY_METHODS } from './directory.ts';
import { REACTION_METHODS } from './reactions.ts';
import { VIEW_METHODS } from './views.ts';

const METHODS: ReadonlyMap<string, Method> = new Map(
  [CONNECTION_METHODS, CHAT_METHODS, VIEW_METHODS, DIRECTORY_METHODS, REACTION_METHODS].flatMap(Object.entries),
);

/**
 * Answers a call of the Web API.
 * @param name of the method, as in "chat.postMessage"
 * @param token that came with the call; empty for none
 * @returns what Slack answers, with `ok` and, where that is false, `error`
 */
export function answerCall(slack: Slack, name: string, token: string, args: Arguments): Fields {
  try {
    const method = METHODS.get(name);
    if (method === undefined) throw new Refusal('unknown_method', { req_method: name });
    checkToken(slack, method, token);
    checkScopes(slack, method);
    return { ok: true, ...method.run(slack, args) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.error, ...error.detail };
    throw error;
  }
}

/** @returns the scopes that open a method, as Slack tells them in a header */
export function scopesOf(name: string): readonly string[] {
  return METHODS.get(name)?.scopes ?? [];
}

function checkToken({ secrets }: Slack, { token: kind }: Method, token: string): void {
  if (kind === 'none') return;
  if (token === '') throw new Refusal('not_authed');
  const tokens = { bot: secrets.botToken, app: secrets.appToken };
  if (token === tokens[kind]) return;
  throw new Refusal(Object.values(tokens).includes(token) ? 'not_allowed_token_type' : 'invalid_auth');
}

function checkScopes({ manifest }: Slack, { scopes }: Method): void {
  if (scopes.length === 0 || scopes.some((scope) => manifest.scopes.includes(scope))) return;
  throw new Refusal('missing_scope', { needed: scopes.join(','), provided: manifest.scopes.join(',') });
}
