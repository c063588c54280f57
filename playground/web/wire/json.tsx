import { type ReactNode, useMemo } from 'react';
import { inOrder } from '../blockkit/text/in-order.ts';
import { formatJson, tokensOf } from './json-tokens.ts';

/** A value as indented JSON, in colours. */
export function JsonView({ value }: { readonly value: unknown }): ReactNode {
  const tokens = useMemo(() => tokensOf(formatJson(value)), [value]);
  return (
    <pre className="json">
      {inOrder(tokens, ({ kind, text }) => (kind === 'plain' ? text : <span className={`json-${kind}`}>{text}</span>))}
    </pre>
  );
}
