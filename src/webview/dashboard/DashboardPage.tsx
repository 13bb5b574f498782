import type { DashboardData } from '../../core/insight/dashboardData.ts';
import type { FromDashboard } from '../../protocol/dashboard.ts';
import type { DashboardStrings } from '../../protocol/strings.ts';
import type { PageProps } from '../page/pageDefinition.ts';
import { DashboardHeader } from './DashboardHeader.tsx';
import type { DashboardUi } from './dashboardUi.ts';
import { GroupSection } from './GroupSection.tsx';
import { SkillSection } from './SkillSection.tsx';

export type DashboardProps = PageProps<DashboardData, DashboardStrings, DashboardUi, FromDashboard>;

/** The whole dashboard. */
export function DashboardPage(props: DashboardProps) {
  const { data, words } = props;
  const isEmpty = data.recordsInAll.value === 0 && data.skills.length === 0;
  return (
    <main class="dashboard">
      <DashboardHeader {...props} />
      {isEmpty ? (
        <p class="empty">{words.text('dashboard.empty')}</p>
      ) : (
        <>
          <SkillSection {...props} />
          <GroupSection {...props} />
        </>
      )}
    </main>
  );
}
