import { buildPage, isPageStale } from './build.ts';
import { readOptions, UsageError } from './server/launch/options.ts';
import { startPlayground } from './server/launch/playground.ts';
import { ManifestError } from './server/manifest.ts';

/** A signal that ends the playground: Ctrl-C, a supervisor, a closed terminal. */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const print = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  if (await isPageStale()) {
    print('Building the page …');
    await buildPage();
  }
  const playground = await startPlayground(options, process.env, print);
  for (const signal of STOP_SIGNALS) {
    process.once(signal, () => {
      void playground.stop().finally(() => process.exit(0));
    });
  }
}

/** What one reads when the start fails: the message alone where it says what to do, else all there is. */
function explainFailure(error: unknown): string {
  if (error instanceof UsageError || error instanceof ManifestError) return error.message;
  return `The playground cannot start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exit(1);
});
