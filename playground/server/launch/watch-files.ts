import { watch } from 'node:fs';
import { join } from 'node:path';

const DEBOUNCE_MS = 150;

const WATCHED = /\.(?:ts|json)$/u;

/**
 * Watches folders and all below them.
 * @param directory that holds the folders
 * @param onChange called with the path of a changed file, once for many changes at a time
 * @returns a function that ends the watch
 */
export function watchFiles(
  directory: string,
  folders: readonly string[],
  onChange: (file: string) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  const noteChange = (folder: string, file: string | null): void => {
    if (file === null || !WATCHED.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => onChange(join(folder, file)), DEBOUNCE_MS);
  };
  const watchers = folders.map((folder) => {
    const path = join(directory, folder);
    const watcher = watch(path, { recursive: true }, (_, file) => noteChange(folder, file));
    // A file that vanishes while it is looked at is reported as an error; the watch goes on.
    return watcher.on('error', () => undefined);
  });
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
