import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { addDays } from '../../../../src/core/dates/civilDate.ts';
import type { LogbookView } from '../../../../src/core/index/logbookContents.ts';
import { computeDashboard } from '../../../../src/core/insight/computeDashboard.ts';
import { computeProgress } from '../../../../src/core/insight/computeProgress.ts';
import type { RecordSelection } from '../../../../src/core/insight/recordSelection.ts';
import { dashboardReaders, progressReaders } from '../../../../src/protocol/pageReaders.ts';
import { aDate, aRecord, aView } from '../../../support/builders.ts';
import { hostileLogbook } from '../../../support/hostileLogbook.ts';

/** Every selection of some data, with the way to it. */
function selectionsOf(data: unknown, way = ''): readonly (readonly [string, unknown])[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    key === 'selection' ? [[way, value] as const] : selectionsOf(value, `${way}/${key}`),
  );
}

function refusedOf(view: LogbookView): readonly string[] {
  const ways: (readonly [string, unknown, (raw: unknown) => unknown])[] = [
    ...selectionsOf(computeDashboard(view)).map(
      ([way, selection]) => [way, selection, dashboardReaders['records/open']] as const,
    ),
    ...selectionsOf(computeProgress(view)).map(
      ([way, selection]) => [way, selection, progressReaders['records/open']] as const,
    ),
  ];
  assert.ok(ways.length > 20);
  return ways.flatMap(([way, selection, read]) => {
    const sent = JSON.parse(JSON.stringify({ selection }));
    const got = read(sent);
    return isDeepStrictEqual(got, sent) ? [] : [way];
  });
}

suite('what the dashboard sends of any logbook', () => {
  test('comes back: the reader takes every selection of hostile texts', () => {
    assert.deepEqual(refusedOf(hostileLogbook()), []);
  });

  test('names that are very long or empty too, and studies in the filter', () => {
    const long = 'x'.repeat(400);
    const view = aView([
      aRecord('activity', {
        date: '2026-04-13',
        skills: [long],
        study: long,
        hours: 2,
        metrics: [
          { name: long, value: 4, unit: long },
          { name: '', value: 4 },
        ],
      }),
    ]);
    assert.deepEqual(refusedOf(view), []);
    const { studies, groups } = computeDashboard(view).choices;
    for (const filter of [...studies.map((study) => ({ study })), ...groups.map((group) => ({ group }))]) {
      assert.deepEqual(dashboardReaders['filter/set']({ filter }), { filter });
    }
  });

  test('changes and missing files are asked for by what they are, not by a list of their records', () => {
    const count = 600;
    const records = Array.from({ length: count }, (_, place) =>
      aRecord('activity', {
        date: addDays(aDate('2024-03-04'), place),
        title: `Cut the errors, part ${place}`,
        metrics: [{ name: 'errors', kind: 'before-after', from: count + 1 - place, value: count - place }],
      }),
    );
    const data = computeDashboard({ ...aView(records), evidence: new Map() });
    assert.equal(data.metrics?.changes[0]?.count, count);
    const lists = selectionsOf(data).flatMap(([, selection]) => (selection as RecordSelection).ids ?? []);
    assert.deepEqual(lists, []);
  });
});
