import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const WEB = 'playground/web';

function filesNamed(pattern: RegExp): string[] {
  return readdirSync(WEB, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .map((name) => join(WEB, name));
}

describe('the page', () => {
  it('has no script and no style of its own beside its files: its policy forbids them', () => {
    const html = readFileSync(join(WEB, 'index.html'), 'utf8');
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc="\/)/u);
    for (const file of filesNamed(/\.tsx$/u)) {
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/\sstyle=|dangerouslySetInnerHTML/u);
    }
  });

  it('fetches nothing from elsewhere', () => {
    for (const file of filesNamed(/\.(?:html|css)$/u)) {
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/(?:src|href)="https?:|url\(["']?https?:/u);
    }
  });

  it('draws no part without a rule for it', () => {
    const css = filesNamed(/\.css$/u)
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const names = filesNamed(/^(?!blockkit).*\.tsx$/u).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/className="([\w -]+)"/gu)].flatMap(([, list = '']) => list.split(' ')),
    );
    const missing = [...new Set(names)].filter((name) => !css.includes(`.${name}`));
    expect(missing).toEqual([]);
  });
});
