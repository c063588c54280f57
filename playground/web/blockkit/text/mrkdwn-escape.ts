import { emojify } from '../emoji.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Undoes Slack's escaping, once: "&amp;lt;" becomes "&lt;". */
export function unescapeMrkdwn(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/gu, (entity) => ENTITIES[entity] ?? entity);
}

/** Turns escaped text without markup into what a reader sees, emoji included. */
export function readable(text: string): string {
  return emojify(unescapeMrkdwn(text));
}
