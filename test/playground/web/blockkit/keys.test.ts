import { describe, expect, it } from 'vitest';
import {
  CLOSED,
  type ComboboxState,
  comboboxAfter,
  keyIntent,
} from '../../../../playground/web/blockkit/elements/combobox-state.ts';
import { itemAfter } from '../../../../playground/web/blockkit/elements/menu-keys.ts';

describe('keys in a combobox', () => {
  const open = { isOpen: true, active: 0, count: 3, hasText: true, isMultiple: false };
  const closed = { ...open, isOpen: false };

  it.each([
    ['ArrowDown', closed, { kind: 'open' }],
    ['ArrowUp', closed, { kind: 'open' }],
    ['ArrowDown', open, { kind: 'activate', index: 1 }],
    ['ArrowDown', { ...open, active: 2 }, { kind: 'activate', index: 0 }],
    ['ArrowUp', open, { kind: 'activate', index: 2 }],
    ['ArrowDown', { ...open, count: 0 }, { kind: 'nothing' }],
    ['Enter', open, { kind: 'pick' }],
    ['Enter', { ...open, count: 0 }, { kind: 'nothing' }],
    ['Enter', closed, undefined],
    ['Escape', open, { kind: 'close' }],
    ['Escape', closed, undefined],
    ['Backspace', { ...open, isMultiple: true, hasText: false }, { kind: 'remove-last' }],
    ['Backspace', { ...open, isMultiple: true }, undefined],
    ['Backspace', { ...open, hasText: false }, undefined],
    ['Tab', open, undefined],
    ['a', open, undefined],
    ['constructor', open, undefined],
  ])('%s in %j', (key, situation, intent) => expect(keyIntent(key, situation)).toEqual(intent));
});

describe('a combobox', () => {
  const typing: ComboboxState = { isOpen: true, query: '40', isTyping: true, active: 2 };

  it('opens on its first option', () => {
    expect(comboboxAfter({ ...CLOSED, active: 5 }, { kind: 'open' })).toEqual({ ...CLOSED, isOpen: true, active: 0 });
  });

  it('stays as it is when it is opened again', () => expect(comboboxAfter(typing, { kind: 'open' })).toBe(typing));

  it('opens while one types, and goes back to the first option', () => {
    expect(comboboxAfter(CLOSED, { kind: 'type', query: '4' })).toEqual({
      isOpen: true,
      query: '4',
      isTyping: true,
      active: 0,
    });
    expect(comboboxAfter(typing, { kind: 'type', query: '409' }).active).toBe(0);
  });

  it('forgets what was typed when it closes', () => expect(comboboxAfter(typing, { kind: 'close' })).toEqual(CLOSED));

  it('stays open for the next option where several are chosen', () => {
    expect(comboboxAfter(typing, { kind: 'pick-next' })).toEqual({
      isOpen: true,
      query: '',
      isTyping: false,
      active: 2,
    });
  });

  it('moves to an option', () => expect(comboboxAfter(typing, { kind: 'activate', index: 1 }).active).toBe(1));
});

describe('keys in a menu of three', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, 0],
    ['ArrowUp', 0, 2],
    ['ArrowUp', 2, 1],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['a', 1, undefined],
    ['toString', 1, undefined],
  ])('%s on item %i', (key, from, to) => expect(itemAfter(key, from, 3)).toBe(to));
});
