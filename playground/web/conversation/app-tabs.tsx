import type { ReactNode } from 'react';
import type { Place } from '../shell/place.ts';
import { groupsOf, useDirectory } from '../workspace/directory.ts';

interface AppTabsProps {
  readonly current: 'home' | 'messages';
  readonly onOpen: (place: Place) => void;
}

/** The tabs of the app, where the manifest gives it both. */
export function AppTabs({ current, onOpen }: AppTabsProps): ReactNode {
  const { app, conversations } = useDirectory();
  const messages = groupsOf(conversations, app).app;
  if (!app.hasHomeTab || messages === undefined) return null;
  const tabs = [
    { name: 'Home', isCurrent: current === 'home', place: { kind: 'home' } },
    { name: 'Messages', isCurrent: current === 'messages', place: { kind: 'conversation', id: messages.id } },
  ] as const;
  return (
    <nav className="app-tabs" aria-label={app.name}>
      {tabs.map(({ name, isCurrent, place }) => (
        <button key={name} type="button" aria-current={isCurrent ? 'page' : undefined} onClick={() => onOpen(place)}>
          {name}
        </button>
      ))}
    </nav>
  );
}
