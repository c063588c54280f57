import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import { createApp } from '../src/app.ts';
import { loadCatalogue } from '../src/catalogue/load.ts';
import { createChain } from '../src/chain.ts';
import { createLogger } from '../src/logger.ts';
import { createSearch } from '../src/lookup/search.ts';

/** The real catalogue and the real chain, loaded once for all tests of a file. */
export const catalogue = loadCatalogue();
const search = createSearch(catalogue);
export const explain = createChain(catalogue, {}, search);

export const BOT = { botToken: 'xoxb-test-token', botId: 'B0BOT', botUserId: 'U0BOT' } as const;

/** A request that the app made: a Web API call or a post to a `response_url`. */
export interface Call {
  readonly url: string;
  /** "chat.postMessage", or "response_url" for everything else. */
  readonly method: string;
  readonly body: Record<string, unknown>;
}

/** What Slack answers to a call. */
export type Reply = (call: Call, attempt: number) => Response | Promise<Response>;

export interface TestApp {
  readonly app: App;
  readonly calls: Call[];
  readonly logs: string[];
  readonly inFlight: () => number;
  /** Hands a payload to the app as a receiver would. @returns everything the app acknowledged it with */
  readonly deliver: (body: Record<string, unknown>) => Promise<unknown[]>;
}

export interface TestAppOptions {
  readonly reply?: Reply;
  readonly feedbackUrl?: string;
  readonly nowMs?: () => number;
}

/** The whole app as it runs in production, but for the transport: payloads come from the test, calls go to `reply`. */
export async function createTestApp({
  reply = slackOk,
  feedbackUrl,
  nowMs = Date.now,
}: TestAppOptions = {}): Promise<TestApp> {
  const calls: Call[] = [];
  const logs: string[] = [];
  const receiver = createMemoryReceiver();
  const logger = createLogger('debug', (line) => logs.push(line));
  const { app, inFlight } = createApp(feedbackUrl === undefined ? {} : { feedbackUrl }, {
    catalogue,
    search,
    identity: { authorize: async () => BOT },
    receiver,
    logger,
    nowMs,
    fetch: async (input, init) => {
      const call = readCall(String(input), String(init?.body ?? ''));
      calls.push(call);
      return reply(call, calls.filter(({ method }) => method === call.method).length);
    },
  });
  await app.init();
  return { app, calls, logs, inFlight, deliver: (body) => receiver.deliver(body) };
}

/** Slack's answer when all is well. */
export function slackOk(): Response {
  return Response.json({ ok: true, ts: '1700000000.000200', user_id: BOT.botUserId, bot_id: BOT.botId });
}

export function slackError(error: string): Response {
  return Response.json({ ok: false, error });
}

interface MemoryReceiver extends Receiver {
  deliver(body: Record<string, unknown>): Promise<unknown[]>;
}

function createMemoryReceiver(): MemoryReceiver {
  let app: App | undefined;
  return {
    init: (bolt) => {
      app = bolt;
    },
    start: async () => undefined,
    stop: async () => undefined,
    deliver: async (body) => {
      const acks: unknown[] = [];
      const event: ReceiverEvent = {
        body,
        ack: async (response) => {
          acks.push(response);
        },
      };
      await app?.processEvent(event);
      return acks;
    },
  };
}

function readCall(url: string, raw: string): Call {
  const method = /\/api\/([\w.]+)$/u.exec(url)?.[1] ?? 'response_url';
  if (raw.startsWith('{')) return { url, method, body: JSON.parse(raw) };
  const form = Object.fromEntries(new URLSearchParams(raw));
  for (const key of ['blocks', 'view']) if (form[key] !== undefined) form[key] = JSON.parse(form[key]);
  return { url, method, body: form };
}
