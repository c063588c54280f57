/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * Takes over from an earlier value every part that has not changed, so that React can skip it.
 * @param before the earlier value; `undefined` where there is none
 * @param after the later value
 * @returns a value equal to the later one; the earlier one itself where both are equal
 */
export function reuseEqual(before: Json | undefined, after: Json): Json {
  if (before === after) return before;
  if (isList(after)) return isList(before) ? reuseItems(before, after) : after;
  if (isObject(after)) return isObject(before) ? reuseFields(before, after) : after;
  return after;
}

function reuseItems(before: readonly Json[], after: readonly Json[]): readonly Json[] {
  const known = new Map(before.map((item, index) => [keyOf(item, index), item]));
  const items = after.map((item, index) => reuseEqual(known.get(keyOf(item, index)), item));
  const isSame = items.length === before.length && items.every((item, index) => item === before[index]);
  return isSame ? before : items;
}

function reuseFields(before: JsonObject, after: JsonObject): JsonObject {
  const earlier = (key: string) => (Object.hasOwn(before, key) ? before[key] : undefined);
  const fields = Object.entries(after).map(([key, value]) => [key, reuseEqual(earlier(key), value)] as const);
  const isSame = fields.length === Object.keys(before).length && fields.every(([key, value]) => value === earlier(key));
  return isSame ? before : Object.fromEntries(fields);
}

/** Lists grow at the end and lose items anywhere: what has an id or a ts is found again by it. */
function keyOf(item: Json, index: number): Json {
  return isObject(item) ? (item['id'] ?? item['ts'] ?? index) : index;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
