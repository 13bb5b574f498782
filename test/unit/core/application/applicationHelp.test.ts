import assert from 'node:assert/strict';
import { computeApplicationFacts } from '../../../../src/core/application/applicationFacts.ts';
import { computeHelpers, suggestStories } from '../../../../src/core/application/applicationHelp.ts';
import { computeRequirementFacts } from '../../../../src/core/application/requirementFacts.ts';
import { selectRecords } from '../../../../src/core/insight/selectRecords.ts';
import { createSkillCatalogue } from '../../../../src/core/skills/createSkillCatalogue.ts';
import { aRecord, aView } from '../../../support/builders.ts';

suite('computeRequirementFacts', () => {
  const records = [
    aRecord('activity', { title: 'One', date: '2026-04-01', skills: ['sas.macro'], hours: 2 }),
    aRecord('activity', { title: 'Two', date: '2026-04-10', skills: ['SAS'], hours: 0.5 }),
    aRecord('activity', { title: 'To come', date: '2026-05-01', skills: ['sas.macro'], hours: 5 }),
    aRecord('goal', { title: 'A plan', skill: 'sas.macro' }),
  ];
  const view = aView(records, { catalogue: createSkillCatalogue() });

  test('counts the records of work on what is asked for, and nothing that is to come', () => {
    const facts = computeRequirementFacts(view, 'experience with SAS macros');
    assert.equal(facts.evidence.value, 1);
    const all = computeRequirementFacts(view, 'SAS');
    assert.deepEqual([all.evidence.value, all.hours, all.lastDate], [2, 2.5, '2026-04-10']);
    assert.equal(selectRecords(view.contents, all.evidence.selection).length, 2);
  });

  test('says honestly that nothing shows it, or that nobody knows what it is', () => {
    const bare = computeRequirementFacts(view, 'Python');
    assert.deepEqual([bare.skills.length, bare.evidence.value, bare.lastDate], [1, 0, undefined]);
    const unknown = computeRequirementFacts(view, 'a driving licence');
    assert.deepEqual([unknown.skills.length, unknown.evidence.value], [0, 0]);
  });
});

suite('help with an application', () => {
  const application = aRecord('application', { people: ['bo', 'ada'], organisation: 'A  Hospital' });
  const known = aRecord('challenge', { title: 'Linked', date: '2026-04-01', skills: ['sas.macro'] });
  const view = aView([
    { ...application, stories: [known.id] },
    aRecord('contact', { title: 'Ada' }),
    aRecord('contact', { title: 'Bo' }),
    aRecord('contact', { title: 'Cy', expertise: ['sas.macro', 'r.base'] }),
    aRecord('contact', { title: 'Di', organisation: 'a hospital' }),
    aRecord('contact', { title: 'Eve', expertise: ['edc.redcap'] }),
    known,
    aRecord('challenge', { title: 'One skill', date: '2026-04-02', skills: ['sas.macro'] }),
    aRecord('feedback', { title: 'Two skills', date: '2026-04-01', about: ['sas.macro', 'r.base'] }),
    aRecord('challenge', { title: 'Other', date: '2026-04-03', skills: ['edc.redcap'] }),
    aRecord('challenge', { title: 'To come', date: '2026-05-03', skills: ['sas.macro'] }),
  ]);
  const required = new Set(['sas.macro', 'r.base']);

  test('names those who are linked, then who works there, then who is strong in it', () => {
    const helpers = computeHelpers(view, application, required);
    assert.deepEqual(
      helpers.map(({ person, isLinked, isInside, skills }) => [
        person.name,
        isLinked,
        isInside,
        skills.length,
      ]),
      [
        ['Bo', true, false, 0],
        ['Ada', true, false, 0],
        ['Di', false, true, 0],
        ['Cy', false, false, 2],
      ],
    );
  });

  test('suggests challenges and feedback that show most of what is asked for', () => {
    const [facts] = computeApplicationFacts(view);
    assert.ok(facts !== undefined);
    assert.deepEqual(
      suggestStories(view, facts, required).map(({ record }) => record.title),
      ['Two skills', 'One skill'],
    );
  });
});
