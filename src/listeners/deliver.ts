import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '@slack/bolt';
import { RespondError, webApi } from '@slack/bolt';
import type { Card } from '../cards/blocks.ts';
import type { Explanation } from '../cards/explain.ts';

/** Slack did not like the form of a message; a simpler one may pass. */
const REFUSED_FORM = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_attachments',
  'msg_blocks_too_long',
  'msg_too_long',
]);

/** Slack does not let us write there. Nobody can do anything about it now, so it is worth a log line and no more. */
const REFUSED_PLACE = new Set([
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'cannot_reply_to_message',
  'thread_locked',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_locked',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
]);

/** Failures before anything was sent: repeating cannot post twice. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

const MAX_ATTEMPTS = 3;
const LONGEST_WAIT_MS = 30_000;
const CONNECT_WAIT_MS = 500;

/** After a rate limit that does not say how long. */
const UNTOLD_WAIT_MS = 1_000;

/** What is sent: a card, or its text alone. */
export type Rendering = Card | Pick<Card, 'text'>;

/** The ways to show one answer, from the best to the plainest, each made only when it is needed. */
export function* renderings(explainWith: (how: { readonly tables: boolean }) => Explanation): Generator<Rendering> {
  const { card } = explainWith({ tables: true });
  yield card;
  if (card.blocks.some(({ type }) => type === 'table')) yield explainWith({ tables: false }).card;
  yield { text: card.text };
}

/**
 * Sends the first rendering that Slack takes.
 * @throws what `send` throws, unless a plainer rendering is left to try
 */
export async function deliver(
  cards: Iterable<Rendering>,
  send: (card: Rendering) => Promise<unknown>,
  logger: Logger,
): Promise<void> {
  let refusal: unknown;
  for (const card of cards) {
    try {
      await send(card);
      return;
    } catch (error) {
      if (!isFormRefused(error)) throw error;
      logger.warn(`Slack refused a card (${describeFailure(error)}); trying a plainer one`);
      refusal = error;
    }
  }
  throw refusal;
}

/**
 * Runs a call that posts, and repeats it only where it cannot have posted: after a rate limit, or when no connection
 * came about. A post whose outcome is unknown is never repeated.
 * @returns false where Slack does not let us write
 */
export async function postOnce(post: () => Promise<unknown>, logger: Logger): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await post();
      return true;
    } catch (error) {
      if (error instanceof webApi.WebAPIPlatformError && REFUSED_PLACE.has(error.data.error)) {
        logger.warn(`Slack does not let the app write here: ${error.data.error}`);
        return false;
      }
      const waitMs = safeWaitMs(error);
      if (waitMs === undefined || attempt === MAX_ATTEMPTS) throw error;
      await wait(waitMs);
    }
  }
}

/** How long to wait before a call may be repeated without posting twice, in milliseconds; undefined for never. */
function safeWaitMs(error: unknown): number | undefined {
  if (isRateLimited(error)) {
    const waitMs = error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1_000 : UNTOLD_WAIT_MS;
    return waitMs <= LONGEST_WAIT_MS ? waitMs : undefined;
  }
  return error instanceof webApi.WebAPIRequestError && neverSent(error) ? CONNECT_WAIT_MS : undefined;
}

/** Slack says it with 429 and Retry-After, with 429 alone, or in the body. */
function isRateLimited(error: unknown): boolean {
  if (error instanceof webApi.WebAPIRateLimitedError) return true;
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error === 'ratelimited';
  return error instanceof Error && /Retry header did not contain a valid timeout/u.test(error.message);
}

/** The reason stands at the bottom of a chain of causes: WebAPIRequestError, then fetch's TypeError, then the system's. */
function neverSent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && NEVER_SENT.has(String(error.code))) || neverSent(error.cause);
}

function isFormRefused(error: unknown): boolean {
  if (error instanceof RespondError) return error.statusCode === 400;
  return error instanceof webApi.WebAPIPlatformError && REFUSED_FORM.has(error.data.error);
}

function describeFailure(error: unknown): string {
  if (!(error instanceof webApi.WebAPIPlatformError)) return String(error);
  const reasons = error.data.response_metadata?.messages ?? [];
  return [error.data.error, ...reasons].join('; ');
}
