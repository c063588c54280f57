import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../../playground/web/conversation/rows.ts';
import { isAtEnd, isStuckAfter } from '../../../../playground/web/conversation/stick.ts';
import { messagesIn, summariesOf, threadOf } from '../../../../playground/web/conversation/threads.ts';
import { BOT, GENERAL, MAYA, message, RANDOM, tsAt, YOU } from './workspace.ts';

describe('the rows of a conversation', () => {
  const kinds = (...messages: ReturnType<typeof message>[]) =>
    rowsOf(messages).map((row) => (row.kind === 'day' ? 'day' : row.isContinued));

  it('begin each day with a divider', () => {
    expect(kinds(message(tsAt(9, 0, 21)), message(tsAt(9, 0)))).toEqual(['day', false, 'day', false]);
  });

  it('put messages of one author within five minutes under one name', () => {
    expect(kinds(message(tsAt(9, 0)), message(tsAt(9, 4)), message(tsAt(9, 9)))).toEqual(['day', false, true, false]);
  });

  it('name every other author', () => {
    expect(kinds(message(tsAt(9, 0)), message(tsAt(9, 1), { user: YOU.id }))).toEqual(['day', false, false]);
  });

  it('name the author of what only one person sees, and of what follows it', () => {
    const [before, secret, after] = [9, 10, 11].map((minute) => message(tsAt(9, minute)));
    if (before === undefined || secret === undefined || after === undefined) throw new Error('three were made');
    expect(kinds(before, { ...secret, isEphemeral: true }, after)).toEqual(['day', false, false, false]);
  });

  it('are none without messages', () => expect(rowsOf([])).toEqual([]));
});

describe('threads', () => {
  const root = message(tsAt(9, 0), { threadTs: tsAt(9, 0) });
  const replies = [
    message(tsAt(9, 1), { threadTs: root.ts, user: BOT.id }),
    message(tsAt(9, 2), { threadTs: root.ts, user: MAYA.id }),
    message(tsAt(9, 3), { threadTs: root.ts, user: BOT.id }),
    message(tsAt(9, 4), { threadTs: root.ts, user: BOT.id, isEphemeral: true }),
  ];
  const elsewhere = message(root.ts, { channel: RANDOM.id });
  const all = [root, elsewhere, ...replies];

  it('stand outside of their conversation', () => expect(messagesIn(GENERAL.id, all)).toEqual([root]));

  it('begin with their first message', () => expect(threadOf(GENERAL.id, root.ts, all)).toEqual([root, ...replies]));

  it('are summed up without what only one person sees', () => {
    expect([...summariesOf(GENERAL.id, all)]).toEqual([
      [root.ts, { count: 3, users: [BOT.id, MAYA.id], lastTs: tsAt(9, 3) }],
    ]);
    expect(summariesOf(RANDOM.id, all).size).toBe(0);
  });
});

describe('a list that keeps to its end', () => {
  it('is at its end within a few pixels', () => {
    expect(isAtEnd({ top: 100, toEnd: 0.5 })).toBe(true);
    expect(isAtEnd({ top: 100, toEnd: 60 })).toBe(false);
  });

  it('lets go when one goes up', () => {
    expect(isStuckAfter(true, { top: 100, toEnd: 0 }, { top: 40, toEnd: 60 })).toBe(false);
  });

  it('does not let go when its content grows', () => {
    expect(isStuckAfter(true, { top: 100, toEnd: 0 }, { top: 100, toEnd: 400 })).toBe(true);
  });

  it('stays where one is who reads above, until one comes down again', () => {
    expect(isStuckAfter(false, { top: 40, toEnd: 60 }, { top: 60, toEnd: 40 })).toBe(false);
    expect(isStuckAfter(false, { top: 60, toEnd: 40 }, { top: 98, toEnd: 2 })).toBe(true);
  });
});
