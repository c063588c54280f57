import type { Answer } from '../lookup/answer.ts';
import type { Card } from './blocks.ts';
import { classCard } from './class.ts';
import { comparisonCard } from './comparison.ts';
import { helpCard } from './help.ts';
import { noneCard } from './none.ts';
import type { CardOptions } from './options.ts';
import { severalCard } from './several.ts';
import { statusCard } from './status.ts';
import { invalidCard, unassignedCard } from './unlisted.ts';

/**
 * Turns an answer into what Slack shows.
 * @returns blocks within Slack's limits, and a plain-text fallback that says the same
 */
export function cardFor(answer: Answer, options: CardOptions): Card {
  const card = designFor(answer, options);
  const { sharedBy } = options;
  return sharedBy === undefined ? card : { ...card, text: `${card.text}\nShared by <@${sharedBy}>` };
}

function designFor(answer: Answer, options: CardOptions): Card {
  switch (answer.kind) {
    case 'help':
      return helpCard();
    case 'status':
      return statusCard(answer, options);
    case 'several':
      return severalCard(answer, options);
    case 'class':
      return classCard(answer, options);
    case 'comparison':
      return comparisonCard(answer, options);
    case 'unassigned':
      return unassignedCard(answer, options);
    case 'invalid':
      return invalidCard(answer, options);
    case 'none':
      return noneCard(answer, options);
    default:
      return answer satisfies never;
  }
}
