import { expect, it } from 'vitest';
import { withValue } from '../../../../playground/web/surface/values.ts';

const note = { type: 'plain_text_input', value: 'because' };

it('changes one value and keeps those beside it', () => {
  const code = { type: 'plain_text_input', value: '409' };
  const values = { a: { code }, b: { note: { ...note, value: null } } };
  expect(withValue(values, 'b', 'note', note)).toEqual({ a: { code }, b: { note } });
  expect(withValue(values, 'a', 'note', note)).toEqual({ a: { code, note }, b: values.b });
  expect(withValue({}, 'b', 'note', note)).toEqual({ b: { note } });
});
