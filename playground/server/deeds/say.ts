import type { DeedResult, Deeds, Message } from '../../protocol.ts';
import { threadRoot } from '../answers.ts';
import { Refusal } from '../checks/refusal.ts';
import { BOT_USER, ME } from '../identity.ts';
import { mentionEvent, messageEvent } from '../payloads/events.ts';
import type { Room } from '../seed.ts';
import type { Slack } from '../slack.ts';
import { runCommand } from './command.ts';
import { compose } from './compose.ts';
import { findRoom } from './find.ts';
import { DeedProblem } from './problem.ts';
import { tell } from './tell.ts';

/** Sends a message, or runs a command where the text begins with one. */
export async function say(slack: Slack, { channel, text, threadTs }: Deeds['say']): Promise<DeedResult> {
  const room = findRoom(slack, channel);
  if (text.trim() === '') throw new DeedProblem('There is nothing to send.');
  if (text.startsWith('/')) await runCommand(slack, room, text.trim(), threadTs);
  else await sendMessage(slack, room, text.trim(), threadTs);
  return {};
}

async function sendMessage(slack: Slack, room: Room, text: string, threadTs: string | undefined): Promise<void> {
  const { manifest, workspace } = slack;
  const isClosed = !manifest.hasMessagesTab || manifest.isMessagesTabReadOnly;
  if (room.isDirect && isClosed) throw new DeedProblem('Sending messages to this app has been turned off.');
  const root = findThread(slack, room, threadTs);
  const thread = root === undefined ? {} : { threadTs: root };
  const composed = compose(text, workspace, manifest.name);
  const message = workspace.messages.add({ channel: room.id, user: ME, text: composed, ...thread });
  await tellOfMessage(slack, room, message);
}

async function tellOfMessage(slack: Slack, room: Room, message: Message): Promise<void> {
  if (room.isDirect) return tell(slack, 'message.im', messageEvent(message, 'im'));
  const isMention = message.text.includes(`<@${BOT_USER}>`);
  if (!room.hasApp) {
    const hint = `You mentioned <@${BOT_USER}>, but they’re not in this channel.`;
    if (isMention) slack.workspace.whisper(room.id, hint, message.threadTs);
    return;
  }
  await Promise.all([
    ...(isMention ? [tell(slack, 'app_mention', mentionEvent(message))] : []),
    tell(slack, 'message.channels', messageEvent(message, 'channel')),
  ]);
}

function findThread({ workspace }: Slack, { id }: Room, threadTs: string | undefined): string | undefined {
  try {
    return threadRoot(workspace.messages, id, threadTs);
  } catch (error) {
    if (error instanceof Refusal) throw new DeedProblem('This thread is gone.');
    throw error;
  }
}
