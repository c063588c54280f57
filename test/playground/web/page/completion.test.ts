import { describe, expect, it } from 'vitest';
import {
  commandOf,
  complete,
  completionAt,
  textOf,
  type Vocabulary,
} from '../../../../playground/web/composer/completion.ts';
import { APP, BOT, MAYA, YOU } from './workspace.ts';

const vocabulary: Vocabulary = {
  commands: [...APP.commands, { command: '/httpcat', description: 'Shows a cat', usageHint: '' }],
  people: [YOU, MAYA, BOT],
};

/** The bar stands for the caret. */
function at(marked: string, words: Vocabulary = vocabulary) {
  return completionAt(marked.replace('|', ''), marked.indexOf('|'), words);
}

const offered = (marked: string, words?: Vocabulary) => at(marked, words)?.candidates.map(textOf) ?? [];

describe('commands', () => {
  it.each([
    ['/|', ['/httpstatus', '/httpcat']],
    ['/https|', ['/httpstatus']],
    ['/HTTPS|', ['/httpstatus']],
    ['/httpstatus|', ['/httpstatus']],
    ['/x|', []],
    ['/httpstatus 4|', []],
    ['see /http|', []],
    [' /http|', []],
    ['|', []],
  ])('%s offers %j', (marked, texts) => expect(offered(marked)).toEqual(texts));

  it('are not offered in threads, where Slack knows none', () => {
    expect(offered('/|', { ...vocabulary, commands: [] })).toEqual([]);
  });

  it('are complete once their name is: Enter may send them', () => {
    expect(at('/httpstatu|')?.isComplete).toBe(false);
    expect(at('/httpstatus|')?.isComplete).toBe(true);
    expect(at('/http|status')?.isComplete).toBe(true);
  });

  it('tell how they go on after a space', () => {
    expect(commandOf('/httpstatus ', vocabulary.commands)?.usageHint).toBe('[409 | help]');
    expect(commandOf('/httpstatus', vocabulary.commands)).toBeUndefined();
    expect(commandOf('/httpstatuses 4', vocabulary.commands)).toBeUndefined();
  });
});

describe('people', () => {
  it.each([
    ['@|', ['@httpstatus', '@You', '@Maya Chen']],
    ['@ma|', ['@Maya Chen']],
    ['@ch|', ['@Maya Chen']],
    ['@mayac|', ['@Maya Chen']],
    ['thanks @HTTP|', ['@httpstatus']],
    ['(@y|', ['@You']],
    ['@ma|ya', ['@Maya Chen']],
    ['me@ma|', []],
    ['@maya chen|', []],
    ['@zoe|', []],
  ])('%s offers %j, the app first', (marked, texts) => expect(offered(marked)).toEqual(texts));

  it('with a space in their name are never complete: Enter takes them', () => {
    expect(at('@maya|')?.isComplete).toBe(false);
    expect(at('@httpstatus|')?.isComplete).toBe(true);
  });
});

describe('taking a candidate', () => {
  it.each([
    ['/ht|', '/httpstatus |'],
    ['/ht|tp', '/httpstatus |'],
    ['hey @ma|', 'hey @Maya Chen |'],
    ['hey @ma| and all', 'hey @Maya Chen |and all'],
    ['hey @ma|\nand all', 'hey @Maya Chen |and all'],
  ])('%s becomes %s', (before, after) => {
    const completion = at(before);
    const [candidate] = completion?.candidates ?? [];
    if (completion === undefined || candidate === undefined) throw new Error('nothing is offered');
    const [text, caret] = complete(before.replace('|', ''), completion, candidate);
    expect(`${text.slice(0, caret)}|${text.slice(caret)}`).toBe(after);
  });
});
