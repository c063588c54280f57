import type {
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
  RichTextList,
  RichTextPreformatted,
  RichTextQuote,
  RichTextSection,
} from '@slack/types';
import { boolean, byType, type Check, list, number, object, oneOf, optional, string } from './check.ts';
import { BLOCK_ID, URL_TEXT } from './texts.ts';

type Leaf<Type extends RichTextElement['type']> = Extract<RichTextElement, { type: Type }>;

const STYLE = {
  style: optional(
    object<NonNullable<RichTextElement['style']>>({
      bold: optional(boolean),
      code: optional(boolean),
      italic: optional(boolean),
      strike: optional(boolean),
      underline: optional(boolean),
    }),
  ),
};

const LEAVES: Readonly<Record<RichTextElement['type'], Check>> = {
  text: object<Leaf<'text'>>({ type: oneOf('text'), text: string(), ...STYLE }),
  link: object<Leaf<'link'>>({
    type: oneOf('link'),
    url: URL_TEXT,
    text: optional(string()),
    unsafe: optional(boolean),
    ...STYLE,
  }),
  emoji: object<Leaf<'emoji'>>({
    type: oneOf('emoji'),
    name: string(),
    unicode: optional(string()),
    url: optional(URL_TEXT),
    ...STYLE,
  }),
  user: object<Leaf<'user'>>({ type: oneOf('user'), user_id: string(), ...STYLE }),
  channel: object<Leaf<'channel'>>({ type: oneOf('channel'), channel_id: string(), ...STYLE }),
  team: object<Leaf<'team'>>({ type: oneOf('team'), team_id: string(), ...STYLE }),
  usergroup: object<Leaf<'usergroup'>>({ type: oneOf('usergroup'), usergroup_id: string(), ...STYLE }),
  broadcast: object<Leaf<'broadcast'>>({
    type: oneOf('broadcast'),
    range: oneOf('here', 'channel', 'everyone'),
    ...STYLE,
  }),
  color: object<Leaf<'color'>>({ type: oneOf('color'), value: string(), ...STYLE }),
  date: object<Leaf<'date'>>({
    type: oneOf('date'),
    timestamp: number({ min: 0, max: Number.MAX_SAFE_INTEGER }),
    format: string(),
    url: optional(URL_TEXT),
    fallback: optional(string()),
    ...STYLE,
  }),
};

const ANY_NUMBER = { min: 0, max: Number.POSITIVE_INFINITY };
const BORDER = { border: optional(oneOf(0, 1)) };

const LINE = list(byType(LEAVES), ANY_NUMBER);

const SECTION = object<RichTextSection>({ type: oneOf('rich_text_section'), elements: LINE });

const PARTS: Readonly<Record<RichTextBlockElement['type'], Check>> = {
  rich_text_section: SECTION,
  rich_text_list: object<RichTextList>({
    type: oneOf('rich_text_list'),
    elements: list(byType({ rich_text_section: SECTION }), ANY_NUMBER),
    style: oneOf('bullet', 'ordered'),
    indent: optional(number({ min: 0, max: 8 })),
    ...BORDER,
  }),
  rich_text_quote: object<RichTextQuote>({ type: oneOf('rich_text_quote'), elements: LINE, ...BORDER }),
  rich_text_preformatted: object<RichTextPreformatted>({
    type: oneOf('rich_text_preformatted'),
    elements: LINE,
    ...BORDER,
  }),
};

export const RICH_TEXT: Check = object<RichTextBlock>({
  type: oneOf('rich_text'),
  block_id: BLOCK_ID,
  elements: list(byType(PARTS), { max: Number.POSITIVE_INFINITY }),
});
