import type { IncomingMessage, ServerResponse } from 'node:http';
import { prepareAnswer } from '../answers.ts';
import type { Arguments, Fields } from '../api/call.ts';
import { answerCall, scopesOf } from '../api/methods.ts';
import { readArguments } from '../api/read-arguments.ts';
import { isRecord } from '../checks/check.ts';
import { describeRefusal, Refusal } from '../checks/refusal.ts';
import type { Slack } from '../slack.ts';
import type { WireLog } from '../wire/wire-log.ts';
import { readBody } from './body.ts';
import { sendJson } from './reply.ts';

/** Answers a call of the Web API: always with status 200, as Slack does. */
export async function answerApiCall(
  request: IncomingMessage,
  response: ServerResponse,
  { slack, wire, url }: { readonly slack: Slack; readonly wire: WireLog; readonly url: URL },
): Promise<void> {
  const method = url.pathname.replace(/^\/api\//u, '');
  const body = await readBody(request);
  const read = tryReading(() => readArguments(url.searchParams, body, request.headers['content-type']));
  const { token, ...args } = read instanceof Refusal ? { token: undefined } : read;
  const finish = wire.begin('from app', method, args);
  const answer =
    read instanceof Refusal
      ? { ok: false, error: read.error }
      : answerCall(slack, method, tokenOf(request) ?? String(token ?? ''), args);
  finish({ answer, problem: problemIn(answer) });
  sendJson(response, 200, answer, {
    'x-oauth-scopes': slack.manifest.scopes.join(','),
    'x-accepted-oauth-scopes': scopesOf(method).join(','),
  });
}

function tryReading(read: () => Arguments): Arguments | Refusal {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function tokenOf({ headers }: IncomingMessage): string | undefined {
  return /^Bearer (\S+)$/u.exec(headers.authorization ?? '')?.[1];
}

function problemIn(answer: Fields): string | undefined {
  if (answer['ok'] === true) return undefined;
  const { error, ...detail } = answer;
  return describeRefusal(new Refusal(String(error), detail));
}

/** A hook that is no longer valid is not found; what it will not take is a bad request. */
const GONE = new Set(['no_service', 'expired_url', 'used_url']);

/** Answers a post to a `response_url`. */
export async function answerHook(
  request: IncomingMessage,
  response: ServerResponse,
  { slack, wire, url }: { readonly slack: Slack; readonly wire: WireLog; readonly url: URL },
): Promise<void> {
  const answer = parse(await readBody(request));
  const finish = wire.begin('from app', 'response_url', answer);
  try {
    const place = slack.hooks.find(url.pathname);
    if (!isRecord(answer)) throw new Refusal('invalid_payload');
    prepareAnswer(slack.workspace, place, answer)();
    slack.hooks.count(url.pathname);
    finish({ answer: { ok: true } });
    sendJson(response, 200, { ok: true });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refused = { ok: false, error: error.error, ...error.detail };
    finish({ answer: refused, problem: describeRefusal(error) });
    sendJson(response, GONE.has(error.error) ? 404 : 400, refused);
  }
}

/** @returns the text itself where it is no JSON */
function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
