import type { Deeds, Surface } from '../../protocol.ts';
import { andThen, type Check, isRecord, object, oneOf, optional, string } from '../checks/check.ts';

const ANY_TEXT = string({ min: 0, max: 40_000 });

type Place = NonNullable<Deeds['shortcut']['message']>;

const PLACE = object<Place>({ channel: string(), ts: string() });

type Of<Kind extends Surface['kind']> = Extract<Surface, { kind: Kind }>;

const SURFACES: Readonly<Record<Surface['kind'], Check>> = {
  message: object<Of<'message'>>({ kind: oneOf('message'), channel: string(), ts: string() }),
  view: object<Of<'view'>>({ kind: oneOf('view'), viewId: string() }),
};

const SURFACE: Check = (value, pointer) => {
  const kind = isRecord(value) ? value['kind'] : undefined;
  return (kind === 'view' ? SURFACES.view : SURFACES.message)(value, pointer);
};

/** An object with a type and whatever that type has. */
const TYPED: Check = (value, pointer) =>
  isRecord(value) && typeof value['type'] === 'string' ? [] : [{ what: 'must provide an object with a type', pointer }];

function recordOf(check: Check): Check {
  return (value, pointer) => {
    if (!isRecord(value)) return [{ what: 'must provide an object', pointer }];
    return Object.entries(value).flatMap(([key, property]) => check(property, `${pointer}/${key}`));
  };
}

const VALUES = recordOf(recordOf(TYPED));

const ACTION = andThen(TYPED, (action, pointer) =>
  typeof action['action_id'] === 'string' ? [] : [{ what: 'missing required field: action_id', pointer }],
);

/** The shape of each deed. */
export const DEED_SHAPES: Readonly<Record<keyof Deeds, Check>> = {
  say: object<Deeds['say']>({ channel: string(), text: ANY_TEXT, threadTs: optional(string()) }),
  act: object<Deeds['act']>({ surface: SURFACE, blockId: string(), action: ACTION, values: VALUES }),
  suggest: object<Deeds['suggest']>({
    surface: SURFACE,
    blockId: string(),
    actionId: string(),
    text: ANY_TEXT,
    values: VALUES,
  }),
  shortcut: object<Deeds['shortcut']>({ callbackId: string(), message: optional(PLACE) }),
  submit: object<Deeds['submit']>({ viewId: string(), values: VALUES }),
  close: object<Deeds['close']>({ viewId: string() }),
  'open-home': object<Deeds['open-home']>({}),
  react: object<Deeds['react']>({ channel: string(), ts: string(), name: string({ max: 100 }) }),
  dismiss: object<Deeds['dismiss']>({ channel: string(), ts: string() }),
  reset: object<Deeds['reset']>({}),
};
