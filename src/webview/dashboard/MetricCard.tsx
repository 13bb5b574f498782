import type { RecordSelection } from '../../core/insight/recordSelection.ts';
import { isolated, shortText } from '../../core/text/userText.ts';
import { FigureButton } from '../page/FigureButton.tsx';
import { ChartWithTable } from './ChartWithTable.tsx';
import type { DashboardProps } from './DashboardPage.tsx';
import type { MetricCardView } from './metricCards.ts';

/** One figure or change: what it says, its records, its chart, and the table behind it. */
export function MetricCard({ card, ...props }: DashboardProps & { readonly card: MetricCardView }) {
  const { words, ask } = props;
  const { key, name, finding, role, records, chart } = card;
  const openRecords = (selection: RecordSelection): void => ask('records/open', { selection });
  return (
    <li class="card metric-card" data-focus-group>
      <h3>
        <span class="card-name">
          <bdi>{shortText(name)}</bdi>
        </span>
        <span class="finding">{finding}</span>
      </h3>
      <p class="card-figures">
        <FigureButton value={records.value} open={() => openRecords(records.selection)}>
          {words.records(records.value)}
        </FigureButton>
        <span class="quiet">{role}</span>
      </p>
      <ChartWithTable {...props} id={key} name={isolated(name)} chart={chart} />
    </li>
  );
}
