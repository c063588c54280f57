import { classDigitOf } from '../catalogue/catalogue.ts';
import type { ClassDigit, Entry, Language, Registration, Sender, Source, StatusClass } from '../catalogue/entry.ts';
import { link } from './mrkdwn.ts';

/** The class has a word as well: the emoji is never the only signal. */
export const CLASS_EMOJI: Readonly<Record<ClassDigit, string>> = {
  1: ':speech_balloon:',
  2: ':white_check_mark:',
  3: ':arrow_right_hook:',
  4: ':warning:',
  5: ':rotating_light:',
};
const NO_CLASS_EMOJI = ':grey_question:';

export const REGISTRATION_LABELS: Readonly<Record<Registration, string>> = {
  registered: 'registered with IANA',
  provisional: 'provisional: registered for a time',
  unused: 'reserved, unused',
  obsolete: 'obsolete',
  vendor: 'not registered',
};

export const SENDER_LABELS: Readonly<Record<Sender, string>> = {
  application: 'Application',
  'reverse-proxy': 'Reverse proxy',
  'load-balancer': 'Load balancer',
  cdn: 'CDN',
  client: 'The client itself',
  network: 'The network between',
};

export const LANGUAGE_LABELS: Readonly<Record<Language, string>> = {
  node: 'Node.js http.STATUS_CODES',
  python: 'Python http.HTTPStatus',
  go: 'Go net/http',
  java: 'Spring HttpStatus',
  servlet: 'Jakarta Servlet',
  dotnet: '.NET HttpStatusCode',
  ruby: 'Rails and Rack',
  rust: 'Rust http::StatusCode',
  php: 'Symfony Response',
};

/** "RFC 9110 section 15.5.10"; places that are no section numbers are long, and the link leads to them anyway. */
export function sourceName({ name, section = '' }: Source): string {
  return /^\d/u.test(section) ? `${name} section ${section}` : name;
}

export function sourceLink(source: Source): string {
  return link(source.url, sourceName(source));
}

/** "Client Error (4xx)", or what stands in its place outside 100 to 599. */
export function className(statusClass: StatusClass | undefined): string {
  return statusClass === undefined ? 'Outside 100 to 599' : `${statusClass.name} (${statusClass.class}xx)`;
}

export function classEmoji(code: number): string {
  const digit = classDigitOf(code);
  return digit === undefined ? NO_CLASS_EMOJI : CLASS_EMOJI[digit];
}

/** Who stands behind a meaning: the registry, or the vendor, and how sure we are of it. */
export function ownerLabel({ owner, registration, source }: Entry): string {
  if (owner === undefined) return REGISTRATION_LABELS[registration];
  const confidence = source.confidence === 'medium' ? ', from a secondary source' : '';
  return `${owner.name}, ${REGISTRATION_LABELS.vendor}${confidence}`;
}
