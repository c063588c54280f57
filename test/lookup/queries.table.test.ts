import { describe, expect, it } from 'vitest';
import { codesIn } from '../../src/lookup/codes.ts';
import { catalogue, explain } from '../harness.ts';

/** What answers a query: a code, a class, "none", codes side by side; or one of several that are equally right. */
type Answered = number | string;
const compares = (...codes: number[]): string => codes.join(' vs ');
const either = (...codes: number[]): readonly number[] => codes;

/** An answer, and what people type for it. */
const TABLE: readonly (readonly [answered: Answered | readonly Answered[], ...typed: string[]])[] = [
  // Numbers in any dress
  [404, '404', 'HTTP 404', 'error 404', '404 error', '404s', "what's a 404?", '4O4', '[404]', 'got a 404 from nginx'],
  [503, 'HTTP/2 503', '"statusCode": 503', 'why do I get 503', '503 service unavailable', 'code=503', '503?'],
  // Popular names
  [401, 'unauthenticated', 'not authenticated', 'unauthorised'],
  [403, 'permission denied', 'not authorized to do this'],
  [413, 'entity too large', 'body too large', 'upload too big', 'file too large', 'image larger than allowed'],
  [429, 'rate limited', 'rate limiting', 'throttling', 'slow down'],
  [418, 'teapot', 'im a teapot', 'what is the teapot code'],
  // Constants in any casing
  [409, 'StatusConflict', 'http.StatusConflict', 'SC_CONFLICT', 'HTTP_409_CONFLICT', 'HttpStatus.CONFLICT'],
  [409, 'StatusCodes.Status409Conflict', 'StatusCode::CONFLICT', 'HTTP_CONFLICT', 'ConflictException'],
  [404, 'StatusNotFound', 'SC_NOT_FOUND', ':not_found', 'HttpStatus.NOT_FOUND', 'NotFoundException', 'NotFoundError'],
  [422, ':unprocessable_content', 'UnprocessableEntityHttpException', 'StatusUnprocessableEntity'],
  [413, 'http.StatusRequestEntityTooLarge', 'PAYLOAD_TOO_LARGE', 'MaxUploadSizeExceededException'],
  [302, 'StatusFound', 'HTTP_MOVED_TEMP'],
  // Names of gRPC and Kubernetes
  [400, 'INVALID_ARGUMENT', 'FAILED_PRECONDITION', 'OUT_OF_RANGE'],
  [401, 'UNAUTHENTICATED'],
  [403, 'PERMISSION_DENIED', 'grpc permission denied'],
  [404, 'grpc NOT_FOUND'],
  [409, 'ALREADY_EXISTS', 'ABORTED', 'AlreadyExists', 'StatusReasonConflict'],
  [429, 'RESOURCE_EXHAUSTED'],
  [501, 'UNIMPLEMENTED'],
  [503, 'UNAVAILABLE', 'grpc unavailable'],
  [504, 'DEADLINE_EXCEEDED'],
  // Typos
  [401, 'unauthorzied', 'unautorized', 'unauthroized', 'unathorised'],
  [403, 'fobidden', 'forbiddden', 'foribdden'],
  [404, 'not foud', 'nto found', 'not founnd'],
  [409, 'conflcit', 'conflict eror'],
  [429, 'too many reqeusts', 'to many request'],
  [500, 'internal servor error', 'internal server eror', 'interal server error'],
  [502, 'bad gatewy', 'bad getaway', 'badd gateway'],
  [503, 'servcie unavailable', 'service unavaliable', 'sevice unavailable'],
  [504, 'gatewy timeout', 'gateway timeuot', 'gatway time out'],
  // Glued, split and plural words
  [404, 'notfound', 'not-found', 'not_found', 'not.found', 'NOT FOUND!'],
  [429, 'toomanyrequests', 'too-many-requests', 'rate limits', 'ratelimit'],
  [500, 'internalservererror', 'internal server errors'],
  [502, 'badgateway', 'bad gate way', 'bad gateways'],
  [504, 'gatewaytimeout', 'gateway time out', 'gateway timeouts'],
  // Questions about a name
  [404, 'what does not found mean', 'which code is not found?', 'status code for not found'],
  [409, 'what is a conflict', 'http code for conflict', 'when should I use conflict'],
  [429, 'what code for too many requests', 'what should I return when rate limited?'],
  // What happened: the request
  [400, 'malformed json', 'cannot parse request body', 'missing required parameter', 'syntax error in query string'],
  [either(422, 400), 'email has wrong format', 'password too short', 'required field is blank', 'invalid field value'],
  [409, 'username already taken', 'duplicate email on signup', 'unique constraint violation', 'double booking'],
  [either(412, 409), 'stale version of the record', 'optimistic lock failure'],
  [415, 'xml sent to a json api', 'wrong mime type', 'missing content-type header'],
  [405, 'POST to a read-only endpoint', 'wrong http verb', 'get on a post-only route'],
  [408, 'client too slow to send its request', 'client did not finish sending'],
  [431, 'cookies too large', 'too many cookies'],
  // What happened: who asks, and for what
  [401, 'not logged in', 'token expired', 'wrong password', 'missing credentials', 'invalid api key'],
  [402, 'subscription expired', 'credit card declined', 'out of credits', 'unpaid invoice'],
  [403, 'no permission', 'not an admin', 'access denied', 'ip address blocked', 'missing scope', 'blocked by firewall'],
  [404, 'no such user', 'unknown id', 'page does not exist', 'broken link', 'route not defined'],
  [407, 'proxy needs a password', 'proxy wants credentials'],
  [410, 'deleted permanently', 'removed for good', 'expired link', 'api version sunset'],
  [429, 'too many login attempts', 'requests per minute exceeded', 'bot is hammering us'],
  [451, 'court order', 'dmca takedown', 'censored'],
  [511, 'hotel wifi login page', 'captive portal'],
  // What happened: it worked, or is elsewhere
  [201, 'new resource was created', 'successful post that creates'],
  [202, 'job was queued', 'processing in the background', 'will be done later'],
  [204, 'delete succeeded', 'nothing to return', 'successful delete without body'],
  [207, 'batch with mixed results', 'some items failed', 'bulk operation partially failed'],
  [304, 'cache still valid', 'etag matches', 'nothing changed since last time'],
  [either(301, 308), 'site moved to a new domain', 'redirect permanently', 'http to https redirect'],
  [303, 'redirect after post', 'post/redirect/get'],
  // What happened: the server
  [500, 'uncaught exception', 'null pointer exception', 'something went wrong', 'server crashed', 'stack trace'],
  [502, 'nginx cannot reach the app', 'invalid response from upstream', 'backend closed the connection'],
  [503, 'down for maintenance', 'server overloaded', 'no healthy backends', 'service is down', 'maintenance mode'],
  [504, 'upstream too slow', 'backend timed out', 'upstream timeout', 'load balancer timeout'],
  [507, 'out of disk space', 'insufficient disk space'],
  // Messages of software
  [502, 'connect() failed (111: Connection refused) while connecting to upstream', 'upstream sent invalid header'],
  [504, 'upstream timed out (110: Connection timed out)', 'context deadline exceeded', 'Endpoint request timed out'],
  [503, 'no healthy upstream', 'upstream connect error or disconnect/reset before headers'],
  [either(401, 403), 'Authentication credentials were not provided', 'jwt expired', 'TokenExpiredError'],
  [403, 'directory index of "/var/www/html/" is forbidden', 'AccessDenied', 'SignatureDoesNotMatch'],
  [404, 'NoSuchKey', 'No route matches [GET] "/foo"', 'ModelNotFoundException', 'Page not found (404)'],
  [405, "Request method 'PUT' not supported", 'Method "DELETE" not allowed.'],
  [409, 'duplicate key value violates unique constraint', 'BucketAlreadyExists'],
  [429, 'Rate exceeded', 'rate limit exceeded', 'rate_limit_exceeded', 'toomanyrequests'],
  // Codes of vendors
  [419, 'page expired', 'laravel csrf token expired'],
  [499, 'client closed request', 'nginx client closed request'],
  [521, 'web server is down', 'cloudflare origin refused the connection'],
  [522, 'cloudflare connection timed out'],
  [524, 'a timeout occurred', 'cloudflare timeout'],
  [525, 'ssl handshake failed', 'cloudflare tls handshake'],
  [529, 'claude overloaded', 'anthropic overloaded_error'],
  [999, 'linkedin 999', 'linkedin request denied'],
  // Classes
  ['2xx', '2xx', 'success', 'successful responses', '2xx codes'],
  ['3xx', '3XX', 'redirect', 'redirects', 'redirection', 'redirect codes'],
  ['4xx', 'client error', 'client errors', '400s', '4**', 'what are 4xx codes'],
  ['5xx', 'server error', 'server errors', '5xx errors', '500s'],
  // Comparisons
  [compares(401, 403), '401 vs 403', '401 or 403?', 'unauthorized vs forbidden', '401 vs forbidden'],
  [compares(401, 403), 'difference between unauthorized and forbidden', 'compare 401 403', 'is it 401 or 403'],
  [compares(502, 504), '502 vs. 504', 'bad gateway vs gateway timeout'],
  [compares(400, 422), 'should I use 400 or 422?', 'bad request vs unprocessable entity'],
  // Paths, emoji and other protocols say nothing
  [404, 'Cannot GET /users', 'Cannot GET /api/v1/orders/7'],
  [417, 'expect: 100-continue not supported'],
  [100, 'expect: 100-continue', '100-continue'],
  ['none', ':thumbsup:', 'smtp 550 mailbox unavailable', 'ftp 530 login incorrect', 'errno 104', 'ls -la'],
  // Nothing of ours
  ['none', 'lunch', 'pizza for everyone', 'deploy production', 'exit code 137', 'exit status 1', 'asdfgh', 'qwerty'],
  ['none', 'jkl;', 'foo bar', 'kubectl apply -f x.yaml', 'SIGTERM', 'oom killed', 'port 8080', 'who am i', '6xx'],
  ['none', '500ms', '200 kb', '12345', '1e3', '🔥', ':wave:', 'thank you', 'meeting at 3pm', 'vacation', 'yes'],
  ['none', '<script>alert(1)</script>', '__proto__', 'constructor'],
];

function answeredTo(typed: string): Answered | undefined {
  const { answer } = explain(typed);
  if (answer.kind === 'class') return `${answer.statusClass.class}xx`;
  if (answer.kind === 'comparison') return compares(...codesIn(answer));
  // A number that is no status code is answered with just that, unless a vendor uses it.
  if (answer.kind === 'invalid' && answer.meanings.length === 0) return 'none';
  return answer.kind === 'none' ? 'none' : codesIn(answer)[0];
}

const rows = TABLE.flatMap(([answered, ...typed]) => typed.map((query) => ({ query, answered: [answered].flat() })));

describe('a query and its answer', () => {
  it.each(rows)('$query → $answered', ({ query, answered }) => {
    expect(answered).toContain(answeredTo(query));
  });

  it.each(catalogue.entries.filter(({ owner }) => owner === undefined))('$code $phrase by all its names', (entry) => {
    // Two codes of the registry are both "(Unused)".
    const phrase = entry.registration === 'unused' ? [] : [entry.phrase];
    for (const name of [...phrase, ...entry.formerPhrases, ...Object.values(entry.constants)])
      expect(answeredTo(name), name).toBe(entry.code);
  });
});
