import { CircleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';

interface NoticeProps {
  /** What went wrong; nothing is drawn without. */
  readonly problem: string | undefined;
  readonly onDismiss: () => void;
}

/** Says what went wrong with the last thing one did. */
export function Notice({ problem, onDismiss }: NoticeProps): ReactNode {
  return (
    <div className="notice-place" role="alert">
      {problem === undefined ? null : (
        <div className="notice">
          <CircleAlert aria-hidden="true" size={18} />
          <p>{problem}</p>
          <IconButton icon={X} label="Dismiss" iconSize={16} onClick={onDismiss} />
        </div>
      )}
    </div>
  );
}
