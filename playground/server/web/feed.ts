import type { ServerResponse } from 'node:http';
import type { WorkspaceState } from '../../protocol.ts';
import { SAFE_HEADERS } from './reply.ts';

/** A page that lost us looks for us again after this. */
const RETRY_MS = 500;

/** The pages that are shown the state of the workspace. */
export interface Feed {
  /** Shows the state to one more page, now and after each change. */
  readonly add: (response: ServerResponse) => void;
  /** Shows the state to all pages. */
  readonly push: () => void;
  readonly close: () => void;
}

/** @param state asked for whenever pages are shown it */
export function createFeed(state: () => WorkspaceState): Feed {
  const readers = new Set<ServerResponse>();
  const late = new WeakSet<ServerResponse>();
  const show = (reader: ServerResponse, event: string): void => {
    // A page that cannot keep up is shown the newest state once it can, and not all that it missed.
    if (!reader.writableNeedDrain) reader.write(event);
    else if (!late.has(reader)) {
      late.add(reader);
      reader.once('drain', () => {
        late.delete(reader);
        reader.write(eventOf(state()));
      });
    }
  };
  return {
    add: (response) => {
      response.writeHead(200, { ...SAFE_HEADERS, 'content-type': 'text/event-stream; charset=utf-8' });
      response.write(`retry: ${RETRY_MS}\n\n`);
      readers.add(response);
      response.once('close', () => readers.delete(response));
      response.write(eventOf(state()));
    },
    push: () => {
      const event = eventOf(state());
      for (const reader of readers) show(reader, event);
    },
    close: () => {
      for (const reader of readers) reader.end();
    },
  };
}

function eventOf(state: WorkspaceState): string {
  return `data: ${JSON.stringify(state)}\n\n`;
}
