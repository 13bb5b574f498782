import { computeGroupBars, type GroupBar } from '../charts/groupBars.ts';
import { useRovingFocus } from '../charts/useRovingFocus.ts';
import { FigureButton } from '../page/FigureButton.tsx';
import type { DashboardProps } from './DashboardPage.tsx';
import { DataTable } from './DataTable.tsx';

/** Hours by skill group as horizontal bars. */
export function GroupSection(props: DashboardProps) {
  const { data, words, strings, ui } = props;
  const { bars, finding } = computeGroupBars(data.hoursByGroup, words, strings);
  return (
    <section class="section groups" aria-labelledby="groups-heading" data-focus-group>
      <h2 id="groups-heading">{words.text('groups.heading')}</h2>
      {bars.length === 0 ? (
        <p class="empty">{words.text('groups.none')}</p>
      ) : (
        <>
          <p class="quiet">
            {finding}. {words.text('groups.note')}
          </p>
          <GroupBarList bars={bars} {...props} />
          <DataTable
            id="groups"
            name={`${words.text('table.show')}: ${words.text('groups.heading')}`}
            isOpen={ui.openTables.includes('groups')}
            {...props}
          >
            <GroupTable bars={bars} {...props} />
          </DataTable>
        </>
      )}
    </section>
  );
}

type GroupBarsProps = DashboardProps & { readonly bars: readonly GroupBar[] };

function GroupBarList({ bars, ask }: GroupBarsProps) {
  const roving = useRovingFocus(bars.map((bar) => bar.group));
  return (
    <ul class="bars-list">
      {bars.map((bar) => (
        <li key={bar.group}>
          <button
            type="button"
            class="bar-row"
            data-tip={bar.label}
            {...roving(bar.group)}
            onClick={() => ask('records/open', { selection: bar.selection })}
          >
            <bdi class="bar-name">{bar.name}</bdi>
            <span class="bar-track">
              <span class="bar-fill" style={{ width: `${bar.length * 100}%` }} />
            </span>
            <span class="bar-value">{bar.hours}</span>
            <span class="bar-share quiet">{bar.share}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function GroupTable({ bars, words, ask }: GroupBarsProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.text('table.group')}</th>
          <th scope="col" class="number">
            {words.text('table.hours')}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.group}>
            <th scope="row">
              <bdi>{bar.name}</bdi>
            </th>
            <td class="number">
              <FigureButton open={() => ask('records/open', { selection: bar.selection })}>
                {bar.hours}
              </FigureButton>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
