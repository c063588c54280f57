import type { ReactNode } from 'react';
import { Avatar } from '../shell/avatar.tsx';
import { authorOf, useDirectory } from '../workspace/directory.ts';
import { dayAndClock, momentOf } from '../workspace/time.ts';
import type { ThreadSummary } from './threads.ts';

const SHOWN_AVATARS = 3;

interface ThreadLineProps {
  readonly thread: ThreadSummary;
  readonly onOpen: () => void;
}

/** Says how many replies a message has, and opens them. */
export function ThreadLine({ thread: { count, users, lastTs }, onOpen }: ThreadLineProps): ReactNode {
  const directory = useDirectory();
  return (
    <button type="button" className="thread-line" onClick={onOpen}>
      {users.slice(0, SHOWN_AVATARS).map((id) => (
        <Avatar key={id} author={authorOf(directory, id)} size="medium" />
      ))}
      <strong>{count === 1 ? '1 reply' : `${count} replies`}</strong>
      <span>Last reply {dayAndClock(momentOf(lastTs), new Date())}</span>
    </button>
  );
}
