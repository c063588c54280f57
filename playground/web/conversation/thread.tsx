import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useMemo, useRef } from 'react';
import type { Conversation, Message } from '../../protocol.ts';
import { Composer } from '../composer/composer.tsx';
import { IconButton } from '../shell/icon-button.tsx';
import { useFocusReturn } from '../shell/use-focus-return.ts';
import { titleOf, useDirectory } from '../workspace/directory.ts';
import { MessageList } from './message-list.tsx';
import { threadOf } from './threads.ts';
import { useStickToEnd } from './use-stick-to-end.ts';

interface ThreadProps {
  readonly conversation: Conversation;
  readonly ts: string;
  /** Of all conversations. */
  readonly messages: readonly Message[];
  readonly onClose: () => void;
}

/** A thread beside its conversation. */
export function Thread({ conversation, ts, messages, onClose }: ThreadProps): ReactNode {
  const headingId = useId();
  const directory = useDirectory();
  useFocusReturn();
  const heading = useRef<HTMLHeadingElement>(null);
  // Where the composer does not take the focus, what had it may now lie under the thread.
  useEffect(() => {
    if (heading.current?.closest('.thread')?.contains(document.activeElement) === false) heading.current.focus();
  }, []);
  const stick = useStickToEnd();
  const shown = useMemo(() => threadOf(conversation.id, ts, messages), [conversation.id, ts, messages]);
  return (
    <section className="pane thread" aria-labelledby={headingId}>
      <header className="pane-header">
        <h2 id={headingId} ref={heading} tabIndex={-1}>
          Thread
        </h2>
        <p className="topic">{titleOf(conversation, directory)}</p>
        <IconButton icon={X} label="Close thread" className="pane-close" onClick={onClose} />
      </header>
      <MessageList label="Messages in this thread" messages={shown} stick={stick} />
      <Composer label="Reply" channel={conversation.id} threadTs={ts} takesFocus onSend={stick.toEnd} />
    </section>
  );
}
