import { Refusal } from '../checks/refusal.ts';
import type { Clock } from '../clock.ts';
import { secret } from '../identity.ts';

const LIFETIME_MS = 3_000;
const MAX_REMEMBERED = 1_000;

interface Trigger {
  readonly bornMs: number;
  readonly isFromModal: boolean;
  isUsed: boolean;
}

/** What lets an app open a modal: valid once, for three seconds after somebody did something. */
export interface Triggers {
  /** @param isFromModal whether it was done in a modal, so that another may be pushed onto it */
  readonly create: (isFromModal?: boolean) => string;
  /**
   * Uses a trigger up.
   * @returns whether it came from a modal
   * @throws Refusal where Slack no longer takes it
   */
  readonly exchange: (id: unknown) => boolean;
}

/** @returns a box of triggers, none given out yet */
export function createTriggers({ nowMs }: Clock): Triggers {
  const triggers = new Map<string, Trigger>();
  return {
    create: (isFromModal = false) => {
      const id = `${Math.floor(nowMs())}.${triggers.size + 1}.${secret()}`;
      triggers.set(id, { bornMs: nowMs(), isFromModal, isUsed: false });
      forgetOldest(triggers);
      return id;
    },
    exchange: (id) => {
      const trigger = typeof id === 'string' ? triggers.get(id) : undefined;
      if (trigger === undefined) throw new Refusal('invalid_trigger_id');
      if (trigger.isUsed) throw new Refusal('exchanged_trigger_id');
      if (nowMs() - trigger.bornMs > LIFETIME_MS) throw new Refusal('expired_trigger_id');
      trigger.isUsed = true;
      return trigger.isFromModal;
    },
  };
}

function forgetOldest(triggers: Map<string, Trigger>): void {
  const [oldest] = triggers.keys();
  if (oldest !== undefined && triggers.size > MAX_REMEMBERED) triggers.delete(oldest);
}
