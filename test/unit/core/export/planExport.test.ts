import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exportProfiles } from '../../../../src/core/export/exportProfiles.ts';
import { planExport } from '../../../../src/core/export/planExport.ts';
import type { LogbookView } from '../../../../src/core/index/logbookContents.ts';
import { LogbookError } from '../../../../src/core/logbookError.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aDate, aRecord, aView } from '../../../support/builders.ts';
import { exportText } from '../../../support/exportText.ts';
import { emptyFiles } from '../../../support/gatePorts.ts';
import { logbookViews } from '../../../support/logbookArbitrary.ts';

const { formats } = exportProfiles.achievements;
const anyFormat = fc.constantFrom(...formats);

const resolved = aRecord('activity', {
  title: 'Resolved 48 of 52 queries (AE form)',
  date: '2026-03-14',
  skills: ['edc.redcap'],
  hours: 2,
  metrics: [{ name: 'queries resolved', value: 48, of: 52, unit: 'query' }],
});

suite('planExport', () => {
  test('writes Markdown with each bullet followed by numbered links to its sources', async () => {
    const view = aView(
      [
        resolved,
        aRecord('activity', { title: 'More', date: '2026-03-15', skills: ['edc.redcap'], hours: 1 }),
        aRecord('training', {
          title: 'GCP refresher',
          provider: 'CITI Program',
          date: '2026-03-02',
          hours: 4,
        }),
        aRecord('reflection', { title: 'Week 2', date: '2026-03-13', ratings: { 'edc.redcap': 'skilled' } }),
        aRecord('activity', { title: 'Hidden', date: '2026-03-15', private: true }),
      ],
      { profile: { title: 'Data intern', site: 'University hospital' } },
    );
    const plan = await planExport({
      ...emptyFiles,
      view,
      format: 'markdown',
      from: aDate('2026-03-01'),
      to: aDate('2026-03-31'),
    });
    assert.equal(plan.fileStem, 'exports/achievements-2026-03-01-2026-03-31');
    assert.equal(plan.extension, 'md');
    assert.equal(plan.records, 4);
    const first = '../activities/2026/2026-03-14-resolved-48-of-52-queries-ae-form-.md';
    assert.equal(
      plan.content,
      `# Achievements: Data intern

- Site: University hospital
- Period: 2026-03-01 to 2026-03-31
- Logged: 4 records, 7 h

The numbers after each line lead to the records that it comes from.

## EDC systems

- Resolved 48 of 52 queries (92%) [1](${first})
- Spent 3 h on EDC systems across 2 logged activities [1](${first}) [2](../activities/2026/2026-03-15-more.md)

## Skills

| Skill | Level | Evidence |
| --- | --- | --- |
| REDCap | Skilled | 2 records, 3 h |

## Trainings

- GCP refresher, CITI Program, 4 h, completed 2026-03-02 [3](../trainings/2026/2026-03-02-gcp-refresher.md)

## Left out

- 1 private record
`,
    );
  });

  test('names the file after the records where the range is open', async () => {
    const { fileStem } = await planExport({ ...emptyFiles, view: aView([resolved]), format: 'jsonresume' });
    assert.equal(fileStem, 'exports/achievements-2026-03-14-2026-03-14');
  });

  test('says so where there is nothing to export', async () => {
    const plan = await planExport({ ...emptyFiles, view: aView([]), format: 'markdown' });
    assert.equal(plan.fileStem, 'exports/achievements');
    assert.equal(plan.records, 0);
    assert.match(plan.content as string, /No record of this period can be exported\./);
  });

  test('refuses a range that ends before it starts', async () => {
    const request = {
      view: aView([resolved]),
      format: 'markdown',
      from: aDate('2026-04-02'),
      to: aDate('2026-04-01'),
    } as const;
    await assert.rejects(
      () => planExport({ ...emptyFiles, ...request }),
      (error) => error instanceof LogbookError && error.code === 'invalid-input',
    );
  });

  test('links from wherever the export lies, with what would end a link encoded', async () => {
    const view = aView([]);
    const path = 'activities/2026/ä (1)#?%.md';
    const withPath: LogbookView = {
      ...view,
      contents: { ...view.contents, records: [{ path, record: resolved }] },
    };
    const encoded = 'activities/2026/%C3%A4%20%281%29%23%3F%25.md';
    const linkIn = (folder: string, pathToLogbook?: string) =>
      exportText({ view: withPath, format: 'markdown', folder, ...(pathToLogbook && { pathToLogbook }) });
    assert.ok((await linkIn('exports/2026')).includes(`[1](../../${encoded})`));
    assert.ok((await linkIn('')).includes(`[1](${encoded})`));
    assert.ok((await linkIn('', '../my logbook')).includes(`[1](../my%20logbook/${encoded})`));
  });

  test('waits between its steps, and ends with what is thrown there', async () => {
    let steps = 0;
    const counted = async (): Promise<void> => {
      steps += 1;
    };
    await planExport({ ...emptyFiles, view: aView([resolved]), checkpoint: counted });
    assert.ok(steps > 10);
    const cancelled = new Error('cancelled');
    for (let last = 1; last <= steps; last++) {
      let step = 0;
      const cancel = async (): Promise<void> => {
        step += 1;
        if (step === last) throw cancelled;
      };
      await assert.rejects(
        planExport({ ...emptyFiles, view: aView([resolved]), checkpoint: cancel }),
        cancelled,
      );
    }
  });

  test('gives the same bytes for the same logbook', async () => {
    await fc.assert(
      fc.asyncProperty(logbookViews(), anyFormat, async (view, format) => {
        assert.equal(
          await exportText({ view, format }),
          await exportText({ view: structuredCopy(view), format }),
        );
      }),
      { seed: 1, numRuns: 50 },
    );
  });
});

/** A view without any object in common with the first, but for the catalogue. */
function structuredCopy(view: LogbookView): LogbookView {
  const { catalogue, ...contents } = view.contents;
  return { today: view.today, contents: { ...structuredClone(contents), catalogue } };
}

suite('what no export may hold', () => {
  const secret = 'Canary';

  test('holds no text of a private record', async () => {
    await fc.assert(
      fc.asyncProperty(logbookViews(), anyFormat, async (view, format) => {
        const text = await exportText({ view: withSecrets(view), format });
        assert.ok(!text.includes(secret), text);
      }),
      { seed: 2 },
    );
  });

  /** Every private record with the secret in every text that exports print, and in its path. */
  function withSecrets(view: LogbookView): LogbookView {
    const records = view.contents.records.map(({ path, record }) => {
      if (!record.private) return { path, record };
      const fields = {
        id: `${secret}${record.id}`,
        title: secret,
        skills: [secret],
        study: secret,
        ...(record.type === 'activity' && { metrics: [{ name: secret, value: 3, unit: secret }] }),
        ...(record.type === 'training' && {
          provider: secret,
          covers: secret,
          completed: aDate('2026-11-01'),
        }),
        ...(record.ratings && { ratings: { [secret]: 'skilled' } }),
      };
      return { path: `${secret}/${path}`, record: { ...record, ...fields } as LogbookRecord };
    });
    return { ...view, contents: { ...view.contents, records } };
  }

  const hostileView = aView(
    [
      aRecord('activity', {
        title: 'Resolved abc-123 queries',
        date: '2026-03-03',
        skills: ['ABC 123 portal'],
        study: 'onc-2',
        hours: 1,
        metrics: [{ name: 'ABC123 queries resolved', value: 4, unit: 'query' }],
      }),
      aRecord('activity', {
        title: 'Met Jane Doe',
        date: '2026-03-04',
        study: 'cardio',
        people: ['jane-doe'],
        metrics: [{ name: 'onc-2 talks with Jane Doe', value: 2, unit: 'Jane Doe talk' }],
      }),
      aRecord('training', {
        title: 'ABC-123 protocol training',
        date: '2026-03-05',
        provider: 'Zeta Pharma',
        covers: 'cardio visit schedule',
      }),
      aRecord('contact', { title: 'Jane Doe', role: 'statistician', organisation: 'Secret Ltd' }),
    ],
    {
      profile: {
        title: 'Intern on ABC-123',
        name: 'A. Intern',
        site: 'Zeta Pharma',
        supervisor: 'jane-doe',
        confidential: ['zeta pharma'],
        studies: [{ id: 'onc-2', alias: 'a phase II study', confidential: ['ABC-123'] }, { id: 'cardio' }],
      },
    },
  );
  for (const format of formats) {
    test(`holds no confidential term, study id or contact name in any byte (${format})`, async () => {
      const text = await exportText({ view: hostileView, format });
      for (const term of [
        /abc.{0,3}123/i,
        /zeta.{0,3}pharma/i,
        /jane/i,
        /doe/i,
        /onc-2/i,
        /cardio/i,
        /secret/i,
      ]) {
        assert.doesNotMatch(text, term);
      }
      assert.match(text, /a phase II study/);
    });
  }

  test('numbers a source without linking to it where its file name says too much', async () => {
    const text = await exportText({ view: hostileView, format: 'markdown' });
    assert.match(text, /\\\[1\\\]/);
    assert.match(text, /3 links to files whose names hold a confidential term or a name/);
  });
});
