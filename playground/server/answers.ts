import { checkedContent } from './checks/messages.ts';
import { Refusal } from './checks/refusal.ts';
import { BOT_USER } from './identity.ts';
import type { HookPlace } from './tickets/hooks.ts';
import type { Messages } from './workspace/messages.ts';
import type { Workspace } from './workspace/workspace.ts';

/** What an app answers in an acknowledgement or through a `response_url`. */
export type Answer = Readonly<Record<string, unknown>>;

/** Arguments that real Slack takes and that would change what one sees; the playground says so instead of dropping them. */
const NOT_DRAWN = ['attachments', 'markdown_text', 'reply_broadcast'];

/** @throws Refusal where an answer or a call asks for what the playground cannot draw */
export function refuseNotDrawn(answer: Answer): void {
  const [name] = NOT_DRAWN.filter((key) => ![undefined, false, 'false', ''].some((nothing) => answer[key] === nothing));
  if (name === undefined || isEmptyList(answer[name])) return;
  const message = `[ERROR] the playground does not draw this [json-pointer:/${name}]`;
  throw new Refusal('invalid_arguments', { response_metadata: { messages: [message] } });
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/**
 * Judges what an app answers.
 * @param place where the answer goes, and the message that it may replace
 * @returns a function that does it: posts a message, changes one, or removes one
 * @throws Refusal where Slack would not take it
 */
export function prepareAnswer({ messages }: Workspace, place: HookPlace, answer: Answer): () => void {
  const original = place.messageTs === undefined ? undefined : messages.find(place.channel, place.messageTs);
  if (answer['delete_original'] === true) return () => original !== undefined && messages.remove(original);
  refuseNotDrawn(answer);
  const content = checkedContent(answer['text'], answer['blocks']);
  if (original !== undefined && replaces(answer)) return () => messages.rewrite(original, content);
  const threadTs = threadRoot(messages, place.channel, answer['thread_ts']);
  const thread = threadTs === undefined ? {} : { threadTs };
  const isEphemeral = answer['response_type'] !== 'in_channel';
  return () => messages.add({ channel: place.channel, user: BOT_USER, isEphemeral, ...content, ...thread });
}

/** Slack replaces when told to, and also when told nothing at all. */
function replaces({ replace_original, response_type }: Answer): boolean {
  return replace_original === true || (replace_original === undefined && response_type === undefined);
}

/**
 * Finds the thread that a message is to stand in.
 * @param threadTs the `thread_ts` of a call: of a message, or of any reply to it
 * @returns the ts of the message that the thread hangs from; undefined where none was named
 * @throws Refusal where there is no such message
 */
export function threadRoot(messages: Messages, channel: string, threadTs: unknown): string | undefined {
  if (threadTs === undefined || threadTs === '') return undefined;
  const message = messages.find(channel, String(threadTs));
  if (message === undefined || message.isEphemeral) throw new Refusal('cannot_reply_to_message');
  return message.threadTs ?? message.ts;
}
