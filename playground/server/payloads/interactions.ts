import type {
  BasicElementAction,
  BlockAction,
  BlockSuggestion,
  GlobalShortcut,
  MessageShortcut,
  ViewClosedAction,
  ViewResponseUrl,
  ViewSubmitAction,
} from '@slack/bolt';
import type { InputValues, Message } from '../../protocol.ts';
import type { Room } from '../seed.ts';
import type { Slack } from '../slack.ts';
import type { KeptView } from '../workspace/kept-view.ts';
import { messagePayload } from './message.ts';
import { channelPart, interactionParts, NO_ENTERPRISE, stateOf } from './parts.ts';

/** Where somebody pressed or typed something: in a message, or in a modal or Home. */
export type Source =
  | { readonly kind: 'message'; readonly room: Room; readonly message: Message }
  | { readonly kind: 'view'; readonly view: KeptView };

/** `block_actions`: a button was pressed, an option picked. */
export function blockActionsPayload(slack: Slack, source: Source, action: BasicElementAction, values: InputValues) {
  const isModal = source.kind === 'view' && source.view.source.type === 'modal';
  const payload = {
    type: 'block_actions',
    ...interactionParts(slack),
    ...sourcePart(slack, source, values),
    trigger_id: slack.triggers.create(isModal),
    actions: [action],
  } satisfies Omit<BlockAction<BasicElementAction>, 'response_url'>;
  if (source.kind === 'view') return { ...payload, ...NO_ENTERPRISE };
  const { channel, ts } = source.message;
  const response_url = slack.hooks.create('actions', { channel, messageTs: ts });
  const complete = { ...payload, state: stateOf(values), response_url } satisfies BlockAction<BasicElementAction>;
  return { ...complete, ...NO_ENTERPRISE };
}

/** `block_suggestion`: somebody types into an external select. */
export function suggestionPayload(
  slack: Slack,
  source: Source,
  typed: Pick<BlockSuggestion, 'block_id' | 'action_id' | 'value'>,
  values: InputValues,
) {
  const parts = { ...interactionParts(slack), ...sourcePart(slack, source, values) };
  return { type: 'block_suggestion', ...parts, ...typed } satisfies BlockSuggestion;
}

/** An ephemeral message stands in no payload: Slack does not keep it. */
function sourcePart(slack: Slack, source: Source, values: InputValues) {
  if (source.kind === 'view') {
    const { output } = source.view;
    return { container: { type: 'view', view_id: output.id }, view: { ...output, state: stateOf(values) } };
  }
  const { message, room } = source;
  const container = {
    type: 'message',
    message_ts: message.ts,
    channel_id: room.id,
    is_ephemeral: message.isEphemeral,
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
  };
  const copy = message.isEphemeral ? {} : { message: messagePayload(slack.workspace, message) };
  return { container, channel: channelPart(room), ...copy };
}

/** `view_submission`: a modal was submitted. */
export function submissionPayload(
  slack: Slack,
  { output }: KeptView,
  values: InputValues,
  responseUrls: ViewResponseUrl[],
) {
  const payload = {
    type: 'view_submission',
    ...interactionParts(slack),
    trigger_id: slack.triggers.create(true),
    view: { ...output, state: stateOf(values) },
    response_urls: responseUrls,
  } satisfies ViewSubmitAction;
  return { ...payload, ...NO_ENTERPRISE };
}

/** `view_closed`: a modal that wants to know was closed. */
export function closedPayload(slack: Slack, { output }: KeptView, isCleared: boolean) {
  const payload = {
    type: 'view_closed',
    ...interactionParts(slack),
    view: output,
    is_cleared: isCleared,
  } satisfies ViewClosedAction;
  return { ...payload, ...NO_ENTERPRISE };
}

/** `message_action`: a shortcut in the menu of a message. */
export function messageShortcutPayload(slack: Slack, callbackId: string, room: Room, message: Message) {
  const payload = {
    type: 'message_action',
    ...interactionParts(slack),
    callback_id: callbackId,
    action_ts: slack.clock.nextTs(),
    trigger_id: slack.triggers.create(),
    channel: channelPart(room),
    message_ts: message.ts,
    message: messagePayload(slack.workspace, message),
    response_url: slack.hooks.create('actions', { channel: room.id }),
  } satisfies MessageShortcut;
  return { ...payload, ...NO_ENTERPRISE };
}

/** `shortcut`: one that belongs to no conversation. */
export function globalShortcutPayload(slack: Slack, callbackId: string) {
  const payload = {
    type: 'shortcut',
    ...interactionParts(slack),
    callback_id: callbackId,
    action_ts: slack.clock.nextTs(),
    trigger_id: slack.triggers.create(),
  } satisfies GlobalShortcut;
  return { ...payload, ...NO_ENTERPRISE };
}
