import { createContext, useContext } from 'react';
import type { Deeds, Suggestions } from '../../protocol.ts';

type Verb = keyof Deeds;

/** The ways to do something in the workspace. */
export interface Doer {
  /** Does it, and tells the person where it fails. @returns whether it was done */
  readonly perform: <V extends Verb>(verb: V, deed: Deeds[V]) => Promise<boolean>;
  /** Asks for the options of an external select. */
  readonly suggest: (deed: Deeds['suggest']) => Promise<Suggestions>;
}

const UNREACHABLE = 'The playground does not answer. Is it still running?';

/**
 * Tells the stand-in what the person does.
 * @param verb the kind of deed
 * @param deed its particulars
 * @returns the answer; what went wrong on the way stands in `problem` too
 */
export async function post<V extends Verb>(verb: V, deed: Deeds[V]): Promise<Suggestions> {
  try {
    const response = await fetch(`/ui/${verb}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(deed),
    });
    return response.ok ? asResult(await response.json()) : { problem: await refusal(response) };
  } catch {
    return { problem: UNREACHABLE };
  }
}

async function refusal(response: Response): Promise<string> {
  const { problem } = asResult(await response.json().catch(() => ({})));
  return problem ?? `The playground refused that: ${response.status} ${response.statusText}.`;
}

/** The stand-in is part of this project, and both sides are compiled against protocol.ts: what it sends is not checked again. */
function asResult(json: unknown): Suggestions {
  return json as Suggestions;
}

/** Outside a workspace, nothing can be done. */
export const DoerContext = createContext<Doer>({ perform: async () => false, suggest: async () => ({}) });

export function useDoer(): Doer {
  return useContext(DoerContext);
}
