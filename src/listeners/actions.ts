import type { BlockAction, ButtonAction, Middleware, SlackActionMiddlewareArgs, StaticSelectAction } from '@slack/bolt';
import type { ActionName } from '../cards/action-ids.ts';
import { readThreadQuery } from '../cards/parts.ts';
import type { ListenerContext } from './context.ts';
import { deliver, renderings } from './deliver.ts';
import { openSearchListener } from './search.ts';

type CardAction = BlockAction<ButtonAction | StaticSelectAction>;
export type ActionListener = Middleware<SlackActionMiddlewareArgs<CardAction>>;

/** A listener for each button and menu of our cards. */
export function actionListeners(context: ListenerContext): Readonly<Record<ActionName, ActionListener>> {
  return {
    share: shareListener(context),
    'share-in-thread': shareListener(context),
    details: detailsListener(context),
    search: openSearchListener(),
    compare: lookupListener(context),
    lookup: lookupListener(context),
    source: async ({ ack }) => {
      await ack();
    },
  };
}

/**
 * *Share in channel* and *Share in thread*: rebuilds the card from the button's value, posts it through `response_url`, which works where the
 * app is no member, and removes the private copy.
 */
function shareListener({ explain }: ListenerContext): ActionListener {
  return async ({ ack, action, body, respond, logger }) => {
    await ack();
    const { query, threadTs } = readThreadQuery(queryOf(action));
    const cards = renderings((how) => explain(query, { audience: 'public', sharedBy: body.user.id, ...how }));
    const thread = threadTs === undefined ? threadOf(body) : { thread_ts: threadTs };
    const place = { response_type: 'in_channel' as const, replace_original: false, ...thread };
    await deliver(cards, (card) => respond({ ...place, ...card }), logger);
    await respond({ delete_original: true }).catch((error: unknown) => {
      // The card is shared; a private copy that stays does no harm.
      logger.warn(`The private copy of a shared card could not be removed: ${String(error)}`);
    });
  };
}

/** *Details*: opens the modal first thing, because the trigger lives three seconds. */
function detailsListener({ detailsOf, explain }: ListenerContext): ActionListener {
  return async ({ ack, action, body, client, respond, logger }) => {
    await ack();
    const view = detailsOf(Number(queryOf(action)));
    if (view === undefined) return;
    try {
      await client.views.open({ trigger_id: body.trigger_id, view });
    } catch (error) {
      logger.warn(`The details could not be opened as a modal: ${String(error)}`);
      const { card } = explain(queryOf(action));
      await respond({ response_type: 'ephemeral', replace_original: false, ...threadOf(body), ...card });
    }
  };
}

/** *Compare*, alternatives, and the codes of a class: one more private card, which leaves the first one alone. */
function lookupListener({ explain }: ListenerContext): ActionListener {
  return async ({ ack, action, body, respond, logger }) => {
    await ack();
    const cards = renderings((how) => explain(queryOf(action), how));
    const place = { response_type: 'ephemeral' as const, replace_original: false, ...threadOf(body) };
    await deliver(cards, (card) => respond({ ...place, ...card }), logger);
  };
}

/** The query that a button or the chosen option of a menu carries. */
function queryOf(action: ButtonAction | StaticSelectAction): string {
  return (action.type === 'button' ? action.value : action.selected_option.value) ?? '';
}

/** The thread that the clicked message stands in, so that the reply stands there too. */
function threadOf(body: CardAction): { readonly thread_ts?: string } {
  const threadTs: unknown = body.message?.['thread_ts'] ?? body.container['thread_ts'];
  return typeof threadTs === 'string' ? { thread_ts: threadTs } : {};
}
