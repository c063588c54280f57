import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Json, reuseEqual } from '../../../../playground/web/workspace/json.ts';

const json = fc.jsonValue().map((value): Json => JSON.parse(JSON.stringify(value)));

/** The same value once more, in other objects. */
function copyOf<Value extends Json>(value: Value): Value {
  return structuredClone(value);
}

describe('taking over what has not changed', () => {
  it('gives a value equal to the later one', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        expect(reuseEqual(before, after)).toEqual(after);
      }),
    );
  });

  it('gives the earlier value itself where both are equal', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(reuseEqual(value, copyOf(value))).toBe(value);
      }),
    );
  });

  it('keeps the parts beside a change', () => {
    const before = { app: { name: 'HTTP Status' }, wire: [{ id: 1, payload: { text: '409' } }] };
    const after = { ...copyOf(before), wire: [...copyOf(before.wire), { id: 2, payload: {} }] };
    const reused = reuseEqual(before, after);
    expect(reused).toHaveProperty('app', before.app);
    expect(Reflect.get(Object(reused), 'app')).toBe(before.app);
    expect(Reflect.get(Object(Reflect.get(Object(reused), 'wire')), 0)).toBe(before.wire[0]);
  });

  it.each(['id', 'ts'])('finds items again by their %s when earlier ones are gone', (key) => {
    const before = [{ [key]: '1' }, { [key]: '2', text: 'a' }];
    const reused = reuseEqual(before, copyOf(before.slice(1)));
    expect(Reflect.get(Object(reused), 0)).toBe(before[1]);
  });

  it('takes the later value where the kind changes', () => {
    expect(reuseEqual([1], { 0: 1 })).toEqual({ 0: 1 });
    expect(reuseEqual({ a: 1 }, null)).toBeNull();
    expect(reuseEqual({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
  });
});
