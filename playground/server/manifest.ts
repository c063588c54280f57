import { readFileSync } from 'node:fs';
import type { webApi } from '@slack/bolt';
import { parse } from 'yaml';
import type { AppProfile, Shortcut } from '../protocol.ts';

type Manifest = Parameters<webApi.WebClient['apps']['manifest']['create']>[0] extends { manifest: infer M } ? M : never;

export interface Command {
  readonly command: string;
  readonly description: string;
  readonly usageHint: string;
  /** Whether Slack turns mentions in the text of the command into ids. */
  readonly escapes: boolean;
}

/** The app as Slack knows it after an installation from its manifest. */
export interface AppManifest extends Pick<AppProfile, 'name' | 'description' | 'hasHomeTab' | 'hasMessagesTab'> {
  /** The name that stands beside the app's messages and in mentions. */
  readonly botName: string;
  readonly commands: readonly Command[];
  readonly shortcuts: readonly Shortcut[];
  /** Subscriptions: "app_mention", "message.im". */
  readonly events: ReadonlySet<string>;
  readonly scopes: readonly string[];
  readonly isInteractive: boolean;
  readonly isMessagesTabReadOnly: boolean;
}

/** A manifest that cannot be used; the message says what to mend. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

/**
 * Reads a manifest.
 * @param file path of a manifest in YAML or JSON
 * @throws ManifestError when there is none, or no app in it
 */
export function readManifest(file: string): AppManifest {
  try {
    return describeApp(asManifest(parse(readFileSync(file, 'utf8'))));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ManifestError(`The manifest ${file} cannot be used: ${reason}`);
  }
}

/** Slack has the last word on manifests; what is missing here shows in `describeApp`. */
function asManifest(value: unknown): Manifest {
  return value as Manifest;
}

function describeApp({ display_information: display, features, oauth_config: oauth, settings }: Manifest): AppManifest {
  const scopes = oauth?.scopes?.bot ?? [];
  const hasCommands = scopes.includes('commands');
  const home = features?.app_home;
  return {
    name: display.name,
    botName: features?.bot_user?.display_name ?? display.name,
    description: display.description ?? '',
    commands: hasCommands ? (features?.slash_commands ?? []).map(commandOf) : [],
    shortcuts: hasCommands ? (features?.shortcuts ?? []).map(shortcutOf) : [],
    events: new Set(settings?.event_subscriptions?.bot_events ?? []),
    scopes,
    isInteractive: settings?.interactivity?.is_enabled ?? false,
    hasHomeTab: home?.home_tab_enabled ?? false,
    hasMessagesTab: home?.messages_tab_enabled ?? false,
    isMessagesTabReadOnly: home?.messages_tab_read_only_enabled ?? true,
  };
}

type ManifestCommand = NonNullable<NonNullable<Manifest['features']>['slash_commands']>[number];

function commandOf({ command, description, usage_hint, should_escape }: ManifestCommand): Command {
  return { command, description, usageHint: usage_hint ?? '', escapes: should_escape ?? false };
}

type ManifestShortcut = NonNullable<NonNullable<Manifest['features']>['shortcuts']>[number];

function shortcutOf({ type, callback_id, name, description }: ManifestShortcut): Shortcut {
  return { type, callbackId: callback_id, name, description };
}
