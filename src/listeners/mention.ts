import type { AllMiddlewareArgs, Middleware, SlackEventMiddlewareArgs } from '@slack/bolt';
import { typedText } from '../lookup/message-text.ts';
import { readQuestion } from '../lookup/question.ts';
import type { ListenerContext } from './context.ts';
import { deliver, postOnce, renderings } from './deliver.ts';

/** What a mention and a direct message have in common. */
interface Asked {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string | undefined;
  readonly text?: string | undefined;
  readonly bot_id?: string | undefined;
  readonly edited?: unknown;
  readonly subtype?: string | undefined;
}

/** Messages in which a person says something: plain ones, with a file, and thread replies sent to the channel as well. */
const ASKING = new Set<string | undefined>([undefined, 'file_share', 'thread_broadcast']);

/** `@httpstatus …`: one reply, in the thread of the asking message. */
export function mentionListener(context: ListenerContext): Middleware<SlackEventMiddlewareArgs<'app_mention'>> {
  return async (args) => {
    await replyInThread(context, args.event, args.body.event_id, args);
  };
}

/** A direct message: answered like a mention. Messages in channels are none of our business. */
export function directMessageListener(context: ListenerContext): Middleware<SlackEventMiddlewareArgs<'message'>> {
  return async (args) => {
    const { event } = args;
    if (event.channel_type !== 'im') return;
    await replyInThread(context, event, args.body.event_id, args);
  };
}

async function replyInThread(
  { explain, extract, isRepeated }: ListenerContext,
  asked: Asked,
  eventId: string,
  { client, logger }: Pick<AllMiddlewareArgs, 'client' | 'logger'>,
): Promise<void> {
  const isFromPerson = asked.bot_id === undefined && asked.edited === undefined && ASKING.has(asked.subtype);
  if (!isFromPerson) return;
  // Slack may deliver one event twice, and one message as two events with ids of their own. Both keys must be
  // remembered, so both are checked.
  const keys = [eventId, `${asked.channel} ${asked.ts}`];
  if (keys.filter((key) => isRepeated(key)).length > 0) return;
  const query = readQuestion(typedText(asked.text ?? ''), extract);
  const cards = renderings((how) => explain(query, { audience: 'public', ...how }));
  const place = { channel: asked.channel, thread_ts: asked.thread_ts ?? asked.ts };
  await deliver(
    cards,
    (card) =>
      postOnce(() => client.chat.postMessage({ ...place, ...card, unfurl_links: false, unfurl_media: false }), logger),
    logger,
  );
}
