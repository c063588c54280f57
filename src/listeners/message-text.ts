const REFERENCE = /<([^<>]*)>/gu;

/** The entities Slack escapes in message text; the ampersand last, so that "&amp;lt;" becomes "&lt;" and not "<". */
const ENTITIES = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
] as const;

/**
 * Undoes what Slack does to a message before an app gets it: mentions of people, groups and channels are dropped, links
 * become what the author typed, and `&lt; &gt; &amp;` become the characters they stand for.
 * @param text the `text` of a message event
 */
export function typedText(text: string): string {
  const withoutReferences = text.replace(REFERENCE, (_, reference: string) => typedReference(reference));
  return ENTITIES.reduce((typed, [entity, character]) => typed.replaceAll(entity, character), withoutReferences).trim();
}

/** "@U123", "#C1|general", "!here" and "https://example.com|label" as they were typed. */
function typedReference(reference: string): string {
  if (/^[@#!]/u.test(reference)) return ' ';
  const [url = '', label] = reference.split('|');
  return ` ${label ?? url.replace(/^(?:mailto|tel):/u, '')} `;
}
