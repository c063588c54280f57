import { readFileSync } from 'node:fs';
import { STATUS_CODES } from 'node:http';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { titleOf } from '../../src/catalogue/catalogue.ts';
import {
  CACHING_RULES,
  type Entry,
  LANGUAGES,
  REGISTRATIONS,
  RETRY_RULES,
  SENDERS,
} from '../../src/catalogue/entry.ts';
import { DATA_DIRECTORY, dataFileNames, loadCatalogue } from '../../src/catalogue/load.ts';
import pythonHttpStatus from './python-http-status.json' with { type: 'json' };
import { REGISTRY } from './registry.ts';
import { DISCONTINUED_OWNERS, FOLKLORE_CODES, VENDOR_CODES } from './vendor-codes.ts';

const catalogue = loadCatalogue();
const registered = catalogue.entries.filter((entry) => entry.owner === undefined);
const codeList = (entries: readonly { readonly code: number }[]): number[] => entries.map(({ code }) => code);

/** Codes that have every field, written and checked with the most care. */
const FULL_REGISTERED = [
  100, 101, 200, 201, 202, 204, 206, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405, 408, 409, 410, 412, 413,
  415, 422, 425, 428, 429, 431, 451, 500, 501, 502, 503, 504,
];
const FULL_VENDOR: readonly (readonly [code: number, owner: string])[] = [
  [499, 'nginx'],
  ...[520, 521, 522, 523, 524, 525, 526].map((code) => [code, 'cloudflare'] as const),
];

/** Lists that a full entry must not leave empty. */
const FULL_FIELDS = [
  'forApiClients',
  'forApiAuthors',
  'onCall',
  'sentBy',
  'headers',
  'related',
  'aliases',
  'situations',
  'symptoms',
] as const satisfies readonly (keyof Entry)[];

/** Lists that every registered code has, however rare, but for the unused ones. */
const BASIC_FIELDS = [
  'forApiClients',
  'forApiAuthors',
  'related',
  'aliases',
] as const satisfies readonly (keyof Entry)[];

describe('data files', () => {
  const schema: Record<string, unknown> = JSON.parse(readFileSync(`${DATA_DIRECTORY}schema.json`, 'utf8'));
  const validate = new Ajv({ allErrors: true }).compile(schema);

  it.each(dataFileNames())('%s fits the schema', (name) => {
    const content: unknown = JSON.parse(readFileSync(`${DATA_DIRECTORY}${name}`, 'utf8'));
    validate(content);
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each(dataFileNames().filter((name) => name.includes('/')))('%s is ascending by code, each code once', (name) => {
    const { entries }: { entries: { code: number }[] } = JSON.parse(readFileSync(`${DATA_DIRECTORY}${name}`, 'utf8'));
    expect(codeList(entries)).toEqual([...new Set(codeList(entries))].sort((a, b) => a - b));
  });

  it.each(dataFileNames().filter((name) => name.startsWith('registered/')))('%s holds its class alone', (name) => {
    const { entries }: { entries: { code: number }[] } = JSON.parse(readFileSync(`${DATA_DIRECTORY}${name}`, 'utf8'));
    for (const { code } of entries) expect(`registered/${Math.floor(code / 100)}xx.json`).toBe(name);
  });

  it.each(dataFileNames().filter((name) => name.startsWith('vendors/')))('%s bears the id of its owner', (name) => {
    const { owner }: { owner: { id: string } } = JSON.parse(readFileSync(`${DATA_DIRECTORY}${name}`, 'utf8'));
    expect(`vendors/${owner.id}.json`).toBe(name);
  });

  it('name the schema, so that editors can help', () => {
    for (const name of dataFileNames()) {
      const { $schema }: { $schema: string } = JSON.parse(readFileSync(`${DATA_DIRECTORY}${name}`, 'utf8'));
      expect($schema, name).toBe(name.includes('/') ? '../schema.json' : './schema.json');
    }
  });
});

describe('the schema', () => {
  const schema = readFileSync(`${DATA_DIRECTORY}schema.json`, 'utf8');

  it('describes every property, itself or where it refers to', () => {
    const root = JSON.parse(schema);
    const resolve = (node: { $ref?: string; description?: string }): { description?: string } =>
      node.$ref === undefined
        ? node
        : node.$ref
            .split('/')
            .slice(1)
            .reduce((at, key) => at[key], root);
    const visit = (path: string, node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, child] of Object.entries(node)) {
        if (key === 'properties') {
          for (const [name, property] of Object.entries(
            child as Record<string, { $ref?: string; description?: string }>,
          )) {
            const described = property.description ?? resolve(property).description;
            expect(described?.length ?? 0, `${path}/${name}`).toBeGreaterThan(10);
          }
        }
        visit(`${path}/${key}`, child);
      }
    };
    visit('', root);
  });

  it('knows the same closed sets as the code', () => {
    const { properties } = JSON.parse(schema).definitions.entry;
    expect(properties.registration.enum).toEqual([...REGISTRATIONS]);
    expect(properties.retry.enum).toEqual([...RETRY_RULES]);
    expect(properties.caching.enum).toEqual([...CACHING_RULES]);
    expect(properties.sentBy.items.properties.who.enum).toEqual([...SENDERS]);
    expect(Object.keys(properties.constants.properties)).toEqual([...LANGUAGES]);
  });
});

describe('the registry', () => {
  it('is there in full, 64 codes', () => {
    expect(REGISTRY).toHaveLength(64);
    expect(codeList(registered)).toEqual(REGISTRY.map(([code]) => code));
  });

  it.each(REGISTRY)('%i %s is defined in %s section %s', (code, phrase, document, section) => {
    const entry = catalogue.meaningsOf(code)[0];
    expect(entry?.phrase).toBe(phrase);
    expect(entry?.source.name).toBe(document);
    if (/^\d/u.test(section)) expect(entry?.source.section).toBe(section);
    expect(entry?.source.confidence).toBeUndefined();
  });

  it('marks what is not simply registered', () => {
    const special = registered.filter(({ registration }) => registration !== 'registered');
    expect(special.map(({ code, registration }) => [code, registration])).toEqual([
      [104, 'provisional'],
      [306, 'unused'],
      [418, 'unused'],
      [510, 'obsolete'],
    ]);
    for (const entry of special.filter(({ registration }) => registration !== 'unused')) {
      expect(entry.registrationNote, titleOf(entry)).toBeDefined();
    }
  });

  it('lists what caches may keep unasked (RFC 9110 section 15.1, RFC 7725 section 3)', () => {
    const heuristic = registered.filter(({ caching }) => caching === 'heuristic');
    expect(codeList(heuristic)).toEqual([200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501]);
  });

  it('lists what caches must not store (RFC 6585, RFC 9111 section 3)', () => {
    const forbidden = registered.filter(({ caching }) => caching === 'must-not-store');
    expect(codeList(forbidden)).toEqual([100, 101, 102, 103, 104, 428, 429, 431, 511]);
  });

  it.each([
    [101, 'Upgrade'],
    [401, 'WWW-Authenticate'],
    [405, 'Allow'],
    [407, 'Proxy-Authenticate'],
    [426, 'Upgrade'],
    [206, 'Content-Range'],
  ])('%i must carry %s', (code, name) => {
    const header = catalogue.meaningsOf(code)[0]?.headers.find((field) => field.name === name);
    expect(header?.requirement).toBe('must');
  });
});

describe('vendor meanings', () => {
  it('are all there, and no others', () => {
    const byOwner: Record<string, number[]> = {};
    for (const { owner, code } of catalogue.entries)
      if (owner) byOwner[owner.id] = [...(byOwner[owner.id] ?? []), code];
    expect(byOwner).toEqual(VENDOR_CODES);
  });

  it('say how sure we are, and never on weak ground', () => {
    for (const entry of catalogue.entries.filter(({ owner }) => owner !== undefined)) {
      expect(['high', 'medium'], titleOf(entry)).toContain(entry.source.confidence);
      expect(entry.registration).toBe('vendor');
    }
  });

  it('say which products have ended', () => {
    const ended = catalogue.entries
      .filter(({ owner }) => owner?.discontinued !== undefined)
      .map(({ owner }) => owner?.id);
    expect([...new Set(ended)].sort()).toEqual(DISCONTINUED_OWNERS);
  });

  it('never reach a client where the owner only logs or prints them', () => {
    const logOnly = catalogue.entries
      .filter(({ onTheWire }) => !onTheWire)
      .map(({ code, owner }) => `${owner?.id} ${code}`);
    expect(logOnly).toEqual(
      expect.arrayContaining([
        'curl 0',
        'aws-alb 0',
        'nginx 444',
        'nginx 494',
        'nginx 497',
        'nginx 499',
        'aws-alb 460',
        'squid 600',
      ]),
    );
    for (const entry of registered) expect(entry.onTheWire, titleOf(entry)).toBe(true);
  });
});

describe('depth', () => {
  const full = [...FULL_REGISTERED.map((code) => [code, undefined] as const), ...FULL_VENDOR];

  it.each(full)('%i has every field', (code, owner) => {
    const entry = catalogue.meaningsOf(code).find((meaning) => meaning.owner?.id === owner);
    expect(entry).toBeDefined();
    if (entry === undefined) return;
    const fields = FULL_FIELDS.filter((field) => entry.onTheWire || field !== 'headers');
    for (const field of fields) expect(entry[field].length, `${titleOf(entry)}: ${field}`).toBeGreaterThan(0);
    expect(entry.example, titleOf(entry)).toBeDefined();
  });

  it.each(registered.filter(({ registration }) => registration !== 'unused'))(
    '$code $phrase has the basic fields',
    (entry) => {
      for (const field of BASIC_FIELDS) expect(entry[field].length, field).toBeGreaterThan(0);
      if (entry.registration !== 'obsolete') expect(entry.example).toBeDefined();
    },
  );
});

describe('references', () => {
  const known = new Set(codeList(catalogue.entries));

  it('lead from related codes to codes that exist', () => {
    for (const entry of catalogue.entries) {
      for (const code of entry.related) expect(known, `${titleOf(entry)}: ${code}`).toContain(code);
      expect(entry.related, titleOf(entry)).not.toContain(entry.code);
    }
  });

  it('lead from comparisons to meanings that exist, in the same order', () => {
    for (const { codes, choices } of catalogue.comparisons) {
      expect(codeList(choices)).toEqual([...codes]);
      for (const { code, owner } of choices) {
        const meanings = catalogue.meaningsOf(code);
        const meant = owner === undefined ? meanings[0] : meanings.find((entry) => entry.owner?.id === owner);
        expect(meant, `${codes.join('/')}: ${code} ${owner ?? ''}`).toBeDefined();
      }
    }
  });

  it('compare no group twice', () => {
    const groups = catalogue.comparisons.map(({ codes }) => codes.toSorted((a, b) => a - b).join(' '));
    expect(groups).toEqual([...new Set(groups)]);
  });

  it('are the same for all classes', () => {
    expect(catalogue.classes.map((statusClass) => statusClass.class)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('constants', () => {
  it.each(registered.filter(({ constants }) => constants.node !== undefined))(
    '$code: Node.js agrees',
    ({ code, constants }) => {
      expect(constants.node).toBe(STATUS_CODES[code]);
    },
  );

  it.each(registered.filter(({ code }) => STATUS_CODES[code] !== undefined))(
    '$code: what Node.js knows is there',
    ({ constants }) => {
      expect(constants.node).toBeDefined();
    },
  );

  const python = new Map<string, number>(Object.entries(pythonHttpStatus));

  it.each(registered.filter(({ constants }) => constants.python !== undefined))(
    '$code: Python agrees',
    ({ code, constants }) => {
      expect(python.get(constants.python ?? '')).toBe(code);
    },
  );

  it.each([...python.values()])('%i: what Python knows is there', (code) => {
    expect(catalogue.meaningsOf(code)[0]?.constants.python).toBeDefined();
  });
});

describe('folklore', () => {
  it.each(FOLKLORE_CODES)('%i is named as such, with the reason', (code) => {
    expect(catalogue.folkloreOf(code).length).toBeGreaterThan(0);
  });

  it('is ascending and says why', () => {
    const starts = catalogue.folklore.map(({ from }) => from);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    for (const { from, to, why, claim } of catalogue.folklore) {
      expect(from).toBeLessThanOrEqual(to);
      expect(why).not.toBe(claim);
    }
  });
});

describe('those who are on call', () => {
  const failures = catalogue.entries.filter(({ code }) => code >= 400);

  it.each(failures)('learn of $code $phrase who sent it and what to check first', ({ sentBy, onCall }) => {
    expect(sentBy.length).toBeGreaterThanOrEqual(1);
    expect(onCall.length).toBeGreaterThanOrEqual(2);
    expect(onCall.length).toBeLessThanOrEqual(4);
  });
});
