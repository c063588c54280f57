import { readFileSync } from 'node:fs';
import type { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createEntrances } from '../src/listeners/index.ts';
import { explain } from './harness.ts';

type Manifest = Parameters<webApi.WebClient['apps']['manifest']['create']>[0] extends { manifest: infer M } ? M : never;

const manifest: Manifest = parse(readFileSync('manifest.yml', 'utf8'));
const { display_information: display, features, oauth_config: oauth, settings } = manifest;
const entrances = createEntrances({ explain, extract: () => [], detailsOf: () => undefined, isRepeated: () => false });

const commands = features?.slash_commands ?? [];
const botEvents: string[] = [...(settings?.event_subscriptions?.bot_events ?? [])];
const scopes: string[] = [...(oauth?.scopes?.bot ?? [])];

/** The event type a listener gets for a subscription: `message.im` arrives as `message`. */
const eventTypeOf = (subscription: string): string => subscription.split('.')[0] ?? '';

/** The scope that Slack demands for each thing we use. */
const SCOPE_FOR: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
};

describe('manifest.yml and the code', () => {
  it('list the same commands', () => {
    expect(commands.map(({ command }) => command)).toEqual(Object.keys(entrances.commands));
  });

  it('list the same events', () => {
    expect(botEvents.map(eventTypeOf).sort()).toEqual(Object.keys(entrances.events).sort());
  });

  it('list the same shortcuts on messages, and no other', () => {
    const shortcuts = features?.shortcuts ?? [];
    expect(shortcuts.map(({ callback_id }) => callback_id)).toEqual(Object.keys(entrances.messageShortcuts));
    expect(shortcuts.map(({ type }) => type)).toEqual(shortcuts.map(() => 'message'));
  });

  it('list no menu that nothing listens to', () => {
    expect(settings?.interactivity?.message_menu_options_url).toBeUndefined();
  });

  it('ask for what is used and for nothing more', () => {
    const needed = ['commands', 'chat:write', ...botEvents.map((event) => SCOPE_FOR[event])];
    expect(scopes.toSorted()).toEqual(needed.toSorted());
  });
});

describe('manifest.yml keeps to the rules of Slack', () => {
  it('names and describes the app within the limits', () => {
    expect(display?.name.length).toBeLessThanOrEqual(35);
    expect(display?.description?.length).toBeLessThanOrEqual(140);
    expect(display?.long_description?.length).toBeGreaterThanOrEqual(175);
    expect(display?.long_description?.length).toBeLessThanOrEqual(4_000);
    expect(display?.background_color).toMatch(/^#[0-9a-f]{6}$/iu);
    expect(features?.bot_user?.display_name).toMatch(/^[a-z0-9_.-]{1,80}$/u);
  });

  it('describes each command within the limits', () => {
    for (const { command, description, usage_hint, should_escape } of commands) {
      expect(command).toMatch(/^\/[a-z0-9_-]{1,31}$/u);
      expect(description.length).toBeLessThanOrEqual(2_000);
      expect(usage_hint?.length).toBeLessThanOrEqual(1_000);
      expect(should_escape).toBe(false);
    }
  });

  it('names and describes each shortcut within the limits', () => {
    for (const { name, callback_id, description } of features?.shortcuts ?? []) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(callback_id.length).toBeLessThanOrEqual(255);
      expect(description.length).toBeLessThanOrEqual(150);
    }
  });

  it('lets people write to the app, and gives buttons somewhere to go', () => {
    expect(features?.app_home).toMatchObject({ messages_tab_enabled: true, messages_tab_read_only_enabled: false });
    expect(settings?.interactivity?.is_enabled).toBe(true);
  });

  it('names no address in Socket Mode', () => {
    expect(settings?.socket_mode_enabled).toBe(true);
    expect(readFileSync('manifest.yml', 'utf8')).not.toMatch(/^[^#]*\b(?:url|request_url):/mu);
  });

  it('keeps token rotation off, as the app holds a static token', () => {
    expect(settings?.token_rotation_enabled).toBe(false);
  });
});
