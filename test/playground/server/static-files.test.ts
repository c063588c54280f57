import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StandIn } from '../../../playground/server/stand-in.ts';
import { send, standInFor } from './harness.ts';

let standIn: StandIn;

beforeEach(async () => {
  const outside = mkdtempSync(join(tmpdir(), 'page-'));
  const pageDirectory = join(outside, 'dist');
  mkdirSync(join(pageDirectory, 'fonts'), { recursive: true });
  mkdirSync(`${pageDirectory}-other`);
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  writeFileSync(join(`${pageDirectory}-other`, 'secret.txt'), 'secret');
  writeFileSync(join(pageDirectory, 'index.html'), '<!doctype html><title>Page</title>');
  writeFileSync(join(pageDirectory, 'main.js'), 'export {}');
  writeFileSync(join(pageDirectory, 'fonts', 'a.woff2'), 'font');
  symlinkSync(join(outside, 'secret.txt'), join(pageDirectory, 'link.txt'));
  standIn = await standInFor({ pageDirectory });
});

describe('a file of the page', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html?x=1', 'text/html; charset=utf-8'],
    ['/main.js', 'text/javascript; charset=utf-8'],
    ['/fonts/a.woff2', 'font/woff2'],
  ])('%s comes as %s, uncached and with a strict policy', async (path, contentType) => {
    const { status, headers } = await send(standIn, path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': contentType,
      'content-security-policy':
        "default-src 'self'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/fonts/../../secret.txt',
    '/fonts/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/../dist-other/secret.txt',
    '/..%2fdist-other%2fsecret.txt',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/link.txt',
    '/main.js%00.html',
    '/%',
    '/fonts',
    '/nowhere.js',
  ])('does not come from outside: %s', async (path) => {
    const { status, body } = await send(standIn, path);
    expect(status).toBe(404);
    expect(body).not.toMatch(/secret|root:/u);
  });

  it('is only read', async () => {
    expect(await send(standIn, '/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    expect(await send(standIn, '/', { method: 'POST' })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
  });

  it('is missed in words where no page was built', async () => {
    standIn = await standInFor();
    expect(await send(standIn, '/')).toMatchObject({ status: 404, body: '{"problem":"The page is not built."}' });
  });
});
