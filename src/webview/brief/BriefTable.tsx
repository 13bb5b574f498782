import type { ShownBlock } from '../../core/brief/showBrief.ts';
import { BriefLine } from './BriefLine.tsx';
import type { BriefProps } from './BriefPage.tsx';

/** What a table needs. */
export interface BriefTableProps extends Pick<BriefProps, 'ask'> {
  readonly table: ShownBlock & { readonly kind: 'table' };
}

/** A table whose first column names the rows and stays in sight; a wide one scrolls by itself. */
export function BriefTable({ table, ask }: BriefTableProps) {
  const { caption, columns, rows, numberColumns } = table;
  const classOf = (column: number): string => (numberColumns.includes(column) ? 'number' : '');
  return (
    // What scrolls takes the focus by itself since Chromium 130, so that arrow keys move it.
    <section class="table-scroll" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th key={`${place}`} scope="col" class={classOf(place)}>
                <BriefLine line={column} ask={ask} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = [], ...cells], row) => (
            <tr key={`${row}`}>
              <th scope="row" class={classOf(0)}>
                <BriefLine line={name} ask={ask} />
              </th>
              {cells.map((cell, place) => (
                <td key={`${place}`} class={classOf(place + 1)}>
                  <BriefLine line={cell} ask={ask} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
