import type { SlashCommand } from '@slack/bolt';
import { APP_ID, ME, TEAM, VERIFICATION_TOKEN } from '../identity.ts';
import type { Room } from '../seed.ts';
import type { Slack } from '../slack.ts';
import { channelName } from './parts.ts';

/** The payload of a slash command. */
export function commandPayload(slack: Slack, room: Room, command: string, text: string) {
  return {
    token: VERIFICATION_TOKEN,
    team_id: TEAM.id,
    team_domain: TEAM.domain,
    channel_id: room.id,
    channel_name: channelName(room),
    user_id: ME,
    user_name: slack.workspace.me().handle,
    command,
    text,
    api_app_id: APP_ID,
    is_enterprise_install: 'false',
    response_url: slack.hooks.create('commands', { channel: room.id }),
    trigger_id: slack.triggers.create(),
  } satisfies SlashCommand;
}
