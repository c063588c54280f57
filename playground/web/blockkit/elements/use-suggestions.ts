import { useEffect, useEffectEvent, useState } from 'react';
import type { Suggestions } from '../../../protocol.ts';
import { type Group, suggestedGroups } from '../menus.ts';

/** What a combobox shows below its field. */
export interface Offer {
  readonly groups: readonly Group[];
  /** Stands in the place of options, where there are none. */
  readonly message: string;
}

interface Question {
  readonly isOpen: boolean;
  readonly query: string;
  /** How many characters the app wants before it is asked. */
  readonly minLength: number;
  readonly ask: (query: string) => Promise<Suggestions>;
}

/** Long enough that a word typed without a pause is one question. */
export const DEBOUNCE_MS = 200;

const SEARCHING: Offer = { groups: [], message: 'Searching…' };

/**
 * Asks the app for options while somebody types, and drops answers that come too late.
 * @param question what was typed, and whom to ask
 * @returns what to show
 */
export function useSuggestions({ isOpen, query, minLength, ask }: Question): Offer {
  const [offer, setOffer] = useState(SEARCHING);
  const askNow = useEffectEvent(ask);
  const isLongEnough = query.length >= minLength;
  useEffect(() => {
    setOffer(SEARCHING);
    if (!isOpen || !isLongEnough) return;
    let isLate = false;
    const timer = setTimeout(async () => {
      const answer = await askNow(query).then(offerOf, offerOfFailure);
      if (!isLate) setOffer(answer);
    }, DEBOUNCE_MS);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [isOpen, isLongEnough, query]);
  return isLongEnough ? offer : { groups: [], message: `Type at least ${characters(minLength)}` };
}

/** @returns what to show for an answer of the app */
export function offerOf(suggestions: Suggestions): Offer {
  const groups = suggestedGroups(suggestions).filter(({ options }) => options.length > 0);
  return { groups, message: suggestions.problem ?? 'No results' };
}

function offerOfFailure(): Offer {
  return { groups: [], message: 'The options could not be loaded' };
}

function characters(count: number): string {
  return count === 1 ? '1 character' : `${count} characters`;
}
