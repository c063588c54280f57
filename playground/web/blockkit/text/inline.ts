export type InlineStyle = 'bold' | 'italic' | 'strike' | 'underline' | 'code';

/** What lines of text are made of, whichever way they were written: mrkdwn, Markdown or rich text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'styled'; readonly style: InlineStyle; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly content: readonly Inline[] }
  | { readonly kind: 'user'; readonly id: string; readonly label?: string }
  | { readonly kind: 'channel'; readonly id: string; readonly label?: string }
  /** Everybody at once, or a group of people: `name` without the at sign. */
  | { readonly kind: 'broadcast' | 'group'; readonly name: string }
  | ({ readonly kind: 'date' } & DateInline);

export interface DateInline {
  readonly timestampS: number;
  /** Tokens in braces among text: "{date_short} at {time}". */
  readonly format: string;
  readonly url?: string;
  readonly fallback: string;
}

/** Wraps a text, as it is to be read, into an inline. */
export function plain(text: string): Inline {
  return { kind: 'text', text };
}
