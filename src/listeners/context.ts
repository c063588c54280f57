import type { DetailsView } from '../cards/details.ts';
import type { Explain } from '../cards/explain.ts';
import type { Extract } from '../lookup/extract.ts';

/** What the listeners need besides the payload: the chain, and a memory of what was handled. */
export interface ListenerContext {
  readonly explain: Explain;
  /** Reads the status codes out of a message. */
  readonly extract: Extract;
  /** The modal of a code, or undefined where the catalogue has no meaning for it. */
  readonly detailsOf: (code: number) => DetailsView | undefined;
  /** True when this key was seen before, within the time Slack may deliver it again. */
  readonly isRepeated: (key: string) => boolean;
}
