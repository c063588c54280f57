import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { WorkspaceState } from '../protocol.ts';
import { NamesContext } from './blockkit/names.ts';
import { Panes } from './conversation/panes.tsx';
import { ModalStack } from './modal/modal-stack.tsx';
import { Notice } from './shell/notice.tsx';
import { type Place, type Scene, sceneOf } from './shell/place.ts';
import { Sidebar } from './shell/sidebar.tsx';
import { TopBar } from './shell/top-bar.tsx';
import { WireLog } from './wire/wire-log.tsx';
import { DoerContext } from './workspace/deeds.ts';
import { type Directory, DirectoryContext, namesOf, titleOf } from './workspace/directory.ts';
import { useFeed } from './workspace/feed.ts';
import { useDoing } from './workspace/use-doing.ts';

/** The whole page. */
export function App(): ReactNode {
  const { state, isLive } = useFeed();
  return (
    <>
      <p className="feed-status" role="status">
        {isLive ? null : 'Reconnecting…'}
      </p>
      {state === undefined ? <p className="starting">Starting…</p> : <Workspace state={state} />}
    </>
  );
}

function Workspace({ state }: { readonly state: WorkspaceState }): ReactNode {
  const { doer, problem, forget } = useDoing();
  const directory = useDirectoryOf(state);
  const names = useMemo(() => namesOf(directory), [directory]);
  const notice = <Notice problem={problem} onDismiss={forget} />;
  const isModalOpen = state.modals.length > 0;
  return (
    <DoerContext value={doer}>
      <DirectoryContext value={directory}>
        <NamesContext value={names}>
          <Shell state={state} notice={isModalOpen ? null : notice} />
          <ModalStack views={state.modals} notice={isModalOpen ? notice : null} />
        </NamesContext>
      </DirectoryContext>
    </DoerContext>
  );
}

function useDirectoryOf({ app, me, people, conversations }: WorkspaceState): Directory {
  return useMemo(() => ({ app, me, people, conversations }), [app, me, people, conversations]);
}

interface ShellProps {
  readonly state: WorkspaceState;
  readonly notice: ReactNode;
}

function Shell({ state, notice }: ShellProps): ReactNode {
  const [place, setPlace] = useState<Place>();
  const [isWireOpen, setIsWireOpen] = useState(false);
  const scene = sceneOf(place, state);
  useTitle(scene, state);
  return (
    <div className="shell">
      <a className="skip-link" href="#conversation">
        Skip to the conversation
      </a>
      <TopBar isWireOpen={isWireOpen} onWire={() => setIsWireOpen(!isWireOpen)} />
      <Sidebar scene={scene} onOpen={setPlace} />
      <div className="workspace">
        <main id="conversation" className="panes" tabIndex={-1}>
          {scene === undefined ? null : (
            <Panes state={state} scene={scene} hasMoved={place !== undefined} onOpen={setPlace} />
          )}
          {notice}
        </main>
        {isWireOpen ? <WireLog exchanges={state.wire} onClose={() => setIsWireOpen(false)} /> : null}
      </div>
    </div>
  );
}

/** Names the tab of the browser after what is shown. */
function useTitle(scene: Scene | undefined, { app }: WorkspaceState): void {
  const title = scene?.kind === 'conversation' ? titleOf(scene.conversation, { app }) : app.name;
  useEffect(() => {
    document.title = `${title} · Playground`;
  }, [title]);
}
