import { type Changes, createChanges } from './changes.ts';
import { createClock } from './clock.ts';
import { createDelivery } from './deliver.ts';
import { createSecrets } from './identity.ts';
import { readManifest } from './manifest.ts';
import type { Slack } from './slack.ts';
import { createHooks } from './tickets/hooks.ts';
import { createTriggers } from './tickets/triggers.ts';
import { type Line, openLine } from './transport/line.ts';
import { createWireLog, type WireLog } from './wire/wire-log.ts';
import { Workspace } from './workspace/workspace.ts';

export interface CoreOptions {
  readonly manifestFile: string;
  readonly transport: 'socket' | 'http';
  readonly nowMs?: () => number;
}

/** The stand-in without its server. */
export interface Core {
  readonly slack: Slack;
  readonly wire: WireLog;
  readonly changes: Changes;
  readonly line: Line;
  /** Address of the server, once it listens. */
  readonly origin: (scheme: 'http' | 'ws') => string;
  /** What the app is started with, once the server listens. */
  readonly environment: () => Readonly<Record<string, string>>;
}

/**
 * Puts the parts of the stand-in together.
 * @param port that the server listens on, known only later
 * @throws ManifestError where the manifest cannot be used
 */
export async function createCore(options: CoreOptions, port: () => number): Promise<Core> {
  const manifest = readManifest(options.manifestFile);
  const changes = createChanges();
  const clock = createClock(options.nowMs ?? Date.now);
  const wire = createWireLog(clock, changes.notify);
  const secrets = createSecrets();
  const line = await openLine(options.transport, { secrets, clock, wire, onChange: changes.notify });
  const origin = (scheme: 'http' | 'ws'): string => `${scheme}://127.0.0.1:${port()}`;
  const slack: Slack = {
    manifest,
    secrets,
    clock,
    workspace: new Workspace(manifest.botName, clock, changes.notify),
    triggers: createTriggers(clock),
    hooks: createHooks(clock, () => origin('http')),
    deliver: createDelivery(line.transport, wire),
    openSocket: () => {
      const path = line.issueTicket();
      return path === undefined ? undefined : `${origin('ws')}${path}`;
    },
  };
  const environment = () => {
    return { SLACK_BOT_TOKEN: secrets.botToken, SLACK_API_URL: `${origin('http')}/api/`, ...line.environment };
  };
  return { slack, wire, changes, line, origin, environment };
}
