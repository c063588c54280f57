import type { DataTableBlock, RawNumberElement, RawTextElement, TableBlock } from '@slack/types';
import { andThen, boolean, byType, type Check, list, number, object, oneOf, optional, string } from './check.ts';
import { RICH_TEXT } from './rich-text.ts';
import { BLOCK_ID } from './texts.ts';

const CELL = byType({
  raw_text: object<RawTextElement>({ type: oneOf('raw_text'), text: string() }),
  raw_number: object<RawNumberElement>({
    type: oneOf('raw_number'),
    value: number({ min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY }),
    text: string(),
  }),
  rich_text: RICH_TEXT,
});

const COLUMNS = 20;

const ROW = list(CELL, { max: COLUMNS });

/** Slack wants as many cells in each row. */
function withEvenRows(check: Check): Check {
  return andThen(check, ({ rows }, pointer) => {
    const lengths = Array.isArray(rows) ? rows.map((row: unknown) => (Array.isArray(row) ? row.length : 0)) : [];
    return new Set(lengths).size > 1
      ? [{ what: 'must have the same number of cells in each row', pointer: `${pointer}/rows` }]
      : [];
  });
}

export const TABLES: Readonly<Record<'table' | 'data_table', Check>> = {
  table: withEvenRows(
    object<TableBlock>({
      type: oneOf('table'),
      block_id: BLOCK_ID,
      rows: list(ROW, { max: 100 }),
      column_settings: optional(
        list(
          object<NonNullable<TableBlock['column_settings']>[number]>({
            align: optional(oneOf('left', 'center', 'right')),
            is_wrapped: optional(boolean),
          }),
          { min: 0, max: COLUMNS },
        ),
      ),
    }),
  ),
  data_table: withEvenRows(
    object<DataTableBlock>({
      type: oneOf('data_table'),
      block_id: BLOCK_ID,
      rows: list(ROW, { min: 2, max: 101 }),
      caption: string(),
      page_size: optional(number({ min: 1, max: 100 })),
      row_header_column_index: optional(number({ min: 0, max: COLUMNS - 1 })),
    }),
  ),
};
