import { layOutDomains } from '../../core/chart/domainChart.ts';
import type { RecordSelection } from '../../core/insight/recordSelection.ts';
import { jtfCitation } from '../../core/skills/jtfDomains.ts';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { ChartTableView } from '../charts/ChartTableView.tsx';
import type { SectionProps } from './DashboardPage.tsx';
import { DataTable } from './DataTable.tsx';
import { SectionFrame } from './SectionFrame.tsx';

/** Evidence by domain of the JTF framework, which is cited. */
export function DomainSection(props: SectionProps) {
  const { domains = [] } = props.data;
  const { words, ui, width, ask } = props;
  const heading = words.text('domains.heading');
  const chart = layOutDomains(domains, { width }, words);
  const openRecords = (selection: RecordSelection): void => ask('records/open', { selection });
  return (
    <SectionFrame id="domains" heading={heading} finding={chart.title}>
      <ChartFigure chart={chart} hint={words.text('chart.keys')} openRecords={openRecords} />
      {domains.every(({ records }) => records.value === 0) && (
        <p class="section-notes quiet">{words.text('domains.howTo')}</p>
      )}
      <DataTable
        id="domains"
        name={`${words.text('table.show')}: ${heading}`}
        isOpen={ui.openTables.includes('domains')}
        {...props}
      >
        <ChartTableView table={chart.table} openRecords={openRecords} />
      </DataTable>
      <p class="citation quiet" lang="en">
        {jtfCitation}
      </p>
    </SectionFrame>
  );
}
