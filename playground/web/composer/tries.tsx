import type { ReactNode } from 'react';

interface TriesProps {
  readonly tries: readonly string[];
  readonly onTry: (text: string) => void;
}

/** What can be tried: each fills the composer. */
export function Tries({ tries, onTry }: TriesProps): ReactNode {
  if (tries.length === 0) return null;
  return (
    <ul className="tries" aria-label="Try">
      <li aria-hidden="true">Try</li>
      {tries.map((text) => (
        <li key={text}>
          <button type="button" onClick={() => onTry(text)}>
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}
