import { Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Message } from '../../protocol.ts';
import { useDoer } from '../workspace/deeds.ts';

/** Tells that nobody else sees a message, and hides it. */
export function OnlyYou({ message: { channel, ts } }: { readonly message: Message }): ReactNode {
  const { perform } = useDoer();
  return (
    <p className="only-you">
      <Eye aria-hidden="true" size={14} />
      <span>
        Only visible to you ·{' '}
        <button type="button" className="link-button" onClick={() => void perform('dismiss', { channel, ts })}>
          Dismiss
        </button>
      </span>
    </p>
  );
}
