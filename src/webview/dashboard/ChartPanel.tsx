import type { ComponentChildren } from 'preact';
import type { Chart } from '../../core/chart/chart.ts';
import type { Figure, RecordSelection } from '../../core/insight/recordSelection.ts';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { ChartTableView } from '../charts/ChartTableView.tsx';
import type { DashboardProps } from './DashboardPage.tsx';
import { DataTable } from './DataTable.tsx';
import { MoreRecords } from './MoreRecords.tsx';

/** What a panel needs. */
export interface ChartPanelProps extends DashboardProps {
  /** That of its table's fold. */
  readonly id: string;
  /** What the panel is about, where there is no chart. */
  readonly name: string;
  /** Absent where there is nothing to draw. */
  readonly chart: Chart | undefined;
  /** What to log next, where there is nothing to draw. */
  readonly empty: string;
  /** Records beyond those drawn. */
  readonly more?: Figure;
  /** Whether it takes the whole row. */
  readonly isWide?: boolean;
  readonly children?: ComponentChildren;
}

/** One chart of a section with several: the finding as its heading, the chart, what is not shown, and its table. */
export function ChartPanel(props: ChartPanelProps) {
  const { id, name, chart, empty, more, isWide = false, words, ui, setUi, ask, children } = props;
  const openRecords = (selection: RecordSelection): void => ask('records/open', { selection });
  if (chart === undefined) {
    return (
      <div class={panelClass(isWide)}>
        <h3>{name}</h3>
        <div class="panel-body">
          <p class="empty">{empty}</p>
          {children}
        </div>
      </div>
    );
  }
  return (
    <div class={panelClass(isWide)} data-focus-group>
      <h3>{chart.title}</h3>
      <div class="panel-body">
        <ChartFigure id={id} chart={chart} hint={words.text('chart.keys')} openRecords={openRecords} />
        <MoreRecords more={more} words={words} ask={ask} />
        {children}
        <DataTable
          id={id}
          name={`${words.text('table.show')}: ${chart.table.caption}`}
          isOpen={ui.openTables.includes(id)}
          ui={ui}
          setUi={setUi}
          words={words}
        >
          <ChartTableView table={chart.table} openRecords={openRecords} />
        </DataTable>
      </div>
    </div>
  );
}

function panelClass(isWide: boolean): string {
  return isWide ? 'panel wide' : 'panel';
}
