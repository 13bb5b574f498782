import { formatRole } from '../../core/chart/metricWords.ts';
import type { AchievementOverview, StoryEntry, StrongClaim } from '../../core/insight/achievementOverview.ts';
import { formatGroup } from '../charts/groupBars.ts';
import { FigureButton } from '../page/FigureButton.tsx';
import { Icon } from '../page/Icon.tsx';
import type { DashboardProps, SectionProps } from './DashboardPage.tsx';
import { SectionFrame } from './SectionFrame.tsx';
import { formatMissingParts, formatStoriesTold, formatStoryTheme } from './storyWords.ts';
import { ThinList } from './ThinList.tsx';

/** What one can claim already, what is thin, and which stories one can tell. */
export function AchievementSection(props: SectionProps) {
  const { data, words, ask } = props;
  const { achievements: overview } = data;
  if (overview === undefined) return null;
  const isEmpty = overview.claims.length === 0 && overview.stories.every(({ count }) => count === 0);
  return (
    <SectionFrame
      id="achievements"
      heading={words.text('achievements.heading')}
      finding={!isEmpty && findingOf(overview, props)}
      controls={
        <button type="button" class="secondary" onClick={() => ask('export/start', null)}>
          {words.text('achievements.export')}
        </button>
      }
    >
      {isEmpty && <p class="empty">{words.text('achievements.none')}</p>}
      <div class="claim-columns">
        {overview.claims.length > 0 && <ClaimList {...props} overview={overview} />}
        {overview.thin.length > 0 && <ThinList {...props} overview={overview} />}
      </div>
      {!isEmpty && <StoryList {...props} stories={overview.stories} />}
    </SectionFrame>
  );
}

function findingOf({ curated, upToDate, stories }: AchievementOverview, { words }: DashboardProps): string {
  const told = formatStoriesTold(stories, words);
  if (curated.value === 0) return told;
  const facts = { count: words.number(upToDate.value), all: words.number(curated.value) };
  return `${words.text('achievements.upToDate', facts)} · ${told}`;
}

type OverviewProps = DashboardProps & { readonly overview: AchievementOverview };

function ClaimList({ overview, ...props }: OverviewProps) {
  const { words, ask } = props;
  const most = overview.claims.reduce((greatest, { records }) => Math.max(greatest, records.value), 1);
  return (
    <div>
      <h3>{words.text('achievements.claims')}</h3>
      <ul class="entries">
        {overview.claims.map((claim, place) => (
          <ClaimRow key={claim.id ?? place} claim={claim} most={most} {...props} />
        ))}
      </ul>
      {overview.moreClaims > 0 && (
        <button type="button" class="link" onClick={() => ask('achievements/show', null)}>
          {words.counted('achievements.moreOne', 'achievements.moreMany', overview.moreClaims)}
        </button>
      )}
    </div>
  );
}

function ClaimRow({
  claim,
  most,
  words,
  strings,
  ask,
}: DashboardProps & { readonly claim: StrongClaim; readonly most: number }) {
  const { id, text, theme, standing, role, records } = claim;
  return (
    <li>
      {id === undefined ? (
        <bdi lang="en">{text}</bdi>
      ) : (
        <button type="button" class="link" onClick={() => ask('record/open', { id })}>
          <bdi>{text}</bdi>
        </button>
      )}
      <p class="entry-notes">
        <span class="strength" aria-hidden="true">
          <span class="strength-fill" style={{ width: `${(records.value / most) * 100}%` }} />
        </span>
        <FigureButton
          value={records.value}
          open={() => ask('records/open', { selection: records.selection })}
        >
          {records.value === 0 ? words.text('achievements.noRecords') : words.records(records.value)}
        </FigureButton>
        {role && <span>{formatRole({ role }, words)}</span>}
        <bdi>{formatGroup(theme, words, strings)}</bdi>
        <span>
          {(standing === 'stale' || standing === 'cannot-confirm') && <Icon name="warning" />}
          {standing === 'up-to-date' && <Icon name="check" />} {words.text(`standing.${standing}`)}
        </span>
      </p>
    </li>
  );
}

function StoryList({
  stories,
  words,
  strings,
  ask,
}: DashboardProps & { readonly stories: readonly StoryEntry[] }) {
  return (
    <>
      <h3 class="part-heading">{words.text('stories.heading')}</h3>
      <ul class="entries claim-columns">
        {stories.map(({ theme, story }) => (
          <li key={theme}>
            {formatStoryTheme(theme, strings)}
            {story && ': '}
            {story && (
              <button type="button" class="link" onClick={() => ask('record/open', { id: story.id })}>
                <bdi>{story.title}</bdi>
              </button>
            )}
            <p class="entry-notes">
              {story === undefined ? words.text('stories.none') : formatMissingParts(story.parts, words)}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
