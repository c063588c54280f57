import { memo, type ReactNode } from 'react';
import type { Message } from '../../protocol.ts';
import { Mrkdwn } from '../blockkit/mrkdwn.tsx';
import { Avatar } from '../shell/avatar.tsx';
import { type Author, authorOf, useDirectory } from '../workspace/directory.ts';
import { clock, momentOf, wholeTime } from '../workspace/time.ts';
import { MessageBlocks } from './message-blocks.tsx';
import { MessageMenu } from './message-menu.tsx';
import { OnlyYou } from './only-you.tsx';
import { Reactions } from './reactions.tsx';
import { ThreadLine } from './thread-line.tsx';
import type { ThreadSummary } from './threads.ts';

interface MessageViewProps {
  readonly message: Message;
  /** Whether it stands under the name of the message before. */
  readonly isContinued: boolean;
  /** Absent where nobody replied. */
  readonly thread: ThreadSummary | undefined;
  /** Absent inside threads. */
  readonly onOpenThread: ((ts: string) => void) | undefined;
}

/** One message with all that hangs on it. */
export const MessageView = memo(function MessageView(props: MessageViewProps): ReactNode {
  const { message, isContinued, thread, onOpenThread } = props;
  const author = authorOf(useDirectory(), message.user);
  const look = ['message', message.isEphemeral ? 'message-private' : '', isContinued ? 'message-continued' : ''];
  return (
    // A tap gives the message the focus, which shows its menu where no pointer can hover.
    <article className={look.filter(Boolean).join(' ')} tabIndex={-1} aria-label={spokenName(message, author)}>
      {message.isEphemeral ? <OnlyYou message={message} /> : null}
      <div className="message-gutter">
        {isContinued ? <Time ts={message.ts} /> : <Avatar author={author} size="large" />}
      </div>
      <div className="message-content">
        {isContinued ? null : <Byline author={author} ts={message.ts} />}
        <Body message={message} />
        <Reactions message={message} />
        {thread === undefined || onOpenThread === undefined ? null : (
          <ThreadLine thread={thread} onOpen={() => onOpenThread(message.ts)} />
        )}
      </div>
      {message.isEphemeral ? null : <MessageMenu message={message} onOpenThread={onOpenThread} />}
    </article>
  );
});

function spokenName({ ts, isEphemeral }: Message, { name }: Author): string {
  return `${name}, ${clock(momentOf(ts))}${isEphemeral ? ', only visible to you' : ''}`;
}

function Byline({ author, ts }: { readonly author: Author; readonly ts: string }): ReactNode {
  return (
    <p className="byline">
      <strong>{author.name}</strong>
      {author.kind === 'app' ? <span className="app-badge">APP</span> : null}
      <Time ts={ts} />
    </p>
  );
}

function Time({ ts }: { readonly ts: string }): ReactNode {
  const moment = momentOf(ts);
  return (
    <time dateTime={moment.toISOString()} title={wholeTime(moment)}>
      {clock(moment)}
    </time>
  );
}

function Body({ message }: { readonly message: Message }): ReactNode {
  const { channel, ts, blocks, text, isEdited } = message;
  const edited = isEdited ? <span className="edited"> (edited)</span> : null;
  if (blocks === undefined || blocks.length === 0) {
    return (
      <div className="message-text bk">
        <Mrkdwn text={text} />
        {edited}
      </div>
    );
  }
  return (
    <>
      <MessageBlocks channel={channel} ts={ts} blocks={blocks} />
      {edited}
    </>
  );
}
