import type { RichTextElement } from '@slack/types';
import { emojiCharacter } from '../emoji.ts';
import { type Inline, type InlineStyle, plain } from './inline.ts';

/** From the inside out: code stands innermost, as everything around it may still be bold. */
const STYLES = ['code', 'strike', 'underline', 'italic', 'bold'] as const satisfies readonly InlineStyle[];

/**
 * Turns an element of rich text into what every text here is made of.
 * @param element as the app sent it
 * @returns the inline, in its styles
 */
export function inlineOf(element: RichTextElement): Inline {
  const wanted = STYLES.filter((style) => element.style?.[style] === true);
  return wanted.reduce<Inline>((content, style) => ({ kind: 'styled', style, content: [content] }), unstyled(element));
}

function unstyled(element: RichTextElement): Inline {
  switch (element.type) {
    case 'text':
      return plain(element.text);
    case 'link':
      return { kind: 'link', url: element.url, content: [plain(element.text ?? element.url)] };
    case 'emoji':
      return plain(unicodeCharacters(element.unicode) ?? emojiCharacter(element.name));
    case 'user':
      return { kind: 'user', id: element.user_id };
    case 'channel':
      return { kind: 'channel', id: element.channel_id };
    case 'usergroup':
      return { kind: 'group', name: element.usergroup_id };
    case 'team':
      return { kind: 'group', name: element.team_id };
    case 'broadcast':
      return { kind: 'broadcast', name: element.range };
    case 'color':
      return plain(element.value);
    case 'date':
      return { kind: 'date', timestampS: element.timestamp, ...dateTextsOf(element) };
    default:
      return unknownElement(element);
  }
}

function dateTextsOf({ format, fallback = format, url }: Extract<RichTextElement, { type: 'date' }>) {
  return url === undefined ? { format, fallback } : { format, fallback, url };
}

/** "1f44d-1f3fb" as characters; nothing where it is no list of code points. */
function unicodeCharacters(unicode: string | undefined): string | undefined {
  if (unicode === undefined || !/^[0-9a-f]{2,5}(?:-[0-9a-f]{2,5})*$/iu.test(unicode)) return undefined;
  return String.fromCodePoint(...unicode.split('-').map((hex) => Number.parseInt(hex, 16)));
}

/** Slack may send kinds that the types do not know yet. */
function unknownElement({ type }: { readonly type: string }): Inline {
  return plain(`(the playground does not draw “${type}” here)`);
}
