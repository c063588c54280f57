import { randomBytes } from 'node:crypto';

/** Who is who in the playground's workspace. */
export const TEAM = { id: 'T0PLAY', domain: 'playground' } as const;
export const APP_ID = 'A0PLAY';
export const BOT_ID = 'B0PLAY';
export const BOT_USER = 'U0APP';
export const SLACKBOT = 'USLACKBOT';

/** The person in front of the page. */
export const ME = 'U0YOU';

/** What Slack sends as `token` in every payload, from the time before signatures. */
export const VERIFICATION_TOKEN = 'verification-token-of-the-playground';

/** What the app and the stand-in know each other by, made anew for each start. */
export interface Secrets {
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
}

/** @returns tokens and a signing secret of the form that Slack gives them */
export function createSecrets(): Secrets {
  return { botToken: `xoxb-${secret()}`, appToken: `xapp-1-${APP_ID}-${secret()}`, signingSecret: secret() };
}

/** 32 hexadecimal digits that nobody can guess. */
export function secret(): string {
  return randomBytes(16).toString('hex');
}
