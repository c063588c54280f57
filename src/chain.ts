import { createExplain, type Explain, type ExplainSettings } from './cards/explain.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { createAnswerer } from './lookup/answerer.ts';
import { createSearch, type Search } from './lookup/search.ts';

/**
 * Builds the one chain that every entrance runs, Slack's and the terminal's: text to query to answer to card.
 * @param search the index over the catalogue, where there is one already
 */
export function createChain(
  catalogue: Catalogue,
  settings: ExplainSettings = {},
  search: Search = createSearch(catalogue),
): Explain {
  return createExplain(createAnswerer(catalogue, search), settings);
}
