import type { ProgressData } from '../../core/insight/dashboardData.ts';
import type { RecordSelection } from '../../core/insight/recordSelection.ts';
import type { FromProgress } from '../../protocol/progress.ts';
import type { ProgressStrings } from '../../protocol/strings.ts';
import { formatClock } from '../page/clockText.ts';
import { FigureButton } from '../page/FigureButton.tsx';
import { Icon } from '../page/Icon.tsx';
import type { PageProps } from '../page/startPage.tsx';
import { computeSkillRows, wideView } from './progressRows.ts';
import { SkillMeter } from './SkillMeter.tsx';

export type ProgressProps = PageProps<ProgressData, ProgressStrings, object, FromProgress>;

/** The Progress view of the sidebar. */
export function ProgressPage(props: ProgressProps) {
  const { data, words, ask, size } = props;
  return (
    <main class={size.width >= wideView ? 'progress wide' : 'progress'}>
      <ProgressClock {...props} />
      {data.recordsInAll.value === 0 ? (
        <p class="empty">{words.text('progress.empty')}</p>
      ) : (
        <ProgressFigures {...props} />
      )}
      <button type="button" class="primary" onClick={() => ask('entry/quick', null)}>
        {words.text('action.quickEntry')}
      </button>
      {data.brokenFiles > 0 && (
        <button type="button" class="note" onClick={() => ask('problems/show', null)}>
          <Icon name="warning" />
          {words.counted('broken.one', 'broken.many', data.brokenFiles)}
        </button>
      )}
      <ProgressSkills {...props} />
    </main>
  );
}

function ProgressClock({ data, words, ask }: ProgressProps) {
  const clock = formatClock(data.clock, words);
  if (clock === undefined) {
    return (
      <p class="empty">
        {words.text('clock.none')}{' '}
        <button type="button" class="link" onClick={() => ask('profile/open', null)}>
          {words.text('progress.openProfile')}
        </button>
      </p>
    );
  }
  return (
    <div class="clock">
      <p>
        <strong>{clock.week}</strong>
        {clock.daysLeft && <span class="quiet">{clock.daysLeft}</span>}
      </p>
      <div class="track">
        <div class="track-fill" style={{ width: `${clock.share * 100}%` }} />
      </div>
    </div>
  );
}

function ProgressFigures({ data, words, ask }: ProgressProps) {
  const open = (selection: RecordSelection) => () => ask('records/open', { selection });
  const hours = words.number(data.hoursThisWeek.value);
  const ofPlan =
    data.hoursPerWeek === undefined
      ? words.hours(data.hoursThisWeek.value)
      : words.text('hours.ofPlan', { hours, plan: words.number(data.hoursPerWeek) });
  const figures = [
    { key: 'hours-week', value: ofPlan, when: 'period.thisWeek', figure: data.hoursThisWeek },
    {
      key: 'records-week',
      value: words.records(data.recordsThisWeek.value),
      when: 'period.thisWeek',
      figure: data.recordsThisWeek,
    },
    {
      key: 'hours',
      value: words.hours(data.hoursInAll.value),
      when: 'period.inAll',
      figure: data.hoursInAll,
    },
  ] as const;
  return (
    <ul class="figures">
      {figures.map(({ key, value, when, figure }) => (
        <li key={key}>
          <FigureButton open={open(figure.selection)}>
            <span class="figure-value">{value}</span> <span class="figure-label">{words.text(when)}</span>
          </FigureButton>
        </li>
      ))}
    </ul>
  );
}

function ProgressSkills(props: ProgressProps) {
  const { data, words, ask, size } = props;
  if (data.skillsTowardsTarget.length === 0) {
    return (
      <p class="empty">
        {words.text('progress.noGoals')}{' '}
        <button type="button" class="link" onClick={() => ask('goal/new', {})}>
          {words.text('action.newGoal')}
        </button>
      </p>
    );
  }
  const { rows, hiddenCount, summary } = computeSkillRows(data, size, words);
  return (
    <section aria-labelledby="skills-heading" data-focus-group>
      <div class="skills-head">
        <h2 id="skills-heading">{words.text('progress.skills')}</h2>
        <span class="quiet">{summary}</span>
      </div>
      <ul class="meters">
        {rows.map((row) => (
          <SkillMeter
            key={row.skill.skillId}
            row={row}
            open={() => ask('records/open', { selection: row.skill.records.selection })}
          />
        ))}
      </ul>
      <button type="button" class="link" onClick={() => ask('dashboard/open', null)}>
        {hiddenCount > 0
          ? words.counted('progress.moreOne', 'progress.moreMany', hiddenCount)
          : words.text('progress.openDashboard')}
      </button>
    </section>
  );
}
