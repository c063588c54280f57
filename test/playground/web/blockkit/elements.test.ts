import type { MultiStaticSelect } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { mrkdwn, option, plainText, renderAction, renderInput } from './render.ts';

describe('buttons', () => {
  const button = { type: 'button', action_id: 'share', text: plainText(':tada: Share') } as const;

  it('have a text with emoji', () => {
    expect(renderAction(button)).toContain('<button type="button" class="bk-button">🎉 Share</button>');
  });

  it.each(['primary', 'danger'] as const)('may be %s', (style) => {
    expect(renderAction({ ...button, style })).toContain(`class="bk-button bk-${style}"`);
  });

  it('may have another name for those who hear it', () => {
    expect(renderAction({ ...button, accessibility_label: 'Share the card' })).toContain('aria-label="Share the card"');
  });

  it('with an address open a new tab, which learns nothing of this one', () => {
    expect(renderAction({ ...button, url: 'https://example.com' })).toMatch(
      /<a href="https:\/\/example.com" target="_blank" rel="noopener noreferrer" class="bk-button">/u,
    );
  });

  it('follow no address that could run code', () => {
    expect(renderAction({ ...button, url: 'javascript:alert(1)' })).toMatch(/<button (?!.*javascript)/u);
  });
});

describe('a menu of options', () => {
  const select = { type: 'static_select', action_id: 'compare', placeholder: plainText('Compare with…') } as const;
  const two = { ...select, options: [option('409 Conflict', '409'), option(':mag: 422', '422')] };

  it('shows its placeholder, which also names it, until something is chosen', () => {
    const markup = renderAction(two);
    expect(markup).toMatch(/<select [^>]*aria-label="Compare with…"/u);
    expect(markup).toContain('<option value="" disabled="" hidden="" selected="">Compare with…</option>');
    expect(markup).toContain('<option value="1">🔍 422</option>');
  });

  it('shows what is chosen', () => {
    const values = { block: { compare: { type: 'static_select', selected_option: option('409 Conflict', '409') } } };
    expect(renderAction(two, { values })).toContain('<option value="0" selected="">409 Conflict</option>');
    expect(renderAction({ ...two, initial_option: option(':mag: 422', '422') })).toContain(
      '<option value="1" selected="">',
    );
  });

  it('draws options in their groups, and tells equal ones apart by their place', () => {
    const options = [option('409'), option('422')];
    const groups = [
      { label: plainText('Client'), options },
      { label: plainText('Again'), options },
    ];
    expect(renderAction({ ...select, option_groups: groups })).toContain(
      '<optgroup label="Client"><option value="0">409</option><option value="1">422</option></optgroup>' +
        '<optgroup label="Again"><option value="2">409</option><option value="3">422</option></optgroup>',
    );
  });

  it('draws a hundred options', () => {
    const options = Array.from({ length: 100 }, (_, index) => option(`Option ${index}`));
    expect(renderAction({ ...select, options }).match(/<option value="\d/gu)).toHaveLength(100);
  });

  it('lets an optional answer be taken back', () => {
    expect(renderInput({ element: two, optional: true })).toContain(
      '<option value="" selected="">Compare with…</option>',
    );
    expect(renderInput({ element: two })).toContain('<option value="" disabled="" hidden="" selected="">');
  });
});

describe('menus of people and conversations', () => {
  it('offer people by name', () => {
    const markup = renderAction({ type: 'users_select', action_id: 'a', initial_user: 'U2' });
    expect(markup).toContain('<option value="0">Maya Chen</option><option value="1" selected="">Sam Okoro</option>');
  });

  it('offer channels, but no direct conversations, where only channels are wanted', () => {
    const markup = renderAction({ type: 'channels_select', action_id: 'a', initial_channel: 'C1' });
    expect(markup).toContain(
      '<option value="0" selected="">#general</option><option value="1">#api-team</option></select>',
    );
  });

  it('offer all conversations', () => {
    const markup = renderAction({ type: 'conversations_select', action_id: 'a' });
    expect(markup).toContain('<option value="1">#api-team</option><option value="2">Maya Chen</option></select>');
  });
});

describe('a menu that the app fills while one types', () => {
  const select = { type: 'external_select', action_id: 'code', placeholder: plainText('Type a code') } as const;

  it('is a closed combobox at first', () => {
    const markup = renderAction(select);
    expect(markup).toMatch(/<input [^>]*aria-label="Type a code" type="text" role="combobox"/u);
    expect(markup).toContain('aria-autocomplete="list" aria-expanded="false" placeholder="Type a code" value=""');
    expect(markup).not.toContain('listbox');
  });

  it('shows what is chosen in its field', () => {
    expect(renderAction({ ...select, initial_option: option('409 Conflict') })).toContain('value="409 Conflict"');
  });

  it('can be emptied where the answer is optional', () => {
    const element = { ...select, initial_option: option('409 Conflict') };
    expect(renderInput({ element, optional: true })).toContain('aria-label="Clear"');
    expect(renderInput({ element })).not.toContain('aria-label="Clear"');
  });

  it('shows several in tokens, each with a way to take it back', () => {
    const initial_options = [option('409'), option('422')];
    const markup = renderAction({ type: 'multi_external_select', action_id: 'a', initial_options });
    expect(markup.match(/class="bk-token"/gu)).toHaveLength(2);
    expect(markup).toContain('aria-label="Remove 409"');
  });
});

describe('menus of which several are chosen', () => {
  it('name people and channels in their tokens', () => {
    const people = renderAction({ type: 'multi_users_select', action_id: 'a', initial_users: ['U2', 'U9'] });
    const channels = renderAction({ type: 'multi_channels_select', action_id: 'a', initial_channels: ['C1'] });
    expect([...people.matchAll(/class="bk-token">([^<]*)/gu)].map(([, name]) => name)).toEqual(['Sam Okoro', 'U9']);
    expect(channels).toContain('class="bk-token">#general');
  });

  it('require something only until something is chosen', () => {
    const element: MultiStaticSelect = { type: 'multi_static_select', action_id: 'a', options: [option('409')] };
    expect(renderInput({ element })).toContain('required=""');
    expect(renderInput({ element: { ...element, initial_options: [option('409')] } })).not.toContain('required=""');
  });
});

describe('radio buttons and checkboxes', () => {
  const options = [
    { ...option('Only me', 'me'), description: plainText('Nobody else') },
    { text: mrkdwn('*All*'), value: 'all' },
  ];

  it('have labels with markup and descriptions', () => {
    const markup = renderAction({ type: 'radio_buttons', action_id: 'a', options });
    expect(markup).toMatch(
      /<label class="bk-choice"><input type="radio"[^>]*\/><span>Only me<span class="bk-description">Nobody else<\/span><\/span><\/label>/u,
    );
    expect(markup).toContain('<b>All</b>');
  });

  it('show which are chosen', () => {
    const radio = renderAction({
      type: 'radio_buttons',
      action_id: 'a',
      options,
      initial_option: option('Only me', 'me'),
    });
    const boxes = renderAction({ type: 'checkboxes', action_id: 'a', options, initial_options: options });
    expect(radio.match(/checked=""/gu)).toHaveLength(1);
    expect(radio).toMatch(/checked=""[^>]*\/><span>Only me/u);
    expect(boxes.match(/type="checkbox" checked=""/gu)).toHaveLength(2);
  });

  it('are a group of their own on every surface', () => {
    const one = renderAction({ type: 'radio_buttons', action_id: 'a', options });
    expect(new Set([...one.matchAll(/ name="([^"]+)"/gu)].map(([, name]) => name)).size).toBe(1);
    expect(one).toContain('<fieldset class="bk-choices"');
  });
});

describe('an overflow menu', () => {
  it('is a button that opens a menu', () => {
    const markup = renderAction({ type: 'overflow', action_id: 'a', options: [option('Edit')] });
    expect(markup).toContain('aria-label="More actions" aria-haspopup="menu" aria-expanded="false"');
    expect(markup).not.toContain('Edit');
  });
});
