import type { ChartCell, ChartTable } from '../../core/chart/chart.ts';
import type { RecordSelection } from '../../core/insight/recordSelection.ts';
import { FigureButton } from '../page/FigureButton.tsx';

/** What a chart's table needs. */
export interface ChartTableViewProps {
  readonly table: ChartTable;
  openRecords(selection: RecordSelection): void;
}

/** The values of a chart as a table; numbers open their records. */
export function ChartTableView({ table, openRecords }: ChartTableViewProps) {
  const { caption, columns, rows } = table;
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title, isNumber }, column) => (
            <th key={column} scope="col" class={isNumber ? 'number' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], row) => (
          <tr key={row}>
            <th scope="row">
              <bdi>{name && contentOf(name, openRecords)}</bdi>
            </th>
            {cells.map((cell, place) => (
              <td key={place} class={columns[place + 1]?.isNumber ? 'number' : undefined}>
                {contentOf(cell, openRecords)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function contentOf({ text, selection }: ChartCell, openRecords: (selection: RecordSelection) => void) {
  if (selection === undefined) return text;
  return <FigureButton open={() => openRecords(selection)}>{text}</FigureButton>;
}
