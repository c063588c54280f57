import { type ReactNode, useCallback, useMemo } from 'react';
import type { Conversation, Message } from '../../protocol.ts';
import { Composer } from '../composer/composer.tsx';
import type { Place } from '../shell/place.ts';
import { titleOf, useDirectory } from '../workspace/directory.ts';
import { ConversationHeader } from './header.tsx';
import { Intro } from './intro.tsx';
import { MessageList } from './message-list.tsx';
import { messagesIn, summariesOf } from './threads.ts';
import { useStickToEnd } from './use-stick-to-end.ts';

interface ConversationPaneProps {
  readonly conversation: Conversation;
  /** Of all conversations. */
  readonly messages: readonly Message[];
  /** Whether the person came here on purpose, and may write at once. */
  readonly takesFocus: boolean;
  readonly onOpen: (place: Place) => void;
}

/** A conversation: its header, its messages, and the composer. */
export function ConversationPane(props: ConversationPaneProps): ReactNode {
  const { conversation, messages, takesFocus, onOpen } = props;
  const { id } = conversation;
  const stick = useStickToEnd();
  const shown = useMemo(() => messagesIn(id, messages), [id, messages]);
  const summaries = useMemo(() => summariesOf(id, messages), [id, messages]);
  const openThread = useCallback((threadTs: string) => onOpen({ kind: 'conversation', id, threadTs }), [id, onOpen]);
  const title = titleOf(conversation, useDirectory());
  return (
    <section className="pane" aria-label={title}>
      <ConversationHeader conversation={conversation} onOpen={onOpen} />
      <MessageList
        label={`Messages in ${title}`}
        messages={shown}
        stick={stick}
        intro={<Intro conversation={conversation} />}
        summaries={summaries}
        onOpenThread={openThread}
      />
      <Composer
        label={`Message ${title}`}
        channel={id}
        tries={conversation.tries}
        takesFocus={takesFocus}
        onSend={stick.toEnd}
      />
    </section>
  );
}
