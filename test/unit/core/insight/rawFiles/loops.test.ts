import assert from 'node:assert/strict';
import type { Figure } from '../../../../../src/core/insight/recordSelection.ts';
import { counted, isUnfiltered, type RawCase } from '../../../../support/raw/rawCase.ts';
import { rawCases } from '../../../../support/raw/rawCases.ts';
import { certificates, nextDayOf, openQuestions, stageOf, stages } from '../../../../support/raw/rawLoops.ts';
import type { RawRecord } from '../../../../support/raw/rawRecord.ts';

/** Rows that a panel lists; the others are one number. */
const mostRows = 8;

const recordsOf = (rows: readonly { readonly record: RawRecord }[]) => rows.map(({ record }) => record);

function countLoops({ raw, today }: RawCase) {
  const questions = openQuestions(raw, today);
  const valid = certificates(raw, today);
  const ofState = (wanted: string) => counted(recordsOf(valid.filter(({ state }) => state === wanted)));
  // Those without a day stand last.
  const order = (record: RawRecord): string => `${nextDayOf(record, today) ?? '9999-12-31'} ${record.path}`;
  const open = [...raw.of('application')].filter((record) => stageOf(record) !== 'closed');
  open.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const ofStage = (stage: string) => raw.of('application').filter((record) => stageOf(record) === stage);
  return {
    questions: questions.slice(0, mostRows).map(({ record, status, days, isLate }) => ({
      ids: [record.id],
      title: record.title,
      status,
      days,
      isStale: isLate,
    })),
    openQuestions: counted(recordsOf(questions)),
    staleQuestions: counted(recordsOf(questions.filter(({ isLate }) => isLate))),
    moreQuestions: counted(recordsOf(questions.slice(mostRows))),
    certificates: valid.slice(0, mostRows).map(({ record, expires, daysLeft, state, isAssumed }) => ({
      ids: [record.id],
      title: record.title,
      expires,
      daysLeft,
      state,
      isAssumed,
    })),
    expired: ofState('expired'),
    dueSoon: ofState('due-soon'),
    moreCertificates: counted(recordsOf(valid.slice(mostRows))),
    stages: stages.map((stage) => [stage, counted(ofStage(stage))]),
    open: counted(open),
    listed: open.slice(0, mostRows).map((record) => ({
      ids: [record.id],
      stage: stageOf(record),
      next: nextDayOf(record, today),
    })),
    moreApplications: counted(open.slice(mostRows)),
  };
}

function showLoops(one: RawCase) {
  const { loops } = one.data;
  assert.ok(loops !== undefined);
  const shown = (figure: Figure) => one.shown(figure);
  return {
    questions: loops.questions.map(({ selection, title, status, days, isStale }) => ({
      ids: one.shown({ value: 1, selection }).ids,
      title,
      status,
      days,
      isStale,
    })),
    openQuestions: shown(loops.openQuestions),
    staleQuestions: shown(loops.staleQuestions),
    moreQuestions: shown(loops.moreQuestions),
    certificates: loops.certificates.map(({ selection, title, expires, daysLeft, state, isAssumed }) => ({
      ids: one.shown({ value: 1, selection }).ids,
      title,
      expires,
      daysLeft,
      state,
      isAssumed,
    })),
    expired: shown(loops.expiredCertificates),
    dueSoon: shown(loops.dueCertificates),
    moreCertificates: shown(loops.moreCertificates),
    stages: loops.applications.map(({ stage, applications }) => [stage, shown(applications)]),
    open: shown(loops.openApplications),
    listed: loops.listedApplications.map(({ selection, stage, next }) => ({
      ids: one.shown({ value: 1, selection }).ids,
      stage,
      next: next?.date,
    })),
    moreApplications: shown(loops.moreApplications),
  };
}

suite('Open loops, counted from the files', function () {
  this.timeout(60_000);

  test('questions by age, certificates by expiry and applications by stage are those of the files', async () => {
    for (const one of (await rawCases()).filter(isUnfiltered))
      assert.deepEqual(showLoops(one), countLoops(one), one.name);
  });
});
