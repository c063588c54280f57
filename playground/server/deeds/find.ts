import type { Message, Surface } from '../../protocol.ts';
import { isRecord } from '../checks/check.ts';
import type { Source } from '../payloads/interactions.ts';
import type { Room } from '../seed.ts';
import type { Slack } from '../slack.ts';
import type { KeptView } from '../workspace/kept-view.ts';
import { DeedProblem } from './problem.ts';

/** @throws DeedProblem where there is no such conversation */
export function findRoom({ workspace }: Slack, channel: string): Room {
  const room = workspace.room(channel);
  if (room === undefined) throw new DeedProblem('There is no such conversation.');
  return room;
}

/** @throws DeedProblem where there is no such message */
export function findMessage({ workspace }: Slack, channel: string, ts: string): Message {
  const message = workspace.messages.find(channel, ts);
  if (message === undefined) throw new DeedProblem('This message is gone.');
  return message;
}

/**
 * The modal that a person works with: the one on top.
 * @throws DeedProblem where it is another, or closed
 */
export function findModalOnTop({ workspace }: Slack, viewId: string): KeptView {
  const top = workspace.views.modals().at(-1);
  if (top?.output.id !== viewId) throw new DeedProblem('This modal is closed.');
  return top;
}

/** @throws DeedProblem where there is no such message, modal or Home */
export function findSource(slack: Slack, surface: Surface): Source {
  if (surface.kind === 'message') {
    const message = findMessage(slack, surface.channel, surface.ts);
    return { kind: 'message', room: findRoom(slack, surface.channel), message };
  }
  const view = slack.workspace.views.find(surface.viewId);
  if (view === undefined) throw new DeedProblem('This modal is closed.');
  return { kind: 'view', view };
}

/** An element that sends something to the app. */
export type InteractiveElement = Readonly<Record<string, unknown>>;

/** @throws DeedProblem where there is no such element */
export function findElement(source: Source, blockId: string, actionId: string): InteractiveElement {
  const blocks = source.kind === 'message' ? source.message.blocks : source.view.output.blocks;
  const block = blocks?.find(({ block_id }) => block_id === blockId);
  const element =
    block === undefined ? undefined : elementsOf({ ...block }).find((one) => one['action_id'] === actionId);
  if (element === undefined) throw new DeedProblem('This button or menu is gone.');
  return element;
}

function elementsOf(block: Readonly<Record<string, unknown>>): InteractiveElement[] {
  return [block['elements'], block['accessory'], block['element']].flat().filter(isRecord);
}

/** @throws DeedProblem where the manifest switches interactivity off */
export function requireInteractivity({ manifest }: Slack): void {
  if (!manifest.isInteractive) throw new DeedProblem('This app is not configured to handle interactive responses.');
}
