import { formatCode, titleOf } from '../catalogue/catalogue.ts';
import type { Folklore } from '../catalogue/entry.ts';
import type { InvalidAnswer, UnassignedAnswer } from '../lookup/answer.ts';
import { actionId } from './action-ids.ts';
import { actions, button, type Card, context, header, section } from './blocks.ts';
import { classEmoji, className, ownerLabel, sourceLink } from './labels.ts';
import { bold, escapeMrkdwn, link } from './mrkdwn.ts';
import type { CardOptions } from './options.ts';
import { lookupButtons, shareButton, sharedByLine } from './parts.ts';

const STATUS_CODES_SECTION = link('https://www.rfc-editor.org/rfc/rfc9110.html#section-15', 'RFC 9110 section 15');

/** The card of a number that nobody has defined: the rule that holds for it, and the codes around it. */
export function unassignedCard({ code, statusClass, folklore, nearest }: UnassignedAnswer, options: CardOptions): Card {
  const standIn = `${statusClass.class}00`;
  const rule = `No specification defines ${code}. A client that receives it treats it as ${standIn}, the general code of its class.`;
  const advice = `If you build an API, do not send ${code}: choose a registered code, which every client and proxy understands.`;
  return {
    text: escapeMrkdwn(
      [`${code} is unassigned (${className(statusClass)}).`, rule, advice, ...folklore.map(spokenFolklore)].join('\n'),
    ),
    blocks: [
      header(`${code} is unassigned`),
      context([`${classEmoji(code)} ${bold(className(statusClass))}`, STATUS_CODES_SECTION].join(' · ')),
      section(`${bold(rule)}\n${escapeMrkdwn(advice)}`),
      ...folkloreSections(folklore),
      section(`${bold('Nearest registered codes')}\n${escapeMrkdwn(nearest.map(titleOf).join(' · '))}`),
      ...actions([
        ...shareButton(options),
        button(actionId('lookup', nearest.length), `${standIn} and its class`, `${statusClass.class}xx`),
        ...lookupButtons(nearest),
      ]),
      ...sharedByLine(options),
    ],
  };
}

/** The card of a number that no HTTP response may carry, with who uses it all the same. */
export function invalidCard({ code, meanings, folklore }: InvalidAnswer, options: CardOptions): Card {
  const name = formatCode(code);
  const rule = `Status codes run from 100 to 599. A client that receives ${name} all the same treats it as a 5xx server error.`;
  const uses = meanings.map((entry) => ({
    title: `${titleOf(entry)} (${ownerLabel(entry)})`,
    entry,
    text: `${entry.summary} ${entry.meaning}`,
  }));
  return {
    text: escapeMrkdwn(
      [
        `${name} is not a valid status code.`,
        rule,
        ...uses.map(({ title, text }) => `${title}: ${text}`),
        ...folklore.map(spokenFolklore),
      ].join('\n'),
    ),
    blocks: [
      header(`${name} is not a valid status code`),
      context([`${classEmoji(code)} ${bold(className(undefined))}`, STATUS_CODES_SECTION].join(' · ')),
      section(bold(rule)),
      ...uses.map(({ title, text, entry }) =>
        section(`${bold(title)}\n${escapeMrkdwn(text)} ${sourceLink(entry.source)}`),
      ),
      ...folkloreSections(folklore),
      ...actions([...shareButton(options), ...(uses.length > 0 ? [button(actionId('details'), 'Details', name)] : [])]),
      ...sharedByLine(options),
    ],
  };
}

function folkloreSections(folklore: readonly Folklore[]) {
  return folklore.map(({ phrase, claim, why, source }) =>
    section(`:warning: ${bold(`Folklore: ${phrase}`)}\n${escapeMrkdwn(`${claim} ${why}`)} ${sourceLink(source)}`),
  );
}

function spokenFolklore({ phrase, claim, why }: Folklore): string {
  return `Folklore: ${phrase}. ${claim} ${why}`;
}
