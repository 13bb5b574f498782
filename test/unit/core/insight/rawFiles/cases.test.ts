import assert from 'node:assert/strict';
import { isUnfiltered, type RawCase } from '../../../../support/raw/rawCase.ts';
import { rawCases } from '../../../../support/raw/rawCases.ts';

/*
 * A count that agrees says nothing where there was nothing to count: what the logbooks hold together.
 */
suite('The logbooks that are counted from their files', function () {
  this.timeout(60_000);
  let cases: readonly RawCase[];
  const namesOf = <T>(listOf: (one: RawCase) => readonly T[] | undefined): readonly T[] =>
    [...new Set(cases.flatMap((one) => listOf(one) ?? []))].sort();

  suiteSetup(async () => {
    cases = await rawCases();
  });

  test('have files that cannot be read, records without a day and of days to come', () => {
    assert.deepEqual(
      namesOf(({ raw }) => [raw.brokenFiles]),
      [0, 3],
    );
    const whole = cases.filter(isUnfiltered);
    assert.ok(whole.some(({ data }) => data.undatedRecords.value > 20));
    assert.ok(whole.some(({ data }) => data.futureRecords.value > 5));
    assert.ok(cases.every(({ data, filter }) => filter.study !== 'unknown' || data.recordsInAll.value > 0));
  });

  test('have figures of every kind, and of teams', () => {
    assert.deepEqual(
      namesOf(({ data }) => data.metrics?.series.map(({ kind }) => kind)),
      ['counter', 'dataset', 'distinct', 'duration', 'latest', 'ratio'],
    );
    assert.ok(cases.some(({ data }) => data.metrics?.changes.some(({ count }) => count > 1)));
    assert.ok(cases.some(({ data }) => data.metrics?.series.some(({ teamSize }) => teamSize === 3)));
    assert.ok(cases.some(({ data }) => (data.metrics?.moreCount ?? 0) > 0));
  });

  test('have goals of every kind, and every step that could move one', () => {
    assert.deepEqual(
      namesOf(({ data }) => data.goals.goals.map(({ kind }) => kind)),
      ['career', 'network', 'skill'],
    );
    assert.deepEqual(
      namesOf(({ data }) => data.goals.goals.map(({ next }) => next?.kind ?? 'none')),
      ['none', 'people', 'say-how', 'skill'],
    );
    assert.ok(cases.some(({ data }) => data.goals.more.value > 0));
  });

  test('have open loops, people and claims of every standing, more than are listed', () => {
    assert.deepEqual(
      namesOf(({ data }) => data.loops?.certificates.map(({ state }) => state)),
      ['due-soon', 'expired', 'fine'],
    );
    assert.deepEqual(
      namesOf(({ data }) => data.loops?.questions.map(({ status }) => status)),
      ['asked', 'draft', 'to-ask'],
    );
    assert.deepEqual(
      namesOf(({ data }) => data.network?.people.map(({ standing }) => standing)),
      ['drifting', 'due', 'fine'],
    );
    assert.deepEqual(
      namesOf(({ data }) => data.achievements?.heldBack.flatMap(({ reason }) => reason ?? [])),
      ['cannot-confirm', 'private', 'stale', 'unsourced'],
    );
    const mores = cases.map(({ data: { loops, network } }) => [
      loops?.moreQuestions.value,
      loops?.moreCertificates.value,
      network?.morePeople.value,
      network?.moreAdvice.value,
      loops?.moreApplications.value,
    ]);
    assert.ok([0, 1, 2, 3, 4].every((place) => mores.some((more) => (more[place] ?? 0) > 0)));
  });

  test('have skills with every flag, and phases with every gap', () => {
    assert.deepEqual(
      namesOf(({ data }) => data.skills.flatMap(({ flags }) => flags)),
      ['evidence-without-rating', 'rated-up-without-evidence'],
    );
    assert.deepEqual(
      namesOf(({ data }) => data.exposure?.phases.flatMap(({ gap }) => gap ?? [])),
      ['none', 'observed'],
    );
  });
});
