import { describe, expect, it } from 'vitest';
import { offerOf } from '../../../../playground/web/blockkit/elements/use-suggestions.ts';
import { groupsOf, matchingGroups, nameOfId, suggestedGroups } from '../../../../playground/web/blockkit/menus.ts';
import { names, option, plainText } from './render.ts';

const labelled = { label: plainText('Client'), options: [option('409 Conflict'), option('410 Gone')] };
const textsOf = (groups: readonly { readonly options: readonly { readonly text: { readonly text: string } }[] }[]) =>
  groups.map(({ options }) => options.map(({ text }) => text.text));

describe('what a menu offers', () => {
  const offered = (menu: Parameters<typeof groupsOf>[0]) => textsOf(groupsOf(menu, names.directory));

  it('are its options or its groups', () => {
    expect(offered({ type: 'static_select', options: [option('a')] })).toEqual([['a']]);
    expect(offered({ type: 'multi_static_select', option_groups: [labelled] })).toEqual([['409 Conflict', '410 Gone']]);
  });

  it('are people, channels and conversations by name', () => {
    expect(offered({ type: 'multi_users_select' })).toEqual([['Maya Chen', 'Sam Okoro']]);
    expect(offered({ type: 'multi_channels_select' })).toEqual([['#general', '#api-team']]);
    expect(offered({ type: 'multi_conversations_select' })).toEqual([['#general', '#api-team', 'Maya Chen']]);
  });

  it('are the conversations that its filter lets through', () => {
    expect(offered({ type: 'conversations_select', filter: { include: ['im'] } })).toEqual([['Maya Chen']]);
    expect(offered({ type: 'conversations_select', filter: { include: ['private'] } })).toEqual([
      ['#general', '#api-team'],
    ]);
    expect(offered({ type: 'conversations_select', filter: { exclude_bot_users: true } })).toHaveLength(1);
  });

  it('is nothing before the app is asked', () => expect(offered({ type: 'external_select' })).toEqual([]));
});

describe('what was typed', () => {
  const groups = [labelled, { options: [option('500 Internal Server Error')] }];

  it('narrows the options by every word, in any order and case', () => {
    expect(textsOf(matchingGroups(groups, 'error INTERNAL'))).toEqual([['500 Internal Server Error']]);
    expect(textsOf(matchingGroups(groups, '41'))).toEqual([['410 Gone']]);
  });

  it('keeps the labels of groups, and leaves out empty groups', () => {
    expect(matchingGroups(groups, 'gone')).toEqual([{ label: plainText('Client'), options: [option('410 Gone')] }]);
    expect(matchingGroups(groups, 'gone error')).toEqual([]);
  });

  it('is nothing at first, and everything is offered', () => expect(matchingGroups(groups, '')).toEqual(groups));
});

describe('what the app suggests', () => {
  it('are options or groups of them', () => {
    expect(suggestedGroups({ options: [option('a')] })).toEqual([{ options: [option('a')] }]);
    expect(suggestedGroups({ optionGroups: [labelled] })).toEqual([labelled]);
  });

  it('says in words that there is nothing, or what went wrong', () => {
    expect(offerOf({ options: [] })).toEqual({ groups: [], message: 'No results' });
    expect(offerOf({ optionGroups: [{ ...labelled, options: [] }] })).toEqual({ groups: [], message: 'No results' });
    expect(offerOf({ problem: 'The app did not answer in time' }).message).toBe('The app did not answer in time');
  });
});

describe('ids in menus', () => {
  it.each([
    ['U1', 'Maya Chen'],
    ['C1', '#general'],
    ['D1', 'Maya Chen'],
    ['U9', 'U9'],
  ])('%s is %s', (id, name) => expect(nameOfId(id, names)).toBe(name));

  it('outside the directory are named all the same', () => {
    expect(nameOfId('C9', { ...names, channel: () => 'archive' })).toBe('#archive');
  });
});
