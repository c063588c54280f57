import { App, type Logger, type Receiver } from '@slack/bolt';
import { detailsView } from './cards/details.ts';
import { type Catalogue, formatCode, titleOf } from './catalogue/catalogue.ts';
import { createChain } from './chain.ts';
import type { Config } from './config.ts';
import { clientOptions } from './connection/client.ts';
import type { Identity } from './connection/identity.ts';
import { createErrorHandler } from './errors.ts';
import type { ListenerContext } from './listeners/context.ts';
import { createEntrances, registerListeners } from './listeners/index.ts';
import { createRepeatCheck } from './listeners/repeats.ts';
import { createExtract } from './lookup/extract.ts';
import type { Search } from './lookup/search.ts';

export interface AppDependencies {
  readonly catalogue: Catalogue;
  /** The index over the catalogue; built where it is left out. */
  readonly search?: Search;
  readonly identity: Pick<Identity, 'authorize'>;
  readonly receiver: Receiver;
  readonly logger: Logger;
  readonly fetch: typeof globalThis.fetch;
  /** The clock, in milliseconds since the epoch. */
  readonly nowMs: () => number;
}

export interface HttpStatusApp {
  readonly app: App;
  /** How many payloads are being worked on right now. */
  readonly inFlight: () => number;
}

/** Puts the app together. It makes no call and listens to nothing until its receiver starts. */
export function createApp(
  config: Pick<Config, 'slackApiUrl' | 'feedbackUrl'>,
  dependencies: AppDependencies,
): HttpStatusApp {
  const { identity, receiver, logger, fetch } = dependencies;
  const app = new App({
    receiver,
    logger,
    // Bolt sets its default level on the logger unless it is told one.
    logLevel: logger.getLevel(),
    authorize: identity.authorize,
    clientOptions: clientOptions(config, fetch),
    convoStore: false,
    deferInitialization: true,
    extendedErrorHandler: true,
  });
  const inFlight = countInFlight(app);
  registerListeners(app, createEntrances(listenerContext(config, dependencies)));
  app.error(createErrorHandler({ fetch, client: app.client, logger }));
  return { app, inFlight };
}

function listenerContext(
  { feedbackUrl }: Pick<Config, 'feedbackUrl'>,
  { catalogue, search, nowMs, logger }: AppDependencies,
): ListenerContext {
  const titleOfCode = (code: number): string => {
    const [entry] = catalogue.meaningsOf(code);
    return entry === undefined ? formatCode(code) : titleOf(entry);
  };
  return {
    explain: createChain(catalogue, { feedbackUrl, onProblem: (problem) => logger.error(problem) }, search),
    extract: createExtract(catalogue),
    detailsOf: (code) => {
      const [first, ...others] = catalogue.meaningsOf(code);
      return first === undefined ? undefined : detailsView([first, ...others], catalogue.folkloreOf(code), titleOfCode);
    },
    isRepeated: createRepeatCheck(nowMs),
  };
}

/** Counts what is under way, so that a stop can wait for it: Bolt's own stop does not. */
function countInFlight(app: App): () => number {
  let count = 0;
  app.use(async ({ next }) => {
    count += 1;
    try {
      await next();
    } finally {
      count -= 1;
    }
  });
  return () => count;
}
