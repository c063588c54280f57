import type { App, Middleware, SlackCommandMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { ACTIONS, type ActionName, actionPattern } from '../cards/action-ids.ts';
import { SEARCH_CALLBACK_ID } from '../cards/search-view.ts';
import { type ActionListener, actionListeners } from './actions.ts';
import { commandListener } from './command.ts';
import type { ListenerContext } from './context.ts';
import { explainMessageListener, type MessageShortcutListener } from './explain-message.ts';
import { acknowledgeFailures, registerFallbacks } from './fallbacks.ts';
import { directMessageListener, mentionListener } from './mention.ts';
import { searchListener, type ViewListener } from './search.ts';

/** Every way into the app. `manifest.yml` lists the same commands and events; a test compares the two. */
export interface Entrances {
  readonly commands: Readonly<Record<string, Middleware<SlackCommandMiddlewareArgs>>>;
  readonly events: {
    readonly app_mention: Middleware<SlackEventMiddlewareArgs<'app_mention'>>;
    readonly message: Middleware<SlackEventMiddlewareArgs<'message'>>;
  };
  readonly actions: Readonly<Record<ActionName, ActionListener>>;
  readonly messageShortcuts: Readonly<Record<string, MessageShortcutListener>>;
  readonly views: Readonly<Record<string, ViewListener>>;
}

export function createEntrances(context: ListenerContext): Entrances {
  return {
    commands: { '/httpstatus': commandListener(context) },
    events: { app_mention: mentionListener(context), message: directMessageListener(context) },
    actions: actionListeners(context),
    messageShortcuts: { explain_message: explainMessageListener(context) },
    views: { [SEARCH_CALLBACK_ID]: searchListener(context) },
  };
}

/** Tells Bolt of every entrance, in the order in which a reader meets them. */
export function registerListeners(app: App, entrances: Entrances): void {
  const { commands, events, actions, messageShortcuts, views } = entrances;
  app.use(acknowledgeFailures);
  for (const [name, listener] of Object.entries(commands)) app.command(name, listener);
  app.event('app_mention', events.app_mention);
  app.event('message', events.message);
  for (const name of ACTIONS) app.action(actionPattern(name), actions[name]);
  for (const [id, listener] of Object.entries(messageShortcuts))
    app.shortcut({ type: 'message_action', callback_id: id }, listener);
  for (const [id, listener] of Object.entries(views)) app.view(id, listener);
  registerFallbacks(app, {
    commands: Object.keys(commands),
    shortcuts: Object.keys(messageShortcuts),
    views: Object.keys(views),
  });
}
