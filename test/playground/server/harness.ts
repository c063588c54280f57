import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, vi } from 'vitest';
import { WebSocket } from 'ws';
import { parse, stringify } from 'yaml';
import type { InputValues, Message, WorkspaceState } from '../../../playground/protocol.ts';
import { type StandIn, type StandInOptions, startStandIn } from '../../../playground/server/stand-in.ts';
import { loadConfig } from '../../../src/config.ts';
import { createLogger } from '../../../src/logger.ts';
import { type Running, run } from '../../../src/run.ts';
import { catalogue } from '../../harness.ts';

export const MANIFEST = 'manifest.yml';
export const GENERAL = 'C0GENERAL';
export const INCIDENTS = 'C0INCIDENT';
export const RANDOM = 'C0RANDOM';
export const DIRECT = 'D0APP';
export const ME = 'U0YOU';
export const APP = 'U0APP';

const endings: (() => Promise<void>)[] = [];

/** Whatever a test starts ends with it, the last thing first. */
export function endWithTest(end: () => Promise<void>): void {
  endings.push(end);
}

afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end();
});

export async function standInFor(options: Partial<StandInOptions> = {}): Promise<StandIn> {
  const standIn = await startStandIn({ manifestFile: MANIFEST, port: 0, transport: 'socket', ...options });
  endWithTest(() => standIn.close());
  return standIn;
}

/** The real app, in this process, started with the environment of the stand-in. */
export async function startApp(standIn: StandIn, environment: Record<string, string> = {}): Promise<Running> {
  return run(loadConfig({ ...standIn.environment, ...environment }), {
    catalogue,
    logger: createLogger('error', (line) => process.stderr.write(`${line}\n`)),
    onLost: () => undefined,
  });
}

/** Waits until the app has opened both of its sockets: it does not like to be stopped in between. */
export async function whenSettled(standIn: StandIn): Promise<void> {
  await standIn.whenConnected(5_000);
  if (standIn.state().app.transport === 'http') return;
  await vi.waitFor(() => expect(standIn.state().wire.filter(({ kind }) => kind === 'hello')).toHaveLength(2), 5_000);
}

/** A copy of the manifest, with changes. */
export function manifestWith(change: (manifest: ManifestDraft) => void): string {
  const manifest: ManifestDraft = parse(readFileSync(MANIFEST, 'utf8'));
  change(manifest);
  const file = join(mkdtempSync(join(tmpdir(), 'manifest-')), 'manifest.yml');
  writeFileSync(file, stringify(manifest));
  return file;
}

export interface ManifestDraft {
  features: {
    app_home: Record<string, boolean>;
    slash_commands: { command: string; should_escape: boolean }[];
    shortcuts: { type: string; name: string; callback_id: string; description: string }[];
  };
  oauth_config: { scopes: { bot: string[] } };
  settings: { event_subscriptions: { bot_events: string[] }; interactivity: { is_enabled: boolean } };
}

export type Json = Record<string, unknown>;

/** Calls the Web API as an app does. */
export async function call(standIn: StandIn, method: string, args: Json = {}, token?: string): Promise<Json> {
  const response = await fetch(`${standIn.environment['SLACK_API_URL']}${method}`, {
    method: 'POST',
    body: JSON.stringify(args),
    headers: {
      'content-type': 'application/json; charset=utf-8',
      authorization: `Bearer ${token ?? standIn.environment['SLACK_BOT_TOKEN']}`,
    },
  });
  expect(response.status).toBe(200);
  return json(response);
}

export async function json(response: Response): Promise<Json> {
  const value: Json = JSON.parse(await response.text());
  return value;
}

/** What a test app got over its socket. */
export interface Envelope {
  readonly envelope_id: string;
  readonly type: string;
  readonly payload: Json;
  readonly accepts_response_payload: boolean;
}

/** An app that answers each envelope as the test says; what is undefined is not acknowledged. */
export interface TestApp {
  readonly envelopes: Envelope[];
  readonly socket: WebSocket;
  /** The payload of the newest envelope. */
  readonly last: () => Json;
}

export type Answering = (envelope: Envelope) => Json | undefined | Promise<Json | undefined>;

export async function connectTestApp(standIn: StandIn, answer: Answering = () => ({})): Promise<TestApp> {
  const { url } = await call(standIn, 'apps.connections.open', {}, standIn.environment['SLACK_APP_TOKEN']);
  const socket = new WebSocket(String(url));
  const envelopes: Envelope[] = [];
  const greeted = new Promise<void>((resolve) => {
    socket.on('message', async (data) => {
      const message: Envelope = JSON.parse(String(data));
      if (message.type === 'hello') return resolve();
      envelopes.push(message);
      const payload = await answer(message);
      if (payload !== undefined) socket.send(JSON.stringify({ envelope_id: message.envelope_id, payload }));
    });
  });
  await greeted;
  return { envelopes, socket, last: () => envelopes.at(-1)?.payload ?? {} };
}

export function lastMessage(state: WorkspaceState): Message {
  const message = state.messages.at(-1);
  if (message === undefined) throw new Error('There is no message');
  return message;
}

/** Waits for a message that nobody has seen yet. */
export async function nextMessage(standIn: StandIn, isIt: (message: Message) => boolean): Promise<Message> {
  await expect.poll(() => standIn.state().messages.some(isIt), { timeout: 5_000 }).toBe(true);
  return standIn.state().messages.findLast(isIt) ?? lastMessage(standIn.state());
}

export interface Placed {
  readonly blockId: string;
  readonly element: Json & { readonly action_id: string; readonly type: string };
}

/** Finds a button or menu by the beginning of its action id. */
export function elementIn(blocks: readonly object[] | undefined, actionId: string): Placed {
  for (const block of blocks ?? []) {
    const { block_id, elements, accessory, element } = block as Json;
    const candidates = [elements ?? [], accessory ?? [], element ?? []].flat() as Placed['element'][];
    const found = candidates.find((one) => one.action_id?.startsWith(actionId));
    if (found !== undefined) return { blockId: String(block_id), element: found };
  }
  throw new Error(`There is no ${actionId}`);
}

/** Presses a button of a message. */
export async function press(standIn: StandIn, message: Message, actionId: string, fields: Json = {}): Promise<Json> {
  const { blockId, element } = elementIn(message.blocks, actionId);
  return {
    ...(await standIn.do('act', {
      surface: { kind: 'message', channel: message.channel, ts: message.ts },
      blockId,
      action: { type: element.type, action_id: element.action_id, ...fields },
      values: {},
    })),
  };
}

export const NO_VALUES: InputValues = {};

export const section = (text: string): Json => ({ type: 'section', text: { type: 'mrkdwn', text } });

export const modal = (fields: Json = {}): Json => ({
  type: 'modal',
  title: { type: 'plain_text', text: 'A modal' },
  blocks: [section('Hello')],
  ...fields,
});

export const input = (blockId: string, fields: Json = {}): Json => ({
  type: 'input',
  block_id: blockId,
  label: { type: 'plain_text', text: 'Say' },
  element: { type: 'plain_text_input', action_id: 'it' },
  ...fields,
});

export const SUBMIT = { submit: { type: 'plain_text', text: 'Go' } };

/** What Slackbot says to the person in front of the page. */
export const whisper = (text: string) => ({ user: 'USLACKBOT', isEphemeral: true, text });

/** An answer, as it came. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Sends a request with whatever headers and path, which `fetch` would not. */
export function send(
  standIn: StandIn,
  path: string,
  { method = 'GET', headers = {}, body }: Sent = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(standIn.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        });
      });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
