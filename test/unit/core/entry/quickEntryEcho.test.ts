import assert from 'node:assert/strict';
import { computeQuickEntryEcho } from '../../../../src/core/entry/quickEntryEcho.ts';
import { readQuickEntry } from '../../../../src/core/entry/readQuickEntry.ts';
import { aQuickEntryContext } from '../../../support/quickEntryContext.ts';

const context = aQuickEntryContext();

suite('computeQuickEntryEcho', () => {
  const rows: readonly [string, string][] = [
    [
      'Resolved 48 of 52 queries in the AE form #redcap @statistician 2h yesterday',
      'Activity · Sun 2026-11-22 · Resolved 48 of 52 queries in the AE form · performed · 2 h · 48 of 52 queries resolved · #REDCap · @statistician',
    ],
    ['g: #sas=skilled by 2026-05-01', 'Goal · SAS: skilled · #SAS = skilled · due Fri 2026-05-01'],
    [
      'r: Good week #sas=skilled #r !private',
      'Reflection · Mon 2026-11-23 · Good week · #R · #SAS = skilled · private',
    ],
    ['t: Course #own-thing %onc-2 20m', 'Training · Mon 2026-11-23 · Course · 0.33 h · #own-thing · %onc-2'],
    ['2h #sas', ''],
  ];
  for (const [line, echo] of rows) {
    test(`says what "${line}" stores`, () => {
      const parts = computeQuickEntryEcho(readQuickEntry(line, context));
      assert.equal(parts.map(({ text }) => text).join(' · '), echo);
    });
  }

  test('names the kind of each part', () => {
    const parts = computeQuickEntryEcho(
      readQuickEntry('Cleaned 300 rows #sas @bob %onc-2 2h !private', context),
    );
    assert.deepEqual(
      parts.map(({ kind }) => kind),
      ['type', 'date', 'title', 'role', 'hours', 'metric', 'skill', 'person', 'study', 'private'],
    );
  });
});
