import type { Message } from '../../protocol.ts';
import type { Clock } from '../clock.ts';
import { BOT_USER, ME, SLACKBOT } from '../identity.ts';
import { type Member, type Room, seedWorkspace } from '../seed.ts';
import { Messages } from './messages.ts';
import { Views } from './views.ts';

/** Everything that one sees in the workspace. */
export class Workspace {
  readonly people: readonly Member[];
  readonly rooms: readonly Room[];
  readonly messages: Messages;
  readonly views: Views;
  readonly #begin: () => readonly Message[];

  /** @param onChange called after every change */
  constructor(botName: string, clock: Clock, onChange: () => void) {
    const { people, rooms, messages } = seedWorkspace(botName, clock.nowMs());
    this.people = people;
    this.rooms = rooms;
    this.messages = new Messages(messages, clock, onChange);
    this.views = new Views(clock, onChange);
    this.#begin = () => seedWorkspace(botName, clock.nowMs()).messages;
  }

  person(id: string): Member | undefined {
    return this.people.find((person) => person.id === id);
  }

  /** The person in front of the page. */
  me(): Member {
    return this.person(ME) ?? { id: ME, name: 'You', handle: 'you', isApp: false };
  }

  room(id: string): Room | undefined {
    return this.rooms.find((room) => room.id === id);
  }

  /** The conversation between a person and the app. */
  directRoom(user: string): Room | undefined {
    return this.rooms.find(({ isDirect, members }) => isDirect && members.includes(user) && members.includes(BOT_USER));
  }

  /** Lets Slackbot say something that only the person in front of the page sees. */
  whisper(channel: string, text: string, threadTs?: string): void {
    const thread = threadTs === undefined ? {} : { threadTs };
    this.messages.add({ channel, user: SLACKBOT, text, isEphemeral: true, ...thread });
  }

  /** Starts anew with the seeded conversation. */
  reset(): void {
    this.views.clear();
    this.messages.replaceWith(this.#begin());
  }
}
