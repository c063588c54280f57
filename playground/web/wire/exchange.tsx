import type { ReactNode } from 'react';
import type { WireEntry } from '../../protocol.ts';
import { preciseClock } from '../workspace/time.ts';
import { CopyButton } from './copy-button.tsx';
import { formatDuration } from './duration.ts';
import { JsonView } from './json.tsx';

/** One exchange in full. */
export function Exchange({ exchange }: { readonly exchange: WireEntry }): ReactNode {
  const { atMs, direction, kind, payload, answer, tookMs, problem } = exchange;
  const duration =
    tookMs === undefined ? '' : ` · ${problem === undefined ? 'answered in' : 'ended after'} ${formatDuration(tookMs)}`;
  return (
    <section className="exchange" aria-label={`Exchange: ${kind}`}>
      <header className="exchange-header">
        <h3>{kind}</h3>
        <CopyButton value={answer === undefined ? { payload } : { payload, answer }} />
        <p>
          {direction === 'to app' ? 'Slack → app' : 'App → Slack'} · {preciseClock(new Date(atMs))}
          {duration}
        </p>
      </header>
      {problem === undefined ? null : <p className="exchange-problem">{problem}</p>}
      <h4>Payload</h4>
      <JsonView value={payload} />
      <h4>Answer</h4>
      {answer === undefined ? (
        <p className="exchange-none">{problem === undefined ? 'Not there yet.' : 'None.'}</p>
      ) : (
        <JsonView value={answer} />
      )}
    </section>
  );
}
