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

  test('keeps no password and no confidential term, which logbook.yml would hold once more', () => {
    const context = { ...emptyPrivacyContext, terms: [anywhereTerm('ABC-123', 'a phase II study')] };
    assert.deepEqual(Object.keys(fixed('password = "Tr0ub4dor&3"')), ['mask']);
    assert.deepEqual(Object.keys(fixed('Cleaned ABC-123 data', context)), ['alias', 'mask']);
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

  test('finds the year in whatever order a date is written, and keeps none that it is not sure of', () => {
    const years: Readonly<Record<string, string | undefined>> = {
      'DOB 12192004': 'DOB 2004',
      'DOB 11201998': 'DOB 1998',
      'DOB 19112010': 'DOB 2010',
      'DOB 19981120': 'DOB 1998',
      'DOB 03/20/1975': 'DOB 1975',
      'DOB 14MAR1975': 'DOB 1975',
      'DOB 3-14-24': undefined,
    };
    for (const [text, expected] of Object.entries(years)) assert.equal(fixed(text).year, expected, text);
  });

  test('keeps no year of birth that tells an age over 89', () => {
    assert.equal(fixed('DOB: 03/14/1931').year, undefined);
    assert.equal(fixed('The patient was born on 12 March 1925.').year, undefined);
    assert.equal(
      fixed('The patient was admitted on 12 March 1949.').year,
      'The patient was admitted in 1949.',
    );
  });

  test('says first of a name that it was removed, unless words beside it say that it is that of a participant', () => {
    for (const text of [
      'pt Kowalczyk came back',
      'Patient name: John Smith',
      'A 54-year-old man, John Miller, fell',
    ])
      assert.equal(Object.keys(fixed(text))[0], 'person', text);
    for (const text of ['Talked to Mr Kowalski about the forms', 'PI John Smith said patient 12 withdrew'])
      assert.deepEqual(Object.keys(fixed(text)), ['mask', 'person', 'ignore'], text);
  });

  test('calls no relative, doctor or contact a participant', () => {
    const context = { ...emptyPrivacyContext, names: ['Maria Keller'] };
    for (const text of [
      'his wife Jane Smith came',
      "The patient's daughter Mary Jones called",
      'next of kin: Mary Jones',
      'Emailed Dr. Novak about the patient who fell',
      'Maria Keller called',
    ])
      assert.deepEqual(Object.keys(fixed(text, context)), ['mask', 'ignore'], text);
  });

  test('says an age over 89 as the rule allows', () => {
    assert.equal(fixed('The patient is 94 years old.').age, 'The patient is 90 years or older.');
  });

  test('replaces a confidential term by its alias', () => {
    const context = { ...emptyPrivacyContext, terms: [anywhereTerm('ABC-123', 'a phase II study')] };
    assert.equal(fixed('Cleaned abc 123 data', context).alias, 'Cleaned a phase II study data');
  });
});
