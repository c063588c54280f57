import { describe, expect, it } from 'vitest';
import { ACTIONS, actionId, actionPattern, UNKNOWN_ACTION } from '../../src/cards/action-ids.ts';

describe('action ids', () => {
  it.each(ACTIONS.flatMap((name) => [[name, actionId(name)] as const, [name, actionId(name, 7)] as const]))(
    '%s is read back from %s',
    (name, id) => {
      expect(ACTIONS.filter((other) => actionPattern(other).test(id))).toEqual([name]);
      expect(UNKNOWN_ACTION.test(id)).toBe(false);
    },
  );

  it.each(['', 'sharer', 'share:', 'share:x', 'share:1:2', 'xshare', 'lookup:1000', 'constructor'])(
    '%j is not ours',
    (id) => {
      expect(ACTIONS.filter((name) => actionPattern(name).test(id))).toEqual([]);
      expect(UNKNOWN_ACTION.test(id)).toBe(true);
    },
  );
});
