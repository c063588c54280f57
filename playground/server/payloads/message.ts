import type { MessageShortcut } from '@slack/bolt';
import type { Message } from '../../protocol.ts';
import { APP_ID, BOT_ID, BOT_USER, TEAM } from '../identity.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A message as it stands in payloads and in the answers of the Web API. */
export function messagePayload(workspace: Workspace, message: Message) {
  const { user, ts, text, blocks } = message;
  return {
    type: 'message',
    user,
    ts,
    text,
    team: TEAM.id,
    ...(user === BOT_USER ? { bot_id: BOT_ID, app_id: APP_ID } : {}),
    ...(blocks === undefined ? {} : { blocks: [...blocks] }),
    ...threadPart(workspace, message),
    ...reactionsPart(message),
    ...(message.isEdited ? { edited: { user, ts } } : {}),
  } satisfies MessageShortcut['message'];
}

/** A reply names its thread; so does the message it hangs from, once there are replies. */
function threadPart({ messages }: Workspace, message: Message) {
  if (message.threadTs !== undefined) return { thread_ts: message.threadTs };
  const replies = messages.repliesTo(message);
  return replies === 0 ? {} : { thread_ts: message.ts, reply_count: replies };
}

function reactionsPart({ reactions }: Message) {
  if (reactions.length === 0) return {};
  return { reactions: reactions.map(({ name, users }) => ({ name, users: [...users], count: users.length })) };
}
