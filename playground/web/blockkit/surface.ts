import type { ActionsBlock, InputBlock, KnownBlock, SectionBlock } from '@slack/types';
import { createContext, useContext } from 'react';
import type { InputValue, InputValues, Suggestions } from '../../protocol.ts';
import type { Names } from './names.ts';

export interface BlocksProps {
  readonly blocks: readonly KnownBlock[];
  /** What stands in the inputs of this surface; start with `initialValues(blocks)` from values.ts. */
  readonly values: InputValues;
  readonly onValue: (blockId: string, actionId: string, value: InputValue) => void;
  /**
   * A button was pressed, an option picked: the action as it stands in `actions[0]` of block_actions (type, action_id, and
   * value | selected_option | selected_options | selected_date …), after its confirm dialog.
   */
  readonly onAct: (blockId: string, action: Action) => void;
  readonly onSuggest: (blockId: string, actionId: string, text: string) => Promise<Suggestions>;
  /** Messages beside inputs, by block id. */
  readonly errors?: Readonly<Record<string, string>>;
  readonly names: Names;
}

export type Action = InputValue & { readonly action_id: string };

/** What a reader can press, pick or fill in. */
export type Element =
  | ActionsBlock['elements'][number]
  | InputBlock['element']
  | Exclude<NonNullable<SectionBlock['accessory']>, { type: 'image' }>;

/** Where an element stands, and what stands around it. */
export interface Place {
  readonly blockId: string;
  readonly actionId: string;
  /** Whether it stands in an input block, with a label of its own. */
  readonly isInput: boolean;
  /** Whether a change tells the app at once. */
  readonly dispatches: boolean;
  readonly isRequired: boolean;
  readonly isInvalid: boolean;
  /** The id that the label of an input block points to. */
  readonly controlId: string;
  /** The ids of what names and what explains it. */
  readonly labelledBy?: string;
  readonly describedBy?: string;
}

const NO_SURFACE: Omit<BlocksProps, 'blocks' | 'names'> = {
  values: {},
  onValue: () => undefined,
  onAct: () => undefined,
  onSuggest: async () => ({}),
};

/** What all elements of a surface share. */
export const SurfaceContext = createContext(NO_SURFACE);

export function useSurface() {
  return useContext(SurfaceContext);
}
