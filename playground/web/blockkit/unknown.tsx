import type { ReactNode } from 'react';

interface UnknownProps {
  /** "blocks", "elements". */
  readonly what: string;
  readonly thing: { readonly type: string };
}

/** Says that something is missing here, where it would otherwise vanish without a word. */
export function Unknown({ what, thing }: UnknownProps): ReactNode {
  return (
    <span className="bk-unknown">
      The playground does not draw {what} of the type <code className="bk-code">{thing.type}</code>.
    </span>
  );
}
