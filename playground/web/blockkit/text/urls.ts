const LINKED_SCHEMES = ['http:', 'https:', 'mailto:'];
const LOOPBACK_HOSTS = ['127.0.0.1', '[::1]', 'localhost'];

/**
 * Decides whether a text may become a link.
 * @param url as an app or a person wrote it
 * @returns the same address, or `undefined` where following it could do anything but open a page or a mail
 */
export function linkableUrl(url: string): string | undefined {
  return URL.canParse(url) && LINKED_SCHEMES.includes(new URL(url).protocol) ? url : undefined;
}

/**
 * Tells pictures on this machine from those elsewhere: the page fetches nothing from outside.
 * @param url the address of a picture
 * @returns whether it is a path of this page, or stands on a loopback address
 */
export function isLocalUrl(url: string): boolean {
  if (!URL.canParse(url, 'http://localhost')) return false;
  const { protocol, hostname } = new URL(url, 'http://localhost');
  return protocol.startsWith('http') && LOOPBACK_HOSTS.includes(hostname);
}
