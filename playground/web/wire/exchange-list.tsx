import { ArrowDownLeft, ArrowUpRight } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { WireEntry } from '../../protocol.ts';
import { useStickToEnd } from '../conversation/use-stick-to-end.ts';
import { preciseClock } from '../workspace/time.ts';
import { formatDuration } from './duration.ts';

interface ExchangeListProps {
  readonly exchanges: readonly WireEntry[];
  readonly chosenId: number | undefined;
  readonly onChoose: (id: number) => void;
}

/** Exchanges, the newest last. */
export function ExchangeList({ exchanges, chosenId, onChoose }: ExchangeListProps): ReactNode {
  const { scroller, content } = useStickToEnd();
  return (
    <div className="exchange-list" ref={scroller}>
      <div ref={content}>
        {exchanges.length === 0 ? <p className="exchange-none">Nothing yet.</p> : null}
        <ul aria-label="Exchanges">
          {exchanges.map((exchange) => (
            <ExchangeLine
              key={exchange.id}
              exchange={exchange}
              isChosen={exchange.id === chosenId}
              onChoose={onChoose}
            />
          ))}
        </ul>
      </div>
    </div>
  );
}

interface ExchangeLineProps {
  readonly exchange: WireEntry;
  readonly isChosen: boolean;
  readonly onChoose: (id: number) => void;
}

const ExchangeLine = memo(function ExchangeLine({ exchange, isChosen, onChoose }: ExchangeLineProps): ReactNode {
  const { id, atMs, direction, kind, tookMs, problem } = exchange;
  const isToApp = direction === 'to app';
  const Arrow = isToApp ? ArrowUpRight : ArrowDownLeft;
  return (
    <li>
      <button type="button" className="exchange-line" aria-pressed={isChosen} onClick={() => onChoose(id)}>
        <time dateTime={new Date(atMs).toISOString()}>{preciseClock(new Date(atMs))}</time>
        <span className={isToApp ? 'direction direction-to' : 'direction direction-from'}>
          <Arrow aria-hidden="true" size={14} />
          {isToApp ? 'to app' : 'from app'}
        </span>
        <span className="exchange-kind">{kind}</span>
        <span className="exchange-duration">{tookMs === undefined ? '…' : formatDuration(tookMs)}</span>
        {problem === undefined ? null : <span className="exchange-problem">{problem}</span>}
      </button>
    </li>
  );
});
