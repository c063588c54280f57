import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkspaceState } from '../../../playground/protocol.ts';
import { createChanges } from '../../../playground/server/changes.ts';
import type { StandIn } from '../../../playground/server/stand-in.ts';
import { connectTestApp, GENERAL, standInFor } from './harness.ts';

let standIn: StandIn;

beforeEach(async () => {
  standIn = await standInFor();
});

describe('the feed', () => {
  /** Reads the feed until a state is as wanted. */
  async function readUntil(
    isIt: (state: WorkspaceState) => boolean,
  ): Promise<{ states: WorkspaceState[]; headers: Headers }> {
    const ended = new AbortController();
    const response = await fetch(`${standIn.url}/ui/feed`, { signal: ended.signal });
    const states: WorkspaceState[] = [];
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString();
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) if (event.startsWith('data: ')) states.push(JSON.parse(event.slice('data: '.length)));
      if (states.some(isIt)) break;
    }
    ended.abort();
    return { states, headers: response.headers };
  }

  it('begins with the whole state', async () => {
    const { states, headers } = await readUntil(() => true);
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(states).toEqual([JSON.parse(JSON.stringify(standIn.state()))]);
  });

  it('tells of changes, many at a time', async () => {
    const reading = readUntil(({ messages }) => messages.some(({ text }) => text === 'five'));
    for (const text of ['one', 'two', 'three', 'four', 'five']) await standIn.do('say', { channel: GENERAL, text });
    const { states } = await reading;
    expect(states.length).toBeLessThanOrEqual(3);
  });

  it('tells when the app connects, and subscribers alike', async () => {
    const heard: boolean[] = [];
    const unsubscribe = standIn.subscribe(({ app }) => heard.push(app.isConnected));
    const reading = readUntil(({ app }) => app.isConnected);
    await connectTestApp(standIn);
    await reading;
    expect(heard.at(-1)).toBe(true);
    unsubscribe();
    const { length } = heard;
    await standIn.do('say', { channel: GENERAL, text: 'x' });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(heard).toHaveLength(length);
  });

  it('ends with the stand-in', async () => {
    const response = await fetch(`${standIn.url}/ui/feed`);
    const text = response.text();
    await standIn.close();
    expect(await text).toContain('data: ');
  });
});

describe('changes', () => {
  it('are told together, ten milliseconds after the first', () => {
    vi.useFakeTimers();
    const changes = createChanges();
    let told = 0;
    changes.subscribe(() => (told += 1));
    changes.notify();
    vi.advanceTimersByTime(9);
    changes.notify();
    expect(told).toBe(0);
    vi.advanceTimersByTime(1);
    expect(told).toBe(1);
    vi.advanceTimersByTime(100);
    expect(told).toBe(1);
    vi.useRealTimers();
  });
});
