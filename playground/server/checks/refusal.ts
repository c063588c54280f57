import type { Finding } from './check.ts';

/** Fields that Slack adds to some refusals. */
export type RefusalDetail = Readonly<Record<string, unknown>>;

/** Slack says no: `{ "ok": false, "error": … }`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly error: string;
  readonly detail: RefusalDetail;

  constructor(error: string, detail: RefusalDetail = {}) {
    super(error);
    this.error = error;
    this.detail = detail;
  }
}

/** A refusal with its reasons, each with a pointer to its place: "[ERROR] … [json-pointer:/blocks/0/text/text]". */
export function refusalOf(error: string, findings: readonly Finding[]): Refusal {
  const errors = findings.map(({ what, pointer }) => `${what} [json-pointer:${pointer}]`);
  return new Refusal(error, { errors, response_metadata: { messages: errors.map((reason) => `[ERROR] ${reason}`) } });
}

/** @returns one sentence with all there is to know about a refusal */
export function describeRefusal({ error, detail }: Refusal): string {
  const reasons = detail['errors'];
  return Array.isArray(reasons) ? `${error}: ${reasons.join('; ')}` : error;
}
