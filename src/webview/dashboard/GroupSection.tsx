import { layOutGroups } from '../../core/chart/groupChart.ts';
import type { RecordSelection } from '../../core/insight/recordSelection.ts';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { ChartTableView } from '../charts/ChartTableView.tsx';
import type { SectionProps } from './DashboardPage.tsx';
import { DataTable } from './DataTable.tsx';
import { formatGroup } from './formatGroup.ts';
import { SectionFrame } from './SectionFrame.tsx';

/** Hours by skill group as horizontal bars. */
export function GroupSection(props: SectionProps) {
  const { data, words, strings, ui, width, ask } = props;
  const heading = words.text('groups.heading');
  const nameOf = (group: string): string => formatGroup(group, words, strings);
  const chart = layOutGroups(data.hoursByGroup, { width, nameOf }, words);
  if (chart === undefined) {
    return (
      <SectionFrame id="groups" heading={heading}>
        <p class="empty">{words.text('groups.none')}</p>
      </SectionFrame>
    );
  }
  const openRecords = (selection: RecordSelection): void => ask('records/open', { selection });
  return (
    <SectionFrame id="groups" heading={heading} finding={`${chart.title}. ${words.text('groups.note')}`}>
      <ChartFigure chart={chart} hint={words.text('chart.keys')} openRecords={openRecords} />
      <DataTable
        id="groups"
        name={`${words.text('table.show')}: ${heading}`}
        isOpen={ui.openTables.includes('groups')}
        {...props}
      >
        <ChartTableView table={chart.table} openRecords={openRecords} />
      </DataTable>
    </SectionFrame>
  );
}
