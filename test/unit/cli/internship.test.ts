import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { startOfWeek } from '../../../src/core/dates/civilDate.ts';
import { findLogbookProblems } from '../../../src/core/index/findLogbookProblems.ts';
import { LogbookIndex } from '../../../src/core/index/logbookIndex.ts';
import { LogbookNames } from '../../../src/core/index/logbookNames.ts';
import { computeContactFacts } from '../../../src/core/insight/contactFacts.ts';
import { computeInternshipClock } from '../../../src/core/insight/internshipClock.ts';
import { hoursOf } from '../../../src/core/insight/recordHours.ts';
import type { FieldDefinition } from '../../../src/core/records/fieldDefinition.ts';
import type { LogbookRecord, StoredRecord } from '../../../src/core/records/logbookRecord.ts';
import { candidatePaths, planNewRecord } from '../../../src/core/records/newRecord.ts';
import { recordFields } from '../../../src/core/records/recordFields.ts';
import {
  type RecordType,
  recordTypeDefinition,
  recordTypeNames,
} from '../../../src/core/records/recordTypes.ts';
import { NodeFileStore } from '../../../src/platform/nodeFileStore.ts';
import { nodeScheduler } from '../../../src/platform/nodeScheduler.ts';
import { aDate } from '../../support/builders.ts';
import { copySampleInternship } from '../../workbench/copySampleInternship.ts';

const workspace = join(import.meta.dirname, '../../fixtures/internship');

function openSample() {
  const store = new NodeFileStore(join(workspace, 'logbook'));
  return { store, contents: new LogbookIndex({ store, scheduler: nodeScheduler }).contents() };
}

function evidenceOf({ record }: StoredRecord): readonly { readonly path: string; readonly lines?: string }[] {
  return record.type === 'activity' ? (record.evidence ?? []) : [];
}

/** Keys that say when something has happened. */
const pastKeys = [
  ...['date', 'asked', 'answered', 'offered', 'decided', 'completed', 'sent', 'followedUp'],
  ...['reportedBack', 'connected', 'met'],
];
/** Keys whose values say how far something got. */
const staged: readonly (readonly [RecordType, string])[] = [
  ['opportunity', 'status'],
  ['application', 'status'],
  ['question', 'status'],
  ['achievement', 'state'],
  ['presence', 'kind'],
  ['interaction', 'kind'],
];
function storedValue({ record }: StoredRecord, key: string): unknown {
  return (record as Readonly<Record<string, unknown>>)[key];
}

function idsNamedBy(record: LogbookRecord): readonly string[] {
  const { id, ...fields } = recordFields(record.type);
  return Object.entries(fields).flatMap(([key, { kind }]) => {
    const value = (record as Readonly<Record<string, unknown>>)[key];
    // A field of kind id holds one text or a list of them.
    return kind === 'id' && value !== undefined ? ([value].flat() as string[]) : [];
  });
}

suite('the sample internship', () => {
  test('has no problem in any file', async () => {
    const { problemFiles } = await openSample().contents;
    assert.deepEqual(problemFiles, []);
  });

  test('gives a check nothing to remark', async () => {
    const contents = await openSample().contents;
    const view = { contents, today: aDate('2026-05-22') };
    assert.deepEqual(findLogbookProblems(view, new LogbookNames(contents)), []);
  });

  test('has records of every type, on days of the internship, with ids in the order of the days', async () => {
    const { records, profile } = await openSample().contents;
    assert.deepEqual(new Set(records.map(({ record }) => record.type)), new Set(recordTypeNames));
    for (const { path, record } of records) {
      const { date = '' } = record;
      assert.ok(date <= (profile.end ?? '9'), path);
      // Programmes are compared, and their people met, before the first day.
      const isBefore = date < (profile.start ?? '');
      assert.ok(!isBefore || ['program', 'contact'].includes(record.type), path);
    }
    const idsByDay = [...records].sort((one, other) => (one.record.id < other.record.id ? -1 : 1));
    const days = idsByDay.map(({ record }) => record.date ?? '');
    assert.deepEqual(days, [...days].sort());
  });

  test('adds up to the hours of a working week, fewer in the two weeks with a holiday', async () => {
    const { records } = await openSample().contents;
    const hoursByWeek = new Map<string, number>();
    for (const { record } of records) {
      if (!recordTypeDefinition(record.type).dated) continue;
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

  test('refers to records that exist', async () => {
    const { records, profile } = await openSample().contents;
    const ids = new Set(records.map(({ record }) => record.id));
    const named = records.flatMap(({ record }) => idsNamedBy(record));
    assert.ok(named.length > 40, `${named.length} references`);
    for (const id of [...named, profile.program ?? 'no programme']) assert.ok(ids.has(id), id);
  });

  test('shows each stage of what goes through stages', async () => {
    const { records } = await openSample().contents;
    for (const [type, key] of staged) {
      const field = recordFields(type)[key as keyof ReturnType<typeof recordFields>] as FieldDefinition;
      assert.equal(field.kind, 'choice');
      const found = records.filter(({ record }) => record.type === type).map((one) => storedValue(one, key));
      const missing = field.choices.filter((choice) => !found.includes(choice));
      assert.deepEqual(missing, [], `${type}.${key}`);
    }
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

suite('a copy of the sample internship', () => {
  // A Monday, a Friday and a Sunday: days of another year, so that dates really move.
  for (const day of ['2027-02-01', '2027-02-05', '2027-02-07']) {
    test(`stands in week 10 on ${day}, with nothing that is yet to happen`, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'sample-'));
      try {
        await copySampleInternship(folder, Temporal.PlainDate.from(day));
        const store = new NodeFileStore(join(folder, 'logbook'));
        const contents = await new LogbookIndex({ store, scheduler: nodeScheduler }).contents();
        const today = aDate(day);
        assert.deepEqual(contents.problemFiles, []);
        assert.equal(computeInternshipClock({ contents, today })?.week, 10);
        for (const { path, record } of contents.records) {
          for (const key of pastKeys) {
            const date = storedValue({ path, record }, key);
            assert.ok(typeof date !== 'string' || date <= today, `${path}: ${key} ${date}`);
          }
          const advice = record.type === 'interaction' ? (record.advice ?? []) : [];
          assert.ok(
            advice.every(({ reportedBack = '' }) => reportedBack <= today),
            path,
          );
        }
        const statuses = (type: RecordType): ReadonlySet<unknown> =>
          new Set(
            contents.records.flatMap((one) => (one.record.type === type ? storedValue(one, 'status') : [])),
          );
        assert.deepEqual([...statuses('question')].sort(), ['answered', 'asked', 'draft', 'to-ask']);
        assert.deepEqual([...statuses('application')].sort(), ['closed', 'drafting', 'interview', 'sent']);
        const standings = new Set(computeContactFacts({ contents, today }).map(({ standing }) => standing));
        for (const standing of ['fine', 'due', 'drifting'] as const)
          assert.ok(standings.has(standing), standing);
        assert.ok(statuses('opportunity').has('accepted') && statuses('opportunity').has('spotted'));
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
  }
});
