import type { KnownBlock, PlainTextElement, PlainTextOption } from '@slack/types';

/**
 * What the page and the stand-in tell each other. The stand-in pushes its whole state (`GET /ui/feed`, server-sent events); the page posts
 * what a person does (`POST /ui/<verb>`, JSON). Whole-state pushes are fine for a conversation of some hundred messages.
 */
export interface WorkspaceState {
  readonly app: AppProfile;
  /** The user id of the person in front of the page. */
  readonly me: string;
  readonly people: readonly Person[];
  readonly conversations: readonly Conversation[];
  /** Of all conversations, oldest first. */
  readonly messages: readonly Message[];
  /** Open modals, the one on top last; Slack allows three. */
  readonly modals: readonly View[];
  /** What the app published to the Home tab; absent until it did. */
  readonly home?: View;
  /** The newest last; the oldest are dropped. */
  readonly wire: readonly WireEntry[];
}

/** The app as `manifest.yml` describes it. */
export interface AppProfile {
  readonly name: string;
  readonly userId: string;
  readonly description: string;
  readonly isConnected: boolean;
  readonly transport: 'socket' | 'http';
  readonly commands: readonly { readonly command: string; readonly description: string; readonly usageHint: string }[];
  readonly shortcuts: readonly Shortcut[];
  readonly hasHomeTab: boolean;
  readonly hasMessagesTab: boolean;
}

export interface Shortcut {
  readonly type: 'message' | 'global';
  readonly callbackId: string;
  readonly name: string;
  readonly description: string;
}

export interface Person {
  readonly id: string;
  /** "Maya Chen". */
  readonly name: string;
  readonly isApp: boolean;
}

export interface Conversation {
  readonly id: string;
  /** Without the number sign; for a direct message, the name of the other side. */
  readonly name: string;
  readonly topic: string;
  readonly isDirect: boolean;
  /** Whether the app is a member: Slack tells it of mentions only there. */
  readonly hasApp: boolean;
  /** What can be tried here: fills the composer. */
  readonly tries: readonly string[];
}

export interface Message {
  readonly channel: string;
  /** Slack's id of a message in its conversation: seconds since 1970 with six decimals. */
  readonly ts: string;
  /** Author: a person's id, or `USLACKBOT` for what Slack itself says. */
  readonly user: string;
  /** mrkdwn; the fallback where there are blocks. */
  readonly text: string;
  readonly blocks?: readonly KnownBlock[];
  /** The ts of the message whose thread this stands in; absent outside threads. */
  readonly threadTs?: string;
  /** "Only visible to you". */
  readonly isEphemeral: boolean;
  readonly isEdited: boolean;
  readonly reactions: readonly { readonly name: string; readonly users: readonly string[] }[];
}

/** A modal or the Home tab. */
export interface View {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly title?: PlainTextElement;
  readonly submit?: PlainTextElement;
  readonly close?: PlainTextElement;
  readonly blocks: readonly KnownBlock[];
  /** Messages beside inputs, by block id, after a submission that the app refused. */
  readonly errors: Readonly<Record<string, string>>;
  /** Changes when the app replaced the view, so that the page knows when to forget what was typed. */
  readonly hash: string;
}

/** One exchange between Slack's side and the app. */
export interface WireEntry {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly atMs: number;
  readonly direction: 'to app' | 'from app';
  /** "slash_commands", "events_api app_mention", "chat.postMessage", "response_url", "ack" … */
  readonly kind: string;
  /** Tokens and signatures never stand in it. */
  readonly payload: unknown;
  /** What came back: the acknowledgement, or the answer to the call; absent while it is awaited. */
  readonly answer?: unknown;
  readonly tookMs?: number;
  /** Slack refused, or the app did not answer in time: why. */
  readonly problem?: string;
}

/** Where an interactive element stands. */
export type Surface =
  | { readonly kind: 'message'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'view'; readonly viewId: string };

/** The values of the inputs of a surface, as in `view.state.values` of Slack's payloads: by block id, then by action id. */
export type InputValues = Readonly<Record<string, Readonly<Record<string, InputValue>>>>;

/** One element as it stands in `state.values`: `{ type: 'plain_text_input', value: '…' }`, `{ type: 'static_select', selected_option: {…} }` … */
export interface InputValue {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** What a person does, by verb; each is the body of `POST /ui/<verb>`. */
export interface Deeds {
  /** Sends a message, or runs a command where the text begins with one. */
  readonly say: { readonly channel: string; readonly text: string; readonly threadTs?: string };
  /** Presses a button, picks an option: the action as it stands in `actions[0]` of `block_actions`, but for ids the stand-in adds. */
  readonly act: {
    readonly surface: Surface;
    readonly blockId: string;
    readonly action: InputValue & { readonly action_id: string };
    readonly values: InputValues;
  };
  /** Types into an external select; answered with `Suggestions`. */
  readonly suggest: {
    readonly surface: Surface;
    readonly blockId: string;
    readonly actionId: string;
    readonly text: string;
    readonly values: InputValues;
  };
  /** Chooses a shortcut: of a message, or a global one. */
  readonly shortcut: {
    readonly callbackId: string;
    readonly message?: { readonly channel: string; readonly ts: string };
  };
  readonly submit: { readonly viewId: string; readonly values: InputValues };
  /** Closes the modal on top. */
  readonly close: { readonly viewId: string };
  readonly 'open-home': Readonly<Record<string, never>>;
  /** Adds one's reaction, or takes it back. */
  readonly react: { readonly channel: string; readonly ts: string; readonly name: string };
  /** Hides an ephemeral message. */
  readonly dismiss: { readonly channel: string; readonly ts: string };
  /** Starts anew with the seeded conversation. */
  readonly reset: Readonly<Record<string, never>>;
}

/** The answer to `POST /ui/<verb>`: what went wrong in words for the person, if something did. */
export interface DeedResult {
  readonly problem?: string;
}

export interface Suggestions extends DeedResult {
  readonly options?: readonly PlainTextOption[];
  readonly optionGroups?: readonly { readonly label: PlainTextElement; readonly options: readonly PlainTextOption[] }[];
}
