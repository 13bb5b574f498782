import assert from 'node:assert/strict';
import { findRole, readLeadingRole } from '../../../../src/core/entry/roleVerbs.ts';
import type { Role } from '../../../../src/core/records/fieldDefinition.ts';

suite('readLeadingRole', () => {
  const rows: readonly [string, Role | undefined][] = [
    ['Observed the DSMB meeting', 'observed'],
    ['Shadowed the CRA', 'observed'],
    ['Shadowing a monitor', 'observed'],
    ['Sat in on the site visit', 'observed'],
    ['Watched the unblinding', 'observed'],
    ['Watch list of sites updated', undefined],
    ['Assisted with data entry', 'assisted'],
    ['Helped resolve 12 queries', 'assisted'],
    ['Helping with the lock', 'assisted'],
    ['Help desk ticket closed', undefined],
    ['Supported the lock', 'assisted'],
    ['Support call with the vendor', undefined],
    ['Contributed to the SAP', 'contributed'],
    ['Took part in the audit', 'contributed'],
    ['Co-wrote the abstract', 'contributed'],
    ['Co-led the training', 'contributed'],
    ['Led the kick-off', 'led'],
    ['Designed the eCRF', 'led'],
    ['Design the eCRF', 'led'],
    ['Design of the eCRF reviewed', undefined],
    ['Lead programmer meeting', undefined],
    ['Trained two coordinators', 'trained'],
    ['Trained in GCP', undefined],
    ['Training on REDCap', undefined],
    ['Training session attended', undefined],
    ['Training two coordinators', 'trained'],
    ['Taught the interns R', 'trained'],
    ['Coordinated the visits', undefined],
    ['Resolved 48 queries', undefined],
    ['I also helped with the lock', 'assisted'],
    ['Queries helped by the team', undefined],
    ['', undefined],
  ];
  for (const [title, role] of rows) {
    test(`takes "${title}" for ${role ?? 'no stated role'}`, () => {
      assert.equal(readLeadingRole(title.split(' '))?.role, role);
    });
  }
});

suite('findRole', () => {
  test('finds roles by name and by forms of their verbs', () => {
    assert.deepEqual(['assisted', 'Assist', 'lead', 'performed', 'shadowed', 'rows', ''].map(findRole), [
      'assisted',
      'assisted',
      'led',
      'performed',
      'observed',
      undefined,
      undefined,
    ]);
  });
});
