import { type ReactNode, useState } from 'react';
import type { InputValue } from '../../../protocol.ts';
import type { Fields } from '../state-fields.ts';
import { type Element, type Place, useSurface } from '../surface.ts';
import { type Effects, effectsOf, initialValueOf } from '../values.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

export interface ElementProps<Kind extends Element> {
  readonly element: Kind;
  readonly place: Place;
}

/** What a reader chose, until it is sent. */
interface Choice {
  readonly fields: Fields;
  readonly onSent: (() => void) | undefined;
}

interface ElementUse {
  /** What stands in the element. */
  readonly value: InputValue;
  /** Takes a choice: tells the surface and, where the element dispatches, the app; asks first where the app wants that. */
  readonly choose: (fields: Fields, onSent?: () => void) => void;
  /** Takes what is typed: tells the surface alone. */
  readonly type: (fields: Fields) => void;
  /** Has to be drawn beside the element. */
  readonly dialog: ReactNode;
}

/**
 * Connects an element to its surface.
 * @param element as the app sent it
 * @param place where it stands
 * @returns its value and the ways to change it
 */
export function useElement(element: Element, place: Place): ElementUse {
  const { values, onValue, onAct } = useSurface();
  const [asked, setAsked] = useState<Choice>();
  const confirm = 'confirm' in element && place.dispatches ? element.confirm : undefined;
  const tell = ({ value, action }: Effects) => {
    if (value !== undefined) onValue(place.blockId, place.actionId, value);
    if (action !== undefined) onAct(place.blockId, action);
  };
  const send = ({ fields, onSent }: Choice) => {
    tell(effectsOf(element, place, fields));
    onSent?.();
  };
  const answer = (isConfirmed: boolean) => {
    setAsked(undefined);
    if (isConfirmed && asked !== undefined) send(asked);
  };
  return {
    value: values[place.blockId]?.[place.actionId] ?? initialValueOf(element) ?? { type: element.type },
    choose: (fields, onSent) => (confirm === undefined ? send({ fields, onSent }) : setAsked({ fields, onSent })),
    type: (fields) => tell(effectsOf(element, { ...place, dispatches: false }, fields)),
    dialog: confirm === undefined || asked === undefined ? null : <ConfirmDialog confirm={confirm} onAnswer={answer} />,
  };
}
