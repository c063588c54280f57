import type { Deeds, Suggestions } from '../../protocol.ts';
import { list, object, optional } from '../checks/check.ts';
import { refusalOf } from '../checks/refusal.ts';
import { MENU_OPTION, OPTION_GROUPS } from '../checks/texts.ts';
import { suggestionPayload } from '../payloads/interactions.ts';
import type { Slack } from '../slack.ts';
import type { Acknowledgement } from '../transport/transport.ts';
import { findElement, findSource, requireInteractivity } from './find.ts';
import { interact } from './interact.ts';

interface OptionsAnswer {
  readonly options?: NonNullable<Suggestions['options']>;
  readonly option_groups?: NonNullable<Suggestions['optionGroups']>;
}

const OPTIONS_ANSWER = object<OptionsAnswer>({
  options: optional(list(MENU_OPTION, { min: 0, max: 100 })),
  option_groups: optional(OPTION_GROUPS),
});

/** Types into an external select. */
export async function suggest(slack: Slack, deed: Deeds['suggest']): Promise<Suggestions> {
  requireInteractivity(slack);
  const { surface, blockId, actionId, text, values } = deed;
  const source = findSource(slack, surface);
  findElement(source, blockId, actionId);
  const typed = { block_id: blockId, action_id: actionId, value: text };
  return interact(slack, suggestionPayload(slack, source, typed, values), readOptions);
}

function readOptions(acknowledgement: Acknowledgement): Suggestions {
  const findings = OPTIONS_ANSWER(acknowledgement ?? {}, '');
  if (findings.length > 0) throw refusalOf('invalid_options', findings);
  const { options, option_groups } = asOptionsAnswer(acknowledgement ?? {});
  return option_groups === undefined ? { options: options ?? [] } : { optionGroups: option_groups };
}

/** The check above has looked at every property; the compiler cannot know that. */
function asOptionsAnswer(answer: object): OptionsAnswer {
  return answer;
}
