import assert from 'node:assert/strict';
import { findIdentifiers } from '../../../../src/core/privacy/findIdentifiers.ts';

/** What is found in a text, each as `type: text`. */
function found(text: string): readonly string[] {
  return findIdentifiers(text).map(({ type, range }) => `${type}: ${text.slice(range.start, range.end)}`);
}

suite('findIdentifiers', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    // Labelled numbers
    ['SSN 123-45-6789', ['ssn: 123-45-6789']],
    ['MRN: 00123456, seen by the nurse', ['mrn: 00123456']],
    ['MRN 12345-JS and 98765-AB', ['mrn: 12345-JS', 'mrn: 98765-AB']],
    ['chart no. H1234567', ['mrn: H1234567']],
    ['Member ID XYZ123456789', ['health-plan: XYZ123456789']],
    ['call her at 555-123-4567', ['phone: 555-123-4567']],
    ['fax (212) 555-0147', ['fax: (212) 555-0147']],
    // Shapes
    ['123-45-6789', ['ssn: 123-45-6789']],
    ['Ask jane.roe@clinic.org', ['email: jane.roe@clinic.org']],
    ['4111 1111 1111 1111', ['account: 4111 1111 1111 1111']],
    ['VIN 1HGCM82633A004352', ['vehicle: 1HGCM82633A004352']],
    ['the patient is 94 years old', ['age: 94 years old']],
    // Ways to hide
    ['SSN 123-**45**-6789', ['ssn: 123-**45**-6789']],
    ['SSN 123-45-**6789**', ['ssn: 123-45-**6789**']],
    ['SSN **123**-45-6789', ['ssn: **123**-45-6789']],
    ['MRN **12345678**', ['mrn: 12345678']],
    ['SSN 123-<b>45</b>-6789', ['ssn: 123-<b>45</b>-6789']],
    ['SSN １２３-４５-６７８９', ['ssn: １２３-４５-６７８９']],
    ['MRN 12\u200b34\u200b5678', ['mrn: 12\u200b34\u200b5678']],
    ['МRN 12345678', ['mrn: 12345678']],
    ['SSN 123\u201145\u20116789', ['ssn: 123\u201145\u20116789']],
    ['SSN 123-45-\n6789', ['ssn: 123-45-\n6789']],
    ['> MRN:\n> 12345678', ['mrn: 12345678']],
    ['| MRN | age |\n|---|---|\n| 12345678 | 54 |', ['mrn: 12345678']],
    ['mrn,age\n12345678,54\n12345679,60\n', ['mrn: 12345678', 'mrn: 12345679']],
    ['```\nmrn = "12345678"\n```', ['mrn: 12345678']],
    ['---\nmrn: 12345678\n---\n', ['mrn: 12345678']],
    // Nothing
    ['NCT01234567 has 123 sites', []],
    ['R version 4.2.1.900', []],
    ['IP 3.3.4.1 in the guideline', []],
    ['ADSL has 254 rows and 48 columns', []],
    ['aged 18 to 90 years', []],
    ['see issue #1234 and commit a1b2c3d4e5f6', []],
    ['The MRN field was missing in 120 of 3400 records', []],
    ['Data cut-off on 2024-05-01 for patient-level listings', []],
    ['[SSN removed] and MRN [MRN removed]', []],
  ];
  for (const [text, expected] of cases) {
    test(JSON.stringify(text), () => assert.deepEqual(found(text), expected));
  }
});
