import { readFile, realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { SAFE_HEADERS, sendProblem } from './reply.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const NOT_FOUND = 'There is no such page.';

/**
 * Answers with a file of the page.
 * @param directory the folder that holds the page; undefined where there is none
 * @param path of the address, still encoded
 */
export async function answerFile(
  request: IncomingMessage,
  response: ServerResponse,
  directory: string | undefined,
  path: string,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return sendProblem(response, 405, 'Please use GET.', { allow: 'GET, HEAD' });
  }
  if (directory === undefined) return sendProblem(response, 404, 'The page is not built.');
  const file = await findFile(directory, path);
  if (file === undefined) return sendProblem(response, 404, NOT_FOUND);
  const content = await readFile(file);
  const contentType = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { ...SAFE_HEADERS, 'content-type': contentType, 'content-length': content.length });
  response.end(request.method === 'HEAD' ? undefined : content);
}

/** @returns the real path of a file below the folder; undefined for everything else, also where a link leads out of it */
async function findFile(directory: string, path: string): Promise<string | undefined> {
  try {
    const root = await realpath(directory);
    const wanted = decodeURIComponent(path);
    const file = await realpath(join(root, wanted.endsWith('/') ? `${wanted}index.html` : wanted));
    return file.startsWith(root + sep) && extname(file) !== '' ? file : undefined;
  } catch {
    return undefined;
  }
}
