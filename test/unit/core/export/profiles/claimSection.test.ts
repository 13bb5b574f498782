import assert from 'node:assert/strict';
import { selectReportRecords } from '../../../../../src/core/achievement/selectReportRecords.ts';
import type { ExportChoice } from '../../../../../src/core/export/exportChoice.ts';
import { achievementsProfile } from '../../../../../src/core/export/profiles/achievementsProfile.ts';
import { exportClaims } from '../../../../../src/core/export/profiles/claimSection.ts';
import type { LogbookRecord } from '../../../../../src/core/records/logbookRecord.ts';
import { finish } from '../../../../../src/core/steps.ts';
import { aDate, aRecord, aView } from '../../../../support/builders.ts';
import { compileContent } from '../../../../support/compileContent.ts';
import { exportText } from '../../../../support/exportText.ts';

const cleaned = aRecord('activity', {
  title: 'Cleaned AE',
  date: '2026-03-14',
  skills: ['cdm.data-cleaning'],
});
const calm = aRecord('achievement', { title: 'Calm in meetings', date: '2026-03-20', state: 'self-stated' });
const clean = aRecord('achievement', {
  title: 'Cleaned the AE data',
  date: '2026-04-01',
  sources: [cleaned.id],
  state: 'sourced',
});

function claimsOf(records: readonly LogbookRecord[], choice: ExportChoice = {}) {
  const view = aView(records);
  const { included } = selectReportRecords(view, choice);
  const chosen = { view, choice: { audience: 'public', ...choice } } as const;
  const { claims, leftOut } = finish(exportClaims(chosen, included));
  return { texts: claims.map(({ text }) => text), leftOut };
}

suite('claims in exports', () => {
  test('come first: sourced ones with their sources, self-stated ones marked', async () => {
    const text = await exportText({ view: aView([cleaned, calm, clean]), format: 'markdown' });
    const link = '../activities/2026/2026-03-14-cleaned-ae.md';
    assert.ok(
      text.includes(
        `\n\n## Highlights\n\n- Cleaned the AE data [1](${link})\n- Calm in meetings (self-stated)\n\n## `,
      ),
      text,
    );
  });

  test('are left out where nothing shows them, and counted with the reason', () => {
    const unsourced = aRecord('achievement', { title: 'Resolved 12 queries', date: '2026-03-20' });
    const unsure = aRecord('achievement', { title: 'Unsure', date: '2026-03-20', state: 'cannot-confirm' });
    const hidden = aRecord('achievement', { title: 'Hidden', date: '2026-03-20', private: true });
    const led = aRecord('achievement', {
      title: 'Led the cleaning',
      date: '2026-03-20',
      sources: [cleaned.id],
      state: 'sourced',
    });
    const { texts, leftOut } = claimsOf([cleaned, unsourced, unsure, hidden, led]);
    assert.deepEqual(texts, []);
    assert.deepEqual(Object.fromEntries(leftOut.map(({ reason, count }) => [reason, count])), {
      'unsourced-claim': 1,
      'unconfirmed-claim': 1,
      private: 1,
      'overstated-claim': 1,
    });
  });

  test('are in as far as their sources are where days, skills or studies are chosen', () => {
    const records = [cleaned, calm, clean];
    const both = ['Cleaned the AE data', 'Calm in meetings'];
    assert.deepEqual(claimsOf(records, { from: aDate('2026-03-14') }).texts, both);
    assert.deepEqual(claimsOf(records, { from: aDate('2026-03-15') }).texts, ['Calm in meetings']);
    assert.deepEqual(claimsOf(records, { skills: ['cdm.data-cleaning'] }).texts, ['Cleaned the AE data']);
    const { texts, leftOut } = claimsOf(records, { studies: ['onc-2'] });
    assert.deepEqual(texts, []);
    assert.deepEqual(leftOut, [{ reason: 'other-claim', count: 2 }]);
  });

  test('lead the highlights of the resume and have rows of their own', () => {
    const view = aView([cleaned, calm]);
    const { resume, table } = compileContent(achievementsProfile, { view, choice: { audience: 'public' } });
    assert.equal(resume?.work[0]?.highlights?.[0], 'Calm in meetings (self-stated)');
    assert.deepEqual(
      table?.rows.at(-1)?.filter((cell) => cell !== ''),
      [
        'claim',
        calm.id,
        'achievement',
        '2026-03-20',
        'Calm in meetings (self-stated)',
        'other',
        'self-stated',
      ],
    );
  });
});
