import assert from 'node:assert/strict';
import type { ExportChoice } from '../../../../../src/core/export/exportChoice.ts';
import { reportPeriod } from '../../../../../src/core/export/profiles/reportPeriod.ts';
import { supervisorReportProfile } from '../../../../../src/core/export/profiles/supervisorReportProfile.ts';
import type { LogbookRecord } from '../../../../../src/core/records/logbookRecord.ts';
import { aDate, aRecord, aView, type ViewFields } from '../../../../support/builders.ts';
import { compileContent } from '../../../../support/compileContent.ts';
import { exportText } from '../../../../support/exportText.ts';
import { sampleInternship } from '../../../../support/sampleInternship.ts';

const profile = {
  title: 'Data intern',
  start: '2026-03-02',
  end: '2026-05-22',
  hoursPerWeek: 35,
  primaryHours: 30,
  leave: [{ from: '2026-04-14' }],
};
const fields: ViewFields = { profile, today: '2026-04-15' };

function compile(records: readonly LogbookRecord[], choice: ExportChoice = {}, view = fields) {
  return compileContent(supervisorReportProfile, {
    view: aView(records, view),
    choice: { audience: 'site', ...choice },
  });
}

/** The rows of the table of hours: day, planned, logged. */
function hoursOf(records: readonly LogbookRecord[], choice: ExportChoice = {}, view = fields) {
  const block = compile(records, choice, view).document.blocks.find(
    (one) => one.kind === 'table' && one.caption === 'Hours planned and logged',
  );
  assert.ok(block?.kind === 'table');
  return block.rows.map((row) =>
    row.map((line) => line.map((span) => (span.kind === 'sources' ? '' : span.text)).join('')).join(' '),
  );
}

const resolved = aRecord('activity', {
  title: 'Resolved queries',
  date: '2026-04-13',
  hours: 3,
  role: 'assisted',
  teamSize: 2,
  study: 'onc-2',
  skills: ['edc.redcap'],
  metrics: [{ name: 'queries resolved', value: 3, of: 4, unit: 'query' }],
});

suite('the supervisor report', () => {
  test('has hours, the practicum table, what is open, and a sign-off', async () => {
    const view = aView(
      [
        resolved,
        aRecord('feedback', { title: 'Clear', date: '2026-04-15', changed: 'Shorter queries' }),
        aRecord('reflection', {
          title: 'Week 7',
          date: '2026-04-15',
          learnings: ['Ask early', 'Read the SAP'],
          next: 'Write the macro',
        }),
        aRecord('challenge', { title: 'No access', date: '2026-04-15', choice: 'Wait' }),
        aRecord('question', { title: 'Which window?', date: '2026-04-14' }),
        aRecord('question', {
          title: 'Which rule?',
          date: '2026-04-01',
          asked: '2026-04-01',
          status: 'asked',
        }),
        aRecord('opportunity', {
          title: 'QC talk',
          date: '2026-04-13',
          status: 'accepted',
          hoursPerWeek: 5,
          from: '2026-04-15',
          to: '2026-04-24',
        }),
        aRecord('goal', { title: 'Macros', due: '2026-04-29' }),
        aRecord('goal', { title: 'Later', due: '2026-04-30' }),
        aRecord('activity', { title: 'Hidden', date: '2026-04-15', hours: 1, private: true }),
        aRecord('question', { title: 'Hidden question', date: '2026-04-14', private: true }),
      ],
      fields,
    );
    const text = await exportText({ view, profile: 'supervisor-report', format: 'markdown' });
    const shown = text.replace(/\[(\d+)\]\([^)]*\)/g, '[$1]');
    assert.equal(
      shown.slice(0, shown.indexOf('## Sign-off')).replace(/Competencies: .*\n/, 'Competencies: ...\n'),
      `# Supervisor report: Data intern

- Period: 2026-04-13 to 2026-04-15
- Logged: 5 records, 3 h

## Hours

| Day | Planned | Logged |
| --- | ---: | ---: |
| 2026-04-13 | 6 | 3 |
| 2026-04-14 | 0 | 0 |
| 2026-04-15 | 7 | 0 |
| Total | 13 | 3 |

## Practicum

| Date | Hours | Activity | Competency | Product | Reflection |
| --- | ---: | --- | --- | --- | --- |
| 2026-04-13 | 3 | Resolved queries (assisted, team of 2) [1] | 6 Data Management and Informatics | 3 of 4 queries resolved |  |
| 2026-04-14 |  | Which window? [2] |  |  |  |
| 2026-04-15 |  | No access [3] |  |  | Wait |
| 2026-04-15 |  | Clear [4] |  |  | Shorter queries |
| 2026-04-15 |  | Week 7 [5] |  |  | Ask early; Read the SAP |

Competencies: ...

## Open questions

- Which window? (not asked yet, open for 1 day) [2]

## Planned next

- Write the macro [5]
- QC talk (5 h a week until 2026-04-24) [6]
- Macros (due 2026-04-29) [7]

## Help needed

- No access [3]
- Which rule? (asked, open for 14 days) [8]

## Left out

- 2 private records
- 1 record outside the period

`,
    );
    assert.match(shown, /\nName: \\_+.*\n\nSignature: .*\n\nDate: /);
  });

  test('reports the current ISO week up to today where no days are chosen', () => {
    const today = aDate('2027-01-01');
    // 1 January 2027 is a Friday of week 53 of 2026.
    assert.deepEqual(reportPeriod({}, today), { from: '2026-12-28', to: '2027-01-01' });
    assert.deepEqual(reportPeriod({ to: aDate('2028-02-29') }, today), {
      from: '2028-02-28',
      to: '2028-02-29',
    });
    assert.deepEqual(reportPeriod({ from: aDate('2026-12-01') }, today), {
      from: '2026-12-01',
      to: '2027-01-01',
    });
    assert.deepEqual(reportPeriod({ from: aDate('2027-01-04') }, today), {
      from: '2027-01-04',
      to: '2027-01-10',
    });
  });

  test('plans hours of work days inside the internship alone, and none where the profile does not say', () => {
    const choice = { from: aDate('2026-05-21'), to: aDate('2026-05-24') };
    assert.deepEqual(hoursOf([], choice), [
      '2026-05-21 6 0',
      '2026-05-22 6 0',
      '2026-05-23 0 0',
      '2026-05-24 0 0',
      'Total 12 0',
    ]);
    assert.deepEqual(hoursOf([resolved], { to: aDate('2026-04-13') }, { today: '2026-04-15' }), [
      '2026-04-13  3',
      'Total  3',
    ]);
  });

  test('shows periods of more than five weeks by week, with the same total', () => {
    const rows = hoursOf([resolved], { from: aDate('2026-04-01'), to: aDate('2026-05-06') });
    assert.equal(rows[0], 'Week of 2026-03-30 18 0');
    assert.equal(rows[2], 'Week of 2026-04-13 24 3');
    assert.equal(rows.at(-1), 'Total 150 3');
    assert.equal(hoursOf([], { from: aDate('2026-04-01'), to: aDate('2026-05-05') }).length, 36);
  });

  test('has a row an entry for programs, and a day an entry with hours', () => {
    const { table, days } = compile([resolved, aRecord('question', { title: 'Q', date: '2026-04-14' })]);
    assert.deepEqual(table?.rows[0], [
      ...['entry', resolved.id, 'activity', '2026-04-13', 3, 'Resolved queries (assisted, team of 2)'],
      ...['6 Data Management and Informatics', '3 of 4 queries resolved', '', 'onc-2'],
    ]);
    assert.equal(table?.rows[1]?.[4], '');
    assert.deepEqual(
      days?.map(({ date, summary }) => [date, summary]),
      [['2026-04-13', 'Resolved queries (3 h)']],
    );
  });

  test('asks, plans and wants help with chosen studies and skills alone', () => {
    const of = (study: string, skill: string) => [
      aRecord('question', { title: `Which window, ${study}?`, date: '2026-04-14', study, skills: [skill] }),
      aRecord('question', { title: `Which rule, ${study}?`, date: '2026-04-01', study, skills: [skill] }),
      aRecord('opportunity', {
        ...{ title: `Talk, ${study}`, date: '2026-04-13', status: 'accepted', study, skills: [skill] },
      }),
      aRecord('goal', { title: `Macros, ${study}`, due: '2026-04-20', study, skill }),
    ];
    const records = [...of('AAA-1', 'edc.redcap'), ...of('BBB-2', 'sas.base')];
    for (const choice of [{ studies: ['AAA-1'] }, { skills: ['edc.redcap'] }]) {
      const text = JSON.stringify(compile(records, choice).document);
      for (const title of ['Which window', 'Which rule', 'Talk', 'Macros']) {
        assert.ok(text.includes(`${title}, AAA-1`), title);
      }
      assert.doesNotMatch(text, /BBB-2/);
    }
    assert.match(JSON.stringify(compile(records).document), /Macros, BBB-2/);
  });

  test('says so where nothing is logged', () => {
    const content = compile([]);
    assert.equal(content.records, 0);
    assert.match(JSON.stringify(compile([resolved]).document), /Logged: 1 record, 3 h/);
    assert.match(JSON.stringify(content.document), /Nothing is logged for these days/);
  });

  test('adds the last week of the sample internship up', async () => {
    const view = await sampleInternship();
    const content = compileContent(supervisorReportProfile, { view, choice: { audience: 'site' } });
    // 4 + 1 + 2, 4.5 + 2, 1 + 3 + 2, 4 + 2 + 0.5, 1.5 + 3 + 1 hours; 32 h of primary work a week are 6.4 a day, and
    // the page of open queries takes 3 h a week, 0.6 a day.
    assert.match(JSON.stringify(content.document), /Logged: 15 records, 31\.5 h/);
    const block = content.document.blocks.find((one) => one.kind === 'table');
    assert.ok(block?.kind === 'table');
    assert.deepEqual(
      block.rows.map((row) => row.map(([span]) => (span?.kind === 'text' ? span.text : ''))),
      [
        ['2026-05-18', '7', '7'],
        ['2026-05-19', '7', '6.5'],
        ['2026-05-20', '7', '6'],
        ['2026-05-21', '7', '6.5'],
        ['2026-05-22', '7', '5.5'],
        ['Total', '35', '31.5'],
      ],
    );
  });
});
