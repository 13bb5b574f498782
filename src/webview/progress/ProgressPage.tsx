import type { RefObject } from 'preact';
import type { CivilDate } from '../../core/dates/civilDate.ts';
import type { SkillToday } from '../../core/insight/dashboardData.ts';
import type { RecordSelection } from '../../core/insight/recordSelection.ts';
import type { FromProgress, ProgressPageData } from '../../protocol/progress.ts';
import type { ProgressStrings } from '../../protocol/strings.ts';
import { formatClock } from '../page/clockText.ts';
import { FigureButton } from '../page/FigureButton.tsx';
import { Icon } from '../page/Icon.tsx';
import type { PageProps } from '../page/pageDefinition.ts';
import { DueList } from './DueList.tsx';
import { GitNotice } from './GitNotice.tsx';
import { computeSkillRows } from './progressRows.ts';
import { SkillMeter } from './SkillMeter.tsx';
import { useSharedRoom } from './useSharedRoom.ts';

export type ProgressProps = PageProps<ProgressPageData, ProgressStrings, object, FromProgress>;

/** From here on names and bars fit beside each other, in pixels. */
const wideFrom = 264;
/** Up to here a short word has to do for this week, and a date without its year; in pixels. */
const tightUpTo = 209;
/** Below this height only the most important stays: clock, week, what is due; in pixels. */
const lowBelow = 200;
/** Below this height each sentence is cut to one line, also where there is no notice; in pixels. */
const lowestBelow = 170;
/** What each line of notices adds to that height, in pixels. */
const noticeLine = 22;

/** The Progress view of the sidebar. */
export function ProgressPage(props: ProgressProps) {
  const { data, words, ask, size } = props;
  const counts = { due: data.dueLoops.length, skills: Math.max(1, data.skillsTowardsTarget.length) };
  const { parts, rows } = useSharedRoom(size.height, counts);
  return (
    <main ref={parts.page} class={layoutOf(props)}>
      <h1 class="spoken">{words.text('page.title')}</h1>
      <ProgressClock {...props} />
      {data.recordsInAll.value === 0 ? (
        <p class="empty">
          <span class="empty-words" data-tip={words.text('progress.empty')}>
            {words.text('progress.empty')}
          </span>
        </p>
      ) : (
        <ProgressFigures {...props} />
      )}
      <button
        type="button"
        class="primary"
        // What to do first may be cut above.
        data-tip={data.recordsInAll.value === 0 ? words.text('progress.empty') : undefined}
        onClick={() => ask('entry/quick', null)}
      >
        {words.text('action.quickEntry')}
      </button>
      {data.closeOut && (
        <button type="button" class="link close-out" onClick={() => ask('closeOut/open', null)}>
          {words.text('progress.closeOut', {
            done: words.number(data.closeOut.done),
            count: words.number(data.closeOut.count),
          })}
        </button>
      )}
      {data.brokenFiles > 0 && (
        <button type="button" class="note" onClick={() => ask('problems/show', null)}>
          <Icon name="warning" />
          <span class="note-words">{words.counted('broken.one', 'broken.many', data.brokenFiles)}</span>
        </button>
      )}
      <GitNotice {...props} />
      <DueList {...props} list={parts.due} rowCount={rows.due} />
      <ProgressSkills {...props} list={parts.skills} rowCount={rows.skills} />
    </main>
  );
}

function layoutOf({ data, size: { width, height } }: ProgressProps): string {
  const notices = [data.closeOut, data.brokenFiles > 0, data.git, data.git].filter(Boolean).length;
  const isWide = width >= wideFrom;
  const isLow = height < lowBelow + notices * noticeLine;
  const isCrowded = isLow && (notices > 0 || !isWide || height < lowestBelow);
  const parts = ['progress', isWide && 'wide', isLow && 'low', isCrowded && 'crowded'];
  return parts.filter(Boolean).join(' ');
}

function ProgressClock({ data, words, ask, size }: ProgressProps) {
  const isTight = size.width <= tightUpTo;
  const shortDate = (date: CivilDate): string =>
    date.slice(0, 4) === data.today.slice(0, 4) ? words.date(date) : words.longDate(date);
  const clock = formatClock(data.clock, isTight ? { ...words, longDate: shortDate } : words);
  if (clock === undefined) {
    return (
      // Also told where the button has the focus: the words may be cut.
      <p class="empty" data-tip={words.text('clock.none')}>
        <span class="empty-words">{words.text('clock.none')}</span>{' '}
        <button type="button" class="link" onClick={() => ask('profile/open', null)}>
          {words.text('profile.addDates')}
        </button>
      </p>
    );
  }
  return (
    <div class="clock">
      <p>
        <strong>{clock.week}</strong>
        {clock.daysLeft && <span class="quiet days-left">{clock.daysLeft}</span>}
      </p>
      <div class="track">
        <div class="track-fill" style={{ width: `${clock.share * 100}%` }} />
      </div>
    </div>
  );
}

function ProgressFigures({ data, words, ask, size }: ProgressProps) {
  const open = (selection: RecordSelection) => () => ask('records/open', { selection });
  const hours = words.number(data.hoursThisWeek.value);
  const ofPlan =
    data.plannedThisWeek === undefined
      ? words.hours(data.hoursThisWeek.value)
      : words.text('hours.ofPlan', { hours, plan: words.number(data.plannedThisWeek) });
  const thisWeek = size.width > tightUpTo ? 'period.thisWeek' : 'progress.week';
  const figures = [
    { key: 'hours-week', when: thisWeek, value: ofPlan, figure: data.hoursThisWeek },
    {
      key: 'records-week',
      when: 'period.thisWeek',
      value: words.records(data.recordsThisWeek.value),
      figure: data.recordsThisWeek,
    },
    {
      key: 'hours',
      when: 'period.inAll',
      value: words.hours(data.hoursInAll.value),
      figure: data.hoursInAll,
    },
  ] as const;
  return (
    <ul class="figures">
      {figures.map(({ key, when, value, figure }) => (
        <li key={key} class={`of-${key}`}>
          <FigureButton value={figure.value} open={open(figure.selection)}>
            <span class="figure-label">{words.text(when)}</span> <span class="figure-value">{value}</span>
          </FigureButton>
        </li>
      ))}
    </ul>
  );
}

interface ProgressSkillsProps extends ProgressProps {
  readonly list: RefObject<HTMLUListElement>;
  readonly rowCount: number;
}

function ProgressSkills({ data, words, ask, list, rowCount }: ProgressSkillsProps) {
  if (data.skillsTowardsTarget.length === 0) {
    return (
      <section class={rowCount === 0 ? 'unfit' : ''}>
        <ul ref={list}>
          <li class="empty">
            {words.text('progress.noGoals')}{' '}
            <button type="button" class="link" onClick={() => ask('goal/new', {})}>
              {words.text('action.newGoal')}
            </button>
          </li>
        </ul>
      </section>
    );
  }
  const { rows, summary } = computeSkillRows(data, Math.max(1, rowCount), words);
  return (
    <section aria-labelledby="skills-heading" class={rowCount === 0 ? 'unfit' : ''} data-focus-group>
      <h2 id="skills-heading">
        <button
          type="button"
          class="heading-link"
          data-tip={words.text('progress.openDashboard')}
          onClick={() => ask('dashboard/open', null)}
        >
          {summary}
        </button>
      </h2>
      <ul class="meters" ref={list}>
        {rows.map((row) => (
          <SkillMeter
            key={row.skill.skillId}
            row={row}
            open={() => ask('records/open', { selection: selectionOf(row.skill) })}
          />
        ))}
      </ul>
    </section>
  );
}

/** The records of a skill; while there is none, the goal that sets its target. */
function selectionOf({ records, goalId }: SkillToday): RecordSelection {
  return records.value === 0 && goalId !== undefined ? { ids: [goalId] } : records.selection;
}
