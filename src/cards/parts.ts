import type { Button } from '@slack/types';
import { formatCode, titleOf } from '../catalogue/catalogue.ts';
import type { Entry } from '../catalogue/entry.ts';
import { actionId } from './action-ids.ts';
import { button, type CardBlock, context } from './blocks.ts';
import { bold, bullets, escapeMrkdwn } from './mrkdwn.ts';
import type { CardOptions } from './options.ts';

/** The Share button, where there is something left to share. */
export function shareButton({ audience, query, threadTs }: CardOptions): Button[] {
  if (audience === 'public') return [];
  if (threadTs === undefined) return [button(actionId('share'), 'Share in channel', query)];
  return [button(actionId('share-in-thread'), 'Share in thread', threadQuery(threadTs, query))];
}

/** A query with the thread that its card is to be shared into, for the value of a button. */
export function threadQuery(threadTs: string, query: string): string {
  return `${threadTs} ${query}`;
}

/** @returns what `threadQuery` put together; a value without a thread is a query alone */
export function readThreadQuery(value: string): { readonly threadTs?: string; readonly query: string } {
  const [, threadTs, query] = /^(\d+\.\d+) ([\s\S]*)$/u.exec(value) ?? [];
  return threadTs === undefined ? { query: value } : { threadTs, query: query ?? '' };
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

/** Says how many codes an answer leaves out, where it does. */
export function leftOutPart(leftOut: number): string[] {
  return leftOut > 0 ? [`${leftOut} more ${leftOut === 1 ? 'is' : 'are'} left out.`] : [];
}
