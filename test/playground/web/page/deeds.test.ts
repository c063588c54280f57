import { afterEach, describe, expect, it, vi } from 'vitest';
import { post } from '../../../../playground/web/workspace/deeds.ts';

const say = { channel: 'C0GENERAL', text: 'Hello' };

function answerWith(answer: () => Response | Promise<Response>) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => answer());
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

afterEach(() => vi.unstubAllGlobals());

describe('what the page posts', () => {
  it('names the deed in the address, and tells the rest as JSON', async () => {
    const fetch = answerWith(() => Response.json({}));
    expect(await post('say', say)).toEqual({});
    expect(fetch).toHaveBeenCalledWith('/ui/say', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(say),
    });
  });

  it('gets what went wrong in words', async () => {
    answerWith(() => Response.json({ problem: 'The app is not connected.' }));
    expect(await post('say', say)).toEqual({ problem: 'The app is not connected.' });
  });

  it('gets the words of a refusal too', async () => {
    answerWith(() => Response.json({ problem: 'No such channel.' }, { status: 400 }));
    expect(await post('say', say)).toEqual({ problem: 'No such channel.' });
  });

  it('finds words for a refusal without any', async () => {
    answerWith(() => new Response('no', { status: 403, statusText: 'Forbidden' }));
    expect(await post('say', say)).toEqual({ problem: 'The playground refused that: 403 Forbidden.' });
  });

  it('says where nobody answers', async () => {
    answerWith(() => Promise.reject(new TypeError('fetch failed')));
    expect(await post('say', say)).toEqual({ problem: 'The playground does not answer. Is it still running?' });
  });
});
