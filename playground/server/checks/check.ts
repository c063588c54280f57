/** Something that Slack would refuse: what, in Slack's words, and where, as a JSON pointer. */
export interface Finding {
  readonly what: string;
  readonly pointer: string;
}

/** Judges a value at a place; no finding means that it is fine. */
export type Check = (value: unknown, pointer: string) => readonly Finding[];

/** The check of a property that may be absent. */
export interface Optional {
  readonly optional: Check;
}

/** Marks the check of a property that may be absent. */
export function optional(check: Check): Optional {
  return { optional: check };
}

/** A check for each property of a type: the compiler wants all of them, and `optional` exactly where the type says so. */
export type Fields<Type> = {
  readonly [Key in keyof Type]-?: Record<never, never> extends Pick<Type, Key> ? Optional : Check;
};

interface Lengths {
  readonly min?: number;
  readonly max: number;
}

/** Counts code points, as Slack's documentation does. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** A string of so many characters; at least one unless told otherwise. */
export function string({ min = 1, max }: Lengths = { max: Number.POSITIVE_INFINITY }): Check {
  return (value, pointer) => {
    if (typeof value !== 'string') return [{ what: 'must provide a string', pointer }];
    const length = lengthOf(value);
    if (length < min) return [{ what: `must be more than ${min - 1} characters`, pointer }];
    return length > max ? [{ what: `must be less than ${max + 1} characters`, pointer }] : [];
  };
}

/** One of these strings or numbers. */
export function oneOf(...allowed: readonly (string | number)[]): Check {
  return (value, pointer) =>
    allowed.some((one) => one === value) ? [] : [{ what: `must be one of: ${allowed.join(', ')}`, pointer }];
}

/** True or false. */
export const boolean: Check = (value, pointer) =>
  typeof value === 'boolean' ? [] : [{ what: 'must provide a boolean', pointer }];

/** A number within these bounds, both included. */
export function number({ min, max }: { readonly min: number; readonly max: number }): Check {
  return (value, pointer) => {
    if (typeof value !== 'number') return [{ what: 'must provide a number', pointer }];
    return value >= min && value <= max ? [] : [{ what: `must be a number from ${min} to ${max}`, pointer }];
  };
}

/** A list of so many items, each of which passes a check; at least one unless told otherwise. */
export function list(item: Check, { min = 1, max }: Lengths): Check {
  return (value, pointer) => {
    if (!Array.isArray(value)) return [{ what: 'must provide an array', pointer }];
    if (value.length < min) return [{ what: `must provide at least ${min} items`, pointer }];
    if (value.length > max) return [{ what: `no more than ${max} items allowed`, pointer }];
    return value.flatMap((one: unknown, index) => item(one, `${pointer}/${index}`));
  };
}

/** An object with these properties and no others. */
export function object<Type>(fields: Fields<Type>): Check {
  const checks = new Map<string, Check | Optional>(Object.entries(fields));
  return (value, pointer) => {
    if (!isRecord(value)) return [{ what: 'must provide an object', pointer }];
    const missing = [...checks].filter(([name, check]) => typeof check === 'function' && value[name] === undefined);
    return [
      ...missing.map(([name]) => ({ what: `missing required field: ${name}`, pointer })),
      ...Object.entries(value).flatMap(([name, property]) => {
        if (property === undefined) return [];
        const check = checks.get(name);
        if (check === undefined) return [{ what: `invalid additional property: ${name}`, pointer }];
        return (typeof check === 'function' ? check : check.optional)(property, `${pointer}/${name}`);
      }),
    ];
  };
}

/** An object whose `type` says which check it has to pass. */
export function byType(checks: Readonly<Record<string, Check>>): Check {
  const byName = new Map(Object.entries(checks));
  return (value, pointer) => {
    if (!isRecord(value)) return [{ what: 'must provide an object', pointer }];
    if (typeof value['type'] !== 'string') return [{ what: 'missing required field: type', pointer }];
    const check = byName.get(value['type']);
    return check === undefined
      ? [{ what: `unsupported type: ${value['type']}`, pointer: `${pointer}/type` }]
      : check(value, pointer);
  };
}

/** A check with one more condition, looked at where the check itself finds nothing. */
export function andThen(
  check: Check,
  condition: (value: Record<string, unknown>, pointer: string) => Finding[],
): Check {
  return (value, pointer) => {
    const findings = check(value, pointer);
    return findings.length > 0 || !isRecord(value) ? findings : condition(value, pointer);
  };
}

/** Takes everything: for parts that the playground neither reads nor draws. */
export const anything: Check = () => [];

/** Whether a value is an object with properties: no list, and not null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
