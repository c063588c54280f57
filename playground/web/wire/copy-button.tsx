import { Check, Copy } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { formatJson } from './json-tokens.ts';

const THANKS_FOR_MS = 1500;

/** Copies a value as JSON. */
export function CopyButton({ value }: { readonly value: unknown }): ReactNode {
  const [outcome, setOutcome] = useState<string>();
  useEffect(() => {
    if (outcome === undefined) return;
    const timer = setTimeout(() => setOutcome(undefined), THANKS_FOR_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () =>
    navigator.clipboard.writeText(formatJson(value)).then(
      () => setOutcome('Copied'),
      () => setOutcome('The browser forbids it'),
    );
  const Icon = outcome === 'Copied' ? Check : Copy;
  return (
    <button type="button" className="small-button" onClick={() => void copy()}>
      <Icon aria-hidden="true" size={14} />
      <span aria-live="polite">{outcome ?? 'Copy'}</span>
    </button>
  );
}
