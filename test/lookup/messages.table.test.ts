import { describe, expect, it } from 'vitest';
import { createExtract } from '../../src/lookup/extract.ts';
import { typedText } from '../../src/lookup/message-text.ts';
import { catalogue } from '../harness.ts';

/** A message as Slack sends it, and the status codes in it; "502×3" where one stands there three times. */
const TABLE: readonly (readonly [message: string, codes: string])[] = [
  // Access logs: nginx, Apache, HAProxy, Envoy, AWS ALB, IIS, Squid, Gin, morgan, Django, uvicorn, Rails
  ['10.0.0.1 - - [14/Mar/2025:14:03:22 +0000] "GET /cart HTTP/1.1" 502 157 "-" "curl/8.5.0"', '502'],
  ['10.0.0.1 - - [02/Apr/2025:07:00:01 +0000] "GET /404 HTTP/2.0" 200 500 "-" "-"', '200'],
  ['10.2.0.7 - alice [02/Jun/2024:09:11:05 +0200] "PUT /up HTTP/1.1" 413 583', '413'],
  ['"GET /a HTTP/1.1" 502 157\n"GET /b HTTP/1.1" 502 157\n"GET /c HTTP/1.1" 200 502', '502×2 200'],
  ['haproxy[1]: 10.0.0.9:512 [10/Feb/2026:14:03:11.404] fe be/<NOSRV> 0/-1/-1/-1/0 503 213 - - SC--', '503'],
  ['haproxy[8]: 10.0.0.5:402 [01/May/2025:01:02:03.404] fe be/app1 0/0/1/502/503 200 1502 - - ----', '200'],
  ['[2024-03-01T08:15:30.120Z] "GET /x HTTP/2" 503 UF "-" "-" 0 91 502 - "-" "curl/8"', '503'],
  ['h2 2025-09-11T07:02:44Z app/p/1f 10.0.0.4:5204 10.2.0.12:80 0.0 5.2 -1 460 - 412 0 "GET https://x/"', '460'],
  ['h2 2025-09-11T07:02:44Z app/p/1f 10.0.0.4:5204 10.2.0.1:80 0.0 0.4 0.0 502 500 34 503 "GET https://x/"', '502 500'],
  ['2024-01-15 08:12:44 10.0.0.4 GET /api id=500 443 - 203.0.113.8 curl - 404 0 2 15', '404'],
  ['1712500412.503 120 10.0.0.4 TCP_MISS/504 404 GET http://example.com/ - DIRECT/- text/html', '504'],
  ['[GIN] 2025/04/02 - 10:30:00 | 404 |  502.1µs | 10.0.0.1 | GET "/x"', '404'],
  ['GET /api/404 304 1.502 ms - -', '304'],
  ['[07/Nov/2025 11:20:15] "GET /admin/ HTTP/1.1" 302 0', '302'],
  ['INFO: 127.0.0.1:50432 - "GET /items/42 HTTP/1.1" 422 Unprocessable Entity', '422'],
  ['Completed 406 Not Acceptable in 513ms (Allocations: 421)', '406'],
  ['{"level":"info","status":308,"size":500,"duration":0.000429}', '308'],
  ['"GET http://localhost:3000/carts HTTP/1.1" from 127.0.0.1:51502 - 404 19B in 502µs', '404'],
  ['"GET /stock HTTP/1.1" 200 1043 "-" "okhttp/4.12.0" rt=0.504 us="502, 200"', '200 502'],
  // Tools and libraries: curl, wget, axios, requests, urllib, Ruby, botocore, Retrofit, .NET, git, gRPC, kubelet
  ['< HTTP/1.1 301 Moved Permanently\n< Location: https://example.com/404', '301'],
  ['< HTTP/2 429\n< retry-after: 120\n< x-ratelimit-limit: 500', '429'],
  ['curl: (22) The requested URL returned error: 500', '500'],
  ['* upload completely sent off: 404 bytes\n< HTTP/1.1 201 Created', '201'],
  ['2025-11-01 09:12:00 ERROR 403: Forbidden.', '403'],
  ['AxiosError: Request failed with status code 404\n    at settle (axios.js:500:12)', '404'],
  ['requests.exceptions.HTTPError: 503 Server Error: Service Unavailable for url: https://x.example/v1/404', '503'],
  ['urllib.error.HTTPError: HTTP Error 405: Method Not Allowed', '405'],
  ['Net::HTTPFatalError: 500 "Internal Server Error"', '500'],
  ['An error occurred (404) when calling the HeadObject operation: Not Found', '404'],
  ['retrofit2.HttpException: HTTP 401', '401'],
  ['Response status code does not indicate success: 415 (Unsupported Media Type).', '415'],
  ['fatal: unable to access: The requested URL returned error: 403', '403'],
  ['rpc error: code = Unavailable desc = unexpected HTTP status code received from server: 502 (Bad Gateway)', '502'],
  ['Readiness probe failed: HTTP probe failed with statuscode: 503', '503'],
  // Error bodies and pages
  ['{"kind":"Status","status":"Failure","reason":"Expired","code":410}', '410'],
  ['{"status":422,"title":"Your request is not valid","instance":"/log/400"}', '422'],
  ['{"statusCode":400,"error":"Bad Request","message":"age must be <= 120"}', '400'],
  ['<head><title>502 Bad Gateway</title></head>\n<center>nginx/1.25.3</center>', '502'],
  // Alerts
  ['[FIRING:1] HighErrorRate checkout (503 ratio 7.2% > 5% for 10m)', '503'],
  ['ALARM: "prod-alb" HTTPCode_ELB_502_Count >= 25 for 3 datapoints', '502'],
  ['PagerDuty #4041 [HIGH] ELB 504s on payments-eu', '504'],
  ['Down: shop.example.com - HTTP 521 from 3 locations, since 02:14 UTC', '521'],
  ['http.status_code:502 count was > 50.0 during the last 5m', '502'],
  // What people write
  ['rolled back, 500s are gone', '500'],
  ['p95 is 502ms and on top of that we see 502s', '502'],
  ['HTTP 502 at 14:02, HTTP 502 at 14:03, HTTP 503 at 14:04', '502×2 503'],
  ['please retry on 502,503,504 only', '502 503 504'],
  ['this should be a 422, not a 400', '422 400'],
  ['we return 404 instead of 403 so nobody learns that it exists', '404 403'],
  ['got a 401 from the webhook again', '401'],
  ['502 bad gateway on checkout, anyone else?', '502'],
  ['seeing lots of 499 and some 504 errors', '499 504'],
  ['why is prod returning 503?', '503'],
  // Code and configuration
  ['return 301 https://$host$request_uri;', '301'],
  ['res.status(404).json({ ok: false })', '404'],
  ['raise HTTPException(status_code=409, detail="taken")', '409'],
  ['if: steps.ping.outputs.code != 200', '200'],
  ["header('HTTP/1.1 503 Service Unavailable'); header('Retry-After: 300');", '503'],
  ['proxy_next_upstream error timeout http_502 http_503;', '502 503'],
  // What Slack adds: escapes, mentions, channels, links
  ['&lt;Response [404]&gt; is all the script prints', '404'],
  ['<@U0404ABCD> the webhook keeps answering 401', '401'],
  ['<#C0503XYZ99|incidents> 524 from cloudflare, origin takes 110 s', '524'],
  ['intermittent 503 from <https://status.example.com/500|status page>', '503'],
  ['<!here> login broken, POST /login gives 422', '422'],
  // One code says so; the others stand beside it
  ['health check returned 503 (expected 200)', '503 200'],
  ['it was 401 at first, after the new token 403, and now it ends with 504', '401 403 504'],
  ['should we return a 409 or rather 422 here?', '409 422'],
  ['[FIRING] edge: 502 count is 418 over 5 min', '502'],
  ['first 302 to /login, then 307 to /start', '302 307'],
  ['`GET /feed` -> `304` on every poll', '304'],
  ['Error: unexpected server response: 401', '401'],
  ['does anybody know what 504 says about our side?', '504'],
  // Models, codes of other kinds
  ['my old Peugeot 307 is for sale', ''],
  ['the area code 415 is in California', ''],
  ['zip code 404 and door code: 501', ''],
];

/** Numbers that look like status codes and are none. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  durations: ['p99 went to 504 ms on checkout', 'timeout raised to 300s', 'took 500 seconds', '429 s of it in tests'],
  ports: ['listening on port 443', 'port 500/udp must be open', 'ports 400 and 500 are closed', '10.0.0.1:443 refused'],
  URLs: ['http://localhost:500/api is the dev url', '<https://github.com/acme/shop/pull/404|link>'],
  'years, dates and times': ['planned for Q3 in 2025', 'released on 2025-04-04 at 05:00', 'lunch at 12:30?'],
  versions: [
    'version 4.0.4 is out',
    'upgraded to 5.0.3 last night',
    'tag v2.404.1 pushed',
    'HTTP/2 and TLS 1.3 are on',
  ],
  'lines of source': ['panic at handler.go:502 +0x1a4', 'File "app.py", line 500, in main', 'at x (settle.js:404:15)'],
  references: [
    'PR #404 is ready for review',
    'see issue #502',
    'MR !403 merged',
    'OPS-404 is done',
    'INC0050300 created',
  ],
  'phone numbers': ['call me at +1 415 555 0123', 'dial 1-800-503-0200 for the bridge'],
  prices: ['the team plan is $429 a month', '499 EUR are still open', 'BTC at 100,500 again'],
  sizes: ['404GB used, 500 MB free', 'image resized to 400x300', 'disk at 95%, quota 500/500 used'],
  'numbers of things': ['500 customers affected', 'we have 429 open tickets', 'batch of 400 invoices sent', 'rps 2503'],
  ids: [
    'trace id 4f502ab3c401',
    'reverted commit 500a1b2',
    'PO 451-887 approved',
    '50240342-8f2c-4c1a-9b1e-4294a5030200',
  ],
  'ids of Slack': ['<@U404ABCDE> can you look?', '<!subteam^S0502ABCD|@oncall> ping', '<#C0500ABCDEF|general>'],
  'exit codes and errno': ['exit code 137', 'Exited (137) 5 minutes ago', 'errno 111 connection refused'],
  'other protocols': ['ftp says 226 transfer complete', 'sip trunk answers 486 busy here', 'SMTP 421 not available'],
  databases: ['ORA-01403: no data found', 'MySQL error 1205 lock wait timeout', 'SQLSTATE 23505'],
  places: [
    'room 404, second floor',
    'flight LH 404 delayed',
    'traffic on highway 101',
    'rack 302 lost power',
    'bus 200',
  ],
  titles: ['Fahrenheit 451 book club on Thursday', 'camera set to ISO 400', "does anyone want my Levi's 501?"],
  'classes alone': ["I'd expect some 4xx here, not a 5xx"],
};

const extract = createExtract(catalogue);

function codesIn(message: string): string {
  return extract(typedText(message))
    .map(({ code, count }) => (count > 1 ? `${code}×${count}` : code))
    .join(' ');
}

describe('a message and its status codes', () => {
  it.each(TABLE)('%j → %s', (message, codes) => {
    expect(codesIn(message)).toBe(codes);
  });

  const refused = Object.entries(REFUSED).flatMap(([what, messages]) => messages.map((message) => [what, message]));
  it.each(refused)('%s: %j → none', (_what, message = '') => {
    expect(codesIn(message)).toBe('');
  });
});
