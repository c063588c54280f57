/**
 * The names of our buttons and menus. An id is a name, or a name with an index where one block holds several of a kind,
 * because Slack wants every `action_id` of a message to be different.
 */
export const ACTIONS = ['share', 'share-in-thread', 'details', 'compare', 'lookup', 'source', 'search'] as const;
export type ActionName = (typeof ACTIONS)[number];

/** @returns "lookup" or "lookup:2" */
export function actionId(name: ActionName, index?: number): string {
  return index === undefined ? name : `${name}:${index}`;
}

/** Matches every id of one name. */
export function actionPattern(name: ActionName): RegExp {
  return new RegExp(`^${name}(?::\\d{1,3})?$`, 'u');
}

/** Matches every id that is not ours: old buttons, and kinds that Slack may add. */
export const UNKNOWN_ACTION = new RegExp(`^(?!(?:${ACTIONS.join('|')})(?::\\d{1,3})?$)`, 'u');
