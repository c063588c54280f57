const DEBOUNCE_MS = 10;

/** Tells listeners that something changed, many changes at a time. */
export interface Changes {
  readonly notify: () => void;
  /** @returns a function that ends it */
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
}

/** @returns a bell without listeners */
export function createChanges(): Changes {
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  return {
    notify: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        for (const listener of listeners) listener();
      }, DEBOUNCE_MS);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      clearTimeout(timer);
      listeners.clear();
    },
  };
}
