import type { webApi } from '@slack/bolt';
import type { Config } from '../config.ts';

type Fetch = typeof globalThis.fetch;

/** No call to Slack takes longer. */
export const TIMEOUT_MS = 10_000;

/** A modal's trigger lives three seconds, so a slower answer is worth nothing. */
const SHORT_TIMEOUT_MS = 2_500;

/**
 * Options of every Web API client of the app. Nothing is repeated by the client itself: it cannot know whether a call
 * whose answer got lost has posted; `postOnce` repeats what is safe.
 */
export function clientOptions({ slackApiUrl }: Pick<Config, 'slackApiUrl'>, fetch: Fetch): webApi.WebClientOptions {
  return {
    fetch: boundedFetch(fetch),
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
  };
}

/** `fetch` that gives up: after 10 seconds, or 2.5 where a trigger is at stake. Posts to `response_url` go through it too. */
export function boundedFetch(fetch: Fetch): Fetch {
  return (input, init) => {
    const timeoutMs = String(input).endsWith('/views.open') ? SHORT_TIMEOUT_MS : TIMEOUT_MS;
    const limits = [AbortSignal.timeout(timeoutMs), init?.signal].filter((signal) => signal instanceof AbortSignal);
    return fetch(input, { ...init, signal: AbortSignal.any(limits) });
  };
}
