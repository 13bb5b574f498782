import assert from 'node:assert/strict';
import { inspectFile } from '../../../../src/core/index/inspectFile.ts';
import { problem } from '../../../../src/core/problems.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const path = 'activities/2026/a.md';
const id = '01JD3Z8Q4N6W2K5R7T9V1X3Y5A';
const lines = (...more: readonly string[]): string =>
  ['---', `id: ${id}`, 'type: activity', 'title: A file', ...more, '---', ''].join('\n');

/** What is wrong, each with the text at its place. */
function codesIn(text: string, view = aView()): readonly string[] {
  return inspectFile(text, path, view).map(
    ({ code, range }) => `${code} ${text.slice(range.start, range.end)}`,
  );
}

suite('inspectFile', () => {
  test('finds nothing wrong in a plain record', () => {
    assert.deepEqual(codesIn(lines('date: 2026-04-15', 'skills: [edc.redcap, REDCap]')), []);
  });

  test('points at the skills that the catalogue does not know, in the order of the text', () => {
    assert.deepEqual(codesIn(lines('skills: [edc.redcap, juggling, recdap]', 'hours: two')), [
      'unknown-skill juggling',
      'unknown-skill recdap',
      'invalid-number two',
    ]);
  });

  test('points at dates that are still to come', () => {
    assert.deepEqual(codesIn(lines('date: 2026-04-16')), ['future-date 2026-04-16']);
  });

  test('points at an id that another file has too, unless it was changed meanwhile', () => {
    const twin = problem('duplicate-id', ['id'], { id, path: 'activities/2026/b.md' });
    const view = aView([aRecord('activity')], {
      problemFiles: [{ path, isBroken: false, problems: [twin] }],
    });
    assert.deepEqual(codesIn(lines(), view), [`duplicate-id ${id}`]);
    assert.deepEqual(codesIn(lines().replace(id, '01JD3Z8Q4N6W2K5R7T9V1X3Y5B'), view), []);
  });

  test('looks at the file alone where the logbook is not read yet', () => {
    const text = lines('date: 2026-02-30', 'skills: [juggling]');
    assert.deepEqual(
      inspectFile(text, path, undefined).map(({ code }) => code),
      ['invalid-date'],
    );
  });

  test('reads logbook.yml as a profile', () => {
    const found = inspectFile('start: 2026-02-30\n', 'logbook.yml', aView());
    assert.deepEqual(
      found.map(({ code, range }) => [code, range]),
      [['invalid-date', { start: 7, end: 17 }]],
    );
  });

  test('points at names that the logbook does not have, in every field that names something', () => {
    const view = aView([aRecord('contact', { title: 'Anna' })], {
      profile: { studies: [{ id: 'onc-2', alias: 'a study' }] },
    });
    const other = '01JD3Z8Q4N6W2K5R7T9V1X3Y5B';
    const text = lines(
      `opportunity: ${other}`,
      'study: onc-3',
      'people: [anna, [x], bert]',
      'ratings: {juggling: skilled, sas.base: none}',
    );
    assert.deepEqual(codesIn(text, view), [
      `unknown-record ${other}`,
      'unknown-study onc-3',
      'expected-text [x]',
      'unknown-person bert',
      'unknown-skill juggling',
    ]);
    assert.deepEqual(codesIn(lines('study: a study', 'people: [anna]'), view), []);
  });

  test('finds unknown skills of goals, feedback and contacts', () => {
    const cases = [
      ['goals/a.md', 'goal', 'skill: juggling'],
      ['feedback/2026/a.md', 'feedback', 'about: [juggling]'],
      ['contacts/a.md', 'contact', 'expertise: [juggling]'],
    ] as const;
    for (const [at, type, line] of cases) {
      const text = lines(line).replace('activity', type);
      assert.deepEqual(
        inspectFile(text, at, aView()).map(({ code, range }) => [code, text.slice(range.start, range.end)]),
        [['unknown-skill', 'juggling']],
      );
    }
  });

  test('points at names in logbook.yml that the logbook does not have', () => {
    const text = 'supervisor: boss\nstudies: [{id: onc-2}]\nskills: [{id: own.a, mergeInto: own.b}]\n';
    assert.deepEqual(
      inspectFile(text, 'logbook.yml', aView()).map(({ code, range }) => [
        code,
        text.slice(range.start, range.end),
      ]),
      [
        ['unknown-person', 'boss'],
        ['unknown-skill', 'own.b'],
      ],
    );
  });

  test('tells contacts with one name apart', () => {
    const anna = aRecord('contact', { title: 'Anna Meyer' });
    const twin = aRecord('contact', { title: 'anna  meyer', role: 'x' });
    const view = aView([anna, twin]);
    const text = lines().replace('activity', 'contact').replace('A file', 'Anna Meyer');
    const found = inspectFile(text, 'contacts/anna-meyer.md', view);
    assert.deepEqual(
      found.map(({ code, facts }) => [code, facts.path]),
      [['similar-contact', 'contacts/anna-meyer-2.md']],
    );
  });
});
