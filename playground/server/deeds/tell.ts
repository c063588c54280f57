import { eventPayload, type homeOpenedEvent, type mentionEvent, type messageEvent } from '../payloads/events.ts';
import type { Slack } from '../slack.ts';
import { DeliveryError } from '../transport/transport.ts';

/** The scope without which Slack does not tell of an event; none for some. */
const SCOPES = {
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
  'message.channels': 'channels:history',
  app_home_opened: undefined,
} as const;

type Subscription = keyof typeof SCOPES;
type ToldEvent = ReturnType<typeof mentionEvent | typeof messageEvent | typeof homeOpenedEvent>;

/**
 * Tells the app of an event, if its manifest subscribes to it. What the app makes of it stands in the wire log: Slack
 * tells people nothing of events.
 */
export async function tell(slack: Slack, subscription: Subscription, event: ToldEvent): Promise<void> {
  const { events, scopes } = slack.manifest;
  const scope = SCOPES[subscription];
  if (!events.has(subscription) || (scope !== undefined && !scopes.includes(scope))) return;
  try {
    await slack.deliver('events_api', eventPayload(event, slack.clock), () => undefined);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
  }
}
