import type { Message } from '../../protocol.ts';

/** @returns the reactions of a message with one more, in the order in which they came */
export function withReaction({ reactions }: Message, name: string, user: string): Message['reactions'] {
  const isThere = reactions.some((reaction) => reaction.name === name);
  if (!isThere) return [...reactions, { name, users: [user] }];
  return reactions.map((reaction) => (reaction.name === name ? { name, users: [...reaction.users, user] } : reaction));
}

/** @returns the reactions of a message with one less; the last of a kind takes the kind along */
export function withoutReaction({ reactions }: Message, name: string, user: string): Message['reactions'] {
  return reactions
    .map((reaction) =>
      reaction.name === name ? { name, users: reaction.users.filter((one) => one !== user) } : reaction,
    )
    .filter(({ users }) => users.length > 0);
}
