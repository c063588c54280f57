import type { TableBlock } from '@slack/types';
import type { ReactNode } from 'react';
import { RichText } from './rich-text.tsx';
import { inOrder } from './text/in-order.ts';
import { Unknown } from './unknown.tsx';

type Cell = TableBlock['rows'][number][number];
type ColumnSettings = NonNullable<TableBlock['column_settings']>[number];

/** A table whose first row names the columns. Where it is too wide, it scrolls inside its own box. */
export function TableBlockView({ block }: { readonly block: TableBlock }): ReactNode {
  const [head = [], ...rows] = block.rows;
  const classAt = (column: number) => columnClass(block.column_settings?.[column]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className="bk-table-box" aria-label="Table" tabIndex={0}>
      <table className="bk-table">
        <thead>
          <tr>
            {inOrder(head, (cell, column) => (
              <th scope="col" className={classAt(column)}>
                <CellContent cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder(rows, (row) => (
            <tr>
              {inOrder(row, (cell, column) => (
                <td className={classAt(column)}>
                  <CellContent cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function columnClass({ align = 'left', is_wrapped = false }: ColumnSettings = {}): string {
  return `bk-align-${align}${is_wrapped ? ' bk-is-wrapped' : ''}`;
}

function CellContent({ cell }: { readonly cell: Cell }): ReactNode {
  switch (cell.type) {
    case 'raw_text':
    case 'raw_number':
      return cell.text;
    case 'rich_text':
      return <RichText block={cell} />;
    default:
      return <Unknown what="cells" thing={cell} />;
  }
}
