import { randomBytes, randomUUID } from 'node:crypto';
import type { EnvelopedEvent } from '@slack/bolt';
import type { AppHomeOpenedEvent, AppMentionEvent, GenericMessageEvent } from '@slack/types';
import type { Message } from '../../protocol.ts';
import type { Clock } from '../clock.ts';
import { APP_ID, BOT_USER, ME, TEAM, VERIFICATION_TOKEN } from '../identity.ts';
import type { KeptView } from '../workspace/kept-view.ts';

type ToldEvent = AppHomeOpenedEvent | AppMentionEvent | Omit<GenericMessageEvent, 'subtype'>;

/** An event in its envelope. */
export function eventPayload<Event extends ToldEvent>(event: Event, { nowMs }: Clock) {
  return {
    token: VERIFICATION_TOKEN,
    team_id: TEAM.id,
    api_app_id: APP_ID,
    type: 'event_callback',
    event_id: `Ev${randomBytes(5).toString('hex').toUpperCase()}`,
    event_time: Math.floor(nowMs() / 1_000),
    event_context: `4-${randomBytes(16).toString('base64url')}`,
    is_ext_shared_channel: false,
    authorizations: [
      { enterprise_id: null, team_id: TEAM.id, user_id: BOT_USER, is_bot: true, is_enterprise_install: false },
    ],
    event,
  } satisfies EnvelopedEvent<Event>;
}

/** `app_mention`: somebody named the app in a channel. */
export function mentionEvent(message: Message) {
  return { type: 'app_mention', ...writtenPart(message) } satisfies AppMentionEvent;
}

/** `message`: somebody wrote where the app listens. */
export function messageEvent(message: Message, channelType: 'im' | 'channel') {
  return { type: 'message', channel_type: channelType, ...writtenPart(message) } satisfies Omit<
    GenericMessageEvent,
    'subtype'
  >;
}

function writtenPart({ channel, user, ts, text, threadTs }: Message) {
  return {
    channel,
    user,
    ts,
    event_ts: ts,
    text,
    team: TEAM.id,
    client_msg_id: randomUUID(),
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
  };
}

/** `app_home_opened`, with what stands there already. */
export function homeOpenedEvent(channel: string, home: KeptView | undefined, clock: Clock) {
  return {
    type: 'app_home_opened',
    user: ME,
    channel,
    tab: 'home',
    event_ts: clock.nextTs(),
    ...(home === undefined ? {} : { view: { ...home.output, type: 'home' } }),
  } satisfies AppHomeOpenedEvent;
}
