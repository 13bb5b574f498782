import assert from 'node:assert/strict';
import { addDays } from '../../../../src/core/dates/civilDate.ts';
import { computeLoopsOverview, type LoopsOverview } from '../../../../src/core/insight/loopsOverview.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aDate, aRecord, aView } from '../../../support/builders.ts';

const overviewOf = (records: readonly LogbookRecord[], today = '2026-04-15'): LoopsOverview =>
  computeLoopsOverview(aView(records, { today }));
const certificate = (title: string, expires: string) =>
  aRecord('training', { title, completed: '2025-01-10', expires });

suite('computeLoopsOverview', () => {
  test('says nothing of an empty logbook', () => {
    const { questions, certificates, applications, openApplications, listedApplications } = overviewOf([]);
    assert.deepEqual([questions, certificates], [[], []]);
    assert.deepEqual(
      applications.map(({ stage, applications: { value } }) => [stage, value]),
      [
        ['drafting', 0],
        ['sent', 0],
        ['interview', 0],
        ['offer', 0],
        ['closed', 0],
      ],
    );
    assert.deepEqual([openApplications.value, listedApplications], [0, []]);
  });

  test('lists open questions, the one that waits longest first, one without a date last', () => {
    const { questions, openQuestions, staleQuestions } = overviewOf([
      aRecord('question', { title: 'Undated' }),
      aRecord('question', { title: 'New', date: '2026-04-15' }),
      aRecord('question', { title: 'Week', date: '2026-04-08', asked: '2026-04-08' }),
      aRecord('question', { title: 'Six days', date: '2026-04-09', status: 'draft' }),
      aRecord('question', { title: 'Old', date: '2026-03-25' }),
      aRecord('question', { title: 'Done', date: '2026-03-01', answered: '2026-03-02' }),
    ]);
    assert.deepEqual(
      questions.map(({ title, status, days, isStale }) => [title, status, days, isStale]),
      [
        ['Old', 'to-ask', 21, true],
        ['Week', 'asked', 7, true],
        ['Six days', 'draft', 6, false],
        ['New', 'to-ask', 0, false],
        ['Undated', 'to-ask', undefined, false],
      ],
    );
    assert.deepEqual([openQuestions.value, staleQuestions.value], [5, 2]);
  });

  test('lists certificates by expiry, at the bounds of the reminders, and none that was renewed', () => {
    const today = aDate('2028-02-29');
    const { certificates, expiredCertificates, dueCertificates } = overviewOf(
      [
        certificate('Expired', addDays(today, -1)),
        certificate('Last day', addDays(today, 0)),
        certificate('Ninety', addDays(today, 90)),
        certificate('Ninety-one', addDays(today, 91)),
        certificate('Old GCP', addDays(today, 10)),
        aRecord('training', { title: 'Old GCP', completed: '2028-01-10', expires: '2031-01-10' }),
      ],
      today,
    );
    assert.deepEqual(
      certificates.map(({ title, daysLeft, state }) => [title, daysLeft, state]),
      [
        ['Expired', -1, 'expired'],
        ['Last day', 0, 'due-soon'],
        ['Ninety', 90, 'due-soon'],
        ['Ninety-one', 91, 'fine'],
        ['Old GCP', 1046, 'fine'],
      ],
    );
    assert.deepEqual([expiredCertificates.value, dueCertificates.value], [1, 2]);
  });

  test('counts applications by stage and lists the open ones, whose day comes next first', () => {
    const { applications, openApplications, listedApplications } = overviewOf([
      aRecord('application', { title: 'Draft', deadline: '2026-05-01' }),
      aRecord('application', { title: 'Sent', status: 'sent', followUp: '2026-04-20' }),
      aRecord('application', { title: 'Also sent', status: 'sent' }),
      aRecord('application', { title: 'Closed', status: 'closed', followUp: '2026-04-16' }),
    ]);
    assert.deepEqual(
      applications.map(({ applications: { value } }) => value),
      [1, 2, 0, 0, 1],
    );
    assert.equal(openApplications.value, 3);
    assert.deepEqual(
      listedApplications.map(({ title, stage, next }) => [title, stage, next?.what, next?.daysLeft]),
      [
        ['Sent', 'sent', 'follow-up', 5],
        ['Draft', 'drafting', 'deadline', 16],
        ['Also sent', 'sent', undefined, undefined],
      ],
    );
  });

  test('lists no more applications than can be taken in, and counts the others', () => {
    const many = Array.from({ length: 30 }, (_, place) =>
      aRecord('application', { title: `${place}`, status: 'sent' }),
    );
    const { listedApplications, moreApplications } = overviewOf(many);
    assert.equal(listedApplications.length + moreApplications.value, 30);
    assert.ok(listedApplications.length <= 10);
    assert.equal(moreApplications.selection.ids?.length, moreApplications.value);
  });

  test('lists no more than can be taken in, counts the others, and tells copies of one file apart', () => {
    const copy = aRecord('question', { title: 'Copied', date: '2026-01-01' });
    const many = Array.from({ length: 30 }, (_, place) =>
      aRecord('question', { title: `${place} ${'x'.repeat(5_000)}`, date: '2026-04-01', private: true }),
    );
    const { questions, moreQuestions } = overviewOf([copy, copy, ...many]);
    assert.equal(questions.length + moreQuestions.value, 32);
    assert.ok(questions.length <= 10);
    assert.equal(new Set(questions.map(({ key }) => key)).size, questions.length);
    assert.ok(questions.every(({ title }) => title.length < 200));
  });
});
