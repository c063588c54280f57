import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = 'playground/web/blockkit';
const css = readFileSync(join(FOLDER, 'blockkit.css'), 'utf8');
const [light = '', dark = ''] = [/:root \{(.*?)\n\}/su, /\[data-theme="dark"\] \{(.*?)\n\}/su].map(
  (pattern) => pattern.exec(css)?.[1] ?? '',
);
const variables = (part: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...part.matchAll(/(--bk-[\w-]+): ([^;]+);/gu)].map(([, name = '', value = '']) => [name, value]));
const themes = { light: variables(light), dark: { ...variables(light), ...variables(dark) } };

/** Relative luminance after WCAG 2.2. */
function luminance(colour: string): number {
  const channels = (colour.match(/[0-9a-f]{2}/giu) ?? []).map((hex) => Number.parseInt(hex, 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Text and what it stands on; the page around the blocks is white or Slack's dark grey. */
const TEXT_PAIRS = [
  ['ink', 'page'],
  ['ink', 'surface'],
  ['ink', 'surface-hover'],
  ['ink-soft', 'page'],
  ['ink-soft', 'surface'],
  ['ink-soft', 'surface-hover'],
  ['link', 'page'],
  ['link', 'surface'],
  ['on-colour', 'primary'],
  ['on-colour', 'primary-hover'],
  ['on-colour', 'danger'],
  ['on-colour', 'danger-hover'],
  ['on-active', 'active'],
  ['code', 'code-surface'],
  ['ink', 'code-surface'],
  ['mention', 'mention-surface'],
  ['ink', 'mention-surface'],
  ['ink', 'mention-all-surface'],
  ['error', 'page'],
] as const;

const CONTROL_PAIRS = [
  ['border', 'page'],
  ['border', 'surface'],
  ['focus', 'page'],
] as const;

const PAGES = { light: '#ffffff', dark: '#1a1d21' };

describe.each(['light', 'dark'] as const)('the colours of the %s theme', (theme) => {
  const colourOf = (name: string): string => (name === 'page' ? PAGES[theme] : (themes[theme][`--bk-${name}`] ?? ''));

  it.each(TEXT_PAIRS)('%s can be read on %s', (text, ground) => {
    expect(contrast(colourOf(text), colourOf(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(CONTROL_PAIRS)('%s can be seen on %s', (line, ground) => {
    expect(contrast(colourOf(line), colourOf(ground))).toBeGreaterThanOrEqual(3);
  });
});

describe('the style sheet', () => {
  const rules = css.replace(light, '').replace(dark, '');

  it('takes every colour from a variable', () => {
    expect(rules.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/giu)).toBeNull();
  });

  it('uses only variables that both themes know, and knows none in vain', () => {
    const used = [...new Set([...rules.matchAll(/var\((--bk-[\w-]+)\)/gu)].map(([, name]) => name))];
    expect(used.toSorted()).toEqual(Object.keys(themes.light).toSorted());
    expect([...Object.keys(variables(dark)), '--bk-mono'].toSorted()).toEqual(Object.keys(themes.light).toSorted());
  });

  it('loads nothing', () => expect(css).not.toMatch(/url\(|@import/u));

  it('styles only classes that are drawn', () => {
    const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx') || name.endsWith('.ts'))
      .map((name) => readFileSync(join(FOLDER, name), 'utf8'))
      .join('\n');
    const made = /^bk-(?:indent|heading|align|accessory|primary|danger)/u;
    const styled = new Set([...rules.matchAll(/\.(bk-[\w-]+)/gu)].map(([, name = '']) => name));
    expect(
      [...styled].filter((name) => !made.test(name) && !new RegExp(`\\b${name}\\b(?!-)`, 'u').test(sources)),
    ).toEqual([]);
  });
});
