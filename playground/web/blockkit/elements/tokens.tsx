import type { PlainTextOption } from '@slack/types';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { emojify } from '../emoji.ts';

interface TokensProps {
  readonly options: readonly PlainTextOption[];
  /** Called with those that are left. */
  readonly onChange: (options: readonly PlainTextOption[]) => void;
}

/** What is chosen, each with a button that takes it back. */
export function Tokens({ options, onChange }: TokensProps): ReactNode {
  return options.map((option) => (
    <span key={option.value} className="bk-token">
      {emojify(option.text.text)}
      <button
        type="button"
        className="bk-icon-button"
        aria-label={`Remove ${emojify(option.text.text)}`}
        onClick={() => onChange(options.filter((other) => other !== option))}
      >
        <X aria-hidden="true" size={14} />
      </button>
    </span>
  ));
}
