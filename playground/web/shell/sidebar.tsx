import { Hash, X } from 'lucide-react';
import { Children, type ReactNode, useId } from 'react';
import type { Conversation } from '../../protocol.ts';
import { authorOf, type Directory, groupsOf, useDirectory } from '../workspace/directory.ts';
import { Avatar } from './avatar.tsx';
import { IconButton } from './icon-button.tsx';
import { type Place, placeOfApp, type Scene } from './place.ts';

/** The sidebar's id: on narrow windows it is a popover, which the top bar opens. */
export const SIDEBAR_ID = 'sidebar';

interface SidebarProps {
  readonly scene: Scene | undefined;
  readonly onOpen: (place: Place) => void;
}

/** Everything one can go to. */
export function Sidebar({ scene, onOpen }: SidebarProps): ReactNode {
  const directory = useDirectory();
  const { channels, directMessages } = groupsOf(directory.conversations, directory.app);
  const open = (place: Place) => {
    hideDrawer();
    onOpen(place);
  };
  const link = (conversation: Conversation, icon: ReactNode) => (
    <SidebarLink
      key={conversation.id}
      icon={icon}
      name={conversation.name}
      isCurrent={scene?.kind === 'conversation' && scene.conversation.id === conversation.id}
      onOpen={() => open({ kind: 'conversation', id: conversation.id })}
    />
  );
  return (
    <nav id={SIDEBAR_ID} className="sidebar" popover="auto" aria-label="Conversations">
      <div className="sidebar-top">
        <p className="sidebar-name">Playground</p>
        <IconButton icon={X} label="Close" className="sidebar-close" onClick={hideDrawer} />
      </div>
      <SidebarGroup heading="Channels">
        {channels.map((channel) => link(channel, <Hash aria-hidden="true" size={18} />))}
      </SidebarGroup>
      <SidebarGroup heading="Direct messages">
        {directMessages.map((conversation) =>
          link(conversation, <Avatar author={otherSideOf(conversation, directory)} size="small" />),
        )}
      </SidebarGroup>
      <AppGroup scene={scene} onOpen={open} />
      <p className="sidebar-foot">
        <span className="narrow-only">Local playground · nothing leaves this machine. </span>
        Not affiliated with Slack
      </p>
    </nav>
  );
}

function AppGroup({ scene, onOpen }: SidebarProps): ReactNode {
  const directory = useDirectory();
  const { app, conversations } = directory;
  const place = placeOfApp(directory);
  if (place === undefined) return null;
  const messages = groupsOf(conversations, app).app;
  const isCurrent =
    scene?.kind === 'home' || (scene?.kind === 'conversation' && scene.conversation.id === messages?.id);
  return (
    <SidebarGroup heading="Apps">
      <SidebarLink
        icon={<Avatar author={{ id: app.userId, name: app.name, kind: 'app' }} size="small" />}
        name={app.name}
        isCurrent={isCurrent}
        onOpen={() => onOpen(place)}
      />
    </SidebarGroup>
  );
}

interface SidebarGroupProps {
  readonly heading: string;
  readonly children: ReactNode;
}

function SidebarGroup({ heading, children }: SidebarGroupProps): ReactNode {
  const id = useId();
  if (Children.count(children) === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul>{children}</ul>
    </section>
  );
}

interface SidebarLinkProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly isCurrent: boolean;
  readonly onOpen: () => void;
}

function SidebarLink({ icon, name, isCurrent, onOpen }: SidebarLinkProps): ReactNode {
  return (
    <li>
      <button type="button" className="sidebar-link" aria-current={isCurrent ? 'page' : undefined} onClick={onOpen}>
        {icon}
        <span className="sidebar-label">{name}</span>
      </button>
    </li>
  );
}

/** The person that a direct conversation is named after; its own id decides on a colour where nobody has the name. */
function otherSideOf({ id, name }: Conversation, directory: Directory) {
  const person = directory.people.find((other) => other.name === name);
  return person === undefined ? ({ id, name, kind: 'person' } as const) : authorOf(directory, person.id);
}

function hideDrawer(): void {
  const sidebar = document.getElementById(SIDEBAR_ID);
  if (sidebar?.matches(':popover-open') === true) sidebar.hidePopover();
}
