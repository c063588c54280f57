import type { InputBlock } from '@slack/types';
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { describedBy } from './aria.ts';
import { ElementView } from './elements/element.tsx';
import { Text } from './mrkdwn.tsx';
import { type Place, useSurface } from './surface.ts';
import { actionIdOf } from './values.ts';

interface InputBlockProps {
  readonly block: InputBlock;
  readonly blockId: string;
}

/** An element with its label, its hint, and what is wrong with it. */
export function InputBlockView({ block, blockId }: InputBlockProps): ReactNode {
  const id = useId();
  const error = useSurface().errors?.[blockId];
  const ids = { label: `${id}-label`, error: `${id}-error`, hint: `${id}-hint` };
  const explanations = [error === undefined ? [] : ids.error, block.hint === undefined ? [] : ids.hint].flat();
  const place = { ...placeOf(block, blockId), isInvalid: error !== undefined, controlId: id, labelledBy: ids.label };
  return (
    <div className="bk-input">
      <Label block={block} id={ids.label} controlId={id} />
      <ElementView element={block.element} place={explanations.reduce<Place>(describedBy, place)} />
      {error === undefined ? null : (
        <p className="bk-error" id={ids.error}>
          <CircleAlert aria-hidden="true" size={14} /> {error}
        </p>
      )}
      {block.hint === undefined ? null : (
        <p className="bk-hint" id={ids.hint}>
          <Text object={block.hint} />
        </p>
      )}
    </div>
  );
}

/** The app is told with the submission, unless the block says otherwise; an answer is required, unless it says otherwise. */
function placeOf({ element, dispatch_action, optional }: InputBlock, blockId: string) {
  const [dispatches, isRequired] = [dispatch_action === true, optional !== true];
  return { blockId, actionId: actionIdOf(element, 0), isInput: true, dispatches, isRequired };
}

interface LabelProps extends Pick<InputBlockProps, 'block'> {
  readonly id: string;
  readonly controlId: string;
}

/** These are made of several controls, each with a label of its own: the name of all of them is no label. */
const GROUPS = ['radio_buttons', 'checkboxes'];

function Label({ block, id, controlId }: LabelProps): ReactNode {
  const text = (
    <>
      <Text object={block.label} />
      {block.optional === true ? <span className="bk-optional"> (optional)</span> : null}
    </>
  );
  return GROUPS.includes(block.element.type) ? (
    <span className="bk-label" id={id}>
      {text}
    </span>
  ) : (
    <label className="bk-label" id={id} htmlFor={controlId}>
      {text}
    </label>
  );
}
