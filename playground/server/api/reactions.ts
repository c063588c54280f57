import type { Message } from '../../protocol.ts';
import { Refusal } from '../checks/refusal.ts';
import { BOT_USER } from '../identity.ts';
import type { Slack } from '../slack.ts';
import { withoutReaction, withReaction } from '../workspace/reactions.ts';
import { type Arguments, botMethod, type Fields, type Method, textArgument } from './call.ts';
import { writableRoomOf } from './rooms.ts';

interface Target {
  readonly message: Message;
  readonly name: string;
  /** Whether the app has reacted so before. */
  readonly isThere: boolean;
}

function targetOf(slack: Slack, args: Arguments): Target {
  const name = textArgument(args, 'name')?.replace(/^:|:$/gu, '');
  if (name === undefined) throw new Refusal('invalid_name');
  const message = slack.workspace.messages.find(writableRoomOf(slack, args).id, textArgument(args, 'timestamp') ?? '');
  if (message === undefined || message.isEphemeral) throw new Refusal('message_not_found');
  const isThere = message.reactions.some((one) => one.name === name && one.users.includes(BOT_USER));
  return { message, name, isThere };
}

function add(slack: Slack, args: Arguments): Fields {
  const { message, name, isThere } = targetOf(slack, args);
  if (isThere) throw new Refusal('already_reacted');
  slack.workspace.messages.change(message, { reactions: withReaction(message, name, BOT_USER) });
  return {};
}

function remove(slack: Slack, args: Arguments): Fields {
  const { message, name, isThere } = targetOf(slack, args);
  if (!isThere) throw new Refusal('no_reaction');
  slack.workspace.messages.change(message, { reactions: withoutReaction(message, name, BOT_USER) });
  return {};
}

export const REACTION_METHODS: Readonly<Record<string, Method>> = {
  'reactions.add': botMethod(add, 'reactions:write'),
  'reactions.remove': botMethod(remove, 'reactions:write'),
};
