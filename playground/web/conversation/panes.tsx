import type { ReactNode } from 'react';
import type { WorkspaceState } from '../../protocol.ts';
import type { Place, Scene } from '../shell/place.ts';
import { ConversationPane } from './conversation-pane.tsx';
import { Home } from './home.tsx';
import { Thread } from './thread.tsx';

interface PanesProps {
  readonly state: WorkspaceState;
  readonly scene: Scene;
  /** Whether the person has gone anywhere since the page was opened. */
  readonly hasMoved: boolean;
  readonly onOpen: (place: Place) => void;
}

/** A conversation, and perhaps a thread beside it; or the Home tab. */
export function Panes({ state: { home, messages }, scene, hasMoved, onOpen }: PanesProps): ReactNode {
  if (scene.kind === 'home') return <Home view={home} onOpen={onOpen} />;
  const { conversation, threadTs } = scene;
  const { id } = conversation;
  return (
    <>
      <ConversationPane
        key={id}
        conversation={conversation}
        messages={messages}
        takesFocus={hasMoved}
        onOpen={onOpen}
      />
      {threadTs === undefined ? null : (
        <Thread
          key={threadTs}
          conversation={conversation}
          ts={threadTs}
          messages={messages}
          onClose={() => onOpen({ kind: 'conversation', id })}
        />
      )}
    </>
  );
}
