import { Refusal } from '../checks/refusal.ts';
import { BOT_ID, BOT_USER, TEAM } from '../identity.ts';
import type { Member, Room } from '../seed.ts';
import type { Slack } from '../slack.ts';
import { type Arguments, botMethod, type Fields, type Method, textArgument } from './call.ts';
import { roomOf } from './rooms.ts';

/** Everything is on one page. */
const LAST_PAGE = { response_metadata: { next_cursor: '' } };

function roomFields({ id, name, topic, isDirect, hasApp, members }: Room): Fields {
  const shared = { id, is_im: isDirect, is_archived: false, is_private: isDirect, context_team_id: TEAM.id };
  if (isDirect) return { ...shared, user: members.find((member) => member !== BOT_USER) };
  return {
    ...shared,
    name,
    name_normalized: name,
    is_channel: true,
    is_group: false,
    is_mpim: false,
    is_general: name === 'general',
    is_member: hasApp,
    num_members: members.length,
    topic: { value: topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
  };
}

function listRooms({ workspace }: Slack, args: Arguments): Fields {
  const types = (textArgument(args, 'types') ?? 'public_channel').split(',').map((type) => type.trim());
  const rooms = workspace.rooms.filter(({ isDirect }) => types.includes(isDirect ? 'im' : 'public_channel'));
  return { channels: rooms.map(roomFields), ...LAST_PAGE };
}

function openRoom({ workspace }: Slack, args: Arguments): Fields {
  const room = workspace.directRoom(textArgument(args, 'users') ?? '');
  if (room === undefined) throw new Refusal('user_not_found');
  return { channel: { id: room.id }, no_op: true, already_open: true };
}

function memberFields({ id, name, handle, isApp }: Member): Fields {
  return {
    id,
    team_id: TEAM.id,
    name: handle,
    real_name: name,
    deleted: false,
    is_bot: isApp,
    is_app_user: false,
    profile: { real_name: name, display_name: handle, team: TEAM.id, ...(isApp ? { bot_id: BOT_ID } : {}) },
  };
}

function userInfo({ workspace }: Slack, args: Arguments): Fields {
  const person = workspace.person(textArgument(args, 'user') ?? '');
  if (person === undefined) throw new Refusal('user_not_found');
  return { user: memberFields(person) };
}

const READ_ROOMS = ['channels:read', 'groups:read', 'mpim:read', 'im:read'];

export const DIRECTORY_METHODS: Readonly<Record<string, Method>> = {
  'conversations.info': botMethod((slack, args) => ({ channel: roomFields(roomOf(slack, args)) }), ...READ_ROOMS),
  'conversations.list': botMethod(listRooms, ...READ_ROOMS),
  'conversations.members': botMethod(
    (slack, args) => ({ members: roomOf(slack, args).members, ...LAST_PAGE }),
    ...READ_ROOMS,
  ),
  'conversations.open': botMethod(openRoom, 'channels:manage', 'groups:write', 'im:write', 'mpim:write'),
  'users.info': botMethod(userInfo, 'users:read'),
  'users.list': botMethod(
    ({ workspace }) => ({ members: workspace.people.map(memberFields), ...LAST_PAGE }),
    'users:read',
  ),
};
