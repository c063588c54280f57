import type { ActionsBlock, ModalView } from '@slack/types';
import type { Card, CardBlock } from './blocks.ts';
import { LIMITS } from './limits.ts';
import { textsIn } from './texts.ts';

/** A place in a payload and what Slack would refuse there: "/blocks/2/text: 3214 characters, 1 to 3000 allowed". */
type Problem = string;

/** @returns everything Slack would refuse in a message; empty when it is fine */
export function problemsInCard({ text, blocks }: Card): Problem[] {
  return [
    ...lengthProblem('/text', text, LIMITS.messageText),
    ...countProblem('/blocks', blocks.length, LIMITS.messageBlocks),
    ...lengthProblem('/blocks (all text)', textsIn(blocks).join(''), LIMITS.blockTextTotal),
    ...(blocks.filter((block) => block.type === 'table').length > 1 ? ['/blocks: only one table is allowed'] : []),
    ...blockProblems(blocks),
  ];
}

/** @returns everything Slack would refuse in a modal made of our blocks; empty when it is fine */
export function problemsInView(view: ModalView & { readonly blocks: readonly CardBlock[] }): Problem[] {
  return [
    ...lengthProblem('/title', view.title.text, LIMITS.viewTitle),
    ...countProblem('/blocks', view.blocks.length, LIMITS.viewBlocks),
    ...(view.blocks.some((block) => block.type === 'table') ? ['/blocks: a modal cannot hold a table'] : []),
    ...blockProblems(view.blocks),
  ];
}

function blockProblems(blocks: readonly CardBlock[]): Problem[] {
  const ids = blocks.flatMap((block) => (block.type === 'actions' ? block.elements.map(actionIdOf) : []));
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...blocks.flatMap((block, index) => problemsInBlock(`/blocks/${index}`, block)),
    ...repeated.map((id) => `/blocks: action_id ${id} stands twice`),
  ];
}

function problemsInBlock(path: string, block: CardBlock): Problem[] {
  switch (block.type) {
    case 'header':
      return lengthProblem(`${path}/text`, block.text.text, LIMITS.header);
    case 'section':
      return [
        ...(block.text === undefined ? [] : lengthProblem(`${path}/text`, block.text.text, LIMITS.text)),
        ...(block.fields === undefined ? [] : countProblem(`${path}/fields`, block.fields.length, LIMITS.fields)),
        ...(block.fields ?? []).flatMap(({ text }, index) =>
          lengthProblem(`${path}/fields/${index}`, text, LIMITS.field),
        ),
        ...(block.text === undefined && block.fields === undefined ? [`${path}: neither text nor fields`] : []),
      ];
    case 'context':
      return [
        ...countProblem(`${path}/elements`, block.elements.length, LIMITS.contextElements),
        ...textsIn([block]).flatMap((text, index) => lengthProblem(`${path}/elements/${index}`, text, LIMITS.text)),
      ];
    case 'actions':
      return [
        ...countProblem(`${path}/elements`, block.elements.length, LIMITS.actionsElements),
        ...block.elements.flatMap((element, index) => problemsInElement(`${path}/elements/${index}`, element)),
      ];
    case 'table':
      return [
        ...countProblem(`${path}/rows`, block.rows.length, LIMITS.tableRows),
        ...block.rows.flatMap((row, index) => countProblem(`${path}/rows/${index}`, row.length, LIMITS.tableColumns)),
        ...(new Set(block.rows.map((row) => row.length)).size > 1 ? [`${path}/rows: rows differ in length`] : []),
        ...textsIn([block]).flatMap((text, index) => lengthProblem(`${path}/cells/${index}`, text, LIMITS.text)),
      ];
    default:
      return block satisfies never;
  }
}

function problemsInElement(path: string, element: ActionsBlock['elements'][number]): Problem[] {
  const common = lengthProblem(`${path}/action_id`, actionIdOf(element), LIMITS.actionId);
  switch (element.type) {
    case 'button':
      return [
        ...common,
        ...lengthProblem(`${path}/text`, element.text.text, LIMITS.buttonText),
        ...(element.value === undefined ? [] : lengthProblem(`${path}/value`, element.value, LIMITS.buttonValue)),
        ...(element.url === undefined ? [] : lengthProblem(`${path}/url`, element.url, LIMITS.url)),
      ];
    case 'static_select':
      return [
        ...common,
        ...lengthProblem(`${path}/placeholder`, element.placeholder?.text ?? ' ', LIMITS.placeholder),
        ...countProblem(`${path}/options`, element.options?.length ?? 0, LIMITS.options),
        ...(element.options ?? []).flatMap(({ text, value }, index) => [
          ...lengthProblem(`${path}/options/${index}/text`, text.text, LIMITS.optionText),
          ...lengthProblem(`${path}/options/${index}/value`, value ?? '', LIMITS.optionValue),
        ]),
      ];
    default:
      return [`${path}: cards do not use ${element.type}`];
  }
}

function actionIdOf(element: ActionsBlock['elements'][number]): string {
  return element.action_id ?? '';
}

function lengthProblem(path: string, text: string, maximum: number): Problem[] {
  const fits = text.length >= 1 && text.length <= maximum;
  return fits ? [] : [`${path}: ${text.length} characters, 1 to ${maximum} allowed`];
}

function countProblem(path: string, count: number, maximum: number): Problem[] {
  return count >= 1 && count <= maximum ? [] : [`${path}: ${count} of them, 1 to ${maximum} allowed`];
}
