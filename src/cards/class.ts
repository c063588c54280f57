import { formatCode, titleOf } from '../catalogue/catalogue.ts';
import type { StatusClass } from '../catalogue/entry.ts';
import type { ClassAnswer } from '../lookup/answer.ts';
import { actionId } from './action-ids.ts';
import { actions, type Card, context, header, section, select } from './blocks.ts';
import { CLASS_EMOJI, sourceLink } from './labels.ts';
import { bold, escapeMrkdwn } from './mrkdwn.ts';
import type { CardOptions } from './options.ts';
import { listPart, shareButton, sharedByLine, spokenPart } from './parts.ts';

/** The card of a class: what its codes have in common, guidance for developers, and the codes. */
export function classCard(answer: ClassAnswer, options: CardOptions): Card {
  const { statusClass, entries, vendorCodes } = answer;
  const others = vendorCodes.map(formatCode).join(', ');
  const choices = entries.map((entry) => ({ label: titleOf(entry), value: formatCode(entry.code) }));
  return {
    text: spokenClass(answer),
    blocks: [
      header(titleOfClass(statusClass)),
      context(`${CLASS_EMOJI[statusClass.class]} ${sourceLink(statusClass.source)}`),
      section(`${bold(statusClass.summary)}\n${escapeMrkdwn(statusClass.meaning)}`),
      section(
        guidance(statusClass)
          .flatMap(([heading, lines]) => listPart(heading, lines))
          .join('\n'),
      ),
      section(`${bold('Registered codes')}\n${escapeMrkdwn(entries.map(titleOf).join(' · '))}`),
      ...(others === '' ? [] : [context(`Vendors also use ${others}.`)]),
      ...actions([...shareButton(options), ...select(actionId('lookup'), 'Look up a code…', choices)]),
      ...sharedByLine(options),
    ],
  };
}

function titleOfClass(statusClass: StatusClass): string {
  return `${statusClass.class}xx ${statusClass.name}`;
}

function guidance({
  howToReact,
  forApiClients,
  forApiAuthors,
}: StatusClass): [heading: string, lines: readonly string[]][] {
  return [
    ['How to react', howToReact],
    ['If you call this API', forApiClients.slice(0, 2)],
    ['If you build this API', forApiAuthors.slice(0, 2)],
  ];
}

function spokenClass({ statusClass, entries }: ClassAnswer): string {
  return escapeMrkdwn(
    [
      `${titleOfClass(statusClass)}. ${statusClass.summary}`,
      statusClass.meaning,
      ...guidance(statusClass).flatMap(([heading, lines]) => spokenPart(heading, lines)),
      `Registered codes: ${entries.map(titleOf).join(', ')}.`,
    ].join('\n'),
  );
}
