import type { DeedResult, Deeds } from '../../protocol.ts';
import { ME } from '../identity.ts';
import type { Slack } from '../slack.ts';
import { withoutReaction, withReaction } from '../workspace/reactions.ts';
import { findMessage } from './find.ts';
import { DeedProblem } from './problem.ts';

/** Adds one's reaction, or takes it back. */
export async function react(slack: Slack, { channel, ts, name }: Deeds['react']): Promise<DeedResult> {
  const message = findMessage(slack, channel, ts);
  if (message.isEphemeral) throw new DeedProblem('Messages that only you see take no reactions.');
  if (!/^[\w+'-]+(?:::skin-tone-[2-6])?$/u.test(name)) throw new DeedProblem('There is no such emoji.');
  const isThere = message.reactions.some((reaction) => reaction.name === name && reaction.users.includes(ME));
  const reactions = isThere ? withoutReaction(message, name, ME) : withReaction(message, name, ME);
  slack.workspace.messages.change(message, { reactions });
  return {};
}

/** Hides an ephemeral message. */
export async function dismiss(slack: Slack, { channel, ts }: Deeds['dismiss']): Promise<DeedResult> {
  const message = findMessage(slack, channel, ts);
  if (!message.isEphemeral) throw new DeedProblem('Only messages that only you see can be dismissed.');
  slack.workspace.messages.remove(message);
  return {};
}
