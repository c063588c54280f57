import { Maximize2, Minimize2, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { WireEntry } from '../../protocol.ts';
import { IconButton } from '../shell/icon-button.tsx';
import { useFocusReturn } from '../shell/use-focus-return.ts';
import { Exchange } from './exchange.tsx';
import { ExchangeList } from './exchange-list.tsx';
import { EVERYTHING, exchangesLike, kindsOf } from './filter.ts';
import { FilterMenus } from './filter-menus.tsx';

interface WireLogProps {
  readonly exchanges: readonly WireEntry[];
  readonly onClose: () => void;
}

/** What Slack's side and the app tell each other. */
export function WireLog({ exchanges, onClose }: WireLogProps): ReactNode {
  const [filter, setFilter] = useState(EVERYTHING);
  const [chosenId, setChosenId] = useState<number>();
  const [isTall, setIsTall] = useState(false);
  useFocusReturn();
  const chosen = exchanges.find(({ id }) => id === chosenId);
  const size = isTall ? { icon: Minimize2, label: 'Half height' } : { icon: Maximize2, label: 'Full height' };
  return (
    <section className={isTall ? 'wire wire-tall' : 'wire'} aria-labelledby="wire-heading">
      <header className="wire-header">
        <h2 id="wire-heading">Wire log</h2>
        <FilterMenus filter={filter} kinds={kindsOf(exchanges)} onFilter={setFilter} />
        <IconButton {...size} iconSize={16} className="wire-size" onClick={() => setIsTall(!isTall)} />
        <IconButton icon={X} label="Close the wire log" onClick={onClose} />
      </header>
      <div className="wire-body">
        <ExchangeList exchanges={exchangesLike(exchanges, filter)} chosenId={chosenId} onChoose={setChosenId} />
        {chosen === undefined ? (
          <p className="wire-hint">
            Every payload that Slack’s side sends to the app, and every call that the app makes. Choose one to read it.
          </p>
        ) : (
          <Exchange key={chosen.id} exchange={chosen} />
        )}
      </div>
    </section>
  );
}
