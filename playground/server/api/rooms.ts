import { Refusal } from '../checks/refusal.ts';
import type { Room } from '../seed.ts';
import type { Slack } from '../slack.ts';
import type { Arguments } from './call.ts';
import { textArgument } from './call.ts';

/**
 * Finds the conversation that a call names: by id, by name, or a direct one by the person.
 * @throws Refusal where there is none
 */
export function roomOf({ workspace }: Slack, args: Arguments): Room {
  const reference = textArgument(args, 'channel');
  const name = reference?.replace(/^#/u, '');
  const room =
    workspace.rooms.find(({ id }) => id === reference) ??
    workspace.rooms.find((one) => !one.isDirect && one.name === name) ??
    (reference === undefined ? undefined : workspace.directRoom(reference));
  if (room === undefined) throw new Refusal('channel_not_found');
  return room;
}

/**
 * Finds the conversation that a call wants to write to.
 * @throws Refusal where there is none, or the app may not write there
 */
export function writableRoomOf(slack: Slack, args: Arguments): Room {
  const room = roomOf(slack, args);
  const isPublic = slack.manifest.scopes.includes('chat:write.public') && !room.isDirect;
  if (!room.hasApp && !isPublic) throw new Refusal('not_in_channel');
  return room;
}
