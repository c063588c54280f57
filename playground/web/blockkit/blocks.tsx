import type { KnownBlock } from '@slack/types';
import type { ReactNode } from 'react';
import { ImageBlockView } from './image.tsx';
import { InputBlockView } from './input-block.tsx';
import { Markdown } from './markdown.tsx';
import { Text } from './mrkdwn.tsx';
import { NamesContext } from './names.ts';
import { RichText } from './rich-text.tsx';
import { ActionsView, ContextView, SectionView } from './section.tsx';
import { type BlocksProps, SurfaceContext } from './surface.ts';
import { TableBlockView } from './table.tsx';
import { Unknown } from './unknown.tsx';
import { blockIdOf } from './values.ts';

export type { Names } from './names.ts';
export type { Action, BlocksProps } from './surface.ts';

/** Draws the blocks of a message, a modal or a Home tab, and reports what a reader does with them. */
export function Blocks({ blocks, names, ...surface }: BlocksProps): ReactNode {
  return (
    <NamesContext value={names}>
      <SurfaceContext value={surface}>
        <div className="bk">
          {blocks.map((block, index) => (
            <BlockView key={blockIdOf(block, index)} block={block} blockId={blockIdOf(block, index)} />
          ))}
        </div>
      </SurfaceContext>
    </NamesContext>
  );
}

function BlockView({ block, blockId }: { readonly block: KnownBlock; readonly blockId: string }): ReactNode {
  switch (block.type) {
    case 'header':
      return (
        <h3 className="bk-header">
          <Text object={block.text} />
        </h3>
      );
    case 'section':
      return <SectionView block={block} blockId={blockId} />;
    case 'context':
      return <ContextView block={block} />;
    case 'actions':
      return <ActionsView block={block} blockId={blockId} />;
    case 'input':
      return <InputBlockView block={block} blockId={blockId} />;
    case 'divider':
      return <hr className="bk-divider" />;
    case 'image':
      return <ImageBlockView block={block} />;
    case 'rich_text':
      return <RichText block={block} />;
    case 'table':
      return <TableBlockView block={block} />;
    case 'markdown':
      return <Markdown text={block.text} />;
    default:
      return <Unknown what="blocks" thing={block} />;
  }
}
