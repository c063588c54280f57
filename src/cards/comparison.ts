import { formatCode, titleOf } from '../catalogue/catalogue.ts';
import type { Choice, Comparison, Entry } from '../catalogue/entry.ts';
import type { ComparisonAnswer } from '../lookup/answer.ts';
import { actions, type Card, type CardBlock, context, header, section, table } from './blocks.ts';
import { ownerLabel, sourceLink } from './labels.ts';
import { bold, bullets, escapeMrkdwn } from './mrkdwn.ts';
import type { CardOptions } from './options.ts';
import { leftOutPart, listPart, lookupButtons, shareButton, sharedByLine, spokenPart } from './parts.ts';
import { cachingLine, retryLine } from './verdicts.ts';

/** One line of a comparison: what it says of an entry, and of the choice where a written group has one. */
interface Row {
  readonly label: string;
  /** Empty where there is nothing to say. */
  readonly cell: (entry: Entry, choice: Choice | undefined) => string;
}

const ROWS: readonly Row[] = [
  { label: 'If the answer is', cell: (_, choice) => choice?.answer ?? '' },
  { label: 'It says', cell: (entry, choice) => choice?.when ?? entry.summary },
  { label: 'It must carry', cell: (entry) => requiredHeaders(entry) },
  { label: 'Retry', cell: retryLine },
  { label: 'Cache', cell: cachingLine },
  { label: 'Defined by', cell: ownerLabel },
];

/** Two to four codes side by side: the deciding question first, then the facts, then where house rules differ. */
export function comparisonCard(answer: ComparisonAnswer, options: CardOptions): Card {
  const { entries, group, leftOut } = answer;
  const codes = entries.map(({ code }) => formatCode(code));
  const question = group?.question ?? `How do ${codes.join(' and ')} differ?`;
  return {
    text: spokenComparison(codes.join(' vs '), question, answer),
    blocks: [
      header(codes.join(' vs ')),
      section([`:thinking_face: ${bold(question)}`, ...leftOutPart(leftOut)].join('\n')),
      ...(options.tables ? [comparisonTable(answer)] : comparisonSections(answer)),
      ...houseRules(group),
      ...actions([...shareButton(options), ...lookupButtons(entries)]),
      ...sharedByLine(options),
    ],
  };
}

function comparisonTable(answer: ComparisonAnswer): CardBlock {
  return table([['Code', ...answer.entries.map(titleOf)], ...filledRows(answer)]);
}

/** The same facts where no table can be shown. */
function comparisonSections(answer: ComparisonAnswer): CardBlock[] {
  const rows = filledRows(answer);
  return answer.entries.map((entry, column) => {
    const lines = filledCells(rows, column).map(([label, cell]) => `${bold(label)}: ${escapeMrkdwn(cell)}`);
    return section(`${bold(titleOf(entry))}\n${bullets(lines)}`);
  });
}

function spokenComparison(title: string, question: string, answer: ComparisonAnswer): string {
  const rows = filledRows(answer);
  const spoken = answer.entries.map((entry, column) => {
    const sentences = filledCells(rows, column).map(
      ([label, cell]) => `${label}: ${cell.replace(/(?<![.?!])$/u, '.')}`,
    );
    return `${titleOf(entry)}. ${sentences.join(' ')}`;
  });
  const rules = spokenPart('House rules differ', answer.group?.houseRules ?? []);
  return escapeMrkdwn([`${title}. ${question}`, ...spoken, ...rules, ...leftOutPart(answer.leftOut)].join('\n'));
}

/** Each row with a cell for each entry, but for rows that say nothing of any. */
function filledRows({ entries, group }: ComparisonAnswer): [label: string, ...cells: string[]][] {
  return ROWS.flatMap(({ label, cell }) => {
    const cells = entries.map((entry) => cell(entry, choiceFor(group, entry)));
    return cells.every((text) => text === '') ? [] : [[label, ...cells]];
  });
}

/** What the rows say of one entry. */
function filledCells(
  rows: readonly (readonly [label: string, ...cells: string[]])[],
  column: number,
): [string, string][] {
  return rows.flatMap(([label, ...cells]) => (cells[column] ? [[label, cells[column]]] : []));
}

function houseRules(group: Comparison | undefined): CardBlock[] {
  if (group === undefined) return [];
  const rules = listPart('House rules differ', group.houseRules ?? []);
  return [...rules.map(section), context(`Sources: ${group.sources.map(sourceLink).join(', ')}`)];
}

function choiceFor(group: Comparison | undefined, entry: Entry): Choice | undefined {
  return group?.choices.find((choice) => choice.code === entry.code);
}

function requiredHeaders({ headers }: Entry): string {
  return headers
    .filter(({ requirement }) => requirement === 'must')
    .map(({ name }) => name)
    .join(', ');
}
