import { describe, expect, it } from 'vitest';
import { createTestApp } from '../harness.ts';
import { slashCommand } from '../payloads.ts';

async function ask(text: string): Promise<unknown> {
  const { deliver, calls } = await createTestApp();
  const acks = await deliver(slashCommand(text));
  expect(acks).toHaveLength(1);
  expect(calls, 'a look-up makes no call').toEqual([]);
  return acks[0];
}

const titled = (title: string) =>
  expect.objectContaining({
    response_type: 'ephemeral',
    text: expect.stringContaining(title),
    blocks: expect.arrayContaining([{ type: 'header', text: { type: 'plain_text', text: title, emoji: true } }]),
  });

describe('/httpstatus', () => {
  it.each([
    ['409', '409 Conflict'],
    ['HTTP/1.1 502 Bad Gateway', '502 Bad Gateway'],
    ['not found', '404 Not Found'],
    ['Unprocessable Entity', '422 Unprocessable Content'],
    ['StatusTeapot', '418 (Unused)'],
    ['4xx', '4xx Client Error'],
    ['client errors', '4xx Client Error'],
    ['401 vs 403', '401 vs 403'],
    ['unauthorized vs forbidden', '401 vs 403'],
    ['502 503 504', '3 status codes'],
    ['duplicate email', '409 Conflict'],
    ['too many requests', '429 Too Many Requests'],
    ['499', '499 Client Closed Request'],
    ['000', '000 (no status received)'],
  ])('%s is answered in the acknowledgement, privately: %s', async (text, title) => {
    expect(await ask(text)).toEqual(titled(title));
  });

  it('without a word, or with help, says how to use it', async () => {
    expect(await ask('')).toEqual(titled('HTTP Status'));
    expect(await ask('help')).toEqual(titled('HTTP Status'));
  });

  it.each(['lunch', 'asdfgh', 'deploy production'])('finds nothing for %s, and says so kindly', async (text) => {
    expect(await ask(text)).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining(`No status code is known by "${text}"`),
    });
  });

  it('asks what was meant where the best match is doubtful', async () => {
    const answer = await ask('customer login');
    expect(answer).toMatchObject({ text: expect.stringMatching(/No status code is known by .*\nDid you mean 401/u) });
  });

  it.each([
    'constructor',
    '__proto__',
    '0404',
    ' 404 ',
    '<!channel> <@U1>',
    '🔥🔥',
    'x'.repeat(40_000),
    '\u202e404\u202c',
    '\u0000',
  ])('answers hostile text %#', async (text) => {
    const answer = JSON.stringify(await ask(text));
    expect(answer).not.toMatch(/<!|<@/u);
  });
});
