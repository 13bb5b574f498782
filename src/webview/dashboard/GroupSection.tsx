import { computeGroupBars, type GroupBar } from '../charts/groupBars.ts';
import { useRovingFocus } from '../charts/useRovingFocus.ts';
import { FigureButton } from '../page/FigureButton.tsx';
import type { DashboardProps, SectionProps } from './DashboardPage.tsx';
import { DataTable } from './DataTable.tsx';
import { SectionFrame } from './SectionFrame.tsx';

/** Hours by skill group as horizontal bars. */
export function GroupSection(props: SectionProps) {
  const { data, words, strings, ui } = props;
  const { bars, finding } = computeGroupBars(data.hoursByGroup, words, strings);
  return (
    <SectionFrame
      id="groups"
      heading={words.text('groups.heading')}
      finding={bars.length > 0 && `${finding}. ${words.text('groups.note')}`}
    >
      {bars.length === 0 ? (
        <p class="empty">{words.text('groups.none')}</p>
      ) : (
        <>
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
    </SectionFrame>
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
