import type { AllMiddlewareArgs, AnyMiddlewareArgs, App } from '@slack/bolt';
import { UNKNOWN_ACTION } from '../cards/action-ids.ts';

const OUTDATED = 'This button is from another version of HTTP Status. Please ask again with /httpstatus.';

/** The names that have a listener of their own. */
export interface Known {
  readonly commands: readonly string[];
  readonly shortcuts: readonly string[];
  readonly views: readonly string[];
}

/** Matches every name but these. */
function allBut(names: readonly string[]): RegExp {
  return new RegExp(`^(?!(?:${names.join('|')})$)`, 'u');
}

/**
 * Acknowledges at once what no listener is for: old buttons, and kinds of payload that Slack adds. Otherwise the user
 * stares at a spinner for three seconds and then at an error.
 * @param known the names that have a listener; two listeners for one payload would acknowledge it twice
 */
export function registerFallbacks(app: App, known: Known): void {
  app.command(allBut(known.commands), async ({ ack }) => {
    await ack({ response_type: 'ephemeral', text: 'HTTP Status answers /httpstatus only.' });
  });
  app.action(UNKNOWN_ACTION, async ({ ack, body, respond }) => {
    await ack();
    if (body.type === 'block_actions' && body.response_url !== undefined) {
      await respond({ response_type: 'ephemeral', replace_original: false, text: OUTDATED });
    }
  });
  app.options(/(?:)/u, async ({ ack }) => {
    await ack({ options: [] });
  });
  app.shortcut(allBut(known.shortcuts), async ({ ack }) => {
    await ack();
  });
  app.view(allBut(known.views), async ({ ack }) => {
    await ack();
  });
  app.view({ type: 'view_closed', callback_id: /(?:)/u }, async ({ ack }) => {
    await ack();
  });
}

/** A listener that failed before it acknowledged still lets go of the user at once. The error goes on to `app.error`. */
export async function acknowledgeFailures(args: AnyMiddlewareArgs & AllMiddlewareArgs): Promise<void> {
  try {
    await args.next();
  } catch (error) {
    // A second acknowledgement throws over HTTP; that the first one went out is all we want.
    if ('ack' in args && args.ack !== undefined) await args.ack().catch(() => undefined);
    throw error;
  }
}
