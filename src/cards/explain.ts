import type { Answer } from '../lookup/answer.ts';
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

/** @param question what was typed, or what it was understood as */
export type Explain = (
  question: string | Query,
  how?: Partial<Pick<CardOptions, 'audience' | 'sharedBy' | 'tables' | 'threadTs'>>,
) => Explanation;

export interface ExplainSettings {
  readonly feedbackUrl?: string | undefined;
  readonly onProblem?: ((problem: string) => void) | undefined;
}

/**
 * Joins the chain that every entrance runs: text to query to answer to card.
 * @param answer answers a query from the catalogue
 * @param settings where a missing word can be proposed, and who is told of a card that Slack would refuse
 */
export function createExplain(answer: (query: Query) => Answer, settings: ExplainSettings = {}): Explain {
  const { feedbackUrl, onProblem } = settings;
  return (question, how = {}) => {
    const query = typeof question === 'string' ? parseQuery(question) : question;
    const answered = answer(query);
    const card = cardFor(answered, {
      audience: 'private',
      tables: true,
      query: formatQuery(query),
      ...(feedbackUrl === undefined ? {} : { feedbackUrl }),
      ...how,
    });
    const problems = problemsInCard(card);
    if (problems.length > 0) onProblem?.(`A card had to be sent as plain text: ${problems.join('; ')}`);
    return { query, answer: answered, card: problems.length === 0 ? card : textOnly(card), problems };
  };
}

/** The card as its fallback text alone, for when Slack would refuse the blocks. */
function textOnly({ text }: Card): Card {
  const short = truncate(text, LIMITS.text);
  return { text: short, blocks: [section(short)] };
}
