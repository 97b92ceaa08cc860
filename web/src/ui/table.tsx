import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'start' | 'end';
  readonly hideOnPhone?: boolean;
  /** There is nothing in it to read: paper leaves it out. */
  readonly onlyButtons?: boolean;
}

interface TableProps<Row> {
  readonly caption: string;
  /** The first one names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The page has a heading with the same words above the table. */
  readonly captionHidden?: boolean;
}

const classOf = (part: string, { align, hideOnPhone = false, onlyButtons = false }: Column<never>): string =>
  [
    `kern-table__${part}`,
    align === 'end' && `kern-table__${part}--numeric`,
    hideOnPhone && 'table-not-on-phone',
    onlyButtons && 'table-buttons no-print',
  ]
    .filter(Boolean)
    .join(' ');

/** A table; on a narrow screen each row is a card with its headers as labels. */
export const Table = <Row,>({ caption, columns, rows, rowKey, captionHidden = false }: TableProps<Row>) => (
  <table className="kern-table table">
    <caption className={captionHidden ? 'kern-sr-only' : 'kern-title'}>{caption}</caption>
    <thead className="kern-table__head">
      <tr className="kern-table__row">
        {columns.map((column) => (
          <th key={column.id} scope="col" className={classOf('header', column)}>
            {column.header}
          </th>
        ))}
      </tr>
    </thead>
    <tbody className="kern-table__body">
      {rows.map((row) => (
        <tr className="kern-table__row" key={rowKey(row)}>
          {columns.map((column, index) =>
            index === 0 ? (
              <th key={column.id} scope="row" className={classOf('header', column)}>
                {column.cell(row)}
              </th>
            ) : (
              <td key={column.id} className={classOf('cell', column)} data-label={column.header}>
                {column.cell(row)}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);
