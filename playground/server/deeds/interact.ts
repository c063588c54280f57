import { Refusal } from '../checks/refusal.ts';
import type { Slack } from '../slack.ts';
import { type Acknowledgement, DeliveryError } from '../transport/transport.ts';
import { DELIVERY_PROBLEMS, DeedProblem, describeMisuse } from './problem.ts';

/**
 * Hands an interaction to the app.
 * @param take makes something of the acknowledgement
 * @throws DeedProblem where the app did not take it, or answered something that Slack would refuse
 */
export async function interact<Result>(
  slack: Slack,
  payload: object,
  take: (acknowledgement: Acknowledgement) => Result,
): Promise<Result> {
  try {
    return await slack.deliver('interactive', payload, take);
  } catch (error) {
    if (error instanceof DeliveryError) throw new DeedProblem(DELIVERY_PROBLEMS[error.problem]);
    if (error instanceof Refusal) throw new DeedProblem(describeMisuse(error));
    throw error;
  }
}
