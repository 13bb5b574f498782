import type { RecordSelection } from '../../core/insight/recordSelection.ts';
import { shortText } from '../../core/text/userText.ts';
import { formatClock } from '../page/clockText.ts';
import { FigureButton } from '../page/FigureButton.tsx';
import { Icon } from '../page/Icon.tsx';
import type { DashboardProps } from './DashboardPage.tsx';

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
      <HeaderFigures data={data} words={words} ask={ask} />
      <HeaderNotes data={data} words={words} ask={ask} />
    </header>
  );
}

function HeaderFigures({ data, words, ask }: Pick<DashboardProps, 'data' | 'words' | 'ask'>) {
  const figures = [
    { key: 'dashboard.hoursThisWeek', figure: data.hoursThisWeek },
    { key: 'dashboard.hoursInAll', figure: data.hoursInAll },
    { key: 'dashboard.recordsThisWeek', figure: data.recordsThisWeek },
    { key: 'dashboard.recordsInAll', figure: data.recordsInAll },
  ] as const;
  return (
    <ul class="figures">
      {figures.map(({ key, figure }) => (
        <li key={key}>
          <FigureButton
            class="figure-large"
            value={figure.value}
            open={() => ask('records/open', { selection: figure.selection })}
          >
            <span class="figure-value">{words.number(figure.value)}</span>
            <span class="figure-label">{words.text(key)}</span>
          </FigureButton>
          {key === 'dashboard.hoursThisWeek' && data.hoursPerWeek !== undefined && (
            <span class="figure-plan quiet">
              {words.text('dashboard.ofPlan', { plan: words.number(data.hoursPerWeek) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function HeaderNotes({ data, words, ask }: Pick<DashboardProps, 'data' | 'words' | 'ask'>) {
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
