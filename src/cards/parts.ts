import type { Button } from '@slack/types';
import { formatCode, titleOf } from '../catalogue/catalogue.ts';
import type { Entry } from '../catalogue/entry.ts';
import { actionId } from './action-ids.ts';
import { button, type CardBlock, context } from './blocks.ts';
import { bold, bullets, escapeMrkdwn } from './mrkdwn.ts';
import type { CardOptions } from './options.ts';

/** The Share button, where there is something left to share. */
export function shareButton({ audience, query }: CardOptions): Button[] {
  return audience === 'private' ? [button(actionId('share'), 'Share in channel', query)] : [];
}

/** One button for each code, to open its card. */
export function lookupButtons(entries: readonly Entry[]): Button[] {
  return entries.map((entry, index) => button(actionId('lookup', index), titleOf(entry), formatCode(entry.code)));
}

/** "Shared by @ada", last on a card that somebody shared. */
export function sharedByLine({ sharedBy }: CardOptions): CardBlock[] {
  return sharedBy === undefined ? [] : [context(`Shared by <@${sharedBy}>`)];
}

/** A bold heading over bullets, or nothing where there are none. */
export function listPart(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${bold(heading)}\n${bullets(lines.map(escapeMrkdwn))}`];
}

/** The same for the plain-text fallback: sentences that read well aloud. */
export function spokenPart(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${heading}: ${lines.join(' ')}`];
}
