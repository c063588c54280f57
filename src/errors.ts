import { type Logger, RespondError, type webApi } from '@slack/bolt';
import type { ExtendedErrorHandlerArgs } from '@slack/bolt/dist/App.js';
import { boundedFetch } from './connection/client.ts';

const APOLOGY = 'Sorry, something went wrong here. Please ask once more; the details are in the log of HTTP Status.';

const TOO_LATE = {
  type: 'modal',
  title: { type: 'plain_text', text: 'Please ask again' },
  close: { type: 'plain_text', text: 'Close' },
  blocks: [
    {
      type: 'section',
      text: {
        type: 'plain_text',
        text: 'Slack lets an app answer through a card for 30 minutes and five times. This one is used up: run /httpstatus again.',
      },
    },
  ],
} as const;

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
      if (causesOf(error).some((cause) => cause instanceof RespondError) && trigger !== undefined) {
        const token = context.botToken === undefined ? {} : { token: context.botToken };
        await client.views.open({ trigger_id: trigger, view: { ...TOO_LATE, blocks: [...TOO_LATE.blocks] }, ...token });
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
