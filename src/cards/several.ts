import { formatCode, titleOf } from '../catalogue/catalogue.ts';
import type { CodeAnswer, SeveralAnswer } from '../lookup/answer.ts';
import { type Counts, formatQuery, MAX_COMPARED } from '../lookup/query.ts';
import { actionId } from './action-ids.ts';
import { actions, button, type Card, header, section } from './blocks.ts';
import { classEmoji } from './labels.ts';
import { bold, escapeMrkdwn } from './mrkdwn.ts';
import type { CardOptions } from './options.ts';
import { leftOutPart, shareButton, sharedByLine } from './parts.ts';

/** Several codes in one card: a line each, and a button each for the whole card. */
export function severalCard({ answers, counts, leftOut }: SeveralAnswer, options: CardOptions): Card {
  const title = `${answers.length} status codes`;
  const spoken = answers.map((answer) => `${nameOf(answer)}${timesOf(answer, counts)}: ${summaryOf(answer)}`);
  const lines = answers.map(
    (answer) =>
      `${classEmoji(answer.code)} ${bold(nameOf(answer))}${timesOf(answer, counts)}\n${escapeMrkdwn(summaryOf(answer))}`,
  );
  return {
    text: escapeMrkdwn([title, ...spoken, ...leftOutPart(leftOut)].join('\n')),
    blocks: [
      header(title),
      section([...lines, ...leftOutPart(leftOut)].join('\n')),
      ...actions(
        answers.map((answer, index) => button(actionId('lookup', index), nameOf(answer), formatCode(answer.code))),
      ),
      ...actions([...shareButton(options), ...compareButton(answers)]),
      ...sharedByLine(options),
    ],
  };
}

/** ", 12 times" for a code that stands in the message more than once. */
function timesOf({ code }: CodeAnswer, counts: Counts): string {
  const count = counts[code] ?? 1;
  return count > 1 ? `, ${count} times` : '';
}

/** What a list calls a code: its title, or what stands in for one. */
function nameOf(answer: CodeAnswer): string {
  switch (answer.kind) {
    case 'status':
      return titleOf(answer.meanings[0]);
    case 'unassigned':
      return `${formatCode(answer.code)} (unassigned)`;
    case 'invalid':
      return `${formatCode(answer.code)} (not a status code)`;
    default:
      return answer satisfies never;
  }
}

function summaryOf(answer: CodeAnswer): string {
  switch (answer.kind) {
    case 'status':
      return answer.meanings[0].summary;
    case 'unassigned':
      return `No specification defines it; treat it as ${answer.statusClass.class}00.`;
    case 'invalid':
      return answer.meanings[0]?.summary ?? 'Status codes run from 100 to 599; treat it as a server error.';
    default:
      return answer satisfies never;
  }
}

function compareButton(answers: readonly CodeAnswer[]) {
  const comparable = answers.length <= MAX_COMPARED && answers.every((answer) => answer.kind === 'status');
  if (!comparable) return [];
  return [
    button(actionId('compare'), 'Compare', formatQuery({ kind: 'compare', codes: answers.map(({ code }) => code) })),
  ];
}
