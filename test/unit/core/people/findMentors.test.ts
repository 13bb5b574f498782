import assert from 'node:assert/strict';
import { formatBrief } from '../../../../src/core/brief/formatBrief.ts';
import { computeMentorsBrief } from '../../../../src/core/brief/mentorsBrief.ts';
import { findMentors } from '../../../../src/core/people/findMentors.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const goal = (title: string, skill: string, fields: Parameters<typeof aRecord<'goal'>>[1] = {}) =>
  aRecord('goal', { title, skill, target: 'skilled', ...fields });

suite('findMentors', () => {
  const view = aView([
    goal('Macros', 'macros', { due: '2026-05-01' }),
    goal('Tables', 'stat.tlf', { due: '2026-05-02' }),
    goal('Reached', 'sas.base'),
    goal('Dropped', 'sas.compare', { status: 'dropped' }),
    aRecord('goal', { title: 'Career', kind: 'career' }),
    aRecord('reflection', { date: '2026-04-01', ratings: { 'sas.base': 'advanced' } }),
    aRecord('contact', { title: 'Expert', expertise: ['sas.macro', 'sas.base'] }),
    aRecord('contact', { title: 'Mentor', expertise: ['SAS macro language'], relation: 'mentor' }),
    aRecord('contact', { title: 'Helper', role: 'programmer' }),
    aRecord('contact', { title: 'Pupil' }),
    aRecord('activity', { date: '2026-04-02', skills: ['sas.macro'], helpedBy: ['helper'] }),
    aRecord('activity', { date: '2026-04-03', skills: ['sas.macro'], people: ['zoe'] }),
    aRecord('activity', { date: '2026-04-04', skills: ['sas.macro'], helped: ['pupil'] }),
    aRecord('question', { date: '2026-04-04', skills: ['sas.macro'], askedTo: ['pupil'] }),
  ]);

  test('matches open skill goals with expertise, then with work together, and nobody whom I helped', () => {
    const found = findMentors(view).map(({ goal, matches }) => [
      goal.stored.record.title,
      matches.map(({ facts, isExpert, evidence }) => [facts.slug, isExpert, evidence.value]),
    ]);
    assert.deepEqual(found, [
      [
        'Macros',
        [
          ['mentor', true, 0],
          ['expert', true, 0],
          ['helper', false, 1],
          ['zoe', false, 1],
        ],
      ],
      ['Tables', []],
    ]);
  });

  test('puts goals without anyone first on the page', () => {
    const text = formatBrief(computeMentorsBrief(view));
    assert.match(text, /## Goals without anyone\n\n- Tables \(Tables, listings and figures\)\n\n## Macros/);
    assert.match(text, /- Helper\n {2}- programmer · 1 record together\n/);
  });

  test('says that there is no open goal', () => {
    assert.match(formatBrief(computeMentorsBrief(aView())), /No skill goal is open/);
  });
});
