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
import { bold, code, escapeMrkdwn } from './mrkdwn.ts';
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
    ...sectionOf(guidanceParts(entry, budget)),
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
  return [
    `${classEmoji(entry.code)} ${bold(className(statusClass))}`,
    escapeMrkdwn(ownerLabel(entry)),
    sourceLink(entry.source),
  ].join(' · ');
}

function foundLine({ found }: StatusAnswer): string {
  if (found === undefined) return '';
  const others = found.alternatives.length > 0 ? ' Not it? The buttons below lead to the next best.' : '';
  return `Best match for ${code(found.text)}.${others}`;
}

function guidanceParts(entry: Entry, budget: LineBudget): string[] {
  return [
    ...listPart('If you call this API', entry.forApiClients.slice(0, budget.clients)),
    ...listPart('If you build this API', entry.forApiAuthors.slice(0, budget.authors)),
    ...listPart(
      'If you are on call',
      entry.onCall.slice(0, budget.onCall).map(({ check }) => check),
    ),
  ];
}

/** What else is to be known of the number: that it is only in logs, that it ended, who else uses it, what is folklore. */
function noteParts(answer: StatusAnswer): string[] {
  const [entry, ...others] = answer.meanings;
  return [
    ...(entry.registrationNote === undefined ? [] : [`:memo: ${escapeMrkdwn(entry.registrationNote)}`]),
    ...ownerNotes(entry),
    ...(others.length === 0 ? [] : [bold(`Others use ${formatCode(entry.code)} too`)]),
    ...others.map((other) => `• ${escapeMrkdwn(otherMeaning(other))}`),
    ...answer.folklore.map((claim) => `:warning: ${escapeMrkdwn(claim.why)}`),
  ];
}

/** How to recognise the owner; of a number that no client receives there is nothing to recognise. */
function ownerNotes(entry: Entry): string[] {
  if (!entry.onTheWire)
    return [':mag: No client receives this number: it stands in logs, settings or the output of a tool.'];
  return entry.owner === undefined ? [] : [`${bold(entry.owner.name)}: ${escapeMrkdwn(tellOf(entry))}`];
}

function tellOf({ owner }: Entry): string {
  return [owner?.discontinued, owner?.tell].filter((line) => line !== undefined).join(' ');
}

/** "Esri ArcGIS, Token Required: the body is JSON with an error object." */
function otherMeaning(entry: Entry): string {
  const name = entry.owner?.name ?? 'Registered meaning';
  return `${name}, ${entry.phrase}: ${entry.owner === undefined ? entry.summary : tellOf(entry)}`;
}

function actionElements(answer: StatusAnswer, options: CardOptions) {
  const [entry] = answer.meanings;
  const value = formatCode(entry.code);
  const comparable = answer.comparable.map((other) => ({
    label: titleOf(other),
    value: formatQuery({ kind: 'compare', codes: [entry.code, other.code] }),
  }));
  return [
    ...shareButton(options),
    button(actionId('details'), 'Details', value),
    ...select(actionId('compare'), 'Compare with…', comparable),
    linkButton(actionId('source'), sourceName(entry.source), entry.source.url),
  ];
}

function statusText(answer: StatusAnswer): string {
  const [entry, ...others] = answer.meanings;
  const { forApiClients, forApiAuthors, onCall } = entry;
  const others_ = others.map(otherMeaning);
  return escapeMrkdwn(
    [
      `${titleOf(entry)}. ${className(answer.statusClass)}, ${ownerLabel(entry)}, ${sourceName(entry.source)}.`,
      entry.summary,
      entry.meaning,
      `Retry: ${retryLine(entry)} Cache: ${cachingLine(entry)}`,
      ...spokenPart('If you call this API', forApiClients.slice(0, 2)),
      ...spokenPart('If you build this API', forApiAuthors.slice(0, 2)),
      ...spokenPart(
        'If you are on call',
        onCall.slice(0, 2).map(({ check }) => check),
      ),
      ...spokenPart(`Others use ${formatCode(entry.code)} too`, others_),
    ].join('\n'),
  );
}
