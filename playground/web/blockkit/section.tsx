import type { ActionsBlock, ContextBlock, SectionBlock } from '@slack/types';
import { type ReactNode, useId } from 'react';
import { ElementView } from './elements/element.tsx';
import { ImageElementView } from './image.tsx';
import { Text } from './mrkdwn.tsx';
import type { Element, Place } from './surface.ts';
import { inOrder } from './text/in-order.ts';
import { actionIdOf } from './values.ts';

interface InteractiveBlockProps<Kind> {
  readonly block: Kind;
  readonly blockId: string;
}

/** Text, fields in two columns, and beside them a picture or an element. */
export function SectionView({ block, blockId }: InteractiveBlockProps<SectionBlock>): ReactNode {
  const textId = useId();
  return (
    <div className="bk-section">
      <div className="bk-text" id={textId}>
        {block.text === undefined ? null : <Text object={block.text} />}
        {block.fields === undefined ? null : (
          <div className="bk-fields">
            {inOrder(block.fields, (field) => (
              <div>
                <Text object={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      <Accessory accessory={block.accessory} blockId={blockId} labelledBy={textId} />
    </div>
  );
}

interface AccessoryProps {
  readonly accessory: SectionBlock['accessory'];
  readonly blockId: string;
  readonly labelledBy: string;
}

function Accessory({ accessory, blockId, labelledBy }: AccessoryProps): ReactNode {
  const controlId = useId();
  if (accessory === undefined) return null;
  const place = (element: Element) => ({ ...standAlone(blockId, element, 0), controlId, labelledBy });
  return (
    <div className={`bk-accessory bk-accessory-${accessory.type}`}>
      {accessory.type === 'image' ? (
        <ImageElementView image={accessory} />
      ) : (
        <ElementView element={accessory} place={place(accessory)} />
      )}
    </div>
  );
}

/** A row of elements. */
export function ActionsView({ block, blockId }: InteractiveBlockProps<ActionsBlock>): ReactNode {
  const id = useId();
  return (
    <div className="bk-actions">
      {block.elements.map((element, index) => {
        const place = { ...standAlone(blockId, element, index), controlId: `${id}-${index}` };
        return <ElementView key={place.actionId} element={element} place={place} />;
      })}
    </div>
  );
}

/** Small text and pictures in a line. */
export function ContextView({ block }: { readonly block: ContextBlock }): ReactNode {
  return (
    <div className="bk-context">
      {inOrder(block.elements, (element) =>
        element.type === 'image' ? (
          <ImageElementView image={element} />
        ) : (
          <span>
            <Text object={element} />
          </span>
        ),
      )}
    </div>
  );
}

/** Outside input blocks, an element tells the app at once, and nothing is required. */
function standAlone(blockId: string, element: Element, index: number): Omit<Place, 'controlId'> {
  const actionId = actionIdOf(element, index);
  return { blockId, actionId, isInput: false, dispatches: true, isRequired: false, isInvalid: false };
}
