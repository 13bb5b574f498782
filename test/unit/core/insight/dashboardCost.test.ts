import assert from 'node:assert/strict';
import type { LogbookView } from '../../../../src/core/index/logbookContents.ts';
import { computeDashboard } from '../../../../src/core/insight/computeDashboard.ts';
import { computeProgress } from '../../../../src/core/insight/computeProgress.ts';
import type { RecordFilter } from '../../../../src/core/insight/recordSelection.ts';
import { sampleInternship } from '../../../support/sampleInternship.ts';

/** How often each record is looked at, on average: of 10,000 records every look costs half a millisecond or more. */
function looksAtRecords(view: LogbookView, compute: (view: LogbookView) => unknown): number {
  let looks = 0;
  const records = view.contents.records.map(({ record, ...stored }) => ({
    ...stored,
    get record() {
      looks++;
      return record;
    },
  }));
  const { memory: _, ...contents } = view.contents;
  compute({ ...view, contents: { ...contents, records } });
  return looks / records.length;
}

suite('What the dashboard costs', () => {
  let view: LogbookView;
  suiteSetup(async () => {
    view = await sampleInternship();
  });

  const filters: readonly RecordFilter[] = [
    {},
    { range: 'last-4-weeks' },
    { study: 'card-3' },
    { group: 'sas' },
  ];
  for (const filter of filters) {
    test(`looks at no record again and again: ${JSON.stringify(filter)}`, () => {
      const looks = looksAtRecords(view, (counted) => computeDashboard(counted, filter));
      assert.ok(looks <= 24, `${looks} looks at each record`);
    });
  }

  test('looks at each record a few times for the Progress view', () => {
    const looks = looksAtRecords(view, computeProgress);
    assert.ok(looks <= 10, `${looks} looks at each record`);
  });
});
