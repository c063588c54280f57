import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERYTHING, exchangesLike, kindsOf } from '../../../../playground/web/wire/filter.ts';
import { formatJson, tokensOf } from '../../../../playground/web/wire/json-tokens.ts';
import { exchange } from './workspace.ts';

describe('the filter of the wire log', () => {
  const exchanges = [
    exchange(1),
    exchange(2, { direction: 'from app', kind: 'chat.postMessage' }),
    exchange(3, { direction: 'from app', kind: 'response_url' }),
  ];
  const ids = (filter: Partial<typeof EVERYTHING>) =>
    exchangesLike(exchanges, { ...EVERYTHING, ...filter }).map(({ id }) => id);

  it.each([
    [{}, [1, 2, 3]],
    [{ direction: 'from app' }, [2, 3]],
    [{ kind: 'response_url' }, [3]],
    [{ direction: 'to app', kind: 'response_url' }, []],
  ] as const)('%j lets %j pass', (filter, passed) => expect(ids(filter)).toEqual(passed));

  it('offers every kind once', () => {
    expect(kindsOf([...exchanges, ...exchanges])).toEqual(['chat.postMessage', 'response_url', 'slash_commands']);
  });
});

describe('the colours of JSON', () => {
  it('tell keys, strings, numbers and words apart', () => {
    const tokens = tokensOf(formatJson({ 'a "b"': ['c: "d"', -1.5e21, true, null] }));
    expect(tokens.filter(({ kind }) => kind !== 'plain')).toEqual([
      { kind: 'key', text: String.raw`"a \"b\""` },
      { kind: 'string', text: String.raw`"c: \"d\""` },
      { kind: 'number', text: '-1.5e+21' },
      { kind: 'word', text: 'true' },
      { kind: 'word', text: 'null' },
    ]);
  });

  it('change nothing of the text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = formatJson(value);
        expect(
          tokensOf(json)
            .map(({ text }) => text)
            .join(''),
        ).toBe(json);
      }),
    );
  });

  it('know what JSON cannot say', () => expect(formatJson(undefined)).toBe('undefined'));
});
