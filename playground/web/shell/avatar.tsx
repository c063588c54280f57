import { Bot } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Author } from '../workspace/directory.ts';
import { colourOf, initialsOf } from './initials.ts';

interface AvatarProps {
  readonly author: Author;
  /** In messages, in headers, in lists. */
  readonly size: 'large' | 'medium' | 'small';
}

/** The app's mark, or initials. The name always stands beside it, so it is not read aloud. */
export function Avatar({ author, size }: AvatarProps): ReactNode {
  const look = `avatar avatar-${size}`;
  if (author.kind === 'app') return <img className={look} src="/mark.svg" alt="" />;
  if (author.kind === 'slackbot') {
    return (
      <span className={`${look} avatar-slackbot`} aria-hidden="true">
        <Bot />
      </span>
    );
  }
  return (
    <span className={`${look} avatar-colour-${colourOf(author.id)}`} aria-hidden="true">
      {initialsOf(author.name)}
    </span>
  );
}
