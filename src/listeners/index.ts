import type { App, Middleware, SlackCommandMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { ACTIONS, type ActionName, actionPattern } from '../cards/action-ids.ts';
import { type ActionListener, actionListeners } from './actions.ts';
import { commandListener } from './command.ts';
import type { ListenerContext } from './context.ts';
import { acknowledgeFailures, registerFallbacks } from './fallbacks.ts';
import { directMessageListener, mentionListener } from './mention.ts';

/** Every way into the app. `manifest.yml` lists the same commands and events; a test compares the two. */
export interface Entrances {
  readonly commands: Readonly<Record<string, Middleware<SlackCommandMiddlewareArgs>>>;
  readonly events: {
    readonly app_mention: Middleware<SlackEventMiddlewareArgs<'app_mention'>>;
    readonly message: Middleware<SlackEventMiddlewareArgs<'message'>>;
  };
  readonly actions: Readonly<Record<ActionName, ActionListener>>;
}

export function createEntrances(context: ListenerContext): Entrances {
  return {
    commands: { '/httpstatus': commandListener(context) },
    events: { app_mention: mentionListener(context), message: directMessageListener(context) },
    actions: actionListeners(context),
  };
}

/** Tells Bolt of every entrance, in the order in which a reader meets them. */
export function registerListeners(app: App, { commands, events, actions }: Entrances): void {
  app.use(acknowledgeFailures);
  for (const [name, listener] of Object.entries(commands)) app.command(name, listener);
  app.event('app_mention', events.app_mention);
  app.event('message', events.message);
  for (const name of ACTIONS) app.action(actionPattern(name), actions[name]);
  registerFallbacks(app, Object.keys(commands));
}
