import type { ReactNode } from 'react';

interface Given<Row> {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** What stands in each column; the first names the row. */
  readonly columns: readonly { readonly title: string; readonly cell: (row: Row) => ReactNode }[];
  /** Said where there is no row. */
  readonly empty: string;
}

/** A table that becomes a list of cards where the page is narrow. */
export function FactTable<Row>({ caption, rows, keyOf, columns, empty }: Given<Row>) {
  if (rows.length === 0) return <p>{empty}</p>;
  return (
    <table className="fact-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ title, cell }, index) =>
              index === 0 ? (
                <th key={title} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={title} data-title={title}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
