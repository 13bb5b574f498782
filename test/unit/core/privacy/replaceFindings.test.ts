import assert from 'node:assert/strict';
import { fileTitle } from '../../../../src/core/privacy/fileTitle.ts';
import { findBeforeWriting } from '../../../../src/core/privacy/findBeforeWriting.ts';
import { emptyPrivacyContext } from '../../../../src/core/privacy/privacyContext.ts';
import { replaceFindings } from '../../../../src/core/privacy/replaceFindings.ts';
import { anywhereTerm } from '../../../../src/core/text/looseTerm.ts';
import { aDate } from '../../../support/builders.ts';

const context = { ...emptyPrivacyContext, terms: [anywhereTerm('ABC-123', 'a study')] };

suite('replaceFindings', () => {
  test('takes the alias of a term, the year of a date and a mask for what has nothing better', () => {
    assert.equal(
      replaceFindings('ABC-123: the patient was admitted on March 14, 2026, MRN 12345678.', context),
      'a study: the patient was admitted in 2026, MRN [MRN removed].',
    );
  });

  test('keeps hints and all that is none', () => {
    const text = 'Met Maria Keller; 48 of 52 queries, NCT01234567.';
    assert.equal(replaceFindings(text, { ...context, names: ['Maria Keller'] }), text);
  });

  test('replaces findings side by side, whose fixes would reach into one another', () => {
    const text = 'Patient 1023-004 patient 1023-005 Mr Miller Mrs Smith was admitted.';
    const replaced = replaceFindings(text, context);
    assert.deepEqual(findBeforeWriting(replaced, context), []);
    assert.doesNotMatch(replaced, /1023|Miller|Smith/);
  });

  test('leaves nothing in a text of many findings', () => {
    const replaced = replaceFindings('MRN 12345678, SSN 219-09-9999; '.repeat(30), context);
    assert.equal(replaced, 'MRN [MRN removed], SSN [SSN removed]; '.repeat(30));
  });

  test("leaves the record's own day", () => {
    const text = 'On 2026-03-14 the patient was screened.';
    assert.equal(replaceFindings(text, context, { date: aDate('2026-03-14') }), text);
    assert.notEqual(replaceFindings(text, context, { date: aDate('2026-03-15') }), text);
  });
});

suite('fileTitle', () => {
  test('leaves out what was found in a title, and the name of no contact', () => {
    const title = 'Called Mrs Miller at 617-555-0142';
    assert.doesNotMatch(fileTitle({ type: 'activity', title }, context), /Miller|555/);
    assert.equal(fileTitle({ type: 'contact', title: 'Mrs Miller' }, context), 'Mrs Miller');
  });
});
