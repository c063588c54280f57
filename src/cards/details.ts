import type { ModalView } from '@slack/types';
import { formatCode, titleOf } from '../catalogue/catalogue.ts';
import type { Entry, Example, Folklore, Language } from '../catalogue/entry.ts';
import { LANGUAGES } from '../catalogue/entry.ts';
import { type CardBlock, context, header, section } from './blocks.ts';
import { LANGUAGE_LABELS, ownerLabel, SENDER_LABELS, sourceLink } from './labels.ts';
import { bold, bullets, code, codeBlock, escapeMrkdwn } from './mrkdwn.ts';
import { folkloreNote, notesOn } from './notes.ts';
import { listPart } from './parts.ts';
import { cachingLine, retryTable } from './verdicts.ts';

export interface DetailsView extends ModalView {
  readonly blocks: CardBlock[];
}

/** Looks up the title of a related code. */
type TitleOfCode = (code: number) => string;

/** What the parts of the modal are made of, in order of need; a part without content is left out. */
const PARTS: readonly ((entry: Entry, titleOfCode: TitleOfCode) => readonly string[])[] = [
  (entry) => [`${bold(entry.summary)}\n${escapeMrkdwn(entry.meaning)}`],
  (entry) => listPart('If you call this API', entry.forApiClients),
  (entry) => listPart('If you build this API', entry.forApiAuthors),
  (entry) => listPart('Good to know', notesOn(entry)),
  (entry) => onCallPart(entry),
  (entry) =>
    listPart(
      'Who sent it',
      entry.sentBy.map(({ who, tell }) => `${SENDER_LABELS[who]}: ${tell}`),
    ),
  (entry) => retryPart(entry),
  (entry) => [`${bold('Cache')}\n${escapeMrkdwn(cachingLine(entry))}`],
  (entry) => headersPart(entry),
  (entry) => (entry.example === undefined ? [] : [`${bold('Example')}\n${exampleText(entry.example)}`]),
  (entry) => constantsPart(entry),
  (entry) => listPart('gRPC', entry.grpc),
  (entry, titleOfCode) => listPart('Related codes', entry.related.map(titleOfCode)),
  (entry) => listPart('Also printed as', entry.formerPhrases),
];

/**
 * The modal behind *Details*: everything the catalogue knows of a number, each meaning in turn.
 * @param meanings never empty
 * @param folklore what circulates about the number
 * @param titleOfCode names a related code, as in "412 Precondition Failed"
 */
export function detailsView(
  meanings: readonly [Entry, ...Entry[]],
  folklore: readonly Folklore[],
  titleOfCode: TitleOfCode,
): DetailsView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: `${formatCode(meanings[0].code)} in detail` },
    close: { type: 'plain_text', text: 'Close' },
    blocks: meanings
      .flatMap((entry): CardBlock[] => [
        header(titleOf(entry)),
        context(`${escapeMrkdwn(ownerLabel(entry))} · ${sourceLink(entry.source)}`),
        ...PARTS.flatMap((part) => part(entry, titleOfCode)).map(section),
      ])
      .concat(listPart('Not to be trusted', folklore.map(folkloreNote)).map(section)),
  };
}

function onCallPart({ onCall }: Entry): string[] {
  if (onCall.length === 0) return [];
  const lines = onCall.map(
    ({ check, command }) => `${escapeMrkdwn(check)}${command === undefined ? '' : `\n${code(command)}`}`,
  );
  return [`${bold('If you are on call')}\n${bullets(lines)}`];
}

function retryPart(entry: Entry): string[] {
  const { rows, basis } = retryTable(entry);
  const lines = rows.map(([methods, advice]) => `${code(methods)} ${escapeMrkdwn(advice)}`);
  return [`${bold('Retry, by method')}\n${bullets(lines)}\n${escapeMrkdwn(basis)}`];
}

function headersPart({ headers }: Entry): string[] {
  if (headers.length === 0) return [];
  const lines = headers.map(({ name, requirement, note }) => `${code(name)} (${requirement}) ${escapeMrkdwn(note)}`);
  return [`${bold('Headers')}\n${bullets(lines)}`];
}

function exampleText({ request, response }: Example): string {
  return [request, response]
    .filter((message) => message !== undefined)
    .map(codeBlock)
    .join('\n');
}

function constantsPart({ constants }: Entry): string[] {
  const known = LANGUAGES.filter((language: Language) => constants[language] !== undefined);
  if (known.length === 0) return [];
  return [
    `${bold('In code')}\n${bullets(known.map((language) => `${LANGUAGE_LABELS[language]} ${code(constants[language] ?? '')}`))}`,
  ];
}
