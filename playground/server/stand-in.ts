import type { DeedResult, Deeds, WorkspaceState } from '../protocol.ts';
import { type Core, createCore } from './core.ts';
import { type DeedAnswers, doDeed } from './deeds/index.ts';
import { describeWorkspace } from './state.ts';
import { createFeed } from './web/feed.ts';
import { createWebServer, listen, portOf, stopServer } from './web/server.ts';

export interface StandInOptions {
  readonly manifestFile: string;
  /** 0 for any. */
  readonly port: number;
  readonly transport: 'socket' | 'http';
  /** The built page; without it there is no page to look at. */
  readonly pageDirectory?: string;
  /** The clock, in milliseconds since 1970. */
  readonly nowMs?: () => number;
}

/** A stand-in for Slack on this machine. */
export interface StandIn {
  /** "http://127.0.0.1:4180" */
  readonly url: string;
  /** The environment variables that the app is started with. */
  readonly environment: Readonly<Record<string, string>>;
  state(): WorkspaceState;
  /** @returns a function that ends it */
  subscribe(listener: (state: WorkspaceState) => void): () => void;
  /** @throws when the app is not connected after so many milliseconds */
  whenConnected(timeoutMs: number): Promise<void>;
  /** Does what a person does. */
  do<Verb extends keyof Deeds>(verb: Verb, deed: Deeds[Verb]): Promise<DeedAnswers[Verb] | DeedResult>;
  close(): Promise<void>;
}

/**
 * Starts the stand-in.
 * @throws ManifestError where the manifest cannot be used, or the system's error where the port cannot be listened on
 */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const core = await createCore(options, () => portOf(server));
  const { slack, wire, changes, line } = core;
  const state = () =>
    describeWorkspace(slack, wire, { isConnected: line.transport.isConnected(), transport: options.transport });
  const feed = createFeed(state);
  changes.subscribe(feed.push);
  const act: StandIn['do'] = async (verb, deed) => {
    if (verb === 'reset') wire.clear();
    return doDeed(slack, verb, deed);
  };
  const { upgrade } = line;
  const server = createWebServer({
    ...{ slack, wire, feed, doDeed: act, pageDirectory: options.pageDirectory },
    ...(upgrade === undefined ? {} : { upgrade }),
  });
  const close = async (): Promise<void> => {
    changes.close();
    feed.close();
    await line.transport.close();
    await stopServer(server);
  };
  await listen(server, options.port).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    url: core.origin('http'),
    environment: core.environment(),
    state,
    subscribe: (listener) => changes.subscribe(() => listener(state())),
    whenConnected: (timeoutMs) => whenConnected(core, timeoutMs),
    do: act,
    close,
  };
}

function whenConnected({ line: { transport }, changes }: Core, timeoutMs: number): Promise<void> {
  if (transport.isConnected()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      unsubscribe();
      settle();
    };
    const timer = setTimeout(
      () => end(() => reject(new Error(`The app did not connect within ${timeoutMs} ms.`))),
      timeoutMs,
    );
    const unsubscribe = changes.subscribe(() => {
      if (transport.isConnected()) end(resolve);
    });
  });
}
