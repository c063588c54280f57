import type { Workspace } from '../workspace/workspace.ts';

const CODE = '```[\\s\\S]*?```|`[^`\\n]+`';
const REFERENCE = '<[@#!][^<>\\s]+>';

/** Without the punctuation that ends the sentence. */
const ADDRESS = 'https?://[^\\s<>]*[^\\s<>.,;:!?)"\'\\]]';

const BROADCASTS: readonly (readonly [name: string, reference: string])[] = ['here', 'channel', 'everyone'].map(
  (name) => [`@${name}`, `<!${name}>`],
);

const ENTITIES = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
] as const;

/**
 * Turns what a person types into the text that Slack keeps: `&`, `<` and `>` escaped, names of people and channels as
 * references, web addresses as links.
 * @param typed as it stands in the composer
 * @param appName another name that stands for the app's bot user, beside its own
 */
export function compose(typed: string, workspace: Workspace, appName: string): string {
  const references = new Map([...BROADCASTS, ...peopleReferences(workspace, appName), ...roomReferences(workspace)]);
  const known = new Set(references.values());
  const names = [...references.keys()].toSorted((one, other) => other.length - one.length).map(quoted);
  const pattern = new RegExp(`${CODE}|${REFERENCE}|${ADDRESS}|(?<![\\w@#/])(?:${names.join('|')})(?![\\w-])`, 'giu');
  let text = '';
  let end = 0;
  for (const { 0: match, index } of typed.matchAll(pattern)) {
    text += escapeText(typed.slice(end, index)) + replacementOf(match, references, known);
    end = index + match.length;
  }
  return text + escapeText(typed.slice(end));
}

function replacementOf(match: string, references: ReadonlyMap<string, string>, known: ReadonlySet<string>): string {
  if (/^https?:/iu.test(match)) return `<${escapeText(match)}>`;
  if (known.has(match)) return match;
  return references.get(match.toLowerCase()) ?? escapeText(match);
}

function peopleReferences({ people }: Workspace, appName: string): [string, string][] {
  return people.flatMap(({ id, name, handle, isApp }) => {
    const names = isApp ? [name, handle, appName] : [name, handle];
    return names.map((one): [string, string] => [`@${one.toLowerCase()}`, `<@${id}>`]);
  });
}

function roomReferences({ rooms }: Workspace): [string, string][] {
  const channels = rooms.filter(({ isDirect }) => !isDirect);
  return channels.map(({ id, name }) => [`#${name.toLowerCase()}`, `<#${id}|${name}>`]);
}

function escapeText(text: string): string {
  return ENTITIES.reduce((escaped, [character, entity]) => escaped.replaceAll(character, entity), text);
}

/** Makes a name stand for itself in a regular expression. */
function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}
