import type { InputValue, InputValues } from '../../protocol.ts';

/** @returns the values with one of them changed */
export function withValue(values: InputValues, blockId: string, actionId: string, value: InputValue): InputValues {
  return { ...values, [blockId]: { ...values[blockId], [actionId]: value } };
}
