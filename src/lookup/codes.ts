import type { Answer } from './answer.ts';

/** The codes an answer is about, the first one being the best. */
export function codesIn(answer: Answer): number[] {
  switch (answer.kind) {
    case 'help':
    case 'none':
    case 'class':
      return [];
    case 'several':
      return answer.answers.map(({ code }) => code);
    case 'comparison':
      return answer.entries.map(({ code }) => code);
    case 'status':
    case 'unassigned':
    case 'invalid':
      return [answer.code];
    default:
      return answer satisfies never;
  }
}
