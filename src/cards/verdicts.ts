import type { CachingRule, Entry, RetryRule } from '../catalogue/entry.ts';

/** The methods a client may want to repeat, by what RFC 9110 section 9.2 says of them. */
const METHOD_GROUPS = [
  { name: 'safe', methods: ['GET', 'HEAD', 'OPTIONS', 'TRACE'] },
  { name: 'idempotent', methods: ['PUT', 'DELETE'] },
  { name: 'other', methods: ['POST', 'PATCH'] },
] as const;
type MethodGroup = (typeof METHOD_GROUPS)[number]['name'];

interface RetryVerdict {
  /** One line for the card. */
  readonly line: string;
  /** What a client may do, for each group of methods. */
  readonly advice: Readonly<Record<MethodGroup, string>>;
  /** Where the rule comes from. */
  readonly basis: string;
}

function sameForAll(advice: string): Readonly<Record<MethodGroup, string>> {
  return { safe: advice, idempotent: advice, other: advice };
}

const RETRY_VERDICTS: Readonly<Record<RetryRule, RetryVerdict>> = {
  'not-needed': {
    line: 'Nothing to retry: this is not a failure.',
    advice: sameForAll('Nothing to retry.'),
    basis: 'RFC 9110 section 15',
  },
  'follow-redirect': {
    line: 'Not a failure: follow Location instead of repeating the request.',
    advice: sameForAll('Follow Location; do not repeat the request here.'),
    basis: 'RFC 9110 section 15.4',
  },
  never: {
    line: 'Do not retry: the same request gets the same answer, whatever the method.',
    advice: sameForAll('Do not retry.'),
    basis: 'RFC 9110 section 15.5',
  },
  'after-change': {
    line: 'Retry only after changing the request, whatever the method.',
    advice: sameForAll('Retry only after changing the request.'),
    basis: 'RFC 9110 section 15.5',
  },
  'after-wait': {
    line: 'Wait for Retry-After or back off, then retry; POST and PATCH too, unless the server may have started on them.',
    advice: {
      safe: 'Retry after the wait.',
      idempotent: 'Retry after the wait: a second time does no harm.',
      other: 'Retry after the wait, unless the server may have started on it.',
    },
    basis: 'RFC 9110 sections 9.2.2 and 10.2.3',
  },
  'idempotent-after-wait': {
    line: 'Back off, then retry GET, HEAD, OPTIONS, TRACE, PUT and DELETE; POST and PATCH only with an idempotency key.',
    advice: {
      safe: 'Retry after a back-off.',
      idempotent: 'Retry after a back-off: a second time does no harm.',
      other: 'Do not retry without an idempotency key: the work may have been done.',
    },
    basis: 'RFC 9110 section 9.2.2',
  },
  'new-connection': {
    line: 'Retry at once on a new connection, with any method: the request was not carried out.',
    advice: sameForAll('Retry at once on a new connection.'),
    basis: 'RFC 9110 sections 15.5.9 and 15.5.20',
  },
  'after-handshake': {
    line: 'Retry once the TLS handshake is complete, with any method, and never in early data again.',
    advice: sameForAll('Retry after the TLS handshake, outside early data.'),
    basis: 'RFC 8470 section 5.2',
  },
  'ask-user': {
    line: 'Do not retry automatically: wait until a person asks again.',
    advice: sameForAll('Retry only when a person asks again.'),
    basis: 'RFC 4918 section 11.5',
  },
};

const CACHING_VERDICTS: Readonly<Record<CachingRule, string>> = {
  heuristic: 'A cache may keep it even without Cache-Control or Expires.',
  'explicit-only': 'A cache may keep it only when Cache-Control or Expires allows it.',
  'must-not-store': 'A cache must not store it.',
  'renews-stored': 'A cache keeps the copy it has, and renews its headers with these.',
};

const NOT_ON_THE_WIRE = 'Nothing to cache: no client receives this number.';

/** @returns one line that says whether, when and with which methods a client may repeat the request */
export function retryLine({ retry }: Entry): string {
  return RETRY_VERDICTS[retry].line;
}

/** @returns the advice for every group of methods, and the section it follows */
export function retryTable({ retry }: Entry): { readonly rows: readonly [string, string][]; readonly basis: string } {
  const { advice, basis } = RETRY_VERDICTS[retry];
  return { rows: METHOD_GROUPS.map(({ name, methods }) => [methods.join(', '), advice[name]]), basis };
}

/** @returns one line that says whether a cache may store the response (RFC 9110 section 15.1, RFC 9111 sections 3 and 4.3.4) */
export function cachingLine({ caching, onTheWire }: Entry): string {
  return onTheWire ? CACHING_VERDICTS[caching] : NOT_ON_THE_WIRE;
}
