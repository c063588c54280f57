import { formatCode, titleOf } from '../catalogue/catalogue.ts';
import type { Answer } from '../lookup/answer.ts';
import { actionId } from './action-ids.ts';
import { actions, type Card, context, header, section, select } from './blocks.ts';
import { CLASS_EMOJI, sourceLink } from './labels.ts';
import { bold, escapeMrkdwn } from './mrkdwn.ts';
import type { CardOptions } from './options.ts';
import { listPart, shareButton, sharedByLine, spokenPart } from './parts.ts';

/** The card of a class: what its codes have in common, and the codes. */
export function classCard(
  { statusClass, entries, vendorCodes }: Extract<Answer, { kind: 'class' }>,
  options: CardOptions,
): Card {
  const title = `${statusClass.class}xx ${statusClass.name}`;
  const codes = entries.map(titleOf).join(' · ');
  const others = vendorCodes.map(formatCode).join(', ');
  return {
    text: escapeMrkdwn(
      [
        `${title}. ${statusClass.summary}`,
        statusClass.meaning,
        ...spokenPart('How to react', statusClass.howToReact),
        `Registered codes: ${entries.map(titleOf).join(', ')}.`,
      ].join('\n'),
    ),
    blocks: [
      header(title),
      context(`${CLASS_EMOJI[statusClass.class]} ${sourceLink(statusClass.source)}`),
      section(`${bold(statusClass.summary)}\n${escapeMrkdwn(statusClass.meaning)}`),
      section(
        [
          ...listPart('How to react', statusClass.howToReact),
          ...listPart('If you call this API', statusClass.forApiClients.slice(0, 2)),
          ...listPart('If you build this API', statusClass.forApiAuthors.slice(0, 2)),
        ].join('\n'),
      ),
      section(`${bold('Registered codes')}\n${escapeMrkdwn(codes)}`),
      ...(others === '' ? [] : [context(`Vendors also use ${others}.`)]),
      ...actions([
        ...shareButton(options),
        ...select(
          actionId('lookup'),
          'Look up a code…',
          entries.map((entry) => ({ label: titleOf(entry), value: formatCode(entry.code) })),
        ),
      ]),
      ...sharedByLine(options),
    ],
  };
}
