import type { Conversation, Message, Person } from '../protocol.ts';
import { tsAt } from './clock.ts';
import { BOT_USER } from './identity.ts';
import SEED_JSON from './seed.json' with { type: 'json' };

interface SeedPerson {
  readonly id: string;
  readonly name: string;
  /** "maya", as in older payloads. */
  readonly handle: string;
}

interface SeedMessage {
  readonly user: string;
  readonly minutesAgo: number;
  /** mrkdwn; `{clock 43}` stands for the time of day 43 minutes before the start. */
  readonly text: string;
  readonly reactions?: Message['reactions'];
  readonly replies?: readonly SeedMessage[];
}

interface SeedConversation extends Omit<Conversation, 'hasApp'> {
  readonly members: readonly string[];
  readonly messages: readonly SeedMessage[];
}

interface Seed {
  readonly people: readonly SeedPerson[];
  readonly conversations: readonly SeedConversation[];
}

const SEED: Seed = SEED_JSON;

/** A person with the short name that payloads carry. */
export interface Member extends Person {
  readonly handle: string;
}

/** A conversation with those who are in it. */
export interface Room extends Conversation {
  readonly members: readonly string[];
}

/** The workspace as it is before anybody does anything. */
export interface Beginning {
  readonly people: readonly Member[];
  readonly rooms: readonly Room[];
  /** Oldest first. */
  readonly messages: readonly Message[];
}

/**
 * Makes the seeded workspace.
 * @param botName the name of the app's bot user
 * @param startMs when it starts, in milliseconds since 1970; all its times lie before
 */
export function seedWorkspace(botName: string, startMs: number): Beginning {
  const people = SEED.people.map((person) => ({ ...person, isApp: false }));
  return {
    people: [...people, { id: BOT_USER, name: botName, handle: botName, isApp: true }],
    rooms: SEED.conversations.map(({ messages: _, ...room }) => ({
      ...room,
      name: room.isDirect ? botName : room.name,
      hasApp: room.members.includes(BOT_USER),
    })),
    messages: SEED.conversations
      .flatMap(({ id, messages }) => messages.flatMap((message) => withReplies(id, message, startMs)))
      .toSorted((one, other) => Number(one.ts) - Number(other.ts)),
  };
}

function withReplies(channel: string, message: SeedMessage, startMs: number): Message[] {
  const root = messageFrom(channel, message, startMs);
  const replies = (message.replies ?? []).map((reply) => messageFrom(channel, reply, startMs));
  return [root, ...replies.map((reply) => ({ ...reply, threadTs: root.ts }))];
}

function messageFrom(channel: string, { user, minutesAgo, text, reactions }: SeedMessage, startMs: number): Message {
  return {
    channel,
    ts: tsAt(minutesBefore(startMs, minutesAgo)),
    user,
    text: withTimes(text, startMs),
    isEphemeral: false,
    isEdited: false,
    reactions: reactions ?? [],
  };
}

function minutesBefore(startMs: number, minutes: number): number {
  return startMs - minutes * 60_000;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** How a time is written in the seeded messages. */
const TIME_FORMATS: Readonly<Record<string, (date: Date) => string>> = {
  clock: (date) => date.toISOString().slice(11, 16),
  'http-date': (date) => date.toUTCString(),
  'nginx-time': (date) => {
    const [year, , day] = date.toISOString().slice(0, 10).split('-');
    return `${day}/${MONTHS[date.getUTCMonth()]}/${year}:${date.toISOString().slice(11, 19)} +0000`;
  },
};

function withTimes(text: string, startMs: number): string {
  return text.replace(/\{([\w-]+) ([\d.]+)\}/gu, (whole, name: string, minutes: string) => {
    const date = new Date(minutesBefore(startMs, Number(minutes)));
    return TIME_FORMATS[name]?.(date) ?? whole;
  });
}
