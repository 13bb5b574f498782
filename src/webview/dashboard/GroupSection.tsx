import { layOutGroups } from '../../core/chart/groupChart.ts';
import { ChartWithTable } from './ChartWithTable.tsx';
import type { SectionProps } from './DashboardPage.tsx';
import { formatGroup } from './formatGroup.ts';
import { SectionFrame } from './SectionFrame.tsx';

/** Hours by skill group as horizontal bars. */
export function GroupSection(props: SectionProps) {
  const { data, words, strings, width } = props;
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
  return (
    <SectionFrame id="groups" heading={heading} finding={`${chart.title}. ${words.text('groups.note')}`}>
      <ChartWithTable {...props} id="groups" name={heading} chart={chart} />
    </SectionFrame>
  );
}
