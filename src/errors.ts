import { type Logger, RespondError, type webApi } from '@slack/bolt';
import type { ExtendedErrorHandlerArgs } from '@slack/bolt/dist/App.js';
import { APOLOGY, tooLateView } from './cards/notices.ts';
import { boundedFetch } from './connection/client.ts';

/** The answers of a `response_url` that is used up or too old. */
const SPENT = new Set([404, 410]);

export interface ErrorHandlerDependencies {
  readonly fetch: typeof globalThis.fetch;
  readonly client: webApi.WebClient;
  readonly logger: Logger;
}

/**
 * The one place where a failed listener ends: the log gets the detail, the user one helpful sentence, and the process
 * stays up. It never throws.
 */
export function createErrorHandler({ fetch, client, logger }: ErrorHandlerDependencies) {
  const post = boundedFetch(fetch);
  return async ({ error, body, context }: ExtendedErrorHandlerArgs): Promise<void> => {
    for (const cause of causesOf(error)) logger.error(`A listener failed: ${describe(cause)}`);
    const trigger = stringIn(body, 'trigger_id');
    const responseUrl = stringIn(body, 'response_url');
    try {
      if (trigger !== undefined && causesOf(error).some(isSpent)) {
        const token = context.botToken === undefined ? {} : { token: context.botToken };
        await client.views.open({ trigger_id: trigger, view: tooLateView(), ...token });
      } else if (responseUrl !== undefined) {
        const message = { response_type: 'ephemeral', replace_original: false, text: APOLOGY };
        const headers = { 'content-type': 'application/json' };
        await post(responseUrl, { method: 'POST', headers, body: JSON.stringify(message) });
      }
    } catch (failure) {
      logger.warn(`The user could not be told either: ${String(failure)}`);
    }
  };
}

function isSpent(cause: unknown): boolean {
  return cause instanceof RespondError && SPENT.has(cause.statusCode);
}

/** Not every kind of payload has every field, and the types of some do not know those that Slack sends. */
function stringIn(body: object, key: string): string | undefined {
  const value: unknown = Reflect.get(body, key);
  return typeof value === 'string' ? value : undefined;
}

/** Bolt wraps what a listener threw, once or several together. */
function causesOf(error: unknown): unknown[] {
  if (typeof error !== 'object' || error === null) return [error];
  if ('originals' in error && Array.isArray(error.originals)) return error.originals.flatMap(causesOf);
  return 'original' in error ? causesOf(error.original) : [error];
}

function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const reason = cause.cause === undefined ? '' : ` (${String(cause.cause)})`;
  return `${cause.stack ?? cause.message}${reason}`;
}
