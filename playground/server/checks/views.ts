import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import { BLOCK_ON } from './blocks.ts';
import { boolean, byType, type Finding, isRecord, list, object, oneOf, optional, string } from './check.ts';
import { repeatedIds } from './ids.ts';
import { Refusal, refusalOf } from './refusal.ts';
import { plainText } from './texts.ts';

const BLOCKS_MAX = 100;

const SHARED = {
  private_metadata: optional(string({ min: 0, max: 3_000 })),
  callback_id: optional(string({ min: 0, max: 255 })),
  external_id: optional(string({ min: 0, max: 255 })),
};

const CHECKS = {
  modal: object<ModalView>({
    type: oneOf('modal'),
    ...SHARED,
    title: plainText(24),
    submit: optional(plainText(24)),
    close: optional(plainText(24)),
    clear_on_close: optional(boolean),
    notify_on_close: optional(boolean),
    blocks: list(BLOCK_ON.modal, { max: BLOCKS_MAX }),
  }),
  home: object<HomeView>({ type: oneOf('home'), ...SHARED, blocks: list(BLOCK_ON.home, { max: BLOCKS_MAX }) }),
};

/** A view of the app's that Slack would take. */
export type CheckedView = (HomeView | ModalView) & { readonly blocks: readonly KnownBlock[] };

/**
 * Judges a view of the app's.
 * @param view as it came
 * @param type what it has to be
 * @throws Refusal with what Slack would answer
 */
export function checkedView(view: unknown, type: CheckedView['type']): CheckedView {
  if (!isRecord(view)) throw new Refusal('invalid_arguments', { response_metadata: { messages: ['[ERROR] no view'] } });
  const findings = [...byType({ [type]: CHECKS[type] })(view, '/view'), ...findingsAcross(view)];
  if (findings.length > 0) throw refusalOf('invalid_arguments', findings);
  return asCheckedView(view);
}

/** What no single block can know. */
function findingsAcross(view: Readonly<Record<string, unknown>>): Finding[] {
  const blocks: readonly unknown[] = Array.isArray(view['blocks']) ? view['blocks'] : [];
  return [...repeatedIds(blocks, '/view/blocks'), ...inputsWithoutSubmit(view, blocks)];
}

function inputsWithoutSubmit(view: Readonly<Record<string, unknown>>, blocks: readonly unknown[]): Finding[] {
  if (view['type'] !== 'modal' || view['submit'] !== undefined) return [];
  const index = blocks.findIndex((block) => isRecord(block) && block['type'] === 'input');
  const what = 'must define `submit` to use an `input` block in modals';
  return index < 0 ? [] : [{ what, pointer: `/view/blocks/${index}/input` }];
}

/** The checks above have looked at every property; the compiler cannot know that. */
function asCheckedView(view: unknown): CheckedView {
  return view as CheckedView;
}
