import { Refusal } from '../checks/refusal.ts';
import type { Clock } from '../clock.ts';
import { secret, TEAM } from '../identity.ts';

const LIFETIME_MS = 30 * 60_000;
const MAX_USES = 5;
const MAX_REMEMBERED = 1_000;

/** The beginning of the path of every `response_url`. */
export const HOOK_PATH = '/hooks/';

/** Where an answer through a `response_url` goes. */
export interface HookPlace {
  readonly channel: string;
  /** The message whose button was pressed. */
  readonly messageTs?: string;
}

interface Hook extends HookPlace {
  readonly bornMs: number;
  uses: number;
}

/** The addresses through which an app answers: five times within thirty minutes, also where it is no member. */
export interface Hooks {
  /**
   * @param kind what it answers to: it stands in the address, as in Slack's
   * @returns a `response_url`
   */
  readonly create: (kind: 'commands' | 'actions', place: HookPlace) => string;
  /**
   * Finds where an answer goes.
   * @param path the path of a `response_url`
   * @throws Refusal where Slack no longer takes it
   */
  readonly find: (path: string) => HookPlace;
  /** Counts a use; what Slack refused is no use. */
  readonly count: (path: string) => void;
}

/** @param origin address of this server; known only once it listens */
export function createHooks({ nowMs }: Clock, origin: () => string): Hooks {
  const hooks = new Map<string, Hook>();
  return {
    create: (kind, place) => {
      const path = `${HOOK_PATH}${kind}/${TEAM.id}/${hooks.size + 1}/${secret()}`;
      hooks.set(path, { ...place, bornMs: nowMs(), uses: 0 });
      forgetOldest(hooks);
      return `${origin()}${path}`;
    },
    find: (path) => {
      const hook = hooks.get(path);
      if (hook === undefined) throw new Refusal('no_service');
      if (nowMs() - hook.bornMs > LIFETIME_MS) throw new Refusal('expired_url');
      if (hook.uses >= MAX_USES) throw new Refusal('used_url');
      return hook;
    },
    count: (path) => {
      const hook = hooks.get(path);
      if (hook !== undefined) hook.uses += 1;
    },
  };
}

function forgetOldest(hooks: Map<string, Hook>): void {
  const [oldest] = hooks.keys();
  if (oldest !== undefined && hooks.size > MAX_REMEMBERED) hooks.delete(oldest);
}
