import type { ComponentType } from 'preact';
import type { DashboardData } from '../../core/insight/dashboardData.ts';
import type { FromDashboard } from '../../protocol/dashboard.ts';
import type { DashboardStrings } from '../../protocol/strings.ts';
import { ChartCopyingContext } from '../charts/ChartCopy.tsx';
import type { PageProps } from '../page/pageDefinition.ts';
import { AchievementSection } from './AchievementSection.tsx';
import { chartCopying } from './chartCopying.tsx';
import { DashboardHeader } from './DashboardHeader.tsx';
import { DomainSection } from './DomainSection.tsx';
import type { DashboardUi } from './dashboardUi.ts';
import { ExposureSection } from './ExposureSection.tsx';
import { FilterBar } from './FilterBar.tsx';
import { isFiltered } from './filterText.ts';
import { Glance } from './Glance.tsx';
import { GoalSection } from './GoalSection.tsx';
import { GroupSection } from './GroupSection.tsx';
import { LoopSection } from './LoopSection.tsx';
import { MetricSection } from './MetricSection.tsx';
import { NetworkSection } from './NetworkSection.tsx';
import { placeSections, type SectionPlace } from './placeSections.ts';
import { SectionAnchors } from './SectionAnchors.tsx';
import { SectionNote } from './SectionFrame.tsx';
import { SkillSection } from './SkillSection.tsx';
import { WorkloadSection } from './WorkloadSection.tsx';

export type DashboardProps = PageProps<DashboardData, DashboardStrings, DashboardUi, FromDashboard>;

/** What a section is drawn from. */
export interface SectionProps extends DashboardProps {
  /** Width of the section in pixels, to lay a chart out for. */
  readonly width: number;
}

type SectionId =
  Extract<keyof DashboardStrings, `${string}.heading`> extends `${infer Id}.heading` ? Id : never;

/** One section of the page. */
export interface DashboardSection {
  /** Its anchor; its heading is `${id}-heading` (`SectionFrame`), with the words `${id}.heading`. */
  readonly id: SectionId;
  /** Words of its anchor; absent for a section that belongs to the one before it. */
  readonly anchor?: keyof DashboardStrings;
  /** Whether a wide window has room for two such sections side by side. */
  readonly isSmall?: true;
  /**
   * What a filter leaves as it is: the range alone for a section that shows all weeks, or everything for one that shows
   * what is true today; the page then says so. Absent where the whole filter applies.
   */
  readonly unfiltered?: 'range' | 'all';
  /** Whether the data has something for it; absent for always. */
  readonly isThere?: (data: DashboardData) => boolean;
  readonly View: ComponentType<SectionProps>;
}

/** All sections, in their order on the page. */
const sections: readonly DashboardSection[] = [
  { id: 'skills', anchor: 'skills.heading', View: SkillSection },
  { id: 'goals', anchor: 'goals.heading', unfiltered: 'all', View: GoalSection },
  {
    id: 'exposure',
    anchor: 'exposure.heading',
    isSmall: true,
    unfiltered: 'range',
    View: ExposureSection,
  },
  { id: 'domains', isSmall: true, unfiltered: 'range', View: DomainSection },
  { id: 'metrics', anchor: 'metrics.heading', View: MetricSection },
  { id: 'workload', anchor: 'workload.heading', isSmall: true, unfiltered: 'all', View: WorkloadSection },
  { id: 'groups', isSmall: true, View: GroupSection },
  { id: 'network', anchor: 'network.heading', unfiltered: 'all', View: NetworkSection },
  { id: 'loops', anchor: 'loops.heading', unfiltered: 'all', View: LoopSection },
  { id: 'achievements', anchor: 'achievements.heading', unfiltered: 'all', View: AchievementSection },
];

/** The whole dashboard. */
export function DashboardPage(props: DashboardProps) {
  const { data, words, size } = props;
  const isNothingShown = data.recordsInAll.value === 0 && data.skills.length === 0;
  const isEmpty = isNothingShown && !isFiltered(data);
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
          {!isFiltered(data) && <Glance {...props} />}
          <FilterBar {...props} />
          {isNothingShown && <p class="empty">{words.text('dashboard.noneShown')}</p>}
          <SectionAnchors places={places} words={words} />
          <div class="sections">
            {places.map((place) => (
              <PlacedSection key={place.section.id} {...props} {...place} />
            ))}
          </div>
        </>
      )}
    </main>
  );
}

function PlacedSection({ section, isHalf, ...props }: SectionProps & SectionPlace<DashboardSection>) {
  const { unfiltered, View } = section;
  const note = noteOf(unfiltered, props);
  return (
    <div class={isHalf ? 'place half' : 'place'}>
      <SectionNote.Provider value={note}>
        <ChartCopyingContext.Provider value={chartCopying(props, section, note)}>
          <View {...props} />
        </ChartCopyingContext.Provider>
      </SectionNote.Provider>
    </div>
  );
}

function noteOf(
  unfiltered: DashboardSection['unfiltered'],
  { data, words }: Pick<DashboardProps, 'data' | 'words'>,
): string {
  const { from, to } = data.bounds;
  if (unfiltered === undefined) return '';
  if (unfiltered === 'all') return isFiltered(data) ? words.text('filter.unfiltered') : '';
  return from === undefined && to === undefined ? '' : words.text('filter.unranged');
}
