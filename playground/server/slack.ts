import type { Clock } from './clock.ts';
import type { Secrets } from './identity.ts';
import type { AppManifest } from './manifest.ts';
import type { Hooks } from './tickets/hooks.ts';
import type { Triggers } from './tickets/triggers.ts';
import type { Acknowledgement, EnvelopeType } from './transport/transport.ts';
import type { Workspace } from './workspace/workspace.ts';

/** What all parts of the stand-in work on. */
export interface Slack {
  readonly manifest: AppManifest;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly workspace: Workspace;
  readonly triggers: Triggers;
  readonly hooks: Hooks;
  /**
   * Hands a payload to the app and notes the exchange.
   * @param take makes something of the acknowledgement, and throws a Refusal where Slack would not take it
   * @throws DeliveryError where the app does not take the payload
   */
  readonly deliver: <Result>(
    type: EnvelopeType,
    payload: object,
    take: (acknowledgement: Acknowledgement) => Result,
  ) => Promise<Result>;
  /** @returns the address of a socket, good for one connection; undefined where the app is spoken to over HTTP */
  readonly openSocket: () => string | undefined;
}
