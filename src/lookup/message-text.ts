/** How much of a message is read, in UTF-16 units: Slack's own limit of a message. */
const MAX_MESSAGE_LENGTH = 40_000;

const REFERENCE = /<([^<>\n]*)>/gu;

/** The entities Slack escapes in message text; the ampersand last, so that "&amp;lt;" becomes "&lt;" and not "<". */
const ENTITIES = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
] as const;

/**
 * Undoes what Slack does to a message before an app gets it: mentions of people, groups and channels are dropped, links
 * become what the author typed, and `&lt; &gt; &amp;` become the characters they stand for.
 * @param text the `text` of a message, of which at most 40,000 characters are read
 */
export function typedText(text: string): string {
  const withoutReferences = text
    .slice(0, MAX_MESSAGE_LENGTH)
    .replace(REFERENCE, (whole, reference: string) => typedReference(whole, reference));
  return ENTITIES.reduce((typed, [entity, character]) => typed.replaceAll(entity, character), withoutReferences).trim();
}

/** "@U123", "#C1|general", "!here" and "https://example.com|label" as they were typed; what is no reference stays. */
function typedReference(whole: string, reference: string): string {
  if (/^[@#!]/u.test(reference)) return ' ';
  const [url = '', label] = reference.split('|');
  if (!/^[a-z][a-z0-9+.-]*:/iu.test(url)) return whole;
  return ` ${label ?? url.replace(/^(?:mailto|tel):/u, '')} `;
}
