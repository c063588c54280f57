import { SquareSlash } from 'lucide-react';
import type { ReactNode } from 'react';
import { inOrder } from '../blockkit/text/in-order.ts';
import { Avatar } from '../shell/avatar.tsx';
import { authorOf, useDirectory } from '../workspace/directory.ts';
import type { Candidate } from './completion.ts';

interface CompletionListProps {
  readonly id: string;
  readonly candidates: readonly Candidate[];
  /** The one that Enter picks. */
  readonly active: number;
  readonly onPick: (candidate: Candidate) => void;
}

/** @returns the id of a candidate, which the composer points to while it is active */
export function candidateId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** What can be completed, above the composer, which keeps the focus. */
export function CompletionList({ id, candidates, active, onPick }: CompletionListProps): ReactNode {
  const isCommands = candidates[0]?.kind === 'command';
  return (
    <div className="completion">
      <p className="completion-heading" aria-hidden="true">
        {isCommands ? 'Commands' : 'People and apps'}
      </p>
      <div role="listbox" id={id} aria-label={isCommands ? 'Commands' : 'People and apps'}>
        {inOrder(candidates, (candidate, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the composer, which has the focus
          <div
            id={candidateId(id, index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="completion-item"
            // Pressing a candidate must not take the focus out of the composer.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(candidate)}
          >
            <CandidateView candidate={candidate} />
          </div>
        ))}
      </div>
    </div>
  );
}

function CandidateView({ candidate }: { readonly candidate: Candidate }): ReactNode {
  const directory = useDirectory();
  if (candidate.kind === 'person') {
    const { id, name, isApp } = candidate.person;
    return (
      <>
        <Avatar author={authorOf(directory, id)} size="medium" />
        <strong>{name}</strong>
        {isApp ? <span className="app-badge">APP</span> : null}
      </>
    );
  }
  const { command, description, usageHint } = candidate.command;
  return (
    <>
      <SquareSlash aria-hidden="true" size={20} />
      <span className="completion-text">
        <strong>{command}</strong> <span className="completion-hint">{usageHint}</span>
        <span className="completion-detail">{description}</span>
      </span>
      <span className="completion-app">{directory.app.name}</span>
    </>
  );
}
