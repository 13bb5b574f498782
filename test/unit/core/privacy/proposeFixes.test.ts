import assert from 'node:assert/strict';
import { findIdentifiers } from '../../../../src/core/privacy/findIdentifiers.ts';
import { emptyPrivacyContext, type PrivacyContext } from '../../../../src/core/privacy/privacyContext.ts';
import { proposeFixes } from '../../../../src/core/privacy/proposeFixes.ts';
import { anywhereTerm } from '../../../../src/core/text/looseTerm.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';

/** What each proposal for the first finding makes of a text, by kind. */
function fixed(
  text: string,
  context: PrivacyContext = emptyPrivacyContext,
): Readonly<Record<string, string>> {
  const [finding] = findIdentifiers(text, context);
  assert.ok(finding, text);
  return Object.fromEntries(
    proposeFixes(finding, text, context).map((fix) => [
      fix.kind,
      fix.kind === 'ignore' ? fix.text : applyTextEdits(text, [fix.edit]),
    ]),
  );
}

suite('proposeFixes', () => {
  test('masks, and offers to keep the text', () => {
    assert.deepEqual(fixed('MRN 12345678 was wrong'), {
      mask: 'MRN [MRN removed] was wrong',
      ignore: '12345678',
    });
  });

  test('keeps the year of a date', () => {
    assert.equal(
      fixed('The patient was admitted on March 14, 2024.').year,
      'The patient was admitted in 2024.',
    );
    assert.equal(fixed('Patient seen 2024-03-14').year, 'Patient seen 2024');
  });

  test('speaks of the participant where a name or a number stood', () => {
    assert.equal(fixed('Asked why Subject 1042 withdrew.').person, 'Asked why the participant withdrew.');
    assert.equal(fixed('Mrs. Alvarez was admitted.').person, 'The participant was admitted.');
  });

  test('says an age over 89 as the rule allows', () => {
    assert.equal(fixed('The patient is 94 years old.').age, 'The patient is 90 years or older.');
  });

  test('replaces a confidential term by its alias', () => {
    const context = { ...emptyPrivacyContext, terms: [anywhereTerm('ABC-123', 'a phase II study')] };
    assert.equal(fixed('Cleaned abc 123 data', context).alias, 'Cleaned a phase II study data');
  });
});
