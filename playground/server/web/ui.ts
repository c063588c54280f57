import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DeedResult, Deeds } from '../../protocol.ts';
import { DEED_SHAPES } from '../deeds/shapes.ts';
import { readBody } from './body.ts';
import { isFromUs } from './guard.ts';
import { sendJson, sendProblem } from './reply.ts';

/** Does what a person does. */
export type DoDeed = <Verb extends keyof Deeds>(verb: Verb, deed: Deeds[Verb]) => Promise<DeedResult>;

/**
 * Answers `POST /ui/<verb>`.
 * @param verb the last part of the path
 * @param port that this server listens on
 */
export async function answerDeed(
  request: IncomingMessage,
  response: ServerResponse,
  { verb, port, doDeed }: { readonly verb: string; readonly port: number; readonly doDeed: DoDeed },
): Promise<void> {
  if (!isVerb(verb)) return sendProblem(response, 404, `Nobody knows how to ${verb}.`);
  if (request.method !== 'POST') return sendProblem(response, 405, 'Please use POST.', { allow: 'POST' });
  if (!isFromUs(request, port)) return sendProblem(response, 403, 'This comes from another page.');
  if (!isJson(request)) return sendProblem(response, 415, 'Please send application/json.');
  const deed = readDeed(verb, await readBody(request));
  if (typeof deed === 'string') sendProblem(response, 400, deed);
  else sendJson(response, 200, await doDeed(verb, deed));
}

function isVerb(verb: string): verb is keyof Deeds {
  return Object.hasOwn(DEED_SHAPES, verb);
}

function isJson({ headers }: IncomingMessage): boolean {
  return headers['content-type']?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}

/** @returns the deed, or what is wrong with it */
function readDeed<Verb extends keyof Deeds>(verb: Verb, body: string): Deeds[Verb] | string {
  try {
    const deed: unknown = JSON.parse(body);
    const findings = DEED_SHAPES[verb](deed, '');
    if (findings.length > 0) return findings.map(({ what, pointer }) => `${pointer || '/'}: ${what}`).join('; ');
    return asDeed(deed);
  } catch {
    return 'The body is not JSON.';
  }
}

/** The check has looked at every property; the compiler cannot know that. */
function asDeed<Verb extends keyof Deeds>(deed: unknown): Deeds[Verb] {
  return deed as Deeds[Verb];
}
