import assert from 'node:assert/strict';
import { selectReportRecords } from '../../../../src/core/achievement/selectReportRecords.ts';
import { computeStoryMatrix } from '../../../../src/core/achievement/storyMatrix.ts';
import { storyThemes } from '../../../../src/core/achievement/storyThemes.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView } from '../../../support/builders.ts';

function matrixOf(records: readonly LogbookRecord[]) {
  const view = aView(records);
  return computeStoryMatrix(view.contents, selectReportRecords(view, {}).included);
}

/** Themes that a record is told for. */
function themesOf(record: LogbookRecord): readonly string[] {
  return matrixOf([record]).stories.flatMap(({ fits }) => fits.map(({ theme }) => theme.id));
}

const date = '2026-03-10';
const figure = [{ name: 'outputs compared', value: 2, unit: 'output' }];

// What a record says, and the themes that it has to answer.
const rules: readonly (readonly [LogbookRecord, readonly string[]])[] = [
  [aRecord('challenge', { date, title: 'X', options: ['a', 'b'], choice: 'a' }), ['problem-solving']],
  [aRecord('challenge', { date, title: 'X', options: ['a'], choice: 'a' }), []],
  [
    aRecord('challenge', { date, title: 'X', choice: 'a', skills: ['pro.problem-solving'] }),
    ['problem-solving'],
  ],
  [aRecord('activity', { date, title: 'X', teamSize: 2, metrics: figure }), ['teamwork']],
  [aRecord('activity', { date, title: 'X', teamSize: 1, metrics: figure }), []],
  [aRecord('activity', { date, title: 'X', helpedBy: ['programmer'], metrics: figure }), ['teamwork']],
  [aRecord('challenge', { date, title: 'Two readers disagreed', outcome: 'x' }), ['conflict']],
  [
    aRecord('activity', { date, title: 'X', metrics: [{ name: 'run time', value: 6, from: 40 }] }),
    ['initiative'],
  ],
  [
    aRecord('feedback', { date, title: 'X', said: 'Three were raised twice', changed: 'I filter first' }),
    ['failure', 'feedback'],
  ],
  [aRecord('activity', { date, title: 'X', skills: ['sas.compare'], metrics: figure }), ['detail']],
  [aRecord('challenge', { date, title: 'The data cut moved', outcome: 'x' }), ['deadlines']],
  [aRecord('challenge', { date, title: 'Explained hazard ratios', outcome: 'x' }), ['communication']],
  [aRecord('challenge', { date, title: 'X', outcome: 'x', skills: ['reg.consent'] }), ['integrity']],
  [aRecord('activity', { date, title: 'X', role: 'trained', metrics: figure }), ['leadership']],
  [aRecord('activity', { date, title: 'X', role: 'assisted', metrics: figure }), []],
  [aRecord('challenge', { date, title: 'An amendment of the protocol', outcome: 'x' }), ['adaptability']],
  [aRecord('challenge', { date, title: 'The SAP does not say it', outcome: 'x' }), ['ambiguity']],
  // No result and no figure: no story.
  [aRecord('challenge', { date, title: 'A disagreement', situation: 'x' }), []],
  [aRecord('activity', { date, title: 'Explained it', teamSize: 3 }), []],
  // A word inside another one is none.
  [aRecord('challenge', { date, title: 'The reassumed value', outcome: 'x' }), []],
];

suite('computeStoryMatrix', () => {
  test('finds the questions that a record answers by its fields, skills and words', () => {
    for (const [record, themes] of rules) assert.deepEqual(themesOf(record), themes, JSON.stringify(record));
  });

  test('has a rule of the table for every theme', () => {
    const tried = new Set(rules.flatMap(([, themes]) => themes));
    assert.deepEqual([...tried].sort(), storyThemes.map(({ id }) => id).sort());
  });

  test('keeps every question, and shows those without a story as gaps', () => {
    const { questions, stories } = matrixOf([]);
    assert.equal(questions.length, 13);
    assert.ok(questions.every((question) => question.stories.length === 0));
    assert.deepEqual(stories, []);
  });

  test('takes the three best stories a question: what the fields say, then the fuller, then the newer', () => {
    const byWord = aRecord('challenge', { date, title: 'Debugged it', outcome: 'x' });
    const thin = aRecord('challenge', {
      date: '2026-03-12',
      title: 'Thin',
      options: ['a', 'b'],
      choice: 'a',
    });
    const full = { ...thin, id: 'full', date: byWord.date, situation: 's', outcome: 'o', title: 'Full' };
    const newer = { ...full, id: 'newer', date: thin.date, title: 'Newer' };
    const [first] = matrixOf([byWord, thin, full, newer] as LogbookRecord[]).questions;
    assert.deepEqual(
      first?.stories.map(({ record }) => record.title),
      ['Newer', 'Full', 'Thin'],
    );
  });

  test('says that a story is told too often from its fourth question on', () => {
    const fields = { date, outcome: 'x', options: ['a', 'b'], skills: ['pro.time', 'pro.communication'] };
    const three = aRecord('challenge', { ...fields, title: 'Three' });
    const four = aRecord('challenge', { ...fields, title: 'Four, in a disagreement' });
    assert.equal(matrixOf([three]).stories[0]?.isOverused, false);
    assert.equal(matrixOf([four]).stories[0]?.isOverused, true);
  });

  test('names challenges and feedback that are left over', () => {
    const left = aRecord('challenge', { date, title: 'Left', choice: 'a' });
    assert.deepEqual(matrixOf([left]).unused, [left]);
  });

  test('leaves private records out', () => {
    const record = aRecord('challenge', { date, title: 'Conflict', choice: 'a', private: true });
    const { stories, unused } = matrixOf([record]);
    assert.deepEqual([stories, unused], [[], []]);
  });
});
