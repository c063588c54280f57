import type { DeedResult } from '../../protocol.ts';
import { ME } from '../identity.ts';
import { homeOpenedEvent } from '../payloads/events.ts';
import type { Slack } from '../slack.ts';
import { DeedProblem } from './problem.ts';
import { tell } from './tell.ts';

/** Opens the app's Home tab. */
export async function openHome(slack: Slack): Promise<DeedResult> {
  const { manifest, workspace, clock } = slack;
  const room = workspace.directRoom(ME);
  if (!manifest.hasHomeTab || room === undefined) throw new DeedProblem('The app has no Home tab.');
  await tell(slack, 'app_home_opened', homeOpenedEvent(room.id, workspace.views.home(), clock));
  return {};
}
