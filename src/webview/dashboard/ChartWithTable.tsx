import type { ComponentChildren } from 'preact';
import type { Chart } from '../../core/chart/chart.ts';
import type { RecordSelection } from '../../core/insight/recordSelection.ts';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { ChartTableView } from '../charts/ChartTableView.tsx';
import type { DashboardProps } from './DashboardPage.tsx';
import { DataTable } from './DataTable.tsx';

/** What a chart with its table needs. */
export interface ChartWithTableProps extends DashboardProps {
  /** That of its table's fold. */
  readonly id: string;
  /** What the table is of. */
  readonly name: string;
  readonly chart: Chart;
  /** What stands between the two. */
  readonly children?: ComponentChildren;
}

/** A chart, and the fold with the same values as a table; all of them open their records. */
export function ChartWithTable({ id, name, chart, children, ...props }: ChartWithTableProps) {
  const { words, ui, ask } = props;
  const openRecords = (selection: RecordSelection): void => ask('records/open', { selection });
  return (
    <>
      <ChartFigure id={id} chart={chart} hint={words.text('chart.keys')} openRecords={openRecords} />
      {children}
      <DataTable
        id={id}
        name={`${words.text('table.show')}: ${name}`}
        isOpen={ui.openTables.includes(id)}
        {...props}
      >
        <ChartTableView table={chart.table} openRecords={openRecords} />
      </DataTable>
    </>
  );
}
