import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each layer of `src/` may import. Arrows point one way: catalogue → lookup → cards → listeners → app → main. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  catalogue: ['catalogue', 'node:fs', 'node:url', 'ajv'],
  lookup: ['lookup', 'catalogue', 'fuse.js', 'stemmer'],
  cards: ['cards', 'lookup', 'catalogue', '@slack/types'],
  listeners: ['listeners', 'cards', 'lookup', 'catalogue', '@slack/bolt', 'node:timers/promises'],
  connection: ['connection', 'config.ts', '@slack/bolt', 'node:http', 'node:timers/promises'],
  terminal: ['terminal', 'cards', 'lookup', 'catalogue', 'chain.ts', 'node:util'],
};

/** These packages may be imported for their types alone. */
const TYPES_ONLY = ['@slack/types'];

/** Only here does code meet its process. */
const ENTRY_FILES = ['main.ts', 'terminal/main.ts'];

const SRC = 'src';

interface Import {
  readonly specifier: string;
  readonly isType: boolean;
}

function filesOf(layer: string): string[] {
  return readdirSync(join(SRC, layer), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(layer, name));
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(SRC, file), 'utf8');
  return [...source.matchAll(/^(?:import|export) (type )?(?:[^'"]*? from )?'([^']+)'/gmsu)].map(
    ([, type, specifier = '']) => ({
      specifier,
      isType: type !== undefined,
    }),
  );
}

/** "../catalogue/entry.ts" is "catalogue"; "../config.ts" is itself; a package is itself. */
function targetOf(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const [target = ''] = join(file, '..', specifier).split('/');
  return target;
}

describe('layers', () => {
  it.each(Object.entries(ALLOWED))('src/%s imports only what it may', (layer, allowed) => {
    for (const file of filesOf(layer)) {
      for (const { specifier, isType } of importsOf(file)) {
        expect(allowed, `${file} imports ${specifier}`).toContain(targetOf(file, specifier));
        if (TYPES_ONLY.includes(specifier)) expect(isType, `${file} imports ${specifier} at run time`).toBe(true);
      }
    }
  });

  it('has no folder without a rule', () => {
    const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).sort()).toEqual(Object.keys(ALLOWED).sort());
  });

  it('touches the process in entry files alone', () => {
    const files = filesOf('.').filter((file) => /\bprocess\.(?!\s)/u.test(readFileSync(join(SRC, file), 'utf8')));
    expect(files.sort()).toEqual(ENTRY_FILES);
  });

  it('has no default export and no class but errors', () => {
    for (const file of filesOf('.')) {
      const source = readFileSync(join(SRC, file), 'utf8');
      expect(source, file).not.toMatch(/^export default/mu);
      for (const [, base] of source.matchAll(/^(?:export )?class \w+(?: extends (\w+))?/gmu))
        expect(base, file).toBe('Error');
    }
  });
});

describe('the playground', () => {
  const sourcesIn = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/u.test(name) && !name.startsWith('dist'))
      .map((name) => join(folder, name));
  const importsIn = (file: string): string[] =>
    [...readFileSync(file, 'utf8').matchAll(/(?:from|import\(|import) ?'([^']+)'/gu)].map(
      ([, specifier = '']) => specifier,
    );

  it('imports nothing of the app: it speaks with it as Slack does', () => {
    for (const file of sourcesIn('playground'))
      for (const specifier of importsIn(file)) expect(join(file, '..', specifier), file).not.toMatch(/^src\//u);
  });

  it('is unknown to the app', () => {
    for (const file of sourcesIn('src')) expect(readFileSync(file, 'utf8'), file).not.toMatch(/playground/iu);
  });

  it('has a page that imports nothing of its server but what they agreed on', () => {
    for (const file of sourcesIn('playground/web'))
      for (const specifier of importsIn(file).filter((name) => name.startsWith('.')))
        expect(join(file, '..', specifier), file).toMatch(/^playground\/(?:web\/|protocol\.ts$)/u);
  });
});
