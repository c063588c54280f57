import type { KnownBlock } from '@slack/types';
import { type ReactNode, useMemo, useState } from 'react';
import type { InputValues, Message } from '../../protocol.ts';
import { initialValues } from '../blockkit/values.ts';
import { SurfaceBlocks } from '../surface/surface-blocks.tsx';

interface MessageBlocksProps extends Pick<Message, 'channel' | 'ts'> {
  readonly blocks: readonly KnownBlock[];
}

/** The blocks of a message. What was picked in them is forgotten when the app replaces them. */
export function MessageBlocks({ channel, ts, blocks }: MessageBlocksProps): ReactNode {
  const initial = useMemo(() => initialValues(blocks, channel), [blocks, channel]);
  const [chosen, setChosen] = useState<{ readonly blocks: unknown; readonly values: InputValues }>();
  return (
    <SurfaceBlocks
      surface={{ kind: 'message', channel, ts }}
      blocks={blocks}
      values={chosen?.blocks === blocks ? chosen.values : initial}
      onValues={(values) => setChosen({ blocks, values })}
    />
  );
}
