import type { ComponentType } from 'preact';
import type { DashboardData } from '../../core/insight/dashboardData.ts';
import type { FromDashboard } from '../../protocol/dashboard.ts';
import type { DashboardStrings } from '../../protocol/strings.ts';
import type { PageProps } from '../page/pageDefinition.ts';
import { DashboardHeader } from './DashboardHeader.tsx';
import type { DashboardUi } from './dashboardUi.ts';
import { GroupSection } from './GroupSection.tsx';
import { placeSections } from './placeSections.ts';
import { SectionAnchors } from './SectionAnchors.tsx';
import { SkillSection } from './SkillSection.tsx';

export type DashboardProps = PageProps<DashboardData, DashboardStrings, DashboardUi, FromDashboard>;

/** What a section is drawn from. */
export interface SectionProps extends DashboardProps {
  /** Width of the section in pixels, to lay a chart out for. */
  readonly width: number;
}

/** One section of the page. */
export interface DashboardSection {
  /** Its anchor; its heading is `${id}-heading` (`SectionFrame`). */
  readonly id: string;
  /** Words of its anchor; absent for a section that belongs to the one before it. */
  readonly anchor?: keyof DashboardStrings;
  /** Whether a wide window has room for two such sections side by side. */
  readonly isSmall?: true;
  /** Whether the data has something for it; absent for always. */
  readonly isThere?: (data: DashboardData) => boolean;
  readonly View: ComponentType<SectionProps>;
}

/** All sections, in their order on the page. */
const sections: readonly DashboardSection[] = [
  { id: 'skills', anchor: 'skills.heading', View: SkillSection },
  { id: 'groups', isSmall: true, View: GroupSection },
];

/** The whole dashboard. */
export function DashboardPage(props: DashboardProps) {
  const { data, words, size } = props;
  const isEmpty = data.recordsInAll.value === 0 && data.skills.length === 0;
  const places = placeSections(
    sections.filter(({ isThere }) => isThere?.(data) ?? true),
    size.width,
  );
  return (
    <main class="dashboard">
      <DashboardHeader {...props} />
      {isEmpty ? (
        <p class="empty">{words.text('dashboard.empty')}</p>
      ) : (
        <>
          <SectionAnchors places={places} words={words} />
          <div class="sections">
            {places.map(({ section: { id, View }, isHalf, width }) => (
              <div key={id} class={isHalf ? 'place half' : 'place'}>
                <View {...props} width={width} />
              </div>
            ))}
          </div>
        </>
      )}
    </main>
  );
}
