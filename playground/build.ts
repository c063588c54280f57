import { copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const WEB = pathOf('./web/');
const DIST = pathOf('./dist/');
/** What the page is made of; a published package has none of it, only the page. */
const SOURCES = [WEB, pathOf('./protocol.ts'), pathOf('./build.ts'), pathOf('../package-lock.json')];

/** Files that the page takes as they are: where they stand, and what they are called beside it. */
const COPIES: Readonly<Record<string, string>> = {
  [pathOf('./web/index.html')]: 'index.html',
  [pathOf('./web/mark.svg')]: 'mark.svg',
  [pathOf('../node_modules/@fontsource/lato/LICENSE')]: 'LICENSE-Lato.txt',
};

/** Builds the page into `playground/dist`: index.html, main.js, style.css, the fonts, and the licences of what is bundled. */
export async function buildPage(): Promise<void> {
  await rm(DIST, { recursive: true, force: true });
  await mkdir(DIST, { recursive: true });
  await build({
    entryPoints: { main: `${WEB}main.tsx`, style: `${WEB}styles/style.css` },
    outdir: DIST,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'file' },
    assetNames: '[name]',
    legalComments: 'linked',
    logLevel: 'warning',
  });
  await Promise.all(Object.entries(COPIES).map(([from, name]) => copyFile(from, `${DIST}${name}`)));
}

/** @returns whether the page was never built, or a source of it is newer than the page */
export async function isPageStale(): Promise<boolean> {
  const builtAtMs = await changedAtMs(`${DIST}index.html`);
  if (builtAtMs === undefined) return true;
  const sourcesAtMs = await Promise.all((await filesIn(SOURCES)).map(changedAtMs));
  return sourcesAtMs.some((atMs) => atMs !== undefined && atMs > builtAtMs);
}

async function filesIn(paths: readonly string[]): Promise<string[]> {
  const files = paths.map(async (path) => {
    const isFolder = (await statOf(path))?.isDirectory() === true;
    if (!isFolder) return [path];
    return (await readdir(path, { recursive: true })).map((name) => `${path}${name}`);
  });
  return (await Promise.all(files)).flat();
}

async function changedAtMs(path: string): Promise<number | undefined> {
  return (await statOf(path))?.mtimeMs;
}

/** @returns what the file system knows of a path; `undefined` where nothing is */
async function statOf(path: string) {
  return stat(path).catch(() => undefined);
}
