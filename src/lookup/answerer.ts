import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Answer } from './answer.ts';
import { classAnswer, codesAnswer, comparisonAnswer } from './code-answer.ts';
import { remember } from './memory.ts';
import { cleanText } from './normalise.ts';
import type { Query } from './query.ts';
import type { Search } from './search.ts';
import { textAnswer } from './text-answer.ts';

/** How many text queries are kept with their answers. */
const MAX_REMEMBERED = 500;

/**
 * Makes the function that answers queries from memory. It makes no network call and never fails.
 * @param catalogue where the facts are
 * @param search the index over the same catalogue
 */
export function createAnswerer(catalogue: Catalogue, search: Search): (query: Query) => Answer {
  const answerText = remember((text: string) => textAnswer(catalogue, search, text), cleanText, MAX_REMEMBERED);
  return (query) => {
    switch (query.kind) {
      case 'help':
        return { kind: 'help' };
      case 'codes':
        return codesAnswer(catalogue, query);
      case 'class':
        return classAnswer(catalogue, query.digit * 100);
      case 'compare':
        return (
          comparisonAnswer(catalogue, query.codes, query.leftOut) ?? codesAnswer(catalogue, { ...query, kind: 'codes' })
        );
      case 'text':
        return answerText(query.text);
      default:
        return query satisfies never;
    }
  };
}
