import { isRecord } from '../checks/check.ts';

/** The kinds of payload that Slack delivers. */
export type EnvelopeType = 'slash_commands' | 'events_api' | 'interactive';

/** Why a payload was not acknowledged, in the words that Slack shows. */
export type DeliveryProblem =
  | 'operation_timeout'
  | 'dispatch_failed'
  | 'http_client_error'
  | 'http_service_error'
  | 'invalid_command_response';

/** The app did not take a payload. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  readonly problem: DeliveryProblem;

  constructor(problem: DeliveryProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** What an app says to a payload; nothing where it only confirms the receipt. */
export type Acknowledgement = Readonly<Record<string, unknown>> | undefined;

/** Slack waits so long for an acknowledgement. */
export const ACK_TIMEOUT_MS = 3_000;

/** How payloads reach the app. */
export interface Transport {
  readonly isConnected: () => boolean;
  /** @throws DeliveryError where the app cannot be reached, refuses, or takes longer than three seconds */
  readonly deliver: (type: EnvelopeType, payload: object) => Promise<Acknowledgement>;
  readonly close: () => Promise<void>;
}

/** An empty acknowledgement arrives as an empty object or text, and a text alone stands for a message with it. */
export function readAcknowledgement(body: unknown): Acknowledgement {
  if (typeof body === 'string') return body === '' ? undefined : { text: body };
  return isRecord(body) && Object.keys(body).length > 0 ? body : undefined;
}
