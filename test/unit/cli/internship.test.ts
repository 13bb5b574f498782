import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startOfWeek } from '../../../src/core/dates/civilDate.ts';
import { LogbookIndex } from '../../../src/core/index/logbookIndex.ts';
import { hoursOf } from '../../../src/core/insight/recordHours.ts';
import type { StoredRecord } from '../../../src/core/records/logbookRecord.ts';
import { candidatePaths, planNewRecord } from '../../../src/core/records/newRecord.ts';
import { recordTypeNames } from '../../../src/core/records/recordTypes.ts';
import { NodeFileStore } from '../../../src/platform/nodeFileStore.ts';
import { nodeScheduler } from '../../../src/platform/nodeScheduler.ts';

const workspace = join(import.meta.dirname, '../../fixtures/internship');

function openSample() {
  const store = new NodeFileStore(join(workspace, 'logbook'));
  return { store, contents: new LogbookIndex({ store, scheduler: nodeScheduler }).contents() };
}

function evidenceOf({ record }: StoredRecord): readonly { readonly path: string; readonly lines?: string }[] {
  return record.type === 'activity' ? (record.evidence ?? []) : [];
}

suite('the sample internship', () => {
  test('has no problem in any file', async () => {
    const { problemFiles } = await openSample().contents;
    assert.deepEqual(problemFiles, []);
  });

  test('has records of every type, on days of the internship, with ids in the order of the days', async () => {
    const { records, profile } = await openSample().contents;
    assert.deepEqual(new Set(records.map(({ record }) => record.type)), new Set(recordTypeNames));
    const dates = records.map(({ record }) => record.date ?? '');
    assert.ok(dates.every((date) => date >= (profile.start ?? '') && date <= (profile.end ?? '9')));
    const idsByDay = [...records].sort((one, other) => (one.record.id < other.record.id ? -1 : 1));
    const days = idsByDay.map(({ record }) => record.date ?? '');
    assert.deepEqual(days, [...days].sort());
  });

  test('adds up to the hours of a working week, fewer in the two weeks with a holiday', async () => {
    const { records } = await openSample().contents;
    const hoursByWeek = new Map<string, number>();
    for (const { record } of records) {
      const week = record.date === undefined ? '' : startOfWeek(record.date);
      hoursByWeek.set(week, (hoursByWeek.get(week) ?? 0) + hoursOf(record));
    }
    assert.equal(hoursByWeek.size, 12);
    for (const [week, hours] of hoursByWeek) {
      const hasHoliday = week === '2026-03-30' || week === '2026-04-06';
      assert.ok(hours <= 36 && hours >= (hasHoliday ? 24 : 30), `${week}: ${hours} h`);
    }
  });

  test('names only skills of the catalogue, and people and studies that are there', async () => {
    const { records, catalogue, profile } = await openSample().contents;
    const contacts = records.filter(({ record }) => record.type === 'contact');
    const people = new Set(contacts.map(({ path }) => path.replace(/^.*\/|\.md$/g, '')));
    const studies = new Set(profile.studies?.map(({ id }) => id));
    for (const { path, record } of records) {
      const skills = [...(record.skills ?? []), ...Object.keys(record.ratings ?? {})];
      for (const skill of skills) assert.equal(catalogue.get(skill)?.id, skill, path);
      for (const person of record.people ?? []) assert.ok(people.has(person), `${path}: ${person}`);
      if (record.study !== undefined) assert.ok(studies.has(record.study), path);
    }
  });

  test('has every file that a record names as evidence, with the lines named', async () => {
    const { records } = await openSample().contents;
    const evidence = records.flatMap(evidenceOf);
    assert.ok(evidence.length > 40);
    for (const { path, lines } of evidence) {
      assert.ok(existsSync(join(workspace, path)), path);
      const last = Number(lines?.split('-').at(-1) ?? 1);
      assert.ok(readFileSync(join(workspace, path), 'utf8').split('\n').length > last, `${path}:${lines}`);
    }
  });

  test('refers from questions to records that exist', async () => {
    const { records } = await openSample().contents;
    const ids = new Set(records.map(({ record }) => record.id));
    const unblocked = records.flatMap(({ record }) =>
      record.type === 'question' ? (record.unblocks ?? []) : [],
    );
    assert.ok(unblocked.length > 3);
    for (const id of unblocked) assert.ok(ids.has(id), id);
  });

  test('stands byte for byte as a new record would be written', async () => {
    const { store, contents } = openSample();
    for (const { path, record } of (await contents).records) {
      const file = await store.read(path);
      assert.equal(file.kind, 'text');
      const { id, ...draft } = record;
      const body = file.text.slice(file.text.indexOf('\n---\n', 4) + 5).replace(/^\n/, '');
      const plan = planNewRecord(draft, id, body);
      assert.equal(plan.text, file.text);
      assert.equal(candidatePaths(plan)[0], path);
    }
  });
});
