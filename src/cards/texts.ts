import type { CardBlock } from './blocks.ts';

/** All the text that a reader sees in some blocks, in reading order. */
export function textsIn(blocks: readonly CardBlock[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'header':
        return [block.text.text];
      case 'section':
        return [block.text?.text ?? [], ...(block.fields ?? []).map((field) => field.text)].flat();
      case 'context':
        return block.elements.flatMap((element) => ('text' in element ? [element.text] : []));
      case 'table':
        return block.rows.flat().flatMap((cell) => ('text' in cell ? [cell.text] : []));
      case 'actions':
        return [];
      default:
        return block satisfies never;
    }
  });
}

/** How much text a reader meets, in UTF-16 units. Links count with their label alone, as they are seen. */
export function textLength(blocks: readonly CardBlock[]): number {
  return textsIn(blocks).reduce((sum, text) => sum + text.replace(/<[^|>]+\|([^>]*)>/gu, '$1').length, 0);
}
