import type {
  AppProfile,
  Conversation,
  Message,
  Person,
  WireEntry,
  WorkspaceState,
} from '../../../../playground/protocol.ts';

export const MAYA: Person = { id: 'U0MAYA', name: 'Maya Chen', isApp: false };
export const YOU: Person = { id: 'U0YOU', name: 'You', isApp: false };
export const BOT: Person = { id: 'U0APP', name: 'httpstatus', isApp: true };

export const APP: AppProfile = {
  name: 'HTTP Status',
  userId: BOT.id,
  description: 'Explains HTTP status codes.',
  isConnected: true,
  transport: 'socket',
  commands: [{ command: '/httpstatus', description: 'Explain a code', usageHint: '[409 | help]' }],
  shortcuts: [
    { type: 'message', callbackId: 'explain_message', name: 'Explain status codes', description: 'Explains them' },
  ],
  hasHomeTab: true,
  hasMessagesTab: true,
};

export const GENERAL: Conversation = {
  id: 'C0GENERAL',
  name: 'general',
  topic: 'Everything',
  isDirect: false,
  hasApp: true,
  tries: ['/httpstatus 409'],
};
export const RANDOM: Conversation = { ...GENERAL, id: 'C0RANDOM', name: 'random', hasApp: false, tries: [] };
export const WITH_MAYA: Conversation = { ...RANDOM, id: 'D0MAYA', name: 'Maya Chen', isDirect: true };
export const WITH_APP: Conversation = { ...GENERAL, id: 'D0APP', name: 'httpstatus', isDirect: true };

/** @returns Slack's id of a message sent at that time of day, by the clock of the machine */
export function tsAt(hours: number, minutes: number, day = 22): string {
  return `${new Date(2026, 10, day, hours, minutes).getTime() / 1000}.000000`;
}

export function message(ts: string, parts: Partial<Message> = {}): Message {
  return {
    channel: GENERAL.id,
    ts,
    user: MAYA.id,
    text: 'Hello',
    isEphemeral: false,
    isEdited: false,
    reactions: [],
    ...parts,
  };
}

export function exchange(id: number, parts: Partial<WireEntry> = {}): WireEntry {
  return { id, atMs: 0, direction: 'to app', kind: 'slash_commands', payload: {}, ...parts };
}

export function workspace(parts: Partial<WorkspaceState> = {}): WorkspaceState {
  return {
    app: APP,
    me: YOU.id,
    people: [YOU, MAYA, BOT],
    conversations: [GENERAL, RANDOM, WITH_MAYA, WITH_APP],
    messages: [],
    modals: [],
    wire: [],
    ...parts,
  };
}
