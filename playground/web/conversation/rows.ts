import type { Message } from '../../protocol.ts';
import { isSameDay, momentOf } from '../workspace/time.ts';

/** One line of a list of messages. */
export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly day: Date }
  | { readonly kind: 'message'; readonly key: string; readonly message: Message; readonly isContinued: boolean };

/** Messages that one author sends within this time stand under one name. */
const TOGETHER_WITHIN_SECONDS = 5 * 60;

/**
 * Lays out messages as a list.
 * @param messages oldest first
 * @returns the messages, each first one of a day after a divider
 */
export function rowsOf(messages: readonly Message[]): readonly Row[] {
  return messages.flatMap((message, index): Row[] => {
    const before = messages[index - 1];
    const day = momentOf(message.ts);
    const isNewDay = before === undefined || !isSameDay(momentOf(before.ts), day);
    const isContinued = !isNewDay && continues(before, message);
    const row: Row = { kind: 'message', key: message.ts, message, isContinued };
    return isNewDay ? [{ kind: 'day', key: day.toDateString(), day }, row] : [row];
  });
}

/** What only one person sees always says so, with its author's name. */
function continues(before: Message, message: Message): boolean {
  const isPublic = !before.isEphemeral && !message.isEphemeral;
  const passedSeconds = Number(message.ts) - Number(before.ts);
  return isPublic && before.user === message.user && passedSeconds < TOGETHER_WITHIN_SECONDS;
}
