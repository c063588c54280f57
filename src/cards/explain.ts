import type { Answer, CodeAnswer } from '../lookup/answer.ts';
import { parseQuery } from '../lookup/parse.ts';
import { formatQuery, type Query } from '../lookup/query.ts';
import type { Card } from './blocks.ts';
import { section } from './blocks.ts';
import { cardFor } from './card.ts';
import { LIMITS } from './limits.ts';
import { truncate } from './mrkdwn.ts';
import type { CardOptions } from './options.ts';
import { problemsInCard } from './validate.ts';

/** A question, what it was understood as, and what the app says to it. */
export interface Explanation {
  readonly query: Query;
  readonly answer: Answer;
  readonly card: Card;
  /** What Slack would have refused in the card as designed; `card` is plain text then. */
  readonly problems: readonly string[];
}

export type Explain = (
  text: string,
  how?: Partial<Pick<CardOptions, 'audience' | 'sharedBy' | 'tables' | 'threadTs'>>,
) => Explanation;

/**
 * Joins the chain that every entrance runs: text to query to answer to card.
 * @param answer answers a query from the catalogue
 * @param feedbackUrl where a missing word can be proposed, if the operator named a place
 */
export function createExplain(answer: (query: Query) => Answer, feedbackUrl?: string): Explain {
  return (text, how = {}) => {
    const query = parseQuery(text);
    const answered = answer(query);
    const card = cardFor(answered, {
      audience: 'private',
      tables: true,
      query: formatQuery(query),
      ...(feedbackUrl === undefined ? {} : { feedbackUrl }),
      ...how,
    });
    const problems = problemsInCard(card);
    return { query, answer: answered, card: problems.length === 0 ? card : textOnly(card), problems };
  };
}

/** The card as its fallback text alone, for when Slack would refuse the blocks. */
export function textOnly({ text }: Card): Card {
  const short = truncate(text, LIMITS.text);
  return { text: short, blocks: [section(short)] };
}

/** The codes an answer is about, the first one being the best. */
export function codesIn(answer: Answer): number[] {
  switch (answer.kind) {
    case 'help':
    case 'none':
    case 'class':
      return [];
    case 'several':
      return answer.answers.map(({ code }: CodeAnswer) => code);
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
