import assert from 'node:assert/strict';
import { contactRoles, isSameRole, roleOf } from '../../../../src/core/people/contactRoles.ts';

suite('roleOf', () => {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['statistician', 'statistician'],
    ['Senior Biostatistician', 'statistician'],
    ['statisticians', 'statistician'],
    ['Statistics intern', 'intern'],
    ['intern at the biobank', 'intern'],
    ['PI', 'pi'],
    ['Principal Investigator (oncology)', 'pi'],
    ['Sub-Investigator', 'sub-investigator'],
    ['CRC', 'coordinator'],
    ['study coordinator', 'coordinator'],
    ['Clinical Research Associate', 'monitor'],
    ['CRAs', 'monitor'],
    ['medical monitor', 'safety'],
    ['head of data management', 'data-manager'],
    ['Data-Manager', 'data-manager'],
    ['medical writer', 'medical-writer'],
    ['Supervisor', 'supervisor'],
    ['Supervisor of interns', 'supervisor'],
    ['line manager', 'supervisor'],
    ['IRB', 'ethics'],
    ['Regulatory Affairs Specialist', 'regulatory'],
    ['Statistician / SAS programmer', 'statistician'],
    ['programmer', 'programmer'],
    ['Clinical project manager', 'project-manager'],
    ['Internship coordinator of the graduate school', 'internship-coordinator'],
    ['pilot', undefined],
    ['astronaut', undefined],
    ['', undefined],
    ['of, and (', undefined],
  ];
  for (const [text, id] of rows) test(`${text} is ${id}`, () => assert.equal(roleOf(text), id));

  test('finds every role by its id, its name and its aliases, in capitals too', () => {
    for (const { id, name, aliases } of contactRoles) {
      for (const word of [id, name, ...aliases]) {
        assert.equal(roleOf(word), id, word);
        assert.equal(roleOf(word.toUpperCase()), id, word);
      }
    }
  });
});

suite('isSameRole', () => {
  test('holds for two words of one role, and for equal words that the vocabulary does not know', () => {
    assert.ok(isSameRole('CRA', 'study monitor'));
    assert.ok(isSameRole('Astronaut', 'astronauts'));
    assert.ok(!isSameRole('astronaut', 'cosmonaut'));
    assert.ok(!isSameRole('statistician', 'astronaut'));
  });
});
