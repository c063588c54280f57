import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { InputValues, View } from '../../protocol.ts';
import { initialValues } from '../blockkit/values.ts';
import { Avatar } from '../shell/avatar.tsx';
import type { Place } from '../shell/place.ts';
import { SurfaceBlocks } from '../surface/surface-blocks.tsx';
import { useDoer } from '../workspace/deeds.ts';
import { useDirectory } from '../workspace/directory.ts';
import { AppTabs } from './app-tabs.tsx';

interface HomeProps {
  /** Absent until the app published one. */
  readonly view: View | undefined;
  readonly onOpen: (place: Place) => void;
}

/** The Home tab of the app. */
export function Home({ view, onOpen }: HomeProps): ReactNode {
  const { app } = useDirectory();
  const { perform } = useDoer();
  useEffect(() => void perform('open-home', {}), [perform]);
  return (
    <section className="pane" aria-label={app.name}>
      <header className="pane-header">
        <Avatar author={{ id: app.userId, name: app.name, kind: 'app' }} size="medium" />
        <h1>{app.name}</h1>
        <AppTabs current="home" onOpen={onOpen} />
      </header>
      <div className="home">
        <h2 className="only-heard">Home</h2>
        {view === undefined ? <p>{app.name} has published nothing here.</p> : <HomeView key={view.hash} view={view} />}
      </div>
    </section>
  );
}

function HomeView({ view: { id, blocks } }: { readonly view: View }): ReactNode {
  const initial = useMemo(() => initialValues(blocks), [blocks]);
  const [typed, setTyped] = useState<InputValues>();
  return (
    <SurfaceBlocks
      surface={{ kind: 'view', viewId: id }}
      blocks={blocks}
      values={typed ?? initial}
      onValues={setTyped}
    />
  );
}
