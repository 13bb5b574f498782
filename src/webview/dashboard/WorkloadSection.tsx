import { layOutWorkload } from '../../core/chart/workloadChart.ts';
import type { RecordSelection } from '../../core/insight/recordSelection.ts';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { ChartTableView } from '../charts/ChartTableView.tsx';
import type { SectionProps } from './DashboardPage.tsx';
import { DataTable } from './DataTable.tsx';
import { DatesMissing, ProfileButton } from './DatesMissing.tsx';
import { SectionFrame } from './SectionFrame.tsx';

/** Hours a week, planned and logged, against capacity. */
export function WorkloadSection(props: SectionProps) {
  const { data, words, ui, width, ask } = props;
  const heading = words.text('workload.heading');
  const { workload = [], today } = data;
  if (workload.length === 0) {
    return (
      <SectionFrame id="workload" heading={heading}>
        <DatesMissing text="workload.noDates" {...props} />
      </SectionFrame>
    );
  }
  const chart = layOutWorkload(workload, { width, today }, words);
  const openRecords = (selection: RecordSelection): void => ask('records/open', { selection });
  return (
    <SectionFrame id="workload" heading={heading} finding={chart.title}>
      <ChartFigure chart={chart} hint={words.text('chart.keys')} openRecords={openRecords} />
      <p class="section-notes quiet">
        {workload.every(({ capacity }) => capacity === undefined) && (
          <>
            <span>{words.text('workload.noCapacity')}</span>
            <ProfileButton text="profile.open" {...props} />
          </>
        )}
        <button type="button" class="link" onClick={() => ask('review/open', { kind: 'workload' })}>
          {words.text('workload.review')}
        </button>
      </p>
      <DataTable
        id="workload"
        name={`${words.text('table.show')}: ${heading}`}
        isOpen={ui.openTables.includes('workload')}
        {...props}
      >
        <ChartTableView table={chart.table} openRecords={openRecords} />
      </DataTable>
    </SectionFrame>
  );
}
