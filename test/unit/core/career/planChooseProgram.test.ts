import assert from 'node:assert/strict';
import { planChooseProgram } from '../../../../src/core/career/planChooseProgram.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView, type ViewFields } from '../../../support/builders.ts';

const program = aRecord('program', {
  title: 'Data internship',
  institution: 'University hospital',
  start: '2026-03-02',
  end: '2026-05-22',
  hoursPerWeek: 35,
  mentors: ['ada-weiss', 'statistician', 'Bob Li', 'ada-weiss'],
});

function plan(profile: NonNullable<ViewFields['profile']>, records: readonly LogbookRecord[] = [program]) {
  return planChooseProgram(aView(records, { profile }).contents, program);
}

suite('planChooseProgram', () => {
  test('fills an empty profile, title and all', () => {
    assert.deepEqual(
      plan({}).profileChanges.map(({ key, before, after }) => [key, before, after]),
      [
        ['title', undefined, 'Data internship'],
        ['site', undefined, 'University hospital'],
        ['start', undefined, '2026-03-02'],
        ['end', undefined, '2026-05-22'],
        ['hoursPerWeek', undefined, '35'],
        ['program', undefined, program.id],
      ],
    );
  });

  test('keeps the title, says what was there before, and leaves out what stays', () => {
    const { profileChanges } = plan({
      title: 'Mine',
      start: '2026-03-02',
      hoursPerWeek: 40,
      program: program.id,
    });
    assert.deepEqual(
      profileChanges.map(({ key, before, after }) => [key, before, after]),
      [
        ['site', undefined, 'University hospital'],
        ['end', undefined, '2026-05-22'],
        ['hoursPerWeek', '40', '35'],
      ],
    );
  });

  test('makes contacts only for mentors who have none, each once', () => {
    const { contacts } = plan({}, [program, aRecord('contact', { title: 'statistician' })]);
    const draft = { type: 'contact', relation: 'potential-mentor', organisation: 'University hospital' };
    assert.deepEqual(contacts, [
      { slug: 'ada-weiss', draft: { ...draft, title: 'Ada Weiss' } },
      { slug: 'Bob Li', draft: { ...draft, title: 'Bob Li' } },
    ]);
    assert.deepEqual(
      plan({}, [
        program,
        ...['Ada Weiss', 'Bob Li', 'Statistician'].map((title) => aRecord('contact', { title })),
      ]).contacts,
      [],
    );
  });

  test('sets the status of the programme alone', () => {
    assert.deepEqual(plan({}).programChanges, [['status', 'chosen']]);
    const chosen = aRecord('program', { status: 'chosen' });
    assert.deepEqual(planChooseProgram(aView([chosen]).contents, chosen).programChanges, []);
  });

  test('refuses a programme that ends before it starts', () => {
    const wrong = aRecord('program', { title: 'Wrong', start: '2026-03-02', end: '2026-03-01' });
    assert.throws(() => planChooseProgram(aView([wrong]).contents, wrong), /"Wrong" ends before it starts\./);
  });
});
