import type { ReactNode } from 'react';
import type { Message } from '../../protocol.ts';
import { emojiCharacter } from '../blockkit/emoji.ts';
import { useDoer } from '../workspace/deeds.ts';
import { authorOf, useDirectory } from '../workspace/directory.ts';

/** The reactions to a message. Pressing one joins in, or takes one's own back. */
export function Reactions({ message: { channel, ts, reactions } }: { readonly message: Message }): ReactNode {
  const { perform } = useDoer();
  const directory = useDirectory();
  if (reactions.length === 0) return null;
  return (
    <ul className="reactions" aria-label="Reactions">
      {reactions.map(({ name, users }) => {
        const names = users.map((id) => authorOf(directory, id).name).join(', ');
        return (
          <li key={name}>
            <button
              type="button"
              className="reaction"
              aria-pressed={users.includes(directory.me)}
              aria-label={`${name.replaceAll('_', ' ')}, ${users.length}: ${names}`}
              title={`${names} reacted with :${name}:`}
              onClick={() => void perform('react', { channel, ts, name })}
            >
              <span className="emoji">{emojiCharacter(name)}</span> {users.length}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
