import { type Inline, plain } from './inline.ts';
import { readable, unescapeMrkdwn } from './mrkdwn-escape.ts';
import { linkableUrl } from './urls.ts';

interface Reference {
  /** What stands between the sign and the pipe. */
  readonly target: string;
  /** What stands after the pipe, readable. */
  readonly label: string | undefined;
}

type Reader = (reference: Reference) => Inline | undefined;

/** What the first characters between angle brackets say; the first that fits counts. */
const READERS: readonly (readonly [prefix: string, read: Reader])[] = [
  ['@', ({ target: id, label }) => ({ kind: 'user', id, ...labelled(label) })],
  ['#', ({ target: id, label }) => ({ kind: 'channel', id, ...labelled(label) })],
  ['!date^', readDate],
  ['!subteam^', ({ target, label }) => ({ kind: 'group', name: (label ?? target).replace(/^@/u, '') })],
  ['!', readBroadcast],
  ['', readLink],
];

const BROADCASTS = ['here', 'channel', 'everyone'];

/**
 * Parses what stands between angle brackets in mrkdwn: a link, a mention or a date.
 * @param content "https://example.com|label", "@U0123", "!here", escaped
 * @returns the inline; `undefined` where it is none of these, so that the text stays as it is
 */
export function parseReference(content: string): Inline | undefined {
  const [, head = '', label] = /^([^|]*)(?:\|(.*))?$/su.exec(content) ?? [];
  const reader = READERS.find(([prefix]) => head.startsWith(prefix));
  if (reader === undefined) return undefined;
  const [prefix, read] = reader;
  const target = unescapeMrkdwn(head.slice(prefix.length));
  return read({ target, label: label === undefined ? undefined : readable(label) });
}

function readDate({ target, label = '' }: Reference): Inline {
  const [timestamp = '', format = '', url] = target.split('^');
  const date = { kind: 'date', timestampS: timestamp === '' ? Number.NaN : Number(timestamp), format } as const;
  return { ...date, fallback: label, ...(url === undefined ? {} : { url }) };
}

function readBroadcast({ target, label }: Reference): Inline {
  return BROADCASTS.includes(target) ? { kind: 'broadcast', name: target } : plain(label ?? `<!${target}>`);
}

function readLink({ target, label }: Reference): Inline | undefined {
  const url = linkableUrl(target);
  if (url !== undefined) return { kind: 'link', url, content: [plain(label ?? url.replace(/^mailto:/u, ''))] };
  return label === undefined ? undefined : plain(label);
}

function labelled(label: string | undefined): { readonly label?: string } {
  return label === undefined ? {} : { label };
}
