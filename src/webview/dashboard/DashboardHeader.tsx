import type { DashboardData } from '../../core/insight/dashboardData.ts';
import type { Figure } from '../../core/insight/recordSelection.ts';
import { shortText } from '../../core/text/userText.ts';
import type { DashboardStrings } from '../../protocol/strings.ts';
import { formatClock } from '../page/clockText.ts';
import { FigureButton } from '../page/FigureButton.tsx';
import { Icon } from '../page/Icon.tsx';
import type { DashboardProps } from './DashboardPage.tsx';
import { isFiltered } from './filterText.ts';

type HeaderProps = Pick<DashboardProps, 'data' | 'words' | 'ask'>;

/** Where the internship stands: its name, the clock, hours and records. */
export function DashboardHeader({ data, words, ask }: DashboardProps) {
  const clock = formatClock(data.clock, words);
  return (
    <header class="header">
      <div class="header-title">
        <h1>{data.title ? <bdi>{shortText(data.title)}</bdi> : words.text('dashboard.title')}</h1>
        <button type="button" class="primary" onClick={() => ask('entry/quick', null)}>
          {words.text('action.quickEntry')}
        </button>
      </div>
      {clock && (
        <div class="clock">
          <p>
            {clock.week}
            {clock.daysLeft && <span class="quiet"> · {clock.daysLeft}</span>}
          </p>
          <div class="track">
            <div class="track-fill" style={{ width: `${clock.share * 100}%` }} />
          </div>
        </div>
      )}
      <div class="header-figures">
        <HeaderFigures data={data} words={words} ask={ask} />
        <Quality data={data} words={words} ask={ask} />
      </div>
      <HeaderNotes data={data} words={words} ask={ask} />
    </header>
  );
}

interface HeaderFigure {
  readonly key: keyof DashboardStrings;
  readonly figure: Figure;
  /** What it is measured against, in hours. */
  readonly plan?: {
    readonly hours: number;
    readonly words: keyof DashboardStrings;
    /** What is measured, where it is not the figure. */
    readonly done?: Figure;
  };
}

function figuresOf(data: DashboardData): readonly HeaderFigure[] {
  const { hoursThisWeek, hoursInAll, recordsThisWeek, recordsInAll, plannedThisWeek, soFar } = data;
  if (isFiltered(data)) {
    return [
      { key: 'dashboard.hoursShown', figure: hoursInAll },
      { key: 'dashboard.recordsShown', figure: recordsInAll },
    ];
  }
  return [
    {
      key: 'dashboard.hoursThisWeek',
      figure: hoursThisWeek,
      ...(plannedThisWeek !== undefined && { plan: { hours: plannedThisWeek, words: 'dashboard.ofPlan' } }),
    },
    {
      key: 'dashboard.hoursInAll',
      figure: hoursInAll,
      ...(soFar && { plan: planSoFar(hoursInAll, soFar) }),
    },
    { key: 'dashboard.recordsThisWeek', figure: recordsThisWeek },
    { key: 'dashboard.recordsInAll', figure: recordsInAll },
  ];
}

/** Hours before the internship, after it or ahead of today are in all hours, and in no plan: only then the two differ. */
function planSoFar(
  all: Figure,
  { planned, hours }: NonNullable<DashboardData['soFar']>,
): NonNullable<HeaderFigure['plan']> {
  const isAll = hours.value === all.value;
  return {
    hours: planned,
    words: isAll ? 'dashboard.ofPlanByToday' : 'dashboard.ofPlanSoFar',
    ...(!isAll && { done: hours }),
  };
}

function HeaderFigures({ data, words, ask }: HeaderProps) {
  return (
    <ul class="figures">
      {figuresOf(data).map(({ key, figure, plan }) => (
        <li key={key}>
          <FigureButton
            class="figure-large"
            value={figure.value}
            open={() => ask('records/open', { selection: figure.selection })}
          >
            <span class="figure-value">{words.number(figure.value)}</span>
            <span class="figure-label">{words.text(key)}</span>
          </FigureButton>
          {plan && <Plan words={words} ask={ask} plan={plan} figure={plan.done ?? figure} />}
        </li>
      ))}
    </ul>
  );
}

interface PlanProps extends Pick<HeaderProps, 'words' | 'ask'> {
  readonly plan: NonNullable<HeaderFigure['plan']>;
  readonly figure: Figure;
}

function Plan({ words, ask, plan, figure: { value, selection } }: PlanProps) {
  const text = words.text(plan.words, { plan: words.number(plan.hours), hours: words.number(value) });
  return (
    <>
      <PlanBar hours={value} plan={plan.hours} />
      <span class="figure-plan quiet">
        {plan.done ? (
          <FigureButton value={value} open={() => ask('records/open', { selection })}>
            {text}
          </FigureButton>
        ) : (
          text
        )}
      </span>
    </>
  );
}

/** Hours as a bar with a mark at the plan; the words beside it say the same. */
function PlanBar({ hours, plan }: { readonly hours: number; readonly plan: number }) {
  const most = Math.max(hours, plan);
  if (most === 0) return null;
  const shareOf = (value: number): string => `${(value / most) * 100}%`;
  return (
    <span class="plan-bar" aria-hidden="true">
      <span class="plan-fill" style={{ width: shareOf(hours) }} />
      <span class="plan-mark" style={{ insetInlineStart: shareOf(plan) }} />
    </span>
  );
}

/** How many of the figures and claims can be shown to somebody who asks. */
function Quality({ data, words, ask }: HeaderProps) {
  const { count, shown, unshown, files } = data.evidenceQuality;
  if (count === 0) return null;
  const remarks = [
    { key: 'quality.unshown', figure: unshown },
    ...(files
      ? ([
          { key: 'quality.changed', figure: files.changed },
          { key: 'quality.missing', figure: files.missing },
        ] as const)
      : []),
  ] as const;
  const isSame = files !== undefined && files.changed.value + files.missing.value === 0 && shown.value > 0;
  return (
    <div class="quality">
      <FigureButton
        class="figure-large"
        value={shown.value}
        open={() => ask('records/open', { selection: shown.selection })}
      >
        <span class="figure-value">{words.share(shown.value / count)}</span>
        <span class="figure-label">{words.counted('quality.shareOne', 'quality.shareMany', count)}</span>
      </FigureButton>
      <p class="quality-remarks quiet">
        {remarks
          .filter(({ figure }) => figure.value > 0)
          .map(({ key, figure }) => (
            <FigureButton key={key} open={() => ask('records/open', { selection: figure.selection })}>
              {words.text(key, { count: words.number(figure.value) })}
            </FigureButton>
          ))}
        {isSame && <span>{words.text('quality.same')}</span>}
      </p>
    </div>
  );
}

/** What deserves a look: files that cannot be read, records without a date or with one to come. */
function HeaderNotes({ data, words, ask }: HeaderProps) {
  const { brokenFiles, undatedRecords, futureRecords } = data;
  const showRecords = ({ value, selection }: Figure) =>
    [value, () => ask('records/open', { selection })] as const;
  const notes = {
    broken: [brokenFiles, () => ask('problems/show', null)],
    undated: showRecords(undatedRecords),
    future: showRecords(futureRecords),
  } as const;
  return (
    <div class="notes">
      {(['broken', 'undated', 'future'] as const).map((key) => {
        const [count, show] = notes[key];
        return (
          count > 0 && (
            <button key={key} type="button" class="note" onClick={show}>
              <Icon name="warning" />
              {words.counted(`${key}.one`, `${key}.many`, count)}
            </button>
          )
        );
      })}
    </div>
  );
}
