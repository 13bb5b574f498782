import { layOutWorkload } from '../../core/chart/workloadChart.ts';
import { ChartWithTable } from './ChartWithTable.tsx';
import type { SectionProps } from './DashboardPage.tsx';
import { DatesMissing, ProfileButton } from './DatesMissing.tsx';
import { SectionFrame } from './SectionFrame.tsx';

/** Hours a week, planned and logged, against capacity. */
export function WorkloadSection(props: SectionProps) {
  const { data, words, width, ask } = props;
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
  return (
    <SectionFrame id="workload" heading={heading} finding={chart.title}>
      <ChartWithTable {...props} id="workload" name={heading} chart={chart}>
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
      </ChartWithTable>
    </SectionFrame>
  );
}
