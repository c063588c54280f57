import type {
  AlertBlock,
  CardBlock,
  CarouselBlock,
  ContainerBlock,
  FileBlock,
  PlanBlock,
  TaskCardBlock,
  URLSourceElement,
  VideoBlock,
} from '@slack/types';
import { anything, boolean, byType, type Check, list, object, oneOf, optional, string } from './check.ts';
import { BUTTON_ELEMENT } from './elements.ts';
import { IMAGE } from './images.ts';
import { RICH_TEXT } from './rich-text.ts';
import { BLOCK_ID, mrkdwn, plainText, text, URL_TEXT } from './texts.ts';

const IMAGE_ELEMENT = optional(byType({ image: IMAGE }));

const CARD = object<CardBlock>({
  type: oneOf('card'),
  block_id: BLOCK_ID,
  hero_image: IMAGE_ELEMENT,
  icon: IMAGE_ELEMENT,
  title: optional(mrkdwn(150)),
  subtitle: optional(mrkdwn(150)),
  body: optional(mrkdwn(200)),
  actions: optional(list(BUTTON_ELEMENT, { max: 3 })),
});

const SOURCE = object<URLSourceElement>({ type: oneOf('url'), url: URL_TEXT, text: string() });

const TASK_CARD = object<TaskCardBlock>({
  type: oneOf('task_card'),
  block_id: BLOCK_ID,
  task_id: string({ max: 255 }),
  title: string(),
  details: optional(RICH_TEXT),
  output: optional(RICH_TEXT),
  sources: optional(list(SOURCE, { max: 100 })),
  status: oneOf('pending', 'in_progress', 'complete', 'error'),
});

type NewerType = 'alert' | 'card' | 'carousel' | 'container' | 'file' | 'plan' | 'task_card' | 'video';

/** Blocks that came later and are rarer: their outer shape and their documented limits. */
export const NEWER_BLOCKS: Readonly<Record<NewerType, Check>> = {
  alert: object<AlertBlock>({
    type: oneOf('alert'),
    block_id: BLOCK_ID,
    text: text(200),
    level: optional(oneOf('default', 'info', 'warning', 'error', 'success')),
  }),
  card: CARD,
  carousel: object<CarouselBlock>({
    type: oneOf('carousel'),
    block_id: BLOCK_ID,
    elements: list(byType({ card: CARD }), { max: 10 }),
  }),
  container: object<ContainerBlock>({
    type: oneOf('container'),
    block_id: BLOCK_ID,
    title: optional(plainText(150)),
    rich_text_title: optional(RICH_TEXT),
    subtitle: optional(text(150)),
    child_blocks: list(anything, { max: 10 }),
    width: optional(oneOf('narrow', 'standard', 'wide', 'full')),
    icon: IMAGE_ELEMENT,
    is_collapsible: optional(boolean),
    default_collapsed: optional(boolean),
    has_header_divider: optional(boolean),
  }),
  file: object<FileBlock>({
    type: oneOf('file'),
    block_id: BLOCK_ID,
    source: oneOf('remote'),
    external_id: string({ max: 255 }),
  }),
  plan: object<PlanBlock>({
    type: oneOf('plan'),
    block_id: BLOCK_ID,
    title: string(),
    tasks: optional(list(anything, { max: 50 })),
  }),
  task_card: TASK_CARD,
  video: object<VideoBlock>({
    type: oneOf('video'),
    block_id: BLOCK_ID,
    video_url: URL_TEXT,
    thumbnail_url: URL_TEXT,
    alt_text: string({ max: 2_000 }),
    title: plainText(200),
    title_url: optional(URL_TEXT),
    author_name: optional(string({ max: 50 })),
    provider_name: optional(string()),
    provider_icon_url: optional(URL_TEXT),
    description: optional(plainText(200)),
  }),
};
