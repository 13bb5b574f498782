import assert from 'node:assert/strict';
import { portfolioProfile } from '../../../../../src/core/export/profiles/portfolioProfile.ts';
import type { LogbookView } from '../../../../../src/core/index/logbookContents.ts';
import { aRecord, aView } from '../../../../support/builders.ts';
import { compileContent } from '../../../../support/compileContent.ts';
import { exportText } from '../../../../support/exportText.ts';
import { sampleInternship } from '../../../../support/sampleInternship.ts';

const view = aView(
  [
    aRecord('activity', {
      title: 'Resolved queries',
      date: '2026-03-10',
      study: 'onc-2',
      phase: 'conduct',
      hours: 2,
      role: 'assisted',
      skills: ['edc.redcap'],
      metrics: [{ name: 'queries resolved', value: 3, of: 4, unit: 'query' }],
    }),
    aRecord('reflection', { title: 'Week 2', date: '2026-03-13', ratings: { 'edc.redcap': 'fundamental' } }),
    aRecord('goal', { title: 'REDCap', skill: 'edc.redcap', target: 'advanced', baseline: 'exposed' }),
    aRecord('training', { title: 'GCP', date: '2026-03-03', expires: '2029-03-03' }),
    aRecord('interaction', {
      title: 'QC talk',
      date: '2026-03-12',
      kind: 'presentation',
      outcome: 'Asked back',
    }),
    aRecord('interaction', { title: 'Journal club', date: '2026-03-11', kind: 'seminar' }),
    aRecord('interaction', { title: 'Weekly', date: '2026-03-11', kind: 'meeting' }),
    aRecord('training', { title: 'Hidden course', date: '2026-03-04', expires: '2029-03-04', private: true }),
  ],
  { profile: { title: 'Data intern', studies: [{ id: 'onc-2', alias: 'a phase II study' }] } },
);

async function textOf(shown: LogbookView, choice = {}): Promise<string> {
  const text = await exportText({ view: shown, profile: 'portfolio', format: 'markdown', ...choice });
  return text.replace(/\[(\d+)\]\([^)]*\)/g, '[$1]');
}

suite('the portfolio', () => {
  test('shows work by skill, study and phase, talks, trainings and figures', async () => {
    assert.equal(
      await textOf(view),
      `# Portfolio: Data intern

- Period: 2026-03-03 to 2026-03-13
- Logged: 6 records, 2 h

## Skills

| Skill | Level | Evidence |
| --- | --- | --- |
| REDCap | Fundamental | 1 record, 2 h |

### REDCap

REDCap: Fundamental, 1 record, 2 h

| Date | What | Records | Hours |
| --- | --- | ---: | ---: |
| 2026-03-09 | Week of evidence | 1 | 2 |
| 2026-03-13 | Fundamental stated |  |  |

- Assisted in resolving 3 of 4 queries [1]

## Studies

- A phase II study, 2026-03-10 to 2026-03-10
  - Assisted in resolving 3 of 4 queries [1]
  - Assisted with work on EDC systems for 2 h in 1 logged activity [1]
  - **Skills** REDCap

## Phases of studies

Hours by phase of the study

| Phase | Records | Hours |
| --- | ---: | ---: |
| Conduct | 1 | 2 |

- Conduct: 1 record, 2 h
  - Assisted in resolving 3 of 4 queries [1]

## Presentations

- 2026-03-12: QC talk [2]
  - Asked back

## Trainings

- GCP, completed 2026-03-03, expires 2029-03-03 [3]

## Figures

| What | Figure | Role | Sources |
| --- | --- | --- | --- |
| queries resolved | 3 of 4 queries | assisted | [1] |

## Left out

- 1 private record
`,
    );
  });

  test('tells nothing of targets, in words or in drawings', () => {
    const content = compileContent(portfolioProfile, { view, choice: { audience: 'public' } });
    assert.doesNotMatch(JSON.stringify(content), /target|baseline|advanced/i);
  });

  test('has trainings, events and the last days of certificates as days', () => {
    const { days = [] } = compileContent(portfolioProfile, { view, choice: { audience: 'public' } });
    assert.deepEqual(
      days.map(({ date, summary }) => `${date} ${summary}`),
      [
        '2026-03-03 Completed: GCP',
        '2026-03-11 Journal club',
        '2026-03-12 QC talk',
        '2029-03-03 Certificate expires: GCP',
      ],
    );
    assert.equal(new Set(days.map(({ uid }) => uid)).size, days.length);
  });

  test('says so where there is nothing to show', async () => {
    assert.equal(
      await textOf(aView([])),
      '# Portfolio\n\n- Logged: 0 records, 0 h\n\nNo record of this period can be exported.\n',
    );
  });

  test('adds the phases of the sample internship up by hand', async () => {
    const text = await textOf(await sampleInternship());
    // grep -l "phase: analysis" over the dated records of work that are not private: 17 files with 52.5 h.
    assert.match(text, /\| Analysis \| 17 \| 52\.5 \|/);
    assert.match(text, /\| rows cleaned \| 3,443 rows \| performed \|/);
  });
});
