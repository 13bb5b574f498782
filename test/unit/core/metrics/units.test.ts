import assert from 'node:assert/strict';
import {
  findUnit,
  formatNumber,
  formatQuantity,
  pluralOfUnit,
  units,
} from '../../../../src/core/metrics/units.ts';

suite('units', () => {
  test('has no word that names two units', () => {
    const owners = new Map<string, string>();
    for (const { id, plural, aliases } of units) {
      for (const word of new Set([id, plural.toLowerCase(), ...aliases])) {
        assert.equal(owners.get(word), undefined, `"${word}" of ${id}`);
        assert.equal(word, word.toLowerCase());
        owners.set(word, id);
      }
    }
  });

  const found: readonly [string, string | undefined][] = [
    ['queries', 'query'],
    ['CRFs', 'form'],
    ['pts', 'person'],
    ['patients', 'person'],
    ['obs', 'row'],
    ['hrs', 'h'],
    ['min', 'minute'],
    ['percent', '%'],
    ['TLFs', 'output'],
    ['AEs', 'event'],
    ['pull requests', 'request'],
    ['mg', undefined],
    ['years', undefined],
    ['constructor', undefined],
  ];
  for (const [word, id] of found) {
    test(`takes "${word}" for ${id ?? 'no unit'}`, () => {
      assert.equal(findUnit(word)?.id, id);
    });
  }

  test('adds figures up as the domain says', () => {
    const kinds = ['query', 'record', 'row', 'dataset', 'table', 'test', 'person', '%'].map(
      (id) => findUnit(id)?.defaultKind,
    );
    assert.deepEqual(kinds, [
      'counter',
      'counter',
      'dataset',
      'distinct',
      'distinct',
      'latest',
      'latest',
      'latest',
    ]);
    assert.equal(findUnit('errors')?.lowerIsBetter, true);
    assert.equal(findUnit('minutes')?.lowerIsBetter, true);
    assert.equal(findUnit('queries')?.lowerIsBetter, undefined);
  });
});

suite('formatQuantity', () => {
  const rows: readonly [number, string | undefined, string][] = [
    [48, 'query', '48 queries'],
    [1, 'query', '1 query'],
    [0, 'error', '0 errors'],
    [1250, 'record', '1,250 records'],
    [1_234_567.891, 'row', '1,234,567.89 rows'],
    [3, '%', '3%'],
    [96.4, '%', '96.4%'],
    [0.07, '%', '0.07%'],
    [99.999, '%', '99.99%'],
    [2.5, 'h', '2.5 h'],
    [12, 'person', '12 people'],
    [1, 'person', '1 person'],
    [1, 'patients', '1 person'],
    [3, 'widget', '3 widgets'],
    [3, 'bibliography', '3 bibliographies'],
    [48, undefined, '48'],
    [48, '', '48'],
  ];
  for (const [value, unit, text] of rows) {
    test(`writes ${value} ${unit} as "${text}"`, () => {
      assert.equal(formatQuantity(value, unit), text);
    });
  }

  test('forms regular plurals of unknown units', () => {
    assert.deepEqual(['key', 'batch job', 'box', 'study arm'].map(pluralOfUnit), [
      'keys',
      'batch jobs',
      'boxes',
      'study arms',
    ]);
  });

  test('keeps signs, small and very large numbers readable', () => {
    assert.deepEqual([-1250.5, 0.004, 0.1 + 0.2, 1e21].map(formatNumber), ['-1,250.5', '0', '0.3', '1e+21']);
  });
});
