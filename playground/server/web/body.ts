import type { IncomingMessage } from 'node:http';

const MAX_BYTES = 1_048_576;

/** The body of a request is larger than a megabyte. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

/**
 * Reads the body of a request.
 * @throws BodyTooLargeError where it is larger than a megabyte; what comes after that is dropped
 */
export function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MAX_BYTES) reject(new BodyTooLargeError('The body is larger than a megabyte.'));
      else chunks.push(chunk);
    });
    request.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.once('error', reject);
  });
}
