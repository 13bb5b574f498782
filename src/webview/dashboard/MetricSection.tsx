import { Fragment } from 'preact';
import { FigureButton } from '../page/FigureButton.tsx';
import type { DashboardProps, SectionProps } from './DashboardPage.tsx';
import { metricSorts } from './dashboardUi.ts';
import { MetricCard } from './MetricCard.tsx';
import { computeMetricCards, type MetricCards, type MetricCardsView } from './metricCards.ts';
import { SectionFrame } from './SectionFrame.tsx';
import { ShowMore } from './ShowMore.tsx';

const sortStrings = { records: 'metrics.sortRecords', latest: 'metrics.sortLatest' } as const;

/** What the records count up to over the weeks, and what changed. */
export function MetricSection(props: SectionProps) {
  const { data, ui, setUi, words, width, ask } = props;
  const { metrics } = data;
  if (metrics === undefined) return null;
  const view = computeMetricCards(metrics, { ...data, width }, ui, words);
  const { columns, series, changes } = view;
  const isEmpty = metrics.series.length + metrics.changes.length === 0;
  return (
    <SectionFrame
      id="metrics"
      heading={words.text('metrics.heading')}
      finding={view.claims.length > 0 && <Claims claims={view.claims} {...props} />}
      controls={metrics.series.length > 1 && <SortControl {...props} />}
    >
      {isEmpty && <p class="empty">{words.text('metrics.none')}</p>}
      <CardList {...props} columns={columns} list={series} />
      <ShowMore
        one="metrics.showMoreOne"
        many="metrics.showMoreMany"
        {...series}
        words={words}
        show={() => setUi({ moreMetrics: ui.moreMetrics + series.step })}
      />
      {changes.cards.length > 0 && (
        <>
          <h3 class="part-heading">{words.text('metrics.changes')}</h3>
          <p class="quiet">{view.changesFinding}</p>
          <CardList {...props} columns={columns} list={changes} />
        </>
      )}
      <ShowMore
        one="metrics.showMoreChangesOne"
        many="metrics.showMoreChangesMany"
        {...changes}
        words={words}
        show={() => setUi({ moreChanges: ui.moreChanges + changes.step })}
      />
      {metrics.moreCount > 0 && (
        <p class="rest">
          <button type="button" class="link" onClick={() => ask('achievements/show', null)}>
            {words.counted('metrics.restOne', 'metrics.restMany', metrics.moreCount)}
          </button>
        </p>
      )}
    </SectionFrame>
  );
}

function Claims({ claims, words, ask }: DashboardProps & Pick<MetricCardsView, 'claims'>) {
  return (
    <>
      {words.text('metrics.canClaim')}
      {claims.map(({ text, figure: { selection } }, place) => (
        <Fragment key={text}>
          {place > 0 ? ' · ' : ' '}
          <FigureButton open={() => ask('records/open', { selection })}>{text}</FigureButton>
        </Fragment>
      ))}
    </>
  );
}

function CardList({
  list,
  columns,
  ...props
}: DashboardProps & { readonly list: MetricCards; readonly columns: number }) {
  return (
    <ul class="charts" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
      {list.cards.map((card) => (
        <MetricCard key={card.key} card={card} {...props} />
      ))}
    </ul>
  );
}

function SortControl({ ui, setUi, words }: DashboardProps) {
  return (
    <div class="controls">
      <label>
        {words.text('metrics.sort')}
        <select
          value={ui.metricSort}
          onChange={({ currentTarget: { value } }) =>
            setUi({ metricSort: metricSorts.find((sort) => sort === value) ?? ui.metricSort })
          }
        >
          {metricSorts.map((sort) => (
            <option key={sort} value={sort}>
              {words.text(sortStrings[sort])}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
