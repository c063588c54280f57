import type { MessageShortcut, Middleware, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { nothingInMessageCard } from '../cards/search-view.ts';
import { typedText } from '../lookup/message-text.ts';
import { queryOf } from '../lookup/question.ts';
import type { ListenerContext } from './context.ts';
import { deliver, renderings } from './deliver.ts';

export type MessageShortcutListener = Middleware<SlackShortcutMiddlewareArgs<MessageShortcut>>;

/** *Explain status codes* on a message: one code gets its card, several a list, none a kind word; for the asker alone. */
export function explainMessageListener({ explain, extract }: ListenerContext): MessageShortcutListener {
  return async ({ ack, shortcut, respond, logger }) => {
    await ack();
    const { message } = shortcut;
    const query = queryOf(extract(typedText(readableText(message))));
    const thread = threadOf(message);
    const threadTs = thread.thread_ts ?? message.ts;
    const cards =
      query === undefined ? [nothingInMessageCard()] : renderings((how) => explain(query, { threadTs, ...how }));
    const place = { response_type: 'ephemeral' as const, replace_original: false };
    await deliver(cards, (card) => respond({ ...place, ...thread, ...card }), logger);
  };
}

/**
 * The thread that the message is a reply in. The first message of a thread stands in the channel, where an answer in the
 * thread would not be seen; its card is shared into the thread, and that of any other message starts one.
 */
function threadOf(message: MessageShortcut['message']): { readonly thread_ts?: string } {
  const threadTs: unknown = message['thread_ts'];
  return typeof threadTs === 'string' && threadTs !== message.ts ? { thread_ts: threadTs } : {};
}

/** Where the attachments of alerts and monitors hold their text. */
const ATTACHMENT_FIELDS = ['pretext', 'title', 'text'] as const;

/** All text a person reads in a message: its own, and that of its attachments, where monitors put theirs. */
function readableText(message: MessageShortcut['message']): string {
  const attachments: unknown = message['attachments'];
  const attached = Array.isArray(attachments) ? attachments.flatMap(attachedText) : [];
  return [message.text ?? '', ...attached].join('\n');
}

function attachedText(attachment: unknown): string[] {
  if (typeof attachment !== 'object' || attachment === null) return [];
  const texts = ATTACHMENT_FIELDS.map((field): unknown => Reflect.get(attachment, field));
  const fields: unknown = Reflect.get(attachment, 'fields');
  const values = Array.isArray(fields) ? fields.map((field: unknown) => valueOfField(field)) : [];
  const own = [...texts, ...values].filter((text) => typeof text === 'string');
  const fallback: unknown = Reflect.get(attachment, 'fallback');
  return own.length > 0 || typeof fallback !== 'string' ? own : [fallback];
}

function valueOfField(field: unknown): unknown {
  return typeof field === 'object' && field !== null ? Reflect.get(field, 'value') : undefined;
}
