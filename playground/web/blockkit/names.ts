import { createContext } from 'react';

export interface DirectoryEntry {
  readonly id: string;
  readonly name: string;
}

/** What the ids in texts and menus stand for. */
export interface Names {
  /** The display name of a person, without the at sign; `undefined` where nobody has the id. */
  user(id: string): string | undefined;
  /** The name of a channel, without the number sign; `undefined` where no channel has the id. */
  channel(id: string): string | undefined;
  /** What menus of people and channels offer, in order. Ids that begin with D are direct conversations. */
  readonly directory: {
    readonly users: readonly DirectoryEntry[];
    readonly channels: readonly DirectoryEntry[];
  };
}

/** Nobody and nothing has a name: mentions show ids. */
export const NO_NAMES: Names = {
  user: () => undefined,
  channel: () => undefined,
  directory: { users: [], channels: [] },
};

/** `Blocks` provides it for what it draws; provide it yourself around a `Mrkdwn` that stands alone. */
export const NamesContext = createContext<Names>(NO_NAMES);
