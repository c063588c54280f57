import type { webApi } from '@slack/bolt';
import { Refusal } from '../checks/refusal.ts';
import { BOT_ID, BOT_USER, TEAM } from '../identity.ts';
import type { Slack } from '../slack.ts';
import { type Arguments, botMethod, type Fields, type Method, textArgument } from './call.ts';

function test(_: Slack, args: Arguments): Fields {
  const error = textArgument(args, 'error');
  if (error !== undefined) throw new Refusal(error, { args });
  return { args };
}

function whoAmI({ manifest }: Slack) {
  return {
    url: `https://${TEAM.domain}.slack.com/`,
    team: 'Playground',
    team_id: TEAM.id,
    user: manifest.botName,
    user_id: BOT_USER,
    bot_id: BOT_ID,
    is_enterprise_install: false,
  } satisfies Partial<webApi.AuthTestResponse>;
}

function openConnection({ openSocket }: Slack) {
  const url = openSocket();
  if (url === undefined) throw new Refusal('access_denied');
  return { url } satisfies Partial<webApi.AppsConnectionsOpenResponse>;
}

export const CONNECTION_METHODS: Readonly<Record<string, Method>> = {
  'api.test': { token: 'none', scopes: [], run: test },
  'auth.test': botMethod(whoAmI),
  'apps.connections.open': { token: 'app', scopes: [], run: openConnection },
};
