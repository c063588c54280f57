import { isRecord } from '../checks/check.ts';
import { Refusal } from '../checks/refusal.ts';
import type { Arguments } from './call.ts';

/** Arguments that stand as JSON in a form. */
const JSON_ARGUMENTS = new Set(['blocks', 'view', 'attachments', 'metadata']);

/**
 * Reads the arguments of a call.
 * @param query of the address
 * @param body raw
 * @param contentType of the body; forms and JSON are read
 * @throws Refusal where the body is neither
 */
export function readArguments(query: URLSearchParams, body: string, contentType = ''): Arguments {
  const fromBody = body === '' ? {} : contentType.startsWith('application/json') ? fromJson(body) : fromForm(body);
  return { ...Object.fromEntries(query), ...fromBody };
}

function fromJson(body: string): Arguments {
  const value = parse(body);
  if (value === body) throw new Refusal('invalid_json');
  if (!isRecord(value)) throw new Refusal('json_not_object');
  return withParsed(value);
}

function fromForm(body: string): Arguments {
  return withParsed(Object.fromEntries(new URLSearchParams(body)));
}

/** In JSON bodies too, Slack takes these either way. */
function withParsed(args: Arguments): Arguments {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      JSON_ARGUMENTS.has(name) && typeof value === 'string' ? parse(value) : value,
    ]),
  );
}

/** @returns the text itself where it is no JSON, for the method to refuse */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
