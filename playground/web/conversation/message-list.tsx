import { ArrowDown } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import type { Message } from '../../protocol.ts';
import { dayName } from '../workspace/time.ts';
import { MessageView } from './message.tsx';
import { rowsOf } from './rows.ts';
import type { ThreadSummary } from './threads.ts';
import type { StickToEnd } from './use-stick-to-end.ts';

interface MessageListProps {
  /** What the list is called for those who cannot see it. */
  readonly label: string;
  readonly messages: readonly Message[];
  readonly stick: StickToEnd;
  /** What stands before the first message. */
  readonly intro?: ReactNode;
  readonly summaries?: ReadonlyMap<string, ThreadSummary>;
  readonly onOpenThread?: (ts: string) => void;
}

/** Messages, the newest last; new ones are read aloud. */
export function MessageList(props: MessageListProps): ReactNode {
  const { label, messages, stick, intro, summaries, onOpenThread } = props;
  const rows = useMemo(() => rowsOf(messages), [messages]);
  return (
    <div className="message-list-frame">
      <div className="message-list" ref={stick.scroller}>
        <div ref={stick.content}>
          {intro}
          <div role="log" aria-label={label}>
            {rows.map((row) =>
              row.kind === 'day' ? (
                <h2 key={row.key} className="day">
                  <span>{dayName(row.day, new Date())}</span>
                </h2>
              ) : (
                <MessageView
                  key={row.key}
                  message={row.message}
                  isContinued={row.isContinued}
                  thread={summaries?.get(row.message.ts)}
                  onOpenThread={onOpenThread}
                />
              ),
            )}
          </div>
        </div>
      </div>
      {stick.isEndInView ? null : (
        <button type="button" className="to-end" onClick={stick.toEnd}>
          <ArrowDown aria-hidden="true" size={16} />
          Latest messages
        </button>
      )}
    </div>
  );
}
