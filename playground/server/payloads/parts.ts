import type { ViewOutput } from '@slack/bolt';
import type { InputValues } from '../../protocol.ts';
import { APP_ID, ME, TEAM, VERIFICATION_TOKEN } from '../identity.ts';
import type { Room } from '../seed.ts';
import type { Slack } from '../slack.ts';

/** What stands in every interaction: for whom it is, and who did it. */
export function interactionParts({ workspace }: Slack) {
  const { handle } = workspace.me();
  return {
    token: VERIFICATION_TOKEN,
    api_app_id: APP_ID,
    team: { ...TEAM },
    user: { id: ME, username: handle, name: handle, team_id: TEAM.id },
    is_enterprise_install: false,
  };
}

/** Slack says so for workspaces outside of an organisation; Bolt's types know only of objects here. */
export const NO_ENTERPRISE = { enterprise: null } as const;

/** A conversation as payloads name it. */
export function channelPart(room: Room): { id: string; name: string } {
  return { id: room.id, name: channelName(room) };
}

/** Slack gives all direct messages one name. */
export function channelName({ isDirect, name }: Room): string {
  return isDirect ? 'directmessage' : name;
}

/** The page puts the values together as Slack does, element by element; the types of Bolt name each field. */
export function stateOf(values: InputValues): ViewOutput['state'] {
  return { values } as ViewOutput['state'];
}
