import { isRecord } from '../checks/check.ts';
import type { EnvelopeType } from '../transport/transport.ts';

/** @returns the name of a payload in the wire log: "slash_commands", "interactive block_actions", "events_api message" */
export function kindOf(type: EnvelopeType, payload: object): string {
  const { event, type: ownType } = { event: undefined, type: undefined, ...payload };
  const detail = isRecord(event) ? event['type'] : ownType;
  return detail === undefined ? type : `${type} ${String(detail)}`;
}
