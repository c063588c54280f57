import { describe, expect, it } from 'vitest';
import { isLocalUrl, linkableUrl } from '../../../../playground/web/blockkit/text/urls.ts';

describe('links', () => {
  it.each(['https://example.com', 'http://localhost:3000/a', 'mailto:ada@example.com', 'HTTPS://EXAMPLE.COM'])(
    'may lead to %s',
    (url) => expect(linkableUrl(url)).toBe(url),
  );

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '/relative',
    'no address',
    '',
  ])('may not lead to %j', (url) => expect(linkableUrl(url)).toBeUndefined());
});

describe('pictures', () => {
  it.each(['/icon.png', 'icon.png', 'http://127.0.0.1:4180/a.png', 'http://localhost/a.png'])('%s is here', (url) =>
    expect(isLocalUrl(url)).toBe(true),
  );

  it.each([
    'https://example.com/a.png',
    '//example.com/a.png',
    'http://localhost.example.com/a.png',
    'data:image/png,x',
    'http://[',
  ])('%s is elsewhere', (url) => expect(isLocalUrl(url)).toBe(false));
});
