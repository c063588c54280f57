import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import { VERIFICATION_TOKEN } from '../identity.ts';
import type { WireLog } from '../wire/wire-log.ts';
import { signatureHeaders } from './signature.ts';
import {
  ACK_TIMEOUT_MS,
  type Acknowledgement,
  DeliveryError,
  type EnvelopeType,
  readAcknowledgement,
  type Transport,
} from './transport.ts';

const JSON_TYPE = 'application/json';

/** Without a charset, as Slack sends it. */
const FORM_TYPE = 'application/x-www-form-urlencoded';

const KNOCK_EVERY_MS = 100;

export interface HttpOptions {
  /** Where the app takes requests. */
  readonly appUrl: string;
  readonly signingSecret: string;
  readonly clock: Clock;
  readonly wire: WireLog;
  /** Called when the app appears or disappears. */
  readonly onChange: () => void;
}

/** Slack's side of HTTP: signed requests to one address, answered within three seconds. */
export function createHttpTransport(options: HttpOptions): Transport {
  const closed = new AbortController();
  let isConnected = false;
  const setConnected = (connected: boolean): void => {
    isConnected = connected;
    options.onChange();
  };
  // Until the app answers, the question stands open in the wire log.
  const knock = async (): Promise<void> => {
    const question = verification();
    const finish = options.wire.begin('to app', question.type, question);
    while (!closed.signal.aborted) {
      const answer = await askToVerify(question, options);
      if (answer !== undefined) {
        finish({ answer });
        return setConnected(true);
      }
      await wait(KNOCK_EVERY_MS, undefined, { ref: false });
    }
  };
  void knock();
  return {
    isConnected: () => isConnected,
    deliver: async (type, payload) => {
      try {
        return await deliver(type, payload, options);
      } catch (error) {
        if (isConnected && error instanceof DeliveryError && error.problem === 'dispatch_failed') {
          setConnected(false);
          void knock();
        }
        throw error;
      }
    },
    close: async () => closed.abort(),
  };
}

/** How each kind of payload stands in the body of a request. */
const BODIES: Readonly<Record<EnvelopeType, (payload: object) => readonly [body: string, contentType: string]>> = {
  slash_commands: (payload) => [new URLSearchParams(Object.entries(payload)).toString(), FORM_TYPE],
  interactive: (payload) => [new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), FORM_TYPE],
  events_api: (payload) => [JSON.stringify(payload), JSON_TYPE],
};

async function deliver(type: EnvelopeType, payload: object, options: HttpOptions): Promise<Acknowledgement> {
  const [body, contentType] = BODIES[type](payload);
  const response = await post(body, contentType, options);
  if (response.status >= 500) throw new DeliveryError('http_service_error');
  if (!response.ok) throw new DeliveryError('http_client_error');
  if (!response.isJson) return readAcknowledgement(response.body);
  try {
    return readAcknowledgement(JSON.parse(response.body));
  } catch {
    throw new DeliveryError('invalid_command_response');
  }
}

interface Answer {
  readonly status: number;
  readonly ok: boolean;
  readonly isJson: boolean;
  readonly body: string;
}

async function post(body: string, contentType: string, { appUrl, signingSecret, clock }: HttpOptions): Promise<Answer> {
  const headers = {
    ...signatureHeaders(body, signingSecret, clock.nowMs()),
    'content-type': contentType,
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
  };
  const signal = AbortSignal.timeout(ACK_TIMEOUT_MS);
  try {
    const response = await fetch(appUrl, { method: 'POST', body, headers, signal, redirect: 'manual' });
    const isJson = response.headers.get('content-type')?.startsWith(JSON_TYPE) ?? false;
    return { status: response.status, ok: response.ok, isJson, body: await response.text() };
  } catch {
    throw new DeliveryError(signal.aborted ? 'operation_timeout' : 'dispatch_failed');
  }
}

/** What Slack asks an address before it sends anything there. */
function verification() {
  return { token: VERIFICATION_TOKEN, challenge: randomBytes(24).toString('hex'), type: 'url_verification' };
}

/** @returns the answer of an app that proves to be at the address; undefined for every other */
async function askToVerify(question: ReturnType<typeof verification>, options: HttpOptions) {
  try {
    const { ok, body } = await post(JSON.stringify(question), JSON_TYPE, options);
    return ok && body.includes(question.challenge) ? body : undefined;
  } catch {
    return undefined;
  }
}
