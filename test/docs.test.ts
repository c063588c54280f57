import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from './harness.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts;

describe('CONTRIBUTING.md', () => {
  it('maps every file of src, and no other', () => {
    const [, map = ''] = /^src\/\n(?<map>(?: .*\n)+)/mu.exec(read('CONTRIBUTING.md')) ?? [];
    const mapped = [...map.matchAll(/^ {2}(\S+\.ts) /gmu)].map(([, file]) => file);
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    expect(mapped.toSorted()).toEqual(files.toSorted());
  });

  it('explains every script', () => {
    const named = [...read('CONTRIBUTING.md').matchAll(/^\| `npm (?:run )?([\w:]+)/gmu)].map(([, script]) => script);
    expect(named.toSorted()).toEqual(Object.keys(scripts).toSorted());
  });

  it('justifies every dependency at run time', () => {
    const { dependencies } = JSON.parse(read('package.json'));
    for (const name of Object.keys(dependencies)) expect(read('CONTRIBUTING.md')).toContain(`| \`${name}\` |`);
  });
});

describe('README.md and CHANGELOG.md', () => {
  const vendor = catalogue.entries.filter(({ owner }) => owner !== undefined);
  const owners = new Set(vendor.map(({ owner }) => owner?.id));

  it('give figures that are true', () => {
    expect(read('README.md')).toContain(`(${catalogue.entries.length - vendor.length}) and ${vendor.length} meanings`);
    expect(read('CHANGELOG.md')).toContain(`Add ${vendor.length} meanings of ${owners.size} vendors.`);
    expect(read('CHANGELOG.md')).toContain(`${catalogue.comparisons.length} comparisons`);
  });

  it('name commands that exist', () => {
    const text = read('README.md') + read('CONTRIBUTING.md') + read('data/README.md');
    for (const [, script = ''] of text.matchAll(/npm run (?:--silent )?([\w:]+)/gu))
      expect(Object.keys(scripts)).toContain(script);
  });

  it('link to files that exist', () => {
    for (const file of ['README.md', 'CONTRIBUTING.md', 'data/README.md']) {
      const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)\)/gu)].map(([, target]) => target ?? '');
      for (const target of links)
        expect(() => read(`${file.replace(/[^/]*$/u, '')}${target}`), `${file}: ${target}`).not.toThrow();
    }
  });
});
