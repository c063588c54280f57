import { useEffect, useState } from 'react';
import type { WorkspaceState } from '../../protocol.ts';
import { type Json, reuseEqual } from './json.ts';

const FEED = '/ui/feed';
/** A browser tries again by itself after a lost connection, but not after an answer it cannot read. */
const RETRY_AFTER_MS = 2000;

/** What the stand-in last told. */
export interface Feed {
  /** Absent until the first push. */
  readonly state?: WorkspaceState;
  /** Whether the connection stands. */
  readonly isLive: boolean;
}

interface FeedEvents {
  readonly onState: (state: WorkspaceState) => void;
  readonly onLive: (isLive: boolean) => void;
}

/** Follows the stand-in. @returns its state, which keeps the identity of every part that has not changed */
export function useFeed(): Feed {
  const [state, setState] = useState<WorkspaceState>();
  const [isLive, setIsLive] = useState(true);
  useEffect(() => follow({ onState: setState, onLive: setIsLive }), []);
  return state === undefined ? { isLive } : { state, isLive };
}

/** @returns a function that stops following */
function follow({ onState, onLive }: FeedEvents): () => void {
  let json: Json | undefined;
  let source = new EventSource(FEED);
  const listen = () => {
    source.onopen = () => onLive(true);
    source.onerror = () => onLive(false);
    source.onmessage = ({ data }: MessageEvent<string>) => {
      json = reuseEqual(json, JSON.parse(data));
      onState(asState(json));
    };
  };
  listen();
  const retry = setInterval(() => {
    if (source.readyState !== EventSource.CLOSED) return;
    source = new EventSource(FEED);
    listen();
  }, RETRY_AFTER_MS);
  return () => {
    clearInterval(retry);
    source.close();
  };
}

/** The stand-in is part of this project, and both sides are compiled against protocol.ts: what it sends is not checked again. */
function asState(json: Json): WorkspaceState {
  return json as unknown as WorkspaceState;
}
