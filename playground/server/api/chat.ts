import type { Message } from '../../protocol.ts';
import { refuseNotDrawn, threadRoot } from '../answers.ts';
import { checkedContent } from '../checks/messages.ts';
import { Refusal } from '../checks/refusal.ts';
import { BOT_USER, ME } from '../identity.ts';
import { messagePayload } from '../payloads/message.ts';
import type { Slack } from '../slack.ts';
import type { Draft } from '../workspace/messages.ts';
import { type Arguments, botMethod, type Fields, type Method, textArgument } from './call.ts';
import { roomOf, writableRoomOf } from './rooms.ts';

/** @throws Refusal where Slack would not take the message */
function draftOf(slack: Slack, args: Arguments): Draft {
  const { id } = writableRoomOf(slack, args);
  refuseNotDrawn(args);
  const content = checkedContent(args['text'], args['blocks']);
  const threadTs = threadRoot(slack.workspace.messages, id, args['thread_ts']);
  return { channel: id, user: BOT_USER, ...content, ...(threadTs === undefined ? {} : { threadTs }) };
}

function postMessage(slack: Slack, args: Arguments): Fields {
  const message = slack.workspace.messages.add(draftOf(slack, args));
  return { channel: message.channel, ts: message.ts, message: messagePayload(slack.workspace, message) };
}

/** What is for others than the person in front of the page is taken and not shown. */
function postEphemeral(slack: Slack, args: Arguments): Fields {
  const user = textArgument(args, 'user');
  const draft = draftOf(slack, args);
  const room = roomOf(slack, args);
  if (user === undefined || !room.members.includes(user)) throw new Refusal('user_not_in_channel');
  if (user !== ME) return { message_ts: slack.clock.nextTs() };
  return { message_ts: slack.workspace.messages.add({ ...draft, isEphemeral: true }).ts };
}

/**
 * Finds a message of the app's own; ephemeral ones cannot be reached through the API.
 * @param error what Slack says of messages of others
 */
function ownMessage(slack: Slack, args: Arguments, error: string): Message {
  const room = roomOf(slack, args);
  const message = slack.workspace.messages.find(room.id, textArgument(args, 'ts') ?? '');
  if (message === undefined || message.isEphemeral) throw new Refusal('message_not_found');
  if (message.user !== BOT_USER) throw new Refusal(error);
  return message;
}

/** Blocks stay where the call names none. */
function update(slack: Slack, args: Arguments): Fields {
  const message = ownMessage(slack, args, 'cant_update_message');
  refuseNotDrawn(args);
  const content = checkedContent(args['text'], args['blocks'] ?? message.blocks);
  const changed = slack.workspace.messages.rewrite(message, content);
  const { channel, ts, text } = changed;
  return { channel, ts, text, message: messagePayload(slack.workspace, changed) };
}

function remove(slack: Slack, args: Arguments): Fields {
  const message = ownMessage(slack, args, 'cant_delete_message');
  slack.workspace.messages.remove(message);
  return { channel: message.channel, ts: message.ts };
}

const SCOPE = 'chat:write';

export const CHAT_METHODS: Readonly<Record<string, Method>> = {
  'chat.postMessage': botMethod(postMessage, SCOPE),
  'chat.postEphemeral': botMethod(postEphemeral, SCOPE),
  'chat.update': botMethod(update, SCOPE),
  'chat.delete': botMethod(remove, SCOPE),
};
