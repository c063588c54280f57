import { setTimeout as wait } from 'node:timers/promises';
import { type Authorize, type Logger, webApi } from '@slack/bolt';

/** Slack's word that the token itself is at fault, so that trying again is of no use. */
const TOKEN_REFUSED = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'org_login_required',
]);

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** Slack does not accept the bot token. */
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
      for (let waitMs = FIRST_WAIT_MS; bot === undefined; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
        const answer = await client.auth.test({ token: botToken }).catch((error: unknown) => failure(error, logger));
        if (answer === undefined) await wait(waitMs, undefined, { ref: false });
        else
          bot = {
            ...(answer.bot_id && { botId: answer.bot_id }),
            ...(answer.user_id && { botUserId: answer.user_id }),
          };
      }
    },
  };
}

function failure(error: unknown, logger: Logger): undefined {
  if (error instanceof webApi.WebAPIPlatformError && TOKEN_REFUSED.has(error.data.error)) {
    throw new TokenRefusedError(
      `Slack refuses SLACK_BOT_TOKEN (${error.data.error}): copy it again, or reinstall the app.`,
    );
  }
  logger.warn(`Slack did not say who the app is; trying again (${String(error)})`);
}
