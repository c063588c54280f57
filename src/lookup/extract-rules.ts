/** The rules by which numbers in a message are told to be status codes, or not. Each looks at what stands beside them. */

const METHOD = '(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE|CONNECT|PROPFIND)';

/**
 * Lines of access logs. What is captured is the status; all other numbers of the line (bytes, timers, ports) are not.
 */
export const LOG_LINES: readonly RegExp[] = [
  // HAProxy: five timers, then status and bytes.
  /(?:-?\d+\/){3,4}\+?-?\d+\s+(?<status>\d{3}|-1)\s+\+?\d+\s/u,
  // AWS ALB: three times, then the balancer's status and the target's.
  new RegExp(
    `(?:-?\\d+(?:\\.\\d+)?\\s+){3}(?<status>\\d{3})\\s+(?<second>\\d{3}|-)\\s+\\d+\\s+\\d+\\s+"${METHOD}\\s`,
    'u',
  ),
  // nginx, Apache, Envoy, Traefik, gunicorn, uvicorn, Django: the quoted request line, then the status.
  /"[A-Z][A-Za-z]{2,11} [^"]*"\s+(?<status>\d{3})\b/u,
  // chi: the quoted request line, the caller, then the status.
  /"[A-Z]{3,11} [^"]*" from \S+ - (?<status>\d{3})\b/u,
  // CloudFront: method, host, path and status between tabs.
  new RegExp(`\\t${METHOD}\\t\\S+\\t\\S+\\t(?<status>\\d{3})\\t`, 'u'),
  // IIS: status, sub-status, Windows status and time at the end.
  new RegExp(
    `^\\d{4}-\\d\\d-\\d\\d .*\\s${METHOD}\\s.*\\s(?<status>[1-5]\\d\\d)\\s+\\d{1,3}\\s+\\d+(?:\\s+\\d+){0,3}\\s*$`,
    'u',
  ),
  // Squid: TCP_MISS/504.
  /\b(?:TCP|UDP|NONE)\w*\/(?<status>\d{3})\s/u,
  // morgan, Next.js, Gin and others: method, path, status.
  new RegExp(
    `\\b${METHOD}\\s+"?(?:https?:/)?/\\S*\\s+(?:HTTP/[\\d.]+"?\\s+)?(?:[-=]*>|→|:|-|\\|)?\\s*(?<status>[1-5]\\d\\d)\\b(?!\\s?m?s\\b)`,
    'u',
  ),
  // Gin: [GIN] date | 404 | duration.
  /\[GIN\][^|]*\|\s*(?<status>\d{3})\s*\|/u,
];

/** What upstreams answered, beside the status of an access log: us="502, 200". */
export const UPSTREAM_STATUSES =
  /\b(?:us|upstream_status|upstream_http_status)[=:]"?(?<codes>\d{3}(?:(?:, | : )\d{3})*)/u;

/** Settings that list status codes: error_page 500 502 503 504 /50x.html. */
export const LISTS =
  /\b(?:error_page|ErrorDocument|errorfile|http-error(?:\s+status)?|proxy_next_upstream|retry[_-]on|(?:retr\w+|expected|valid|allowed)[_-]?(?:status[_-]?)?codes?)\b[\s:=["']*(?<codes>(?:(?:http_)?[1-5]\d\d[\s,"']*)+)/iu;

/** What is never a status code, whatever stands beside it: blanked out before anything else is looked at. */
export const NEVER: readonly RegExp[] = [
  // nginx: the number of a connection, and that of a system error.
  /\*\d+(?= )|\(\d{1,3}: /gu,
  /\b100-continue\b/giu,
  /\bhttps?:\/\/[^\s"'<>)]+/giu,
  /\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?/gu,
  /\b\d{1,2}\/[A-Z][a-z]{2}\/\d{4}(?::\d\d){3}(?:[.,]\d+)?(?:\s[+-]\d{4})?/gu,
  /\b\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?\b/gu,
  /\b(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?(?:\/\d+)?\b/gu,
  /(?:\+|\b00)\d{1,3}(?:[\s().-]?\d{2,4}){2,5}\b/gu,
  /\b\d(?:-\d{3}){2}-\d{4}\b|\b\d{3}-\d{3}(?:-\d{4})?\b|\b\d{3}-\d{4}\b/gu,
  /\bv?\d+(?:\.\d+){2,}(?:[-+][\w.]+)?\b/giu,
  /[$€£¥]\s?\d[\d.,]{0,15}|\b\d[\d.,]{0,15}\s?(?:USD|EUR|GBP|CHF|dollars?|euros?|bucks)\b/giu,
  // Thousands, but not a list of codes: "502,503,504".
  /\b(?![45]\d\d(?:,[45]\d\d)+\b)\d{1,3}(?:,\d{3}){1,5}\b/gu,
  /\b\d+(?:\.\d+)?\s?(?:%|percent\b)/giu,
  /\b\d+(?:\.\d+)?\s?(?:ms|msecs?|µs|us|ns|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?)\b/giu,
  /\b\d+(?:\.\d+)?\s?(?:[kmgtp]i?b|[kmg]bit|bytes?(?!\s*=)|[kmg]bps|px|dpi|km|kg|mm|cm|miles?|meters?|metres?|°)\b/giu,
  /\b\d+\s?[x×]\s?\d+\b/giu,
  /\b\d+\/\d+\s+(?:used|done|passed|failed|ready)\b/giu,
  /\b(?:port|ports)\s*[:=]?\s*\d+(?:\/(?:tcp|udp))?|\b\d+\/(?:tcp|udp)\b/giu,
  /(?:\b(?:PR|MR|issues?|tickets?|bugs?|pull request|merge request|story|task|INC|JIRA|build|job|run|pipeline|revision|rev)\s*[#!]?|[#!])\s?\d+\b/giu,
  /\b[A-Z][A-Z0-9]{1,9}-\d+\b/gu,
  /\b(?:lines?|ln|col|column|page|pages|chapter|section|step|row|room|rack|floor|gate|flight|highway|route|exit|bus|platform|seat|table|version|release|firmware|iso|model|class|level|area|building|unit|suite)\s*[:=#]?\s*(?:[A-Z]{1,3}[\s-]?)?\d+\b/giu,
  /\b(?:area|zip|post(?:al)?|country|dial(?:l?ing)?|promo|discount|coupon|door|pin|bar|sort|tax|colou?r)[\s-]codes?\s*(?:is|was|[:=])?\s*\d+/giu,
  /\b(?:exit(?:ed)?(?:\s+with)?(?:\s+(?:code|status))?|signal|errno|pid|uid|gid)\s*[:=]?\s*\d+\b/giu,
  /\b(?:ftp|sip|smtp|imap|pop3|mysql|postgres|ora|sqlstate|mongo|redis)\b[^.;\n]{0,30}?\b\d{3,5}\b/giu,
  /(?<=\b(?:quota|limit|max|maximum|min|minimum|top|batch|batches|pool|size|length|count|total|offset|width|height|priority|weight|timeout|ttl|interval|duration|delay|retry-after|content-length|max-age|age|bytes|id)\b["']?\s{0,3}(?:[:=]|of|is|to|at)?\s{0,3}"?)\d+\b/giu,
  /(?<![\w./-])[\w./-]+\.(?:js|ts|tsx|jsx|mjs|py|rb|go|java|kt|rs|php|cs|c|cpp|ex|scala|swift):\d+(?::\d+)?/gu,
  /\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{6,}\b/giu,
];

/** Numbers of things: "500 customers", "429 open tickets". A word such as "errors" or "responses" is no thing. */
export const COUNTED =
  /^\s+(?:(?:open|new|old|more|extra|total|active|unique|different|failed|paying|angry)\s+)?(?:customers?|users?|people|persons?|tickets?|issues?|items?|rows?|records?|entries|invoices?|orders?|emails?|messages?|lines?|files?|commits?|tests?|nodes?|pods?|hosts?|servers|instances?|containers?|jobs?|tasks?|workers?|threads?|connections?|partitions?|products?|pages?|words?|characters?|chars?|points?|devices?|seats?|employees?|engineers?|guests?|participants?|shops?|stores?|tenants?|accounts?|clients?|teams?|times|rps|qps|rpm|steps?|stars?|likes?|followers?|units?|pieces?|boxes|books?|dogs|cats|watts?|amps?|volts?|calories|grams?)\b/iu;

/** What says, right before a number, that it is a status code. */
export const SAYS_SO_BEFORE: readonly RegExp[] = [
  /\bHTTPS?(?:\/[\d.]+)?(?:\s+(?:status(?:\s?code)?|error|response|code))?\s*[:=]?\s*["'`([<{]{0,2}$/iu,
  /\b[\w.-]*status(?:es)?[\w.-]*["']?\s*(?:code)?["']?\s*(?:is|was|of|[:=!<>]{1,3})?\s*["'`([<{]{0,2}$/iu,
  /\b(?:response|error|return|result|http|sc|status|upstream|origin)[_\s-]?codes?["']?\s*(?:is|was|of|[:=!<>]{1,3})?\s*["'`([<{]{0,2}$/iu,
  /["'.\s{(,]codes?["']?\s*(?:is|was|[:=!<>]{1,3})?\s*["'`([<{]{0,2}$/iu,
  /\b(?:resp|rc|sc)\s*=\s*["'`([<{]{0,2}$/iu,
  /<(?:title|h1|h2)>\s*$/iu,
  /\b(?:comes?|came|coming)\s+back\s+(?:with\s+|as\s+)?(?:an?\s+)?["'`([<{]{0,2}$/iu,
  /\b(?:errors?|err)\s*(?:is|was|of|[:=])?\s*["'`([<{]{0,2}$/iu,
  /\b(?:respon(?:ds?|ded|ding|ses?|se:)|answer(?:s|ed|ing)?|returns?|returned|returning|repl(?:y|ies|ied))\s+(?:me\s+|us\s+)?(?:back\s+)?(?:was\s+|is\s+)?(?:with\s+)?(?:an?\s+|the\s+)?["'`([<{]{0,2}$/iu,
  /\b(?:gives?|gave|giving|gets?|got|getting|throws?|threw|thrown|throwing|receiv(?:es?|ed|ing)|sends?|sent|sending|sees?|saw|seen|seeing|says?|said|shows?|showing|serv(?:es?|ed|ing)|fail(?:s|ed|ing)?|hits?|hitting|spits?|spitting|produc(?:es?|ed|ing)|yields?|emits?|reports?|reported|completed|raises?|raised|abort|bounced?|becomes?)\s+(?:me\s+|us\s+)?(?:back\s+|out\s+|up\s+)?(?:on\s+|with\s+)?(?:only\s+|just\s+|mostly\s+|many\s+|some\s+|more\s+|lots\s+of\s+)?(?:an?\s+|the\s+)?(?:HTTP\s+)?["'`([<{]{0,2}$/iu,
  /(?:\b|_)(?:intermittent|random|occasional|constant|sporadic|spurious|frequent|permanent|endless|weird|unexpected|instant|hard|soft|nginx|cloudflare|envoy|haproxy|elb|alb|gateway|upstream|origin|cors)\s+(?:an?\s+)?$/iu,
  /\b(?:retry|retries|retried|retrying|alert|alerts|alarm|page|fail|cache|caches|caching)\s+(?:on|for)\s+(?:an?\s+|the\s+)?$/iu,
  /\b(?:ends?|ended|ending|dies?|died|finish(?:es|ed)?|stops?|stopped)\s+(?:up\s+)?(?:in|with|as|on|at)\s+(?:an?\s+|the\s+)?$/iu,
  /\b(?:should|must|could|would)\s+(?:(?:this|that|it|we|i|they|you|the\s+\w+)\s+)?(?:probably\s+|really\s+|not\s+)?(?:be|return|send|give|answer|use|respond\s+with)\s+(?:an?\s+)?(?:plain\s+|simple\s+|proper\s+|real\s+|generic\s+)?["'`([<{]{0,2}$/iu,
  /\breturn\s+(?:new\s+)?(?:\w+\.)?(?:\w+\()?$/iu,
  /\b(?:abort|halt|deny|reject|status|sendStatus|writeHead|WriteHeader|set_status|HttpResponse|Response|http_response_code|raise_for|send_error|sendError|StatusCode)\s*\(\s*(?:\w+\s*,\s*)?(?:\w+\s*=\s*)?$/u,
  /\berror occurred\s*\($/iu,
  /(?:Error|Exception)[\w$.]*:\s*$/u,
  /\bstatus code\b[^.;:]{0,40}:\s*$/iu,
  /\bhttp\.Error\([^)]*,\s*$/u,
  /\bstatus\w*\)?\s*\)?\.(?:to\w+|should\w*|is\w*|equals?)\(\s*$/iu,
  /\b(?:is|was)\s+(?:it\s+|this\s+|that\s+)?an?\s+$/iu,
  /\b\d[\d.,]*k?\s*[x×]\s*$/iu,
  /(?:→|[-=]>|\|)\s*["'`([<{]{0,2}$/u,
];

/** What says, right after a number, that it is a status code. */
export const SAYS_SO_AFTER: readonly RegExp[] = [
  /^\s+(?:Server|Client)\s+Error\b/iu,
  /^\s*["'`)\]]?\s+(?:errors?|err|responses?|status(?:es)?|ratio|rates?|spikes?|codes?|redirects?|replies|answers?|counts?|error\s?page)\b/iu,
  /^\s+(?:from|for|on|by|in|at)\s+(?:the\s+|our\s+|your\s+)?(?:cloudflare|nginx|envoy|haproxy|alb|elb|origin|upstream|gateway|ingress|backend|api|cdn|proxy|server|load\s?balancer|url|every|all|GET|POST|PUT|PATCH|DELETE|\/)/iu,
  /^\s+(?:should|must|can|cannot|could|may|might|would|will)\s+(?:only\s+|never\s+|not\s+)*(?:be\s+)?(?:retr|return|sent|send|cach|treat|mean|ignor|handl|happen|used|log|respond|trigger)/iu,
  /^\s+to\s+\//u,
  /^\s+(?:says|tells|stands\s+for|means|meaning|is returned|was returned|if|when|instead of|because|here|again|everywhere)\b/iu,
];

/** The same, but a name before the number speaks against it. */
export const IS_SAID_AFTER =
  /^\s+is\s+(?:for|meant|reserved|right|wrong|correct|better|returned|sent|used|appropriate|misleading|the\s+(?:right|wrong|correct|better))\b/iu;

/** A change from a success to a failure, or back: "went from 200 to 503". */
export const CHANGES = /\bfrom\s+(?:[23]\d\d\s+to\s+[45]\d\d|[45]\d\d\s+to\s+[23]\d\d)\b/iu;

/** Says so only where the message has a status code already: "422 instead of 400", "not 404", "from 200 to 204". */
export const WEAK_BEFORE =
  /(?:\b(?:instead of|rather than|or rather|expected|expecting|wanted|not|than|vs\.?|versus|or|and|nor|to|from|into|as|with|then|now|also|but|be|is|was|than an?|not an?|use|prefer|keep|an?|the|plus)\s+(?:an?\s+)?|[,/&+]\s*|[1-5]\d\d\s*\()["'`([<{]{0,2}$/iu;

/** The same for an error code that stands alone between commas or at the end: "after the refresh 403, now 504". */
export const WEAK_AFTER = /^\s*(?:[,;.!?](?:\s|$)|$)/u;

/** A name in the middle of a sentence makes a model of the number: "my old Peugeot 208 is for sale". */
export const NAME_BEFORE = /[a-z,]\s[A-Z][a-z]{2,}\s$/u;

/** A number with an s is many responses, unless something says that it is seconds: "raised to 300s". */
export const SECONDS_BEFORE =
  /\b(?:to|after|within|took|takes?|taking|timeouts?|every|than|last|sleep|sleeps|wait|waits|waited|lasted|lasts|up to|at most|at least|max|min|until|expires?|ttl)\s*[:=~<>]?\s*$|[=~<>≈]\s*$/iu;

/** The same before numbers that are more often seconds than codes: "in 300s", but "a spike in 502s". */
export const SHORT_SECONDS_BEFORE = /\b(?:for|in|of|about|around|over|under|by)\s*$/iu;
