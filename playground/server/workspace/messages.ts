import type { Message } from '../../protocol.ts';
import type { Clock } from '../clock.ts';
import { withIds } from './block-ids.ts';

/** A message before Slack gives it its timestamp. */
export interface Draft extends Pick<Message, 'channel' | 'user' | 'text' | 'blocks' | 'threadTs'> {
  readonly isEphemeral?: boolean;
}

type Change = Partial<Pick<Message, 'isEdited' | 'reactions'>> & Partial<Content>;
type Content = Pick<Message, 'text' | 'blocks'>;

/** The messages of all conversations, oldest first. */
export class Messages {
  readonly #clock: Clock;
  readonly #onChange: () => void;
  #all: readonly Message[];

  constructor(beginning: readonly Message[], clock: Clock, onChange: () => void) {
    this.#all = beginning;
    this.#clock = clock;
    this.#onChange = onChange;
  }

  all(): readonly Message[] {
    return this.#all;
  }

  find(channel: string, ts: string): Message | undefined {
    return this.#all.find((message) => message.channel === channel && message.ts === ts);
  }

  /** How many replies stand in the thread of a message. */
  repliesTo({ channel, ts }: Message): number {
    return this.#all.filter((message) => message.channel === channel && message.threadTs === ts).length;
  }

  add({ blocks, threadTs, ...draft }: Draft): Message {
    const message: Message = {
      isEphemeral: false,
      ...draft,
      ts: this.#clock.nextTs(),
      isEdited: false,
      reactions: [],
      ...(blocks === undefined ? {} : { blocks: withIds(blocks) }),
      ...(threadTs === undefined ? {} : { threadTs }),
    };
    this.#replaceAll([...this.#all, message]);
    return message;
  }

  /** Changes what a message says; without blocks in the change its blocks go. */
  rewrite(message: Message, { text, blocks }: Content): Message {
    const { blocks: _, ...rest } = message;
    const content = blocks === undefined ? { text } : { text, blocks: withIds(blocks) };
    return this.change(rest, { ...content, isEdited: !message.isEphemeral });
  }

  change(message: Message, change: Change): Message {
    const changed: Message = { ...message, ...change };
    this.#replaceAll(this.#all.map((one) => (isSame(one, message) ? changed : one)));
    return changed;
  }

  remove(message: Message): void {
    this.#replaceAll(this.#all.filter((one) => !isSame(one, message)));
  }

  replaceWith(messages: readonly Message[]): void {
    this.#replaceAll(messages);
  }

  #replaceAll(messages: readonly Message[]): void {
    this.#all = messages;
    this.#onChange();
  }
}

function isSame(one: Message, other: Message): boolean {
  return one.channel === other.channel && one.ts === other.ts;
}
