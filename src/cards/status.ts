import { formatCode, titleOf } from '../catalogue/catalogue.ts';
import type { Entry } from '../catalogue/entry.ts';
import type { StatusAnswer } from '../lookup/answer.ts';
import { formatQuery } from '../lookup/query.ts';
import { actionId } from './action-ids.ts';
import {
  actions,
  button,
  type Card,
  type CardBlock,
  context,
  fields,
  header,
  linkButton,
  section,
  select,
} from './blocks.ts';
import { classEmoji, className, ownerLabel, sourceLink, sourceName } from './labels.ts';
import { STATUS_CARD } from './limits.ts';
import { bold, bullets, code, escapeMrkdwn } from './mrkdwn.ts';
import { folkloreNote, notesOn, otherMeaning, othersHeading } from './notes.ts';
import type { CardOptions } from './options.ts';
import { listPart, lookupButtons, shareButton, sharedByLine, spokenPart } from './parts.ts';
import { textLength } from './texts.ts';
import { cachingLine, retryLine } from './verdicts.ts';

/** How many lines of guidance a card shows, tried in this order until it fits. Details always shows them all. */
const LINE_BUDGETS = [
  { clients: 2, authors: 2, onCall: 2 },
  { clients: 2, authors: 1, onCall: 2 },
  { clients: 1, authors: 1, onCall: 2 },
  { clients: 1, authors: 1, onCall: 1 },
  { clients: 1, authors: 0, onCall: 1 },
  { clients: 1, authors: 0, onCall: 0 },
  { clients: 0, authors: 0, onCall: 0 },
] as const;
type LineBudget = (typeof LINE_BUDGETS)[number];

/** The card of one code: the order of its blocks is the order of need. */
export function statusCard(answer: StatusAnswer, options: CardOptions): Card {
  const candidates = LINE_BUDGETS.map((budget) => statusBlocks(answer, options, budget));
  const fitting = candidates.find((blocks) => textLength(blocks) <= STATUS_CARD.characters);
  return { text: statusText(answer), blocks: fitting ?? candidates.at(-1) ?? [] };
}

function statusBlocks(answer: StatusAnswer, options: CardOptions, budget: LineBudget): CardBlock[] {
  const [entry] = answer.meanings;
  return [
    header(titleOf(entry)),
    context(identityLine(answer), foundLine(answer)),
    section(`${bold(entry.summary)}\n${escapeMrkdwn(entry.meaning)}`),
    fields(
      `${bold('Retry')}\n${escapeMrkdwn(retryLine(entry))}`,
      `${bold('Cache')}\n${escapeMrkdwn(cachingLine(entry))}`,
    ),
    ...sectionOf(guidance(entry, budget).flatMap(({ heading, lines }) => listPart(heading, lines))),
    ...sectionOf(noteParts(answer)),
    ...actions(lookupButtons(answer.found?.alternatives ?? [])),
    ...actions(actionElements(answer, options)),
    ...sharedByLine(options),
  ];
}

function sectionOf(parts: readonly string[]): CardBlock[] {
  return parts.length === 0 ? [] : [section(parts.join('\n'))];
}

/** ":warning: Client Error (4xx) · registered with IANA · RFC 9110 section 15.5.10" */
function identityLine({ meanings: [entry], statusClass }: StatusAnswer): string {
  const name = `${classEmoji(entry.code)} ${bold(className(statusClass))}`;
  return [name, escapeMrkdwn(ownerLabel(entry)), sourceLink(entry.source)].join(' · ');
}

function foundLine({ found }: StatusAnswer): string {
  if (found === undefined) return '';
  const others = found.alternatives.length > 0 ? ' Not it? The buttons below lead to the next best.' : '';
  return `Best match for ${code(found.text)}.${others}`;
}

interface Guidance {
  readonly heading: string;
  readonly lines: readonly string[];
}

function guidance({ forApiClients, forApiAuthors, onCall }: Entry, budget: LineBudget): Guidance[] {
  return [
    { heading: 'If you call this API', lines: forApiClients.slice(0, budget.clients) },
    { heading: 'If you build this API', lines: forApiAuthors.slice(0, budget.authors) },
    { heading: 'If you are on call', lines: onCall.slice(0, budget.onCall).map(({ check }) => check) },
  ];
}

/** What else is to be known of the number: notes on its meaning, who else uses it, and what is folklore. */
function noteParts({ meanings: [entry, ...others], folklore }: StatusAnswer): string[] {
  return [
    ...notesOn(entry).map((note) => `:mag: ${escapeMrkdwn(note)}`),
    ...(others.length === 0
      ? []
      : [bold(othersHeading(entry.code)), bullets(others.map(otherMeaning).map(escapeMrkdwn))]),
    ...folklore.map((claim) => `:warning: ${escapeMrkdwn(folkloreNote(claim))}`),
  ];
}

function actionElements(answer: StatusAnswer, options: CardOptions) {
  const [entry] = answer.meanings;
  const comparable = answer.comparable.map((other) => ({
    label: titleOf(other),
    value: formatQuery({ kind: 'compare', codes: [entry.code, other.code] }),
  }));
  return [
    ...shareButton(options),
    button(actionId('details'), 'Details', formatCode(entry.code)),
    ...select(actionId('compare'), 'Compare with…', comparable),
    linkButton(actionId('source'), sourceName(entry.source), entry.source.url),
  ];
}

/** The same in sentences that read well aloud. */
function statusText(answer: StatusAnswer): string {
  const [entry, ...others] = answer.meanings;
  const { found, folklore, statusClass } = answer;
  const match = found === undefined ? [] : [`Best match for "${found.text}".`];
  return escapeMrkdwn(
    [
      ...match,
      `${titleOf(entry)}. ${className(statusClass)}, ${ownerLabel(entry)}, ${sourceName(entry.source)}.`,
      entry.summary,
      entry.meaning,
      `${retryLine(entry)} ${cachingLine(entry)}`,
      ...guidance(entry, LINE_BUDGETS[0]).flatMap(({ heading, lines }) => spokenPart(heading, lines)),
      ...notesOn(entry),
      ...spokenPart(othersHeading(entry.code), others.map(otherMeaning)),
      ...folklore.map(folkloreNote),
      ...spokenPart('Or did you mean', found?.alternatives.map((other) => `${titleOf(other)}?`) ?? []),
    ].join('\n'),
  );
}
