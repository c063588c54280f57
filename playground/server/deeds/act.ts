import type { DeedResult, Deeds } from '../../protocol.ts';
import { blockActionsPayload } from '../payloads/interactions.ts';
import type { Slack } from '../slack.ts';
import { findElement, findSource, type InteractiveElement, requireInteractivity } from './find.ts';
import { interact } from './interact.ts';
import { DeedProblem } from './problem.ts';

/** What Slack repeats of an element in the action. */
const REPEATED = ['text', 'value', 'url', 'style', 'placeholder', 'confirm'];

/** Presses a button, picks an option. */
export async function act(slack: Slack, { surface, blockId, action, values }: Deeds['act']): Promise<DeedResult> {
  requireInteractivity(slack);
  const source = findSource(slack, surface);
  const element = findElement(source, blockId, action.action_id);
  if (element['type'] !== action.type)
    throw new DeedProblem(`This is a ${String(element['type'])}, no ${action.type}.`);
  const complete = { ...repeatedOf(element), ...action, block_id: blockId, action_ts: slack.clock.nextTs() };
  await interact(slack, blockActionsPayload(slack, source, complete, values), () => undefined);
  return {};
}

function repeatedOf(element: InteractiveElement): Record<string, unknown> {
  return Object.fromEntries(Object.entries(element).filter(([name]) => REPEATED.includes(name)));
}
