import { setTimeout as wait } from 'node:timers/promises';
import { type Authorize, type Logger, webApi } from '@slack/bolt';

/** Slack's word that the token itself is at fault, so that trying again is of no use. */
const TOKEN_REFUSED = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'forbidden_team',
  'org_login_required',
  'team_access_not_granted',
]);

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** Slack does not accept a token. The message names the setting and what to do. */
export class TokenRefusedError extends Error {
  override readonly name = 'TokenRefusedError';
}

/** Who the app is in its workspace. */
export interface Identity {
  /** Gives Bolt the token at once: look-ups must work while Slack's API does not. */
  readonly authorize: Authorize<boolean>;
  readonly isVerified: () => boolean;
  /**
   * Asks Slack who the token belongs to, again and again until Slack answers.
   * @throws TokenRefusedError when Slack refuses the token
   */
  readonly verify: (client: webApi.WebClient, logger: Logger) => Promise<void>;
}

export function createIdentity(botToken: string): Identity {
  let bot: { readonly botId?: string; readonly botUserId?: string } | undefined;
  return {
    authorize: async () => ({ botToken, ...bot }),
    isVerified: () => bot !== undefined,
    verify: async (client, logger) => {
      const advice = 'copy the Bot User OAuth Token again, or reinstall the app.';
      const { bot_id, user_id } = await untilAnswered(
        () => client.auth.test({ token: botToken }),
        (error) => judgeTrial(error, 'SLACK_BOT_TOKEN', advice, logger),
      );
      bot = { ...(bot_id && { botId: bot_id }), ...(user_id && { botUserId: user_id }) };
    },
  };
}

/**
 * Judges a failed call that was made to try a token.
 * @returns how long to wait before the next try, in milliseconds, or undefined where Slack did not say
 * @throws TokenRefusedError where Slack refuses the token itself
 */
export function judgeTrial(error: unknown, setting: string, advice: string, logger: Logger): number | undefined {
  if (error instanceof webApi.WebAPIPlatformError && TOKEN_REFUSED.has(error.data.error)) {
    throw new TokenRefusedError(`Slack refuses ${setting} (${error.data.error}): ${advice}`);
  }
  logger.warn(`Slack could not be asked about ${setting}; trying again (${String(error)})`);
  return error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1_000 : undefined;
}

/**
 * Calls Slack again and again until it answers, each time after a longer wait, at most 30 seconds.
 * @throws TokenRefusedError where Slack refuses the token
 */
export async function untilAnswered<Answer>(
  call: () => Promise<Answer>,
  onFailure: (error: unknown) => number | undefined,
): Promise<Answer> {
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    try {
      return await call();
    } catch (error) {
      await wait(Math.max(onFailure(error) ?? 0, waitMs), undefined, { ref: false });
    }
  }
}
