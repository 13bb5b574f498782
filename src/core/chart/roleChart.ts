import type { NetworkOverview, RoleCoverage } from '../insight/networkOverview.ts';
import { rowKeys } from '../insight/rowKeys.ts';
import { isolated } from '../text/userText.ts';
import type { Chart } from './chart.ts';
import type { ChartWords } from './chartWords.ts';
import { countTicks } from './countTicks.ts';
import { type ChartRow, layOutRows } from './rowChart.ts';

/** People met of each role against how many the goals want. */
export function layOutRoles(
  network: Pick<NetworkOverview, 'roles' | 'roleCount' | 'coveredRoleCount'>,
  { width }: { readonly width: number },
  words: ChartWords,
): Chart {
  const { roles, roleCount, coveredRoleCount } = network;
  // Two roles of one goal may be cut to the same text.
  const keys = rowKeys(roles.map(({ goalId, role }) => `${goalId}/${role}`));
  const most = Math.max(1, ...roles.flatMap(({ wanted, met }) => [wanted, met.value]));
  return layOutRows(
    {
      title:
        roleCount > 0 && coveredRoleCount === roleCount
          ? words.text('roles.titleAll')
          : words.counted('roles.titleOne', 'roles.titleMany', roleCount, {
              covered: words.number(coveredRoleCount),
            }),
      rows: roles.map((role, place) => rowOf(role, keys[place] ?? role.role, words)),
      kind: 'bar',
      from: 0,
      to: most,
      ticks: countTicks(most, {
        unit: (value) => words.counted('roles.axisOne', 'roles.axisMany', value),
        number: words.number,
      }),
      table: {
        caption: words.text('roles.table'),
        columns: [
          { title: words.text('roles.role') },
          { title: words.text('roles.met'), isNumber: true },
          { title: words.text('roles.wanted'), isNumber: true },
        ],
        rows: roles.map(({ role, met, wanted, goalId }) => [
          { text: role },
          met.value === 0
            ? { text: words.number(0) }
            : { text: words.number(met.value), selection: met.selection },
          { text: words.number(wanted), selection: { ids: [goalId] } },
        ]),
      },
    },
    width,
  );
}

/** A role that nobody has yet opens the goal that wants it. */
function rowOf({ role, wanted, met, goalId }: RoleCoverage, key: string, words: ChartWords): ChartRow {
  const facts = { met: words.number(met.value), wanted: words.number(wanted) };
  return {
    key,
    name: role,
    ...(met.value > 0 && { value: met.value }),
    aim: wanted,
    aimText: words.text('roles.aim', facts),
    text: words.text('roles.value', facts),
    isStrong: met.value < wanted,
    label: words.text('roles.row', { role: isolated(role), ...facts }),
    selection: met.value > 0 ? met.selection : { ids: [goalId] },
  };
}
