/** The settings of one process, checked. Secrets stand only here and in what is made from it. */
export interface Config {
  readonly botToken: string;
  readonly transport: Transport;
  /** Base address of Slack's Web API, for stand-ins and proxies. */
  readonly slackApiUrl?: string;
  readonly port: number;
  /** Address to listen on; undefined listens on all. */
  readonly host?: string;
  readonly logLevel: LogLevelName;
  /** Where users can propose a missing word; `{query}` stands for what they typed. */
  readonly feedbackUrl?: string;
}

/** Socket Mode where there is an app-level token, else HTTP. */
export type Transport =
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string };

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevelName = (typeof LOG_LEVELS)[number];

export type Environment = Readonly<Record<string, string | undefined>>;

/** Some settings are missing or malformed. The message lists them all, each with its fix; it never quotes a value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const DEFAULT_PORT = 3000;

interface Setting {
  /** What is wrong with a value that is present, or undefined when it is fine. */
  readonly problem: (value: string) => string | undefined;
  readonly fix: string;
}

/** Every variable the app reads. `.env.example` lists the same ones; a test compares the two. */
export const SETTINGS = {
  SLACK_BOT_TOKEN: {
    problem: (value) => (/^xoxb-\S+$/u.test(value) ? undefined : 'does not look like a bot token'),
    fix: 'copy the Bot User OAuth Token (xoxb-…) from "OAuth & Permissions" in your app\'s settings.',
  },
  SLACK_APP_TOKEN: {
    problem: (value) => (/^xapp-\S+$/u.test(value) ? undefined : 'does not look like an app-level token'),
    fix: 'create an App-Level Token (xapp-…) with the scope connections:write under "Basic Information", or leave it out to use HTTP.',
  },
  SLACK_SIGNING_SECRET: {
    problem: (value) => (/^\S{8,}$/u.test(value) ? undefined : 'does not look like a signing secret'),
    fix: 'copy the Signing Secret from "Basic Information" in your app\'s settings, or set SLACK_APP_TOKEN to use Socket Mode.',
  },
  SLACK_API_URL: {
    problem: webAddressProblem,
    fix: 'give the full address, such as https://slack.com/api/, or leave it out.',
  },
  PORT: {
    problem: (value) => (/^\d{1,5}$/u.test(value) && Number(value) <= 65_535 ? undefined : 'is not a port number'),
    fix: 'choose a number from 1 to 65535 (0 for any free port), or leave it out for 3000.',
  },
  HOST: {
    problem: (value) => (/^[\w.:%-]+$/u.test(value) ? undefined : 'is not a host name or an IP address'),
    fix: 'give one address to listen on, such as 127.0.0.1, or leave it out to listen on all.',
  },
  LOG_LEVEL: {
    problem: (value) => (logLevelOf(value) === undefined ? 'is not a log level' : undefined),
    fix: `choose one of ${LOG_LEVELS.join(', ')}, or leave it out for info.`,
  },
  FEEDBACK_URL: {
    problem: webAddressProblem,
    fix: 'give the full address of a page where users can propose words, or leave it out.',
  },
} satisfies Record<string, Setting>;
export type SettingName = keyof typeof SETTINGS;

/**
 * Reads the settings from environment variables. An empty variable counts as missing.
 * @throws ConfigError that lists every problem at once, each with its fix
 */
export function loadConfig(env: Environment): Config {
  const read = (name: SettingName): string | undefined => env[name]?.trim() || undefined;
  const problems = [...missingSettings(read), ...malformedSettings(read)];
  if (problems.length > 0) throw new ConfigError(describeProblems(problems));
  return {
    botToken: read('SLACK_BOT_TOKEN') ?? '',
    transport: transportFrom(read),
    port: Number(read('PORT') ?? DEFAULT_PORT),
    logLevel: logLevelOf(read('LOG_LEVEL') ?? 'info') ?? 'info',
    ...optional('slackApiUrl', read('SLACK_API_URL')),
    ...optional('host', read('HOST')),
    ...optional('feedbackUrl', read('FEEDBACK_URL')),
  };
}

type Read = (name: SettingName) => string | undefined;

interface Problem {
  readonly name: SettingName;
  readonly what: string;
}

function missingSettings(read: Read): Problem[] {
  const required: readonly SettingName[] =
    read('SLACK_APP_TOKEN') === undefined ? ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET'] : ['SLACK_BOT_TOKEN'];
  return required.filter((name) => read(name) === undefined).map((name) => ({ name, what: 'is missing' }));
}

function malformedSettings(read: Read): Problem[] {
  const names = Object.keys(SETTINGS).filter((name): name is SettingName => name in SETTINGS);
  return names.flatMap((name) => {
    const value = read(name);
    const what = value === undefined ? undefined : SETTINGS[name].problem(value);
    return what === undefined ? [] : [{ name, what }];
  });
}

function describeProblems(problems: readonly Problem[]): string {
  const lines = problems.map(({ name, what }) => `  ${name} ${what}: ${SETTINGS[name].fix}`);
  return [
    'HTTP Status cannot start:',
    ...lines,
    'Set these in the environment or in a file .env (see .env.example).',
  ].join('\n');
}

function transportFrom(read: Read): Transport {
  const appToken = read('SLACK_APP_TOKEN');
  if (appToken !== undefined) return { mode: 'socket', appToken };
  return { mode: 'http', signingSecret: read('SLACK_SIGNING_SECRET') ?? '' };
}

function optional<Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> {
  // A computed key widens to an index signature, which the compiler will not narrow back by itself.
  return value === undefined ? {} : ({ [key]: value } as Record<Key, string>);
}

function logLevelOf(value: string): LogLevelName | undefined {
  return LOG_LEVELS.find((level) => level === value.toLowerCase());
}

function webAddressProblem(value: string): string | undefined {
  return /^https?:\/\/\S+$/iu.test(value) && URL.canParse(value) ? undefined : 'is not a web address';
}
