import { layOutDomains } from '../../core/chart/domainChart.ts';
import { jtfCitation } from '../../core/skills/jtfDomains.ts';
import { ChartWithTable } from './ChartWithTable.tsx';
import type { SectionProps } from './DashboardPage.tsx';
import { SectionFrame } from './SectionFrame.tsx';

/** Evidence by domain of the JTF framework, which is cited. */
export function DomainSection(props: SectionProps) {
  const { domains = [] } = props.data;
  const { words, width } = props;
  const heading = words.text('domains.heading');
  const chart = layOutDomains(domains, { width }, words);
  return (
    <SectionFrame id="domains" heading={heading} finding={chart.title}>
      <ChartWithTable {...props} id="domains" name={heading} chart={chart}>
        {domains.every(({ records }) => records.value === 0) && (
          <p class="section-notes quiet">{words.text('domains.howTo')}</p>
        )}
      </ChartWithTable>
      <p class="citation quiet" lang="en">
        {jtfCitation}
      </p>
    </SectionFrame>
  );
}
