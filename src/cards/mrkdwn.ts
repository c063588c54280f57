/** Escapes the three characters that Slack's mrkdwn gives a meaning, so that no text can ping, link or break a card. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function bold(text: string): string {
  return `*${escapeMrkdwn(text)}*`;
}

/** Inline code. Backticks would end it, so they become apostrophes; an empty text becomes a space. */
export function code(text: string): string {
  return `\`${escapeMrkdwn(text.replaceAll('`', "'").replaceAll('\n', ' ')) || ' '}\``;
}

export function codeBlock(lines: readonly string[]): string {
  return `\`\`\`\n${escapeMrkdwn(lines.join('\n').replaceAll('```', "'''"))}\n\`\`\``;
}

/** A link whose label cannot break out of it: a pipe would start a second part, so it becomes a look-alike. */
export function link(url: string, label: string): string {
  const safeUrl = escapeMrkdwn(url.replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('|', '%7C'));
  return `<${safeUrl}|${escapeMrkdwn(label.replaceAll('|', '❘'))}>`;
}

export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `• ${line}`).join('\n');
}

/** Cuts a text to a length in UTF-16 units, at a word where possible and never inside a character, with an ellipsis. */
export function truncate(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, maxLength - 1).replace(/[\uD800-\uDBFF]$/u, '');
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > maxLength / 2 ? cut.slice(0, lastSpace) : cut}…`;
}
