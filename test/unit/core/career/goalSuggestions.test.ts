import assert from 'node:assert/strict';
import { planGoals, suggestGoals } from '../../../../src/core/career/goalSuggestions.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const track = {
  id: 'own',
  name: 'Own',
  skills: ['SAS', 'sas.macro', 'cdisc.sdtm'],
  roles: ['statistician', 'data-manager'],
};
const profile = { tracks: [track] };

suite('suggestGoals', () => {
  test('suggests what has no goal that stands: skills, roles and the track itself', () => {
    const { contents } = aView(
      [
        aRecord('goal', { title: 'a', skill: 'sas.base' }),
        aRecord('goal', { title: 'b', skill: 'sas.macro', status: 'dropped' }),
        aRecord('goal', { title: 'c', kind: 'network', roles: { 'Data manager': 1 } }),
      ],
      { profile },
    );
    const suggestions = suggestGoals(contents, track);
    assert.deepEqual(suggestions.trackSkills, ['sas.macro', 'cdisc.sdtm']);
    assert.deepEqual(suggestions.roles, ['statistician']);
    assert.equal(suggestions.careerTrack?.id, 'own');
    assert.ok(suggestions.otherSkills.includes('r.tidyverse'));
    assert.ok(!suggestions.otherSkills.includes('sas.base'));
    assert.ok(!suggestions.otherSkills.includes('sas.macro'));
  });

  test('suggests the track no more once a goal is about it', () => {
    const goal = aRecord('goal', { kind: 'career', track: 'OWN' });
    assert.equal(suggestGoals(aView([goal], { profile }).contents, track).careerTrack, undefined);
  });

  test('offers the catalogue alone without a track', () => {
    const { trackSkills, otherSkills, roles, careerTrack } = suggestGoals(aView().contents, undefined);
    assert.deepEqual([trackSkills, roles, careerTrack], [[], [], undefined]);
    assert.equal(otherSkills.length, aView().contents.catalogue.skills.length);
  });
});

suite('planGoals', () => {
  const titles = {
    ofSkill: (name: string, target: string) => `${name}: ${target}`,
    ofRoles: (roles: readonly string[]) => `Meet ${roles.join(', ')}`,
  };

  test('plans a goal for each skill from its level today, one for the track, one for all roles', () => {
    assert.deepEqual(
      planGoals(
        { skills: ['sas.base', 'sas.macro'], target: 'skilled', careerTrack: track, roles: track.roles },
        aView().contents,
        new Map([['sas.macro', 'exposed']]),
        titles,
      ),
      [
        {
          type: 'goal',
          title: 'Base SAS: skilled',
          kind: 'skill',
          skill: 'sas.base',
          baseline: 'none',
          target: 'skilled',
        },
        {
          type: 'goal',
          title: 'SAS macro language: skilled',
          kind: 'skill',
          skill: 'sas.macro',
          baseline: 'exposed',
          target: 'skilled',
        },
        { type: 'goal', title: 'Own', kind: 'career', track: 'own' },
        {
          type: 'goal',
          title: 'Meet statistician, data-manager',
          kind: 'network',
          roles: { statistician: 1, 'data-manager': 1 },
        },
      ],
    );
  });

  test('plans nothing where nothing was ticked', () => {
    assert.deepEqual(
      planGoals({ skills: [], target: 'skilled', roles: [] }, aView().contents, new Map(), titles),
      [],
    );
  });
});
