import assert from 'node:assert/strict';
import type { ExportChoice } from '../../../../../src/core/export/exportChoice.ts';
import { achievementsProfile } from '../../../../../src/core/export/profiles/achievementsProfile.ts';
import type { LogbookRecord } from '../../../../../src/core/records/logbookRecord.ts';
import { aDate, aRecord, aView, type ViewFields } from '../../../../support/builders.ts';
import { compileContent } from '../../../../support/compileContent.ts';

const profile = {
  site: 'University hospital',
  start: '2026-03-02',
  end: '2026-05-22',
  studies: [{ id: 'onc-2', alias: 'a phase II study' }],
};

function compile(
  records: readonly LogbookRecord[],
  choice: ExportChoice = {},
  fields: ViewFields = { profile },
) {
  const view = aView(records, fields);
  return compileContent(achievementsProfile, { view, choice: { audience: 'public', ...choice } });
}

/** A row of the table by column, empty cells left out. */
function rowsOf(records: readonly LogbookRecord[], choice?: ExportChoice) {
  const { columns = [], rows = [] } = compile(records, choice).table ?? {};
  return rows.map((row) =>
    Object.fromEntries(columns.flatMap((column, place) => (row[place] === '' ? [] : [[column, row[place]]]))),
  );
}

const resolved = aRecord('activity', {
  title: 'Resolved queries',
  date: '2026-03-14',
  skills: ['edc.redcap'],
  study: 'onc-2',
  phase: 'conduct',
  role: 'assisted',
  teamSize: 2,
  hours: 2,
  metrics: [{ name: 'queries resolved', value: 48, of: 52, unit: 'query' }],
});

suite('the table of achievements', () => {
  test('has a row a record, a row a metric and a row a figure with its sources', () => {
    const common = {
      record_id: resolved.id,
      type: 'activity',
      date: '2026-03-14',
      study: 'a phase II study',
      phase: 'conduct',
      role: 'assisted',
      team_size: 2,
    };
    const figure = { name: 'queries resolved', value: 48, unit: 'query', of_value: 52 };
    assert.deepEqual(rowsOf([resolved]), [
      {
        ...common,
        row: 'record',
        title: 'Resolved queries',
        theme: 'edc-systems',
        skills: 'edc.redcap',
        hours: 2,
      },
      { ...common, row: 'metric', ...figure },
      {
        row: 'rollup',
        theme: 'edc-systems',
        role: 'assisted',
        team_size: 2,
        kind: 'ratio',
        ...figure,
        sources: resolved.id,
      },
    ]);
  });

  test('names columns as R and SAS take them, and fills each row', () => {
    const { columns = [], rows = [] } = compile([resolved]).table ?? {};
    for (const column of columns) assert.match(column, /^[a-z][a-z0-9_]{0,31}$/);
    assert.equal(new Set(columns).size, columns.length);
    assert.ok(rows.every((row) => row.length === columns.length));
  });

  test('names the study itself for the site alone', () => {
    assert.equal(rowsOf([resolved], { audience: 'site' })[0]?.study, 'onc-2');
  });

  test('leaves hours empty where the record says none, and tells zero from it', () => {
    const [none, zero] = rowsOf([
      aRecord('activity', { title: 'None', date: '2026-03-14' }),
      aRecord('activity', { title: 'Zero', date: '2026-03-15', hours: 0 }),
    ]);
    assert.equal(none?.hours, undefined);
    assert.equal(zero?.hours, 0);
  });

  test('has no rows for an empty logbook and none for private records', () => {
    assert.deepEqual(rowsOf([]), []);
    assert.deepEqual(rowsOf([aRecord('activity', { date: '2026-03-14', private: true })]), []);
  });
});

suite('volunteering in the resume', () => {
  const talk = aRecord('opportunity', {
    title: 'Give the QC talk',
    date: '2026-03-20',
    status: 'done',
    hoursPerWeek: 2,
    from: '2026-03-23',
    to: '2026-04-03',
  });

  test('holds opportunities that were taken up, with the work that counts towards them', () => {
    const records = [
      talk,
      aRecord('activity', {
        title: 'Drafted slides',
        date: '2026-03-24',
        opportunity: talk.id,
        metrics: [{ name: 'slides drafted', value: 10, unit: 'slide' }],
      }),
    ];
    assert.deepEqual(compile(records).resume?.volunteer, [
      {
        organization: 'University hospital',
        position: 'Give the QC talk',
        startDate: '2026-03-23',
        endDate: '2026-04-03',
        highlights: ['Drafted 10 slides', 'Logged 1 activity in other tasks'],
      },
    ]);
  });

  test('leaves out what was offered, declined, private, not begun yet or outside the period', () => {
    const others = [
      { ...talk, status: 'offered' as const },
      { ...talk, status: 'declined' as const },
      { ...talk, private: true },
      { ...talk, from: aDate('2026-04-16'), to: aDate('2026-04-24') },
    ];
    assert.equal(compile(others).resume?.volunteer, undefined);
    assert.equal(compile([talk], { from: aDate('2026-04-04') }).resume?.volunteer, undefined);
    assert.equal(compile([talk], { from: aDate('2026-04-03') }).resume?.volunteer?.length, 1);
  });

  test('has no last day while the work goes on', () => {
    const [entry] = compile([{ ...talk, to: aDate('2026-04-16') }]).resume?.volunteer ?? [];
    assert.equal(entry?.endDate, undefined);
  });
});
