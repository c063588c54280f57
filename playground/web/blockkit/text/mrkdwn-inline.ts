import { type Inline, type InlineStyle, plain } from './inline.ts';
import { readable, unescapeMrkdwn } from './mrkdwn-escape.ts';
import { parseReference } from './mrkdwn-reference.ts';
import { linkableUrl } from './urls.ts';

export interface MrkdwnSetting {
  /** Leaves bare addresses as they are, instead of linking them. */
  readonly isVerbatim: boolean;
}

interface Found {
  readonly inline: Inline;
  /** Where the text after it begins. */
  readonly end: number;
}

/** Looks for one kind of markup that begins exactly at an index. */
type Rule = (text: string, at: number, setting: MrkdwnSetting) => Found | undefined;

const RULES: readonly Rule[] = [codeSpan, reference, styled, bareUrl];

const STYLES: Readonly<Record<string, InlineStyle>> = { '*': 'bold', _: 'italic', '~': 'strike' };

/**
 * Parses one line of mrkdwn.
 * @param text without line breaks, as it came: escaped
 * @param setting whether bare addresses become links
 * @returns what it is made of, unescaped and with emoji
 */
export function parseInline(text: string, setting: MrkdwnSetting): Inline[] {
  const inlines: Inline[] = [];
  let textStart = 0;
  const endText = (at: number) => {
    if (at > textStart) inlines.push(plain(readable(text.slice(textStart, at))));
  };
  for (let at = 0; at < text.length; ) {
    const found = firstFound(text, at, setting);
    if (found === undefined) {
      at += 1;
      continue;
    }
    endText(at);
    inlines.push(found.inline);
    at = textStart = found.end;
  }
  endText(text.length);
  return inlines;
}

function firstFound(text: string, at: number, setting: MrkdwnSetting): Found | undefined {
  for (const rule of RULES) {
    const found = rule(text, at, setting);
    if (found !== undefined) return found;
  }
  return undefined;
}

function codeSpan(text: string, at: number): Found | undefined {
  const content = matchAt(/`([^`]+)`/uy, text, at);
  if (content === undefined) return undefined;
  const inline = { kind: 'styled', style: 'code', content: [plain(unescapeMrkdwn(content))] } as const;
  return { inline, end: at + content.length + 2 };
}

function reference(text: string, at: number): Found | undefined {
  const content = matchAt(/<([^<>]+)>/uy, text, at);
  const inline = content === undefined ? undefined : parseReference(content);
  return content === undefined || inline === undefined ? undefined : { inline, end: at + content.length + 2 };
}

function styled(text: string, at: number, setting: MrkdwnSetting): Found | undefined {
  const marker = text[at] ?? '';
  const style = STYLES[marker];
  const next = text[at + 1] ?? ' ';
  if (style === undefined || isWordCharacter(text[at - 1]) || next === marker || /\s/u.test(next)) return undefined;
  const close = closingMarker(text, at, marker);
  if (close === undefined) return undefined;
  return {
    inline: { kind: 'styled', style, content: parseInline(text.slice(at + 1, close), setting) },
    end: close + 1,
  };
}

/** A marker closes where a word ends, and never inside code or a reference. */
function closingMarker(text: string, open: number, marker: string): number | undefined {
  for (let at = open + 1; at < text.length; ) {
    const whole = matchAt(/(`[^`]+`|<[^<>]+>)/uy, text, at);
    const isClosing = text[at] === marker && text[at - 1] !== ' ' && !isWordCharacter(text[at + 1]);
    if (isClosing) return at;
    at += whole?.length ?? 1;
  }
  return undefined;
}

function bareUrl(text: string, at: number, { isVerbatim }: MrkdwnSetting): Found | undefined {
  if (isVerbatim || isWordCharacter(text[at - 1])) return undefined;
  const raw = matchAt(/(https?:\/\/[^\s<>|]*[^\s<>|.,:;!?'"()[\]{}*_~])/uy, text, at);
  const url = raw === undefined ? undefined : linkableUrl(unescapeMrkdwn(raw));
  if (raw === undefined || url === undefined) return undefined;
  return { inline: { kind: 'link', url, content: [plain(url)] }, end: at + raw.length };
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** @returns the first group of a sticky pattern, where it matches at exactly this index */
function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[1];
}
