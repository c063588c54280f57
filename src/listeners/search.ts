import type { Middleware, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { resultView, searchView, wordsIn } from '../cards/search-view.ts';
import type { ActionListener } from './actions.ts';
import type { ListenerContext } from './context.ts';

export type ViewListener = Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>>;

/** *Search*: opens the modal first thing, because the trigger lives three seconds. */
export function openSearchListener(): ActionListener {
  return async ({ ack, body, client }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: searchView() });
  };
}

/** The submitted modal shows the answer in its place. */
export function searchListener({ explain }: ListenerContext): ViewListener {
  return async ({ ack, view }) => {
    const { card } = explain(wordsIn(view.state), { audience: 'public', tables: false });
    await ack({ response_action: 'update', view: resultView(card) });
  };
}
