import type { AppProfile, WorkspaceState } from '../protocol.ts';
import { BOT_USER, ME } from './identity.ts';
import type { AppManifest } from './manifest.ts';
import type { Slack } from './slack.ts';
import type { WireLog } from './wire/wire-log.ts';
import { toView } from './workspace/kept-view.ts';

/** How the app is connected at the moment. */
export type Connection = Pick<AppProfile, 'isConnected' | 'transport'>;

/** @returns all that the page draws */
export function describeWorkspace(
  { manifest, workspace }: Slack,
  wire: WireLog,
  connection: Connection,
): WorkspaceState {
  const home = workspace.views.home();
  return {
    app: describeApp(manifest, connection),
    me: ME,
    people: workspace.people.map(({ id, name, isApp }) => ({ id, name, isApp })),
    conversations: workspace.rooms.map(({ id, name, topic, isDirect, hasApp, tries }) => {
      return { id, name, topic, isDirect, hasApp, tries };
    }),
    messages: workspace.messages.all(),
    modals: workspace.views.modals().map(toView),
    ...(home === undefined ? {} : { home: toView(home) }),
    wire: wire.entries(),
  };
}

function describeApp(manifest: AppManifest, connection: Connection): AppProfile {
  const { name, description, shortcuts, hasHomeTab, hasMessagesTab } = manifest;
  return {
    name,
    userId: BOT_USER,
    description,
    ...connection,
    commands: manifest.commands.map(({ command, description: text, usageHint }) => {
      return { command, description: text, usageHint };
    }),
    shortcuts,
    hasHomeTab,
    hasMessagesTab,
  };
}
