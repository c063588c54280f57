import type { KnownBlock } from '@slack/types';
import type { InputValue, InputValues } from '../../protocol.ts';
import { STATE_FIELDS } from './state-fields.ts';
import type { Action, Element, Place } from './surface.ts';

/**
 * What stands in the inputs of a surface before anybody touches one, as Slack tells it in `state.values`.
 * @param blocks the blocks of a message or view
 * @param currentConversation where the reader is, for menus that begin with it
 * @returns the values, by block id and action id
 */
export function initialValues(blocks: readonly KnownBlock[], currentConversation?: string): InputValues {
  const entries = blocks.map((block, index) => {
    const values = elementsOf(block).flatMap((element, place): [string, InputValue][] => {
      const value = initialValueOf(element, currentConversation);
      return value === undefined ? [] : [[actionIdOf(element, place), value]];
    });
    return [blockIdOf(block, index), Object.fromEntries(values)] as const;
  });
  return Object.fromEntries(entries.filter(([, values]) => Object.keys(values).length > 0));
}

/**
 * What stands in one element before anybody touches it.
 * @param element as the app sent it
 * @param currentConversation where the reader is
 * @returns the value; `undefined` for elements that hold none
 */
export function initialValueOf(
  element: { readonly type: string },
  currentConversation?: string,
): InputValue | undefined {
  const state = STATE_FIELDS[element.type];
  if (state === undefined) return undefined;
  const fields: Readonly<Record<string, unknown>> = { ...element };
  const current = fields['default_to_current_conversation'] === true ? currentConversation : undefined;
  const fallback = state.isList ? [current ?? []].flat() : (current ?? null);
  return { type: element.type, [state.field]: fields[state.initial] ?? fallback };
}

/** @returns the elements of a block that a reader can press, pick or fill in, in order */
export function elementsOf(block: KnownBlock): readonly Element[] {
  switch (block.type) {
    case 'actions':
      return block.elements;
    case 'input':
      return [block.element];
    case 'section':
      return block.accessory === undefined || block.accessory.type === 'image' ? [] : [block.accessory];
    default:
      return [];
  }
}

/** @returns the id of a block; its place among the blocks where the app gave none */
export function blockIdOf(block: KnownBlock, index: number): string {
  return block.block_id ?? `block-${index}`;
}

/** @returns the id of an element; its place in the block where the app gave none */
export function actionIdOf({ action_id }: Element, index: number): string {
  return action_id ?? `action-${index}`;
}

/** What has to be told when a reader uses an element. */
export interface Effects {
  /** The new value, for `onValue`. */
  readonly value?: InputValue;
  /** What the app is told, for `onAct`. */
  readonly action?: Action;
}

/** What Slack repeats of an element in an action, beside what was chosen. */
const REPEATED = ['text', 'value', 'url', 'style', 'placeholder', 'confirm'];

/**
 * What follows when a reader presses, picks or fills in an element.
 * @param element as the app sent it
 * @param place where it stands: inside an input block the app is told only where the block dispatches
 * @param fields what was chosen: `{ selected_option: … }`; nothing for a button
 * @returns what to tell the surface, and what to tell the app
 */
export function effectsOf(element: Element, place: Place, fields: Readonly<Record<string, unknown>>): Effects {
  const { type } = element;
  const repeated = Object.fromEntries(Object.entries(element).filter(([key]) => REPEATED.includes(key)));
  return {
    ...(type in STATE_FIELDS ? { value: { ...fields, type } } : {}),
    ...(place.dispatches ? { action: { ...repeated, ...fields, type, action_id: place.actionId } } : {}),
  };
}
