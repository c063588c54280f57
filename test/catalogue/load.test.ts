import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CatalogueError, DATA_DIRECTORY, loadCatalogue } from '../../src/catalogue/load.ts';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'catalogue-'));
  cpSync(DATA_DIRECTORY, directory, { recursive: true });
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

interface Entries {
  entries: Record<string, unknown>[];
}

function edit(name: string, change: (content: Entries) => void): void {
  const path = join(directory, name);
  const content: Entries = JSON.parse(readFileSync(path, 'utf8'));
  change(content);
  writeFileSync(path, JSON.stringify(content));
}

function entryOf({ entries }: Entries, code: number): Record<string, unknown> {
  const entry = entries.find((candidate) => candidate['code'] === code);
  if (entry === undefined) throw new Error(`no entry ${code}`);
  return entry;
}

function failure(): string {
  try {
    loadCatalogue(directory);
  } catch (error) {
    if (error instanceof CatalogueError) return error.message;
    throw error;
  }
  return '';
}

describe('a mistake in the data', () => {
  it('is reported with file, code and field, all mistakes at once', () => {
    edit('registered/4xx.json', (content) => {
      entryOf(content, 409)['summary'] = 'x'.repeat(130);
      entryOf(content, 404)['retry'] = 'sometimes';
      entryOf(content, 404)['colour'] = 'red';
    });
    edit('vendors/nginx.json', (content) => {
      delete entryOf(content, 499)['meaning'];
    });
    const message = failure();
    expect(message).toMatch(/data\/registered\/4xx\.json, code 409, summary: must NOT have more than 120 characters/u);
    expect(message).toMatch(
      /data\/registered\/4xx\.json, code 404, retry: must be equal to one of the allowed values/u,
    );
    expect(message).toMatch(
      /data\/registered\/4xx\.json, code 404, entry: must NOT have additional properties: colour/u,
    );
    expect(message).toMatch(/data\/vendors\/nginx\.json, code 499, entry: must have required property 'meaning'/u);
  });

  it('is reported where the file is no JSON at all', () => {
    writeFileSync(join(directory, 'classes.json'), '{ "classes": [');
    expect(failure()).toMatch(/data\/classes\.json: SyntaxError/u);
  });

  it('is not seen in the catalogue as it stands', () => {
    expect(failure()).toBe('');
  });
});
