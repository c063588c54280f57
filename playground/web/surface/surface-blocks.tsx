import { type ReactNode, useRef } from 'react';
import type { InputValues, Surface, View } from '../../protocol.ts';
import { Blocks } from '../blockkit/blocks.tsx';
import { useDoer } from '../workspace/deeds.ts';
import { useNames } from '../workspace/directory.ts';
import { withValue } from './values.ts';

interface SurfaceBlocksProps extends Pick<View, 'blocks'> {
  readonly surface: Surface;
  readonly values: InputValues;
  readonly onValues: (values: InputValues) => void;
  readonly errors?: View['errors'];
}

/** Draws the blocks of a surface, and tells the app what one does with them. */
export function SurfaceBlocks({ surface, blocks, values, onValues, errors }: SurfaceBlocksProps): ReactNode {
  const { perform, suggest } = useDoer();
  const names = useNames();
  // A menu tells its value and its action in one go: the action has to carry the value that was just told.
  const latest = useRef(values);
  latest.current = values;
  return (
    <Blocks
      blocks={blocks}
      values={values}
      names={names}
      {...(errors === undefined ? {} : { errors })}
      onValue={(blockId, actionId, value) => {
        latest.current = withValue(latest.current, blockId, actionId, value);
        onValues(latest.current);
      }}
      onAct={(blockId, action) => void perform('act', { surface, blockId, action, values: latest.current })}
      onSuggest={(blockId, actionId, text) => suggest({ surface, blockId, actionId, text, values: latest.current })}
    />
  );
}
