import assert from 'node:assert/strict';
import { createRedactor } from '../../../../src/core/export/redactor.ts';
import { plainLine } from '../../../../src/core/text/plainLine.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const { contents } = aView(
  [
    aRecord('contact', { title: 'Jane Doe', role: 'statistician', private: true }),
    aRecord('contact', { title: 'Data manager' }),
    aRecord('contact', { title: 'Cake Fairy', role: 'cake fairy' }),
    aRecord('contact', { title: 'Mary Major', role: 'onc-2 assistant of Jane Doe' }),
    aRecord('contact', { title: 'Sam Twice', role: 'monitor' }),
    aRecord('contact', { title: 'Sam Twice', role: 'nurse' }),
    aRecord('activity', { study: 'XYZ-302' }),
    aRecord('activity', { title: 'Another spelling', study: 'ONC2' }),
  ],
  {
    profile: {
      confidential: ['Zeta Pharma', 'AZ', 'R&D-7', '***', ' '],
      studies: [
        { id: 'onc-2', alias: 'a phase II study', confidential: ['ABC-123'] },
        { id: 'cardio', confidential: ['XY9'] },
        { id: 'leaky', alias: 'the ABC-123 extension' },
        { id: '7' },
        { id: '00417' },
        { id: '2024' },
        { id: 'ion-2' },
        { id: 'a-101' },
      ],
    },
  },
);

suite('createRedactor', () => {
  const redactor = createRedactor(contents);
  const table: readonly (readonly [string, string])[] = [
    ['ABC-123 queries', 'a phase II study queries'],
    ['abc 123 queries', 'a phase II study queries'],
    ['ABC123_queries', 'a phase II study_queries'],
    ['xABC\u2011123x', 'xa phase II studyx'],
    ['ABC\u200b-\u00ad123', 'a phase II study'],
    ['ABC\n-123', 'a phase II study'],
    ['ABC-12', 'ABC-12'],
    ['the zeta-pharma portal', 'the [confidential] portal'],
    ['AZ hazard az', '[confidential] hazard [confidential]'],
    ['r & d 7', '[confidential]'],
    ['a *** b', 'a [confidential] b'],
    ['XY9 screening', '[confidential] screening'],
    ['onc-2 and ONC2', 'a phase II study and a phase II study'],
    ['concluded cardiology', 'concluded cardiology'],
    ['cardio listing', 'a study listing'],
    ['leaky', 'the [confidential] extension'],
    ['7 queries', '7 queries'],
    ['Cleaned AE forms of XYZ-302', 'Cleaned AE forms of a study'],
    ['validated xyz302ae.sas', 'validated a studyae.sas'],
    ['qcxyz302 and xyz3021', 'qca study and xyz3021'],
    ['site 00417, 100417 rows in 2024', 'site a study, 100417 rows in 2024'],
    ['version 2 has data 101', 'version 2 has data 101'],
    ['asked JANE DOE', 'asked [name]'],
    ['janedoe and jane-doe', '[name] and [name]'],
    ['asked Mary Major', 'asked a phase II study assistant of [name]'],
    ['asked Sam Twice', 'asked [name]'],
    ['the data manager and a cake fairy', 'the data manager and a cake fairy'],
    ['m² and ½', 'm² and ½'],
  ];
  for (const [text, redacted] of table) {
    test(`turns ${JSON.stringify(text)} into ${JSON.stringify(redacted)}`, () => {
      assert.equal(redactor.redact(text), redacted);
      assert.equal(redactor.isClean(text), redacted === plainLine(text));
    });
  }

  test('keeps studies and people for the site, and no confidential term', () => {
    const forSite = createRedactor(contents, { keepsStudies: true, keepsNames: true });
    assert.equal(forSite.redact('Mary Major on onc-2, ABC-123'), 'Mary Major on onc-2, a phase II study');
  });

  test('keeps the name of no private contact, for the site neither', () => {
    const forSite = createRedactor(contents, { keepsNames: true });
    assert.equal(forSite.redact('Mary Major met Jane Doe'), 'Mary Major met [name]');
    assert.equal(forSite.isClean('interactions/2026/talk-with-jane-doe.md'), false);
  });

  test('uses another marker where its own word is confidential', () => {
    const own = aView([], { profile: { confidential: ['confidential'] } });
    assert.equal(createRedactor(own.contents).redact('Confidential!'), '[...]!');
  });

  test('keeps everything without terms, on one line', () => {
    const none = createRedactor(aView([]).contents);
    assert.equal(none.redact(' a\r\n\tb\u0000\u202ec\ud800 '), 'a b c');
    assert.equal(none.isClean('anything'), true);
  });
});
