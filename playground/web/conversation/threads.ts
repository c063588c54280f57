import type { Message } from '../../protocol.ts';

/** What the line under a message says of its thread. */
export interface ThreadSummary {
  readonly count: number;
  /** Who replied, each once, in order. */
  readonly users: readonly string[];
  readonly lastTs: string;
}

/** @returns the messages of a conversation that stand outside threads */
export function messagesIn(channel: string, messages: readonly Message[]): readonly Message[] {
  return messages.filter((message) => message.channel === channel && !isReply(message));
}

/** @returns the first message of a thread, and the replies to it */
export function threadOf(channel: string, ts: string, messages: readonly Message[]): readonly Message[] {
  const root = messages.filter((message) => message.channel === channel && message.ts === ts);
  const replies = messages.filter(
    (message) => message.channel === channel && message.threadTs === ts && isReply(message),
  );
  return [...root, ...replies];
}

/**
 * Sums up the threads of a conversation.
 * @param channel the conversation's id
 * @param messages of all conversations
 * @returns the summaries by ts of the first message; replies that only one person sees are not counted, as in Slack
 */
export function summariesOf(channel: string, messages: readonly Message[]): ReadonlyMap<string, ThreadSummary> {
  const replies = messages.filter((message) => message.channel === channel && isReply(message) && !message.isEphemeral);
  return replies.reduce((summaries, { threadTs = '', ts, user }) => {
    const { count = 0, users = [] } = summaries.get(threadTs) ?? {};
    return summaries.set(threadTs, { count: count + 1, users: [...new Set([...users, user])], lastTs: ts });
  }, new Map<string, ThreadSummary>());
}

/** Slack gives the first message of a thread its own ts as `thread_ts`. */
function isReply({ threadTs, ts }: Message): boolean {
  return threadTs !== undefined && threadTs !== ts;
}
