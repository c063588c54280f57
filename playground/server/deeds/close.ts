import type { DeedResult, Deeds } from '../../protocol.ts';
import { closedPayload } from '../payloads/interactions.ts';
import type { Slack } from '../slack.ts';
import { DeliveryError } from '../transport/transport.ts';
import { findModalOnTop } from './find.ts';

/** Closes the modal on top; all of them where it says so. */
export async function close(slack: Slack, { viewId }: Deeds['close']): Promise<DeedResult> {
  const { views } = slack.workspace;
  const view = findModalOnTop(slack, viewId);
  const { notify_on_close, clear_on_close } = view.output;
  if (clear_on_close) views.closeAll();
  else views.close(view);
  if (notify_on_close) await notify(slack, closedPayload(slack, view, clear_on_close));
  return {};
}

/** The modal is closed whatever the app says; the wire log knows more. */
async function notify(slack: Slack, payload: ReturnType<typeof closedPayload>): Promise<void> {
  try {
    await slack.deliver('interactive', payload, () => undefined);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
  }
}
