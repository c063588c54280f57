import type {
  ActionsBlock,
  ContextActionsBlock,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  InputBlock,
  KnownBlock,
  MarkdownBlock,
  SectionBlock,
} from '@slack/types';
import { andThen, boolean, byType, type Check, list, object, oneOf, optional, string } from './check.ts';
import { ACCESSORIES, ACTIONS_ELEMENTS, CONTEXT_ACTIONS, CONTEXT_ELEMENTS, INPUT_ELEMENTS } from './elements.ts';
import { IMAGE_SOURCE, withImage } from './images.ts';
import { NEWER_BLOCKS } from './newer-blocks.ts';
import { RICH_TEXT } from './rich-text.ts';
import { TABLES } from './tables.ts';
import { BLOCK_ID, plainText, TEXT_MAX, text } from './texts.ts';

/** Where blocks can stand. */
export type BlockSurface = 'message' | 'modal' | 'home';

interface AnyImageBlock {
  readonly type: 'image';
  readonly block_id?: string;
  readonly alt_text: string;
  readonly title?: unknown;
  readonly image_url?: string;
  readonly slack_file?: unknown;
}

const SECTION = andThen(
  object<SectionBlock>({
    type: oneOf('section'),
    block_id: BLOCK_ID,
    text: optional(text(TEXT_MAX)),
    fields: optional(list(text(2_000), { max: 10 })),
    accessory: optional(byType(ACCESSORIES)),
    expand: optional(boolean),
  }),
  (block, pointer) =>
    block['text'] === undefined && block['fields'] === undefined
      ? [{ what: 'must define either `text` or `fields`', pointer: `${pointer}/type` }]
      : [],
);

/** What Slack accepts in each block. */
const BLOCKS: Readonly<Record<KnownBlock['type'], Check>> = {
  section: SECTION,
  header: object<HeaderBlock>({ type: oneOf('header'), block_id: BLOCK_ID, text: plainText(150) }),
  divider: object<DividerBlock>({ type: oneOf('divider'), block_id: BLOCK_ID }),
  context: object<ContextBlock>({
    type: oneOf('context'),
    block_id: BLOCK_ID,
    elements: list(byType(CONTEXT_ELEMENTS), { max: 10 }),
  }),
  actions: object<ActionsBlock>({
    type: oneOf('actions'),
    block_id: BLOCK_ID,
    elements: list(byType(ACTIONS_ELEMENTS), { max: 25 }),
  }),
  image: withImage(
    object<AnyImageBlock>({
      type: oneOf('image'),
      block_id: BLOCK_ID,
      alt_text: string({ max: 2_000 }),
      title: optional(plainText(2_000)),
      ...IMAGE_SOURCE,
    }),
  ),
  input: object<InputBlock>({
    type: oneOf('input'),
    block_id: BLOCK_ID,
    label: plainText(2_000),
    hint: optional(plainText(2_000)),
    optional: optional(boolean),
    element: byType(INPUT_ELEMENTS),
    dispatch_action: optional(boolean),
  }),
  context_actions: object<ContextActionsBlock>({
    type: oneOf('context_actions'),
    block_id: BLOCK_ID,
    elements: list(byType(CONTEXT_ACTIONS), { max: 5 }),
  }),
  markdown: object<MarkdownBlock>({ type: oneOf('markdown'), block_id: BLOCK_ID, text: string() }),
  rich_text: RICH_TEXT,
  ...TABLES,
  ...NEWER_BLOCKS,
};

const EVERYWHERE: readonly BlockSurface[] = ['message', 'modal', 'home'];
const MESSAGES: readonly BlockSurface[] = ['message'];

/** Where each block can stand. */
const SURFACES: Readonly<Record<KnownBlock['type'], readonly BlockSurface[]>> = {
  section: EVERYWHERE,
  header: EVERYWHERE,
  divider: EVERYWHERE,
  context: EVERYWHERE,
  actions: EVERYWHERE,
  image: EVERYWHERE,
  input: EVERYWHERE,
  rich_text: EVERYWHERE,
  video: EVERYWHERE,
  file: MESSAGES,
  markdown: MESSAGES,
  table: ['message', 'home'],
  data_table: ['message', 'home'],
  card: EVERYWHERE,
  carousel: ['message', 'home'],
  container: MESSAGES,
  alert: ['modal'],
  context_actions: MESSAGES,
  plan: MESSAGES,
  task_card: MESSAGES,
};

const entries = Object.entries<Check>(BLOCKS);
const surfaces = new Map<string, readonly BlockSurface[]>(Object.entries(SURFACES));

function blockOn(surface: BlockSurface): Check {
  return byType(Object.fromEntries(entries.filter(([type]) => surfaces.get(type)?.includes(surface))));
}

/** Judges one block on a surface. */
export const BLOCK_ON: Readonly<Record<BlockSurface, Check>> = {
  message: blockOn('message'),
  modal: blockOn('modal'),
  home: blockOn('home'),
};
