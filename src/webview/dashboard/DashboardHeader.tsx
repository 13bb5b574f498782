import type { DashboardData } from '../../core/insight/dashboardData.ts';
import type { Figure, RecordSelection } from '../../core/insight/recordSelection.ts';
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
  readonly plan?: { readonly hours: number; readonly key: keyof DashboardStrings };
}

function figuresOf(data: DashboardData): readonly HeaderFigure[] {
  const { hoursThisWeek, hoursInAll, recordsThisWeek, recordsInAll, hoursPerWeek, plannedSoFar } = data;
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
      ...(hoursPerWeek !== undefined && { plan: { hours: hoursPerWeek, key: 'dashboard.ofPlan' } }),
    },
    {
      key: 'dashboard.hoursInAll',
      figure: hoursInAll,
      ...(plannedSoFar !== undefined && { plan: { hours: plannedSoFar, key: 'dashboard.ofPlanSoFar' } }),
    },
    { key: 'dashboard.recordsThisWeek', figure: recordsThisWeek },
    { key: 'dashboard.recordsInAll', figure: recordsInAll },
  ];
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
          {plan && (
            <>
              <PlanBar hours={figure.value} plan={plan.hours} />
              <span class="figure-plan quiet">
                {words.text(plan.key, { plan: words.number(plan.hours) })}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
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
        <span class="figure-label">{words.text('quality.share', { count: words.number(count) })}</span>
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

function HeaderNotes({ data, words, ask }: HeaderProps) {
  const openRecords = (selection: RecordSelection): void => ask('records/open', { selection });
  const { brokenFiles, undatedRecords, futureRecords } = data;
  return (
    <div class="notes">
      {brokenFiles > 0 && (
        <button type="button" class="note" onClick={() => ask('problems/show', null)}>
          <Icon name="warning" />
          {words.counted('broken.one', 'broken.many', brokenFiles)}
        </button>
      )}
      {undatedRecords.value > 0 && (
        <button type="button" class="note" onClick={() => openRecords(undatedRecords.selection)}>
          <Icon name="warning" />
          {words.counted('undated.one', 'undated.many', undatedRecords.value)}
        </button>
      )}
      {futureRecords.value > 0 && (
        <button type="button" class="note" onClick={() => openRecords(futureRecords.selection)}>
          <Icon name="warning" />
          {words.counted('future.one', 'future.many', futureRecords.value)}
        </button>
      )}
    </div>
  );
}
