/** A piece of JSON text that has one colour. */
export interface JsonToken {
  readonly kind: 'key' | 'string' | 'number' | 'word' | 'plain';
  readonly text: string;
}

/** A string that a colon follows is a key. */
const TOKENS =
  /(?<key>"(?:[^"\\]|\\.)*")(?=:)|(?<string>"(?:[^"\\]|\\.)*")|(?<number>-?\d[\d.eE+-]*)|(?<word>true|false|null)/gu;

/**
 * Writes a value as indented JSON.
 * @param value what JSON can say; what it cannot say is written as "undefined"
 */
export function formatJson(value: unknown): string {
  return JSON.stringify(value, null, 2) ?? 'undefined';
}

/**
 * Takes JSON apart for colouring.
 * @param json as `formatJson` writes it
 * @returns pieces that make up the text again
 */
export function tokensOf(json: string): readonly JsonToken[] {
  let end = 0;
  const tokens = [...json.matchAll(TOKENS)].flatMap((match): JsonToken[] => {
    const between = json.slice(end, match.index);
    end = match.index + match[0].length;
    return [{ kind: 'plain', text: between }, tokenOf(match)];
  });
  return [...tokens, { kind: 'plain' as const, text: json.slice(end) }].filter(({ text }) => text !== '');
}

function tokenOf({ 0: text, groups }: RegExpExecArray): JsonToken {
  const kinds = ['key', 'string', 'number', 'word'] as const;
  return { kind: kinds.find((kind) => groups?.[kind] !== undefined) ?? 'plain', text };
}
