import type { DeedResult, Deeds } from '../../protocol.ts';
import { globalShortcutPayload, messageShortcutPayload } from '../payloads/interactions.ts';
import type { Slack } from '../slack.ts';
import { findMessage, findRoom, requireInteractivity } from './find.ts';
import { interact } from './interact.ts';
import { DeedProblem } from './problem.ts';

/** Chooses a shortcut: of a message, or a global one. */
export async function shortcut(slack: Slack, { callbackId, message }: Deeds['shortcut']): Promise<DeedResult> {
  requireInteractivity(slack);
  const type = message === undefined ? 'global' : 'message';
  const known = slack.manifest.shortcuts.find((one) => one.callbackId === callbackId && one.type === type);
  if (known === undefined) throw new DeedProblem('The app has no such shortcut.');
  await interact(
    slack,
    payloadFor(slack, { callbackId, ...(message === undefined ? {} : { message }) }),
    () => undefined,
  );
  return {};
}

function payloadFor(slack: Slack, { callbackId, message: place }: Deeds['shortcut']) {
  if (place === undefined) return globalShortcutPayload(slack, callbackId);
  const message = findMessage(slack, place.channel, place.ts);
  if (message.isEphemeral) throw new DeedProblem('Messages that only you see have no shortcuts.');
  return messageShortcutPayload(slack, callbackId, findRoom(slack, place.channel), message);
}
