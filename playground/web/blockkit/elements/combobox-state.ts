/** What a combobox remembers between keys. */
export interface ComboboxState {
  readonly isOpen: boolean;
  /** What was typed since it opened. */
  readonly query: string;
  /** Whether the query stands in the field, rather than what is chosen. */
  readonly isTyping: boolean;
  /** The index of the option that Enter picks. */
  readonly active: number;
}

export type ComboboxEvent =
  | { readonly kind: 'open' | 'close' | 'pick-next' }
  | { readonly kind: 'type'; readonly query: string }
  | { readonly kind: 'activate'; readonly index: number };

export const CLOSED: ComboboxState = { isOpen: false, query: '', isTyping: false, active: 0 };

/** @returns the state after an event; a menu of which several options are chosen stays open for the next one */
export function comboboxAfter(state: ComboboxState, event: ComboboxEvent): ComboboxState {
  switch (event.kind) {
    case 'open':
      return state.isOpen ? state : { ...state, isOpen: true, active: 0 };
    case 'close':
      return CLOSED;
    case 'pick-next':
      return { ...state, query: '', isTyping: false };
    case 'type':
      return { isOpen: true, query: event.query, isTyping: true, active: 0 };
    case 'activate':
      return { ...state, active: event.index };
    default:
      return event satisfies never;
  }
}

/** What a key asks for; `undefined` leaves it to the browser. */
export type KeyIntent =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'activate'; readonly index: number }
  | { readonly kind: 'pick' }
  | { readonly kind: 'remove-last' }
  | { readonly kind: 'nothing' };

interface Situation extends Pick<ComboboxState, 'isOpen' | 'active'> {
  /** How many options are offered. */
  readonly count: number;
  /** Whether there is text in the field. */
  readonly hasText: boolean;
  readonly isMultiple: boolean;
}

const KEYS: Readonly<Record<string, (situation: Situation) => KeyIntent | undefined>> = {
  ArrowDown: (situation) => step(situation, 1),
  ArrowUp: (situation) => step(situation, -1),
  // While the list is open, Enter must not submit the form around it, even where nothing is offered.
  Enter: ({ isOpen, count }) => (isOpen ? { kind: count > 0 ? 'pick' : 'nothing' } : undefined),
  Escape: ({ isOpen }) => (isOpen ? { kind: 'close' } : undefined),
  Backspace: ({ isMultiple, hasText }) => (isMultiple && !hasText ? { kind: 'remove-last' } : undefined),
};

/**
 * Reads a key in a combobox after the pattern of the ARIA Authoring Practices Guide.
 * @param key as keyboard events name it
 * @param situation what the combobox shows
 * @returns what to do in place of what the browser would do
 */
export function keyIntent(key: string, situation: Situation): KeyIntent | undefined {
  return Object.hasOwn(KEYS, key) ? KEYS[key]?.(situation) : undefined;
}

function step({ isOpen, active, count }: Situation, by: 1 | -1): KeyIntent {
  if (!isOpen) return { kind: 'open' };
  return count === 0 ? { kind: 'nothing' } : { kind: 'activate', index: (active + by + count) % count };
}
