import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '@slack/bolt';
import { RespondError, webApi } from '@slack/bolt';
import type { Card } from '../cards/blocks.ts';
import { type Explanation, textOnly } from '../cards/explain.ts';

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

/** The ways to show one answer, from the best to the plainest. */
export function renderings(explainWith: (how: { readonly tables: boolean }) => Explanation): Card[] {
  const { card } = explainWith({ tables: true });
  return [card, explainWith({ tables: false }).card, textOnly(card)];
}

/**
 * Sends the first rendering that Slack takes.
 * @throws what `send` throws, unless a plainer rendering is left to try
 */
export async function deliver(
  cards: readonly Card[],
  send: (card: Card) => Promise<unknown>,
  logger: Logger,
): Promise<void> {
  for (const [index, card] of cards.entries()) {
    try {
      await send(card);
      return;
    } catch (error) {
      if (!isFormRefused(error) || index === cards.length - 1) throw error;
      logger.warn(`Slack refused a card (${describeFailure(error)}); trying a plainer one`);
    }
  }
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
  if (error instanceof webApi.WebAPIRateLimitedError) {
    const waitMs = error.retryAfter * 1_000;
    return waitMs <= LONGEST_WAIT_MS ? waitMs : undefined;
  }
  return error instanceof webApi.WebAPIRequestError && neverSent(error) ? CONNECT_WAIT_MS : undefined;
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
