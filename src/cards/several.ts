import { formatCode, titleOf } from '../catalogue/catalogue.ts';
import type { Answer, CodeAnswer } from '../lookup/answer.ts';
import { formatQuery, MAX_COMPARED } from '../lookup/query.ts';
import { actionId } from './action-ids.ts';
import { actions, button, type Card, header, section } from './blocks.ts';
import { classEmoji } from './labels.ts';
import { bold, escapeMrkdwn } from './mrkdwn.ts';
import type { CardOptions } from './options.ts';
import { shareButton, sharedByLine } from './parts.ts';

/** Several codes in one card: a line each, and a button each for the whole card. */
export function severalCard({ answers }: Extract<Answer, { kind: 'several' }>, options: CardOptions): Card {
  const title = `${answers.length} status codes`;
  const lines = answers.map(
    (answer) => `${classEmoji(answer.code)} ${bold(nameOf(answer))}\n${escapeMrkdwn(summaryOf(answer))}`,
  );
  return {
    text: escapeMrkdwn([title, ...answers.map((answer) => `${nameOf(answer)}: ${summaryOf(answer)}`)].join('\n')),
    blocks: [
      header(title),
      section(lines.join('\n')),
      ...actions(
        answers.map((answer, index) => button(actionId('lookup', index), nameOf(answer), formatCode(answer.code))),
      ),
      ...actions([...shareButton(options), ...compareButton(answers)]),
      ...sharedByLine(options),
    ],
  };
}

/** What a list calls a code: its title, or what stands in for one. */
function nameOf(answer: CodeAnswer): string {
  switch (answer.kind) {
    case 'status':
      return titleOf(answer.meanings[0]);
    case 'unassigned':
      return `${answer.code} (unassigned)`;
    case 'invalid':
      return `${answer.code} (not a status code)`;
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
