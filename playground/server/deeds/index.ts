import type { DeedResult, Deeds, Suggestions } from '../../protocol.ts';
import type { Slack } from '../slack.ts';
import { act } from './act.ts';
import { close } from './close.ts';
import { openHome } from './home.ts';
import { DeedProblem } from './problem.ts';
import { dismiss, react } from './react.ts';
import { say } from './say.ts';
import { shortcut } from './shortcut.ts';
import { submit } from './submit.ts';
import { suggest } from './suggest.ts';

/** What each deed is answered with. */
export type DeedAnswers = { readonly [Verb in keyof Deeds]: Verb extends 'suggest' ? Suggestions : DeedResult };

type DeedTable = {
  readonly [Verb in keyof Deeds]: (slack: Slack, deed: Deeds[Verb]) => Promise<DeedAnswers[Verb]>;
};

const DEEDS: DeedTable = {
  say,
  act,
  suggest,
  shortcut,
  submit,
  close,
  'open-home': openHome,
  react,
  dismiss,
  reset: async ({ workspace }) => {
    workspace.reset();
    return {};
  },
};

/**
 * Does what a person does.
 * @returns what went wrong in words for the person, if something did
 */
export async function doDeed<Verb extends keyof Deeds>(
  slack: Slack,
  verb: Verb,
  deed: Deeds[Verb],
): Promise<DeedAnswers[Verb] | DeedResult> {
  try {
    return await DEEDS[verb](slack, deed);
  } catch (error) {
    if (error instanceof DeedProblem) return { problem: error.message };
    throw error;
  }
}
