import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emojiCharacter, emojify } from '../../../../playground/web/blockkit/emoji.ts';

describe('emoji', () => {
  it.each([
    ['Done :white_check_mark:', 'Done ✅'],
    [':+1::tada:', '👍🎉'],
    [':wave::skin-tone-4:', '👋🏽'],
    [':nobody_has_this:', ':nobody_has_this:'],
    ['at 10:30:45', 'at 10:30:45'],
    ['http://localhost:3000:', 'http://localhost:3000:'],
  ])('%s', (text, expected) => expect(emojify(text)).toBe(expected));

  it('finds the character of a reaction', () => {
    expect(emojiCharacter('eyes')).toBe('👀');
    expect(emojiCharacter('constructor')).toBe(':constructor:');
  });

  it('knows every short name in the cards', () => {
    const files = readdirSync('src/cards').map((file) => readFileSync(join('src/cards', file), 'utf8'));
    const used = [...new Set(files.join('\n').match(/(?<=['"`]):[a-z_]+:/gu))];
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((name) => emojify(name) === name)).toEqual([]);
  });
});
