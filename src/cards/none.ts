import { titleOf } from '../catalogue/catalogue.ts';
import type { Answer } from '../lookup/answer.ts';
import { actions, type Card, header, section } from './blocks.ts';
import { bold, code, escapeMrkdwn, link } from './mrkdwn.ts';
import type { CardOptions } from './options.ts';
import { lookupButtons } from './parts.ts';

const HINT = 'Try a code (409), a name (conflict) or what happened (duplicate email).';

/** The card for words that lead nowhere: kind, with the nearest codes and a way to propose the missing word. */
export function noneCard({ text, nearest }: Extract<Answer, { kind: 'none' }>, { feedbackUrl }: CardOptions): Card {
  const names = nearest.map(titleOf);
  const spokenNearest = names.length === 0 ? [] : [`Did you mean ${names.join(', ')}?`];
  const found = `No status code is known by ${code(text)}.`;
  const proposal =
    feedbackUrl === undefined ? [] : [link(proposalUrl(feedbackUrl, text), 'Propose this word for the catalogue')];
  return {
    text: [`No status code is known by "${escapeMrkdwn(text)}".`, ...spokenNearest.map(escapeMrkdwn), HINT].join('\n'),
    blocks: [
      header(nearest.length === 0 ? 'Nothing found' : 'Did you mean…?'),
      section([found, ...spokenNearest.map(bold), HINT, ...proposal].join('\n')),
      ...actions(lookupButtons(nearest)),
    ],
  };
}

/** Puts the words into the operator's link where it has a place for them. */
function proposalUrl(feedbackUrl: string, text: string): string {
  return feedbackUrl.replaceAll('{query}', encodeURIComponent(text.toWellFormed()));
}
