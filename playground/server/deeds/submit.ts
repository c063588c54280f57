import type { ViewResponseUrl } from '@slack/bolt';
import type { DeedResult, Deeds, InputValues } from '../../protocol.ts';
import { isRecord } from '../checks/check.ts';
import { Refusal } from '../checks/refusal.ts';
import { checkedView } from '../checks/views.ts';
import { submissionPayload } from '../payloads/interactions.ts';
import type { Slack } from '../slack.ts';
import { type Acknowledgement, DeliveryError } from '../transport/transport.ts';
import type { KeptView } from '../workspace/kept-view.ts';
import { MODALS_MAX, type Views } from '../workspace/views.ts';
import { findModalOnTop, requireInteractivity } from './find.ts';
import { DeedProblem, TROUBLE } from './problem.ts';
import { inputErrors } from './required.ts';

/** Submits the modal on top. */
export async function submit(slack: Slack, { viewId, values }: Deeds['submit']): Promise<DeedResult> {
  requireInteractivity(slack);
  const { views } = slack.workspace;
  const view = findModalOnTop(slack, viewId);
  const errors = inputErrors(view.output.blocks, values);
  views.setErrors(view, errors);
  if (Object.keys(errors).length > 0) return {};
  const payload = submissionPayload(slack, view, values, responseUrls(slack, view, values));
  try {
    await slack.deliver('interactive', payload, (answer) => follow(views, viewId, answer));
    return {};
  } catch (error) {
    if (error instanceof DeliveryError || error instanceof Refusal) throw new DeedProblem(TROUBLE);
    throw error;
  }
}

/** What each `response_action` does to the modal that was submitted. */
const RESPONSE_ACTIONS: ReadonlyMap<unknown, (views: Views, view: KeptView, answer: Record<string, unknown>) => void> =
  new Map([
    ['clear', (views) => views.closeAll()],
    ['update', (views, view, answer) => views.update(view, checkedView(answer['view'], 'modal'))],
    [
      'push',
      (views, _, answer) => {
        const pushed = checkedView(answer['view'], 'modal');
        if (views.modals().length >= MODALS_MAX) throw new Refusal('push_limit_reached');
        views.push(pushed);
      },
    ],
    ['errors', (views, view, answer) => views.setErrors(view, checkedErrors(view, answer['errors']))],
  ]);

function follow(views: Views, viewId: string, answer: Acknowledgement): void {
  const view = views.find(viewId);
  if (view === undefined) return;
  if (answer === undefined) views.close(view);
  else {
    const action = RESPONSE_ACTIONS.get(answer['response_action']);
    if (action === undefined) throw new Refusal('invalid_response_action');
    action(views, view, answer);
  }
}

/** Slack shows an error only beside an input, and wants a text for each. */
function checkedErrors({ output }: KeptView, errors: unknown): Record<string, string> {
  const inputs = output.blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id);
  const entries = isRecord(errors) ? Object.entries(errors) : [];
  const checked = entries.flatMap(([id, text]): [string, string][] =>
    inputs.includes(id) && typeof text === 'string' ? [[id, text]] : [],
  );
  if (checked.length === 0 || checked.length < entries.length) throw new Refusal('invalid_response_errors');
  return Object.fromEntries(checked);
}

const CHOSEN = ['selected_conversation', 'selected_channel'];

/** For each menu that asks for it, an address through which the app can post to the chosen conversation. */
function responseUrls({ hooks }: Slack, { output }: KeptView, values: InputValues): ViewResponseUrl[] {
  return output.blocks.flatMap((block) => {
    if (block.type !== 'input' || !('response_url_enabled' in block.element)) return [];
    const { block_id = '', element } = block;
    const { action_id = '', response_url_enabled } = element;
    const value = values[block_id]?.[action_id];
    const channel_id = CHOSEN.map((field) => value?.[field]).find((chosen) => typeof chosen === 'string');
    if (response_url_enabled !== true || channel_id === undefined) return [];
    return [{ block_id, action_id, channel_id, response_url: hooks.create('actions', { channel: channel_id }) }];
  });
}
