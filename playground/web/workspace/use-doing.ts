import { useCallback, useMemo, useState } from 'react';
import { type Doer, post } from './deeds.ts';

interface Doing {
  readonly doer: Doer;
  /** What went wrong with the last deed. */
  readonly problem: string | undefined;
  readonly forget: () => void;
}

/** @returns the ways to do something, and what went wrong the last time; all but the problem stay the same between renders */
export function useDoing(): Doing {
  const [problem, setProblem] = useState<string>();
  const forget = useCallback(() => setProblem(undefined), []);
  const doer = useMemo<Doer>(
    () => ({
      perform: async (verb, deed) => {
        setProblem(undefined);
        const result = await post(verb, deed);
        setProblem(result.problem);
        return result.problem === undefined;
      },
      suggest: async (deed) => post('suggest', deed),
    }),
    [],
  );
  return { doer, problem, forget };
}
