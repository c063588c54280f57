import { describeRefusal, Refusal } from './checks/refusal.ts';
import { kindOf } from './payloads/kind.ts';
import type { Slack } from './slack.ts';
import { DeliveryError, type Transport } from './transport/transport.ts';
import type { WireLog } from './wire/wire-log.ts';

/** Delivers payloads over a transport and notes each in the wire log, with what came of it. */
export function createDelivery(transport: Transport, wire: WireLog): Slack['deliver'] {
  return async (type, payload, take) => {
    const finish = wire.begin('to app', kindOf(type, payload), payload);
    let answer: unknown;
    try {
      const acknowledgement = await transport.deliver(type, payload);
      answer = acknowledgement ?? {};
      const result = take(acknowledgement);
      finish({ answer });
      return result;
    } catch (error) {
      finish({ answer, problem: problemOf(error) });
      throw error;
    }
  };
}

function problemOf(error: unknown): string {
  if (error instanceof Refusal) return describeRefusal(error);
  return error instanceof DeliveryError ? error.problem : String(error);
}
