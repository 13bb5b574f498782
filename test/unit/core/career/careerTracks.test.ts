import assert from 'node:assert/strict';
import { careerTracks } from '../../../../src/core/career/careerTracks.ts';
import { contactRoles } from '../../../../src/core/people/contactRoles.ts';
import { builtInSkills } from '../../../../src/core/skills/builtInSkills.ts';

suite('careerTracks', () => {
  test('name only skills of the catalogue, each once', () => {
    const known = new Set(builtInSkills.map(({ id }) => id));
    for (const { id, skills } of careerTracks) {
      assert.deepEqual(
        skills.filter((skill) => !known.has(skill)),
        [],
        id,
      );
      assert.equal(new Set(skills).size, skills.length, id);
    }
  });

  test('name only roles of the vocabulary', () => {
    const known = new Set<string>(contactRoles.map(({ id }) => id));
    for (const { id, roles } of careerTracks) {
      assert.deepEqual(
        roles.filter((role) => !known.has(role)),
        [],
        id,
      );
    }
  });

  test('have ids of their own, and each says enough to start with', () => {
    assert.equal(new Set(careerTracks.map(({ id }) => id)).size, careerTracks.length);
    for (const { id, name, skills, roles } of careerTracks) {
      assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
      assert.ok(name !== '' && skills.length >= 7 && roles.length >= 3, id);
      assert.equal(new Set(roles).size, roles.length, id);
    }
  });

  test('cover the directions that the guide names', () => {
    const ids = new Set(careerTracks.map(({ id }) => id));
    for (const id of [
      'academia',
      'industry',
      'regulator',
      'public-health',
      'early-phase',
      'data-management',
    ]) {
      assert.ok(ids.has(id), id);
    }
  });
});
