import { randomUUID } from 'node:crypto';

/** What lets a socket in, once. */
export interface Tickets {
  readonly issue: () => string;
  /** @param url path and query of the request that wants in */
  readonly redeem: (url: string | undefined) => boolean;
}

/** @returns a box of tickets, none issued yet */
export function createTickets(): Tickets {
  const issued = new Set<string>();
  return {
    issue: () => {
      const ticket = randomUUID();
      issued.add(ticket);
      return ticket;
    },
    redeem: (url = '') => {
      const [path, query] = url.split('?');
      return path === '/link/' && issued.delete(new URLSearchParams(query).get('ticket') ?? '');
    },
  };
}
