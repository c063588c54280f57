import { createExplain, type Explain, type ExplainSettings } from './cards/explain.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { createAnswerer } from './lookup/answerer.ts';
import { createSearch } from './lookup/search.ts';

/** Builds the one chain that every entrance runs, Slack's and the terminal's: text to query to answer to card. */
export function createChain(catalogue: Catalogue, settings: ExplainSettings = {}): Explain {
  return createExplain(createAnswerer(catalogue, createSearch(catalogue)), settings);
}
