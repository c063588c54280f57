import { actionId } from './action-ids.ts';
import { actions, button, type Card, context, header, section } from './blocks.ts';
import { bold, code } from './mrkdwn.ts';

/** What one can type, and what comes back. */
const USES: readonly (readonly [query: string, effect: string])[] = [
  ['409', 'explains a code: what it means and what to do about it'],
  ['401 vs 403', 'compares up to four codes and asks the question that decides'],
  ['502 503 504', 'lists several codes'],
  ['4xx', 'explains a class and lists its codes'],
  ['duplicate email', 'finds the code for what happened'],
];

const EXAMPLES = ['409', '401 vs 403', '4xx'];

/** How to use the app, in one card. */
export function helpCard(): Card {
  const elsewhere = 'Mention me in a thread or write to me directly: I answer there, and only when I am asked.';
  const privacy = 'Only you see the answer to the command, until you share it. What you type is not stored.';
  return {
    text: [
      'How to use HTTP Status.',
      ...USES.map(([query, effect]) => `/httpstatus ${query} ${effect}.`),
      elsewhere,
      privacy,
    ].join('\n'),
    blocks: [
      header('HTTP Status'),
      section(
        [
          bold('Ask by code, by name, or by what happened'),
          ...USES.map(([query, effect]) => `${code(`/httpstatus ${query}`)} ${effect}`),
        ].join('\n'),
      ),
      section(elsewhere),
      ...actions(EXAMPLES.map((query, index) => button(actionId('lookup', index), query, query))),
      context(privacy),
    ],
  };
}
