import assert from 'node:assert/strict';
import { findIdentifiers } from '../../../../src/core/privacy/findIdentifiers.ts';
import { isUsableShape } from '../../../../src/core/privacy/localPattern.ts';
import { readPrivacyContext } from '../../../../src/core/privacy/privacyContext.ts';
import { aRecord, aView, type ViewFields } from '../../../support/builders.ts';

const contact = aRecord('contact', { title: 'Priya Nair', role: 'statistician' });

/** What is found with a logbook, each as `severity type: text`, with its alias where it has one. */
function found(text: string, profile: ViewFields['profile'] = {}): readonly string[] {
  const { contents } = aView([contact, aRecord('contact', { title: 'Data manager' })], { profile });
  return findIdentifiers(text, readPrivacyContext(contents)).map(
    ({ severity, type, range, alias }) =>
      `${severity} ${type}: ${text.slice(range.start, range.end)}${alias === undefined ? '' : ` -> ${alias}`}`,
  );
}

suite('readPrivacyContext', () => {
  test('finds confidential terms however they are spelled, and gives the alias of their study', () => {
    const profile = {
      confidential: ['Zelvant'],
      studies: [{ id: 'onc-2', alias: 'a phase II study', confidential: ['ABC-123'] }],
    };
    assert.deepEqual(found('zel\u200bvant and **abc** 123', profile), [
      'high confidential: zel\u200bvant -> [confidential]',
      'high confidential: **abc** 123 -> a phase II study',
    ]);
    assert.deepEqual(found('Cleaned onc2 data', profile), ['low confidential: onc2 -> a phase II study']);
  });

  test('hints at contacts by name, not at functions', () => {
    assert.deepEqual(found('Asked Priya Nair and the data manager'), ['low name: Priya Nair']);
  });

  test('finds numbers in the shapes of the site', () => {
    const profile = {
      identifierShapes: [{ shape: 'AA/DDD.DD' }, { shape: 'Wdd-DDDD', type: 'subject-code' as const }],
    };
    assert.deepEqual(found('xy/123.45 and wdd-0001, not xy/1234.5', profile), [
      'high mrn: xy/123.45',
      'high subject-code: wdd-0001',
    ]);
  });

  test('takes no shape that would be found everywhere', () => {
    for (const [shape, isUsable] of [
      ['DDDD', true],
      ['DDD', false],
      ['abcd', false],
      ['D'.repeat(65), false],
      ['', false],
    ] as const) {
      assert.equal(isUsableShape(shape), isUsable, shape);
    }
  });

  test('leaves ignored texts and own addresses alone, however they are spaced and cased', () => {
    const profile = {
      notIdentifying: [{ text: 'mb-77812', reason: 'a kit' }],
      ownAddresses: ['Ana.Silva@Clinic.org'],
    };
    assert.deepEqual(found('MRN MB-77812 and MRN MB-77813, ana.silva@clinic.org', profile), [
      'high mrn: MB-77813',
    ]);
  });

  test('does not take the day of the record for that of a patient', () => {
    const { contents } = aView([]);
    const context = { ...readPrivacyContext(contents), recordDate: '2026-03-04' as never };
    const text = '2026-03-04: visited the ward';
    assert.deepEqual(findIdentifiers(text, context), []);
  });
});
