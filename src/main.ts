import { config as loadDotenv } from 'dotenv';
import { CatalogueError, loadCatalogue } from './catalogue/load.ts';
import { ConfigError, loadConfig } from './config.ts';
import { TokenRefusedError } from './connection/identity.ts';
import { createLastResort, EXIT_BROKEN } from './last-resort.ts';
import { createLogger } from './logger.ts';
import { type Running, run } from './run.ts';

/** The operator has to change something; starting again will not help. */
const EXIT_MISCONFIGURED = 1;

/** What to do where the server cannot listen, by the code of the error. */
const LISTEN_FIXES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is taken. Set PORT to another one.',
  EACCES: 'the port may not be used by this user. Set PORT to one above 1023.',
  EADDRNOTAVAIL: 'HOST is no address of this machine. Set it to one that is, or leave it out.',
  ENOTFOUND: 'HOST is not known. Set it to an address of this machine, or leave it out.',
};

const SHUTDOWN_SIGNALS = ['SIGTERM', 'SIGINT'] as const;

async function main(): Promise<void> {
  loadDotenv({ quiet: true });
  const config = loadConfig(process.env);
  const logger = createLogger(config.logLevel, (line) => process.stdout.write(`${line}\n`));
  const lastResort = createLastResort(logger, (code) => process.exit(code), Date.now);
  process.on('unhandledRejection', lastResort).on('uncaughtException', lastResort);
  const onLost = (): void => {
    logger.error('No connection to Slack for two minutes: giving up, so that a supervisor can start the app anew');
    process.exit(EXIT_BROKEN);
  };
  const running = await run(config, { catalogue: loadCatalogue(), logger, onLost });
  stopOnSignal(running);
  logger.info(`HTTP Status listens on port ${running.port} (${config.transport.mode})`);
  await running.connected;
  logger.info('HTTP Status is connected to Slack');
}

function stopOnSignal(running: Running): void {
  for (const signal of SHUTDOWN_SIGNALS) {
    process.once(signal, () => {
      void running.stop().finally(() => process.exit(0));
    });
  }
}

/** What the operator reads when the start fails: the message alone where it says how to mend it, else all there is. */
function explainFailure(error: unknown): string {
  if (error instanceof ConfigError || error instanceof CatalogueError || error instanceof TokenRefusedError)
    return error.message;
  const fix = error instanceof Error && 'code' in error ? LISTEN_FIXES[String(error.code)] : undefined;
  if (fix !== undefined) return `HTTP Status cannot start: ${fix}`;
  return `HTTP Status cannot start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exit(EXIT_MISCONFIGURED);
});
