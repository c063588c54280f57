import { describeRefusal, type Refusal } from '../checks/refusal.ts';
import type { DeliveryProblem } from '../transport/transport.ts';

/** What a person wants cannot be done; the message says why, for them to read. */
export class DeedProblem extends Error {
  override readonly name = 'DeedProblem';
}

/** What a modal says when the app did not take a submission as it should. */
export const TROUBLE = 'We had some trouble connecting. Try again?';

/** What the page says beside a button or a menu that came to nothing. */
export const DELIVERY_PROBLEMS: Readonly<Record<DeliveryProblem, string>> = {
  operation_timeout: 'The app did not acknowledge this within three seconds.',
  dispatch_failed: 'The app is not connected.',
  http_client_error: 'The app refused the request (a 4xx status).',
  http_service_error: 'The app failed (a 5xx status).',
  invalid_command_response: 'The app answered something that is not JSON.',
};

/** @returns a sentence about what the app got wrong */
export function describeMisuse(refusal: Refusal): string {
  return `Slack would refuse what the app answered: ${describeRefusal(refusal)}`;
}
