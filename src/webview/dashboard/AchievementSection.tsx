import { formatRole } from '../../core/chart/metricWords.ts';
import type { AchievementOverview, StoryEntry, StrongClaim } from '../../core/insight/achievementOverview.ts';
import { FigureButton } from '../page/FigureButton.tsx';
import { Icon } from '../page/Icon.tsx';
import type { DashboardProps, SectionProps } from './DashboardPage.tsx';
import { Entry } from './Entry.tsx';
import { formatGroup } from './formatGroup.ts';
import { SectionFrame } from './SectionFrame.tsx';
import { formatMissingParts, formatStoriesTold, formatStoryTheme } from './storyWords.ts';
import { ThinList } from './ThinList.tsx';

/** What one can claim already, what is thin, and which stories one can tell. */
export function AchievementSection(props: SectionProps) {
  const { data, words, ask } = props;
  const { achievements: overview } = data;
  if (overview === undefined) return null;
  const { claims, heldBack, thin, stories } = overview;
  const isEmpty = claims.length + heldBack.length === 0 && stories.every(({ story }) => story === undefined);
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
        {claims.length > 0 && (
          <ClaimList
            {...props}
            heading="achievements.ready"
            claims={claims}
            more={overview.readyCount - claims.length}
          />
        )}
        {heldBack.length + thin.length > 0 && (
          <div>
            {heldBack.length > 0 && (
              <ClaimList
                {...props}
                heading="achievements.heldBack"
                claims={heldBack}
                more={overview.heldBackCount - heldBack.length}
              />
            )}
            {thin.length > 0 && <ThinList {...props} overview={overview} />}
          </div>
        )}
        {!isEmpty && <StoryList {...props} stories={stories} />}
      </div>
    </SectionFrame>
  );
}

/** How many claims an export prints today, how many it does not, and how many themes have a story. */
function findingOf(
  { readyCount, heldBackCount, stories }: AchievementOverview,
  { words }: DashboardProps,
): string {
  const counted = [
    words.counted('achievements.readyOne', 'achievements.readyMany', readyCount),
    ...(heldBackCount === 0
      ? []
      : [words.counted('achievements.heldOne', 'achievements.heldMany', heldBackCount)]),
    formatStoriesTold(stories, words),
  ];
  return counted.join(' · ');
}

interface ClaimListProps extends DashboardProps {
  readonly heading: 'achievements.ready' | 'achievements.heldBack';
  readonly claims: readonly StrongClaim[];
  /** Those that are not listed. */
  readonly more: number;
}

function ClaimList({ heading, claims, more, ...props }: ClaimListProps) {
  const { words, ask } = props;
  return (
    <div>
      <h3>{words.text(heading)}</h3>
      <ul class="entries">
        {claims.map((claim, place) => (
          <ClaimRow key={claim.id ?? place} claim={claim} {...props} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="link" onClick={() => ask('achievements/show', null)}>
          {words.counted('achievements.moreOne', 'achievements.moreMany', more)}
        </button>
      )}
    </div>
  );
}

function ClaimRow({ claim, words, strings, ask }: DashboardProps & { readonly claim: StrongClaim }) {
  const { id, text, theme, reason, role, records } = claim;
  return (
    <Entry text={text} {...(id === undefined ? { lang: 'en' } : { open: () => ask('record/open', { id }) })}>
      {records.value === 0 ? (
        reason === undefined && <span>{words.text('achievements.selfStated')}</span>
      ) : (
        <FigureButton open={() => ask('records/open', { selection: records.selection })}>
          {words.records(records.value)}
        </FigureButton>
      )}
      {role && <span>{formatRole({ role }, words)}</span>}
      <bdi>{formatGroup(theme, words, strings)}</bdi>
      {reason && (
        <span>
          <Icon name="warning" /> {words.text(`reason.${reason}`)}
        </span>
      )}
    </Entry>
  );
}

/** A story for each theme that has one; those without one together, with what to log. */
function StoryList({
  stories,
  words,
  strings,
  ask,
}: DashboardProps & { readonly stories: readonly StoryEntry[] }) {
  const gaps = stories.filter(({ story }) => story === undefined);
  const names = gaps.map(({ theme }) => formatStoryTheme(theme, strings));
  return (
    <div class="stories">
      <h3>{words.text('stories.heading')}</h3>
      <ul class="entries">
        {stories.map(
          ({ theme, story }) =>
            story && (
              <Entry
                key={theme}
                lead={`${formatStoryTheme(theme, strings)}: `}
                text={story.title}
                open={() => ask('record/open', { id: story.id })}
              >
                {formatMissingParts(story.parts, words)}
              </Entry>
            ),
        )}
      </ul>
      {names.length > 0 && (
        <p class="story-gaps">{words.text('stories.none', { themes: names.join(', ') })}</p>
      )}
    </div>
  );
}
