import { describe, expect, it } from 'vitest';
import type { View } from '../../../../playground/protocol.ts';
import { ModalView } from '../../../../playground/web/modal/modal-view.tsx';
import { render } from './render.ts';

const search: View = {
  id: 'V1',
  type: 'modal',
  title: { type: 'plain_text', text: 'Find a status code' },
  submit: { type: 'plain_text', text: 'Search' },
  blocks: [
    {
      type: 'input',
      block_id: 'query',
      label: { type: 'plain_text', text: 'A code or a name' },
      element: { type: 'plain_text_input', action_id: 'words' },
    },
  ],
  errors: {},
  hash: '1',
};

function draw(parts: Partial<View> = {}): string {
  const nothing = () => undefined;
  const props = { titleId: 'title', values: {}, onValues: nothing, notice: null, onClose: nothing };
  return render(ModalView, { view: { ...search, ...parts }, ...props });
}

describe('a modal', () => {
  it('has the app’s title, blocks and buttons', () => {
    const markup = draw({ close: { type: 'plain_text', text: 'Not now' } });
    expect(markup).toContain('<h2 id="title">Find a status code</h2>');
    expect(markup).toContain('A code or a name');
    expect(markup).toMatch(/<button type="button" class="big-button">Not now<\/button>/u);
    expect(markup).toMatch(/<button type="submit"[^>]*>Search<\/button>/u);
  });

  it('can be closed where the app names no button for it', () => {
    expect(draw()).toMatch(/<button type="button" class="big-button">Cancel<\/button>/u);
  });

  it('without anything to submit is only closed', () => {
    const { submit: _, ...readOnly } = search;
    const props = { titleId: 'title', values: {}, onValues: () => undefined, notice: null, onClose: () => undefined };
    const markup = render(ModalView, { view: readOnly, ...props });
    expect(markup).not.toContain('type="submit"');
    expect(markup).toMatch(/<button type="button" class="big-button">Close<\/button>/u);
  });

  it('tells beside an input what is wrong with it', () => {
    const markup = draw({ errors: { query: 'Nothing found.' } });
    expect(markup).toContain('Nothing found.');
    expect(markup).toContain('aria-invalid="true"');
  });
});
