import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readQueryTerms, readSearchTerms } from '../../../../src/core/search/searchTerms.ts';

const termsOf = (text: string): readonly string[] => readSearchTerms(text).map(({ term }) => term);

suite('readSearchTerms', () => {
  for (const [text, ...terms] of [
    ['Resolved 48 of 52 queries', 'resolved', '48', 'of', '52', 'queries'],
    ['sas.macro, t14-1-1', 'sas', 'macro', 't14', '1', '1'],
    ['Über Größe, café', 'uber', 'grosse', 'cafe'],
    ['cafe\u0301', 'cafe'],
    ['Łódź Ærø ﬁle', 'lodz', 'aero', 'file'],
    ['Ελληνικά Дневник', 'ελληνικά', 'дневник'],
    ['日誌を', '日', '誌', '日誌', 'を', '誌を'],
    ['SAS日誌2', 'sas', '日', '誌', '日誌', '2'],
    ['', ...[]],
  ] as const) {
    test(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(termsOf(text), terms));
  }

  test('says where each word stands', () => {
    const text = 'a Größe 日誌\r\nend';
    const words = readSearchTerms(text).map(({ range }) => text.slice(range.start, range.end));
    assert.deepEqual(words, ['a', 'Größe', '日', '誌', '日誌', 'end']);
  });

  test('finds every word of any text that is typed again, in any form of Unicode', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const terms = new Set(termsOf(text));
        for (const form of ['NFC', 'NFD'] as const) {
          for (const word of readQueryTerms(text.normalize(form))) assert.ok(terms.has(word), word);
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

suite('readQueryTerms', () => {
  test('asks for pairs of a script without blanks, and for a single character alone', () => {
    assert.deepEqual(readQueryTerms('日誌を'), ['日誌', '誌を']);
    assert.deepEqual(readQueryTerms('誌'), ['誌']);
    assert.deepEqual(readQueryTerms('SAS 誌 SAS'), ['sas', '誌']);
  });
});
