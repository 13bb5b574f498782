import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completeQuickEntry } from '../../../../src/core/entry/completeQuickEntry.ts';
import { aQuickEntryContext } from '../../../support/quickEntryContext.ts';

const context = aQuickEntryContext();

/** Lines that come of each completion at the `|` of a line. */
function complete(marked: string): readonly string[] {
  const caret = marked.indexOf('|');
  const line = marked.replace('|', '');
  return completeQuickEntry(line, caret, context).map(
    ({ range, insertText }) => line.slice(0, range.start) + insertText + line.slice(range.end),
  );
}

suite('completeQuickEntry', () => {
  test('offers skills after #, by beginning and by near spelling', () => {
    assert.deepEqual(complete('Resolved #redc|'), ['Resolved #edc.redcap ']);
    assert.deepEqual(complete('Resolved #recdap|'), ['Resolved #edc.redcap ']);
    assert.equal(complete('Resolved #|').length, 8);
  });

  test('offers levels after the equals sign', () => {
    assert.deepEqual(complete('r: #sas=s|'), ['r: #sas=skilled ']);
    assert.equal(complete('r: #sas=|').length, 5);
  });

  test('offers people, studies, roles and !private', () => {
    assert.deepEqual(complete('Met @sta|'), ['Met @statistician ']);
    assert.deepEqual(complete('Cleaned %|'), ['Cleaned %onc-2 ']);
    assert.deepEqual(complete('Cleaned +as|'), ['Cleaned +assisted ']);
    assert.deepEqual(complete('Cleaned !p|'), ['Cleaned !private ']);
  });

  test('replaces only the word before the caret', () => {
    assert.deepEqual(complete('Met @sta| 2h'), ['Met @statistician  2h']);
  });

  test('offers the prefixes of types for an empty line', () => {
    assert.deepEqual(complete('|'), [
      'c: ',
      'q: ',
      'o: ',
      't: ',
      'g: ',
      'm: ',
      'f: ',
      'r: ',
      'p: ',
      'j: ',
      'w: ',
    ]);
  });

  test('offers nothing within text and for complete words', () => {
    for (const marked of [
      'Resolved|',
      'Resolved |',
      '@statistician|',
      'a@sta|',
      '!private|',
      '#edc.redcap|',
    ]) {
      assert.deepEqual(complete(marked), [], marked);
    }
  });

  test('stands any line and caret', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (line, caret) => {
        for (const { range } of completeQuickEntry(line, caret, context)) {
          assert.ok(range.start >= 0 && range.start <= range.end && range.end <= line.length);
        }
      }),
      { seed: 20261123 },
    );
  });
});
