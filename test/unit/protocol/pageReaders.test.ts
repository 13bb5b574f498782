import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RecordSelection } from '../../../src/core/insight/recordSelection.ts';
import { recordTypeNames } from '../../../src/core/records/recordTypes.ts';
import { dashboardReaders, pageEventReaders, progressReaders } from '../../../src/protocol/pageReaders.ts';
import { startCpuClock } from '../../support/cpuClock.ts';

const readSelection = (selection: unknown): RecordSelection | undefined =>
  dashboardReaders['records/open']({ selection })?.selection;

/** What arrives on the other side: fast-check's records have no prototype. */
const plain = (value: unknown): unknown => structuredClone(value);

suite('pageReaders', () => {
  test('keeps every condition of a selection', () => {
    const selection = {
      types: ['activity', 'training'],
      skills: ['edc.redcap'],
      group: 'edc-systems',
      evidence: true,
      undated: true,
      from: '2026-03-02',
      to: '2026-03-08',
      person: 'statistician',
      study: 'onc-2',
      withHours: true,
      withRatings: true,
      ids: ['01J8Z6E1V5Q3M7B9K2C4D6F8GH'],
      figures: 'shown',
      metric: {
        name: '',
        unit: '',
        kind: 'before-after',
        role: 'led',
        asOf: '2026-03-08',
        change: { from: 5, value: 3 },
      },
      within: { from: '2026-03-02', to: '2026-03-08', study: 'onc-2', group: 'sas' },
    };
    assert.deepEqual(readSelection(selection), selection);
    assert.deepEqual(progressReaders['records/open']({ selection }), { selection });
  });

  test('accepts whatever selection a view model can hold', () => {
    const name = fc.string({ minLength: 1, maxLength: 300 });
    const date = fc.constantFrom('2024-02-29', '0001-01-01', '9999-12-31');
    const selections = fc.record(
      {
        types: fc.subarray([...recordTypeNames]),
        skills: fc.array(name),
        group: name,
        evidence: fc.constant(true),
        undated: fc.constant(true),
        from: date,
        to: date,
        person: name,
        study: name,
        withHours: fc.constant(true),
        withRatings: fc.constant(true),
        ids: fc.array(name),
        figures: fc.constantFrom('shown', 'unshown', 'changed', 'missing'),
        within: fc.record({ from: date, to: date, study: name, group: name }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(selections, (selection) => assert.deepEqual(readSelection(selection), plain(selection))),
      { seed: 20261123 },
    );
  });

  const refused: readonly (readonly [string, unknown])[] = [
    ['no object', 'all'],
    ['null', null],
    ['an unknown type', { types: ['secret'] }],
    ['a type that is a prototype member', { types: ['constructor'] }],
    ['a day that does not exist', { from: '2026-02-30' }],
    ['a timestamp', { to: '2026-02-03T00:00:00Z' }],
    ['an empty skill', { skills: [''] }],
    ['a skill that is no text', { skills: [{ toString: 'x' }] }],
    ['a list that is no array', { skills: { length: 1, 0: 'x' } }],
    ['a false flag', { withHours: false }],
    ['too long a name', { person: 'x'.repeat(400_000) }],
    ['a filter with a day that does not exist', { within: { to: '2026-02-30' } }],
    ['a filter that is none', { within: 'all' }],
    ['another kind of figures', { figures: 'all' }],
    ['too many skills', { skills: Array.from({ length: 501 }, () => 'x') }],
    ['too many ids', { ids: Array.from({ length: 20_001 }, () => 'x') }],
  ];
  for (const [name, selection] of refused) {
    test(`refuses a selection with ${name}`, () => assert.equal(readSelection(selection), undefined));
  }

  test('drops unknown keys, and keys of the prototype do no harm', () => {
    const raw: unknown = JSON.parse(
      '{"selection":{"skills":["r.core"],"path":"/etc/passwd","command":"x","__proto__":{"types":["activity"]}}}',
    );
    const params = dashboardReaders['records/open'](raw);
    assert.deepEqual(params, { selection: { skills: ['r.core'] } });
    assert.equal(Object.getPrototypeOf(params?.selection), Object.prototype);
    assert.equal(({} as { types?: unknown }).types, undefined);
  });

  test('looks at no item of a list that is too long', () => {
    const huge = Array.from({ length: 2_000_000 }, () => 'x');
    const cpuMs = startCpuClock();
    assert.equal(readSelection({ ids: huge }), undefined);
    assert.ok(cpuMs() < 50);
  });

  test('takes an optional skill for a new goal', () => {
    assert.deepEqual(dashboardReaders['goal/new']({}), {});
    assert.deepEqual(dashboardReaders['goal/new']({ skillId: 'r.core', more: 1 }), { skillId: 'r.core' });
    assert.equal(dashboardReaders['goal/new']({ skillId: 7 }), undefined);
    assert.equal(dashboardReaders['goal/new'](null), undefined);
  });

  test('takes a filter, and nothing else in its place', () => {
    const filter = { range: 'dates', from: '2026-03-02', to: '2026-03-01', study: 'onc-2', group: 'sas' };
    for (const name of ['page/ready', 'filter/set'] as const) {
      const read = dashboardReaders[name];
      assert.deepEqual(read({ filter: { ...filter, command: 'x' } }), { filter });
      assert.deepEqual(read({ filter: {} }), { filter: {} });
      const refused = [
        null,
        {},
        { filter: null },
        { filter: { range: 'toString' } },
        { filter: { study: 7 } },
      ];
      for (const raw of refused) assert.equal(read(raw), undefined, JSON.stringify(raw));
    }
  });

  test('takes a drawing, and nothing that is none or too large', () => {
    const read = dashboardReaders['picture/make'];
    const title = { name: 'title', attributes: {}, children: ['A finding'] };
    const svg = (children: readonly unknown[]): unknown => ({
      name: 'svg',
      attributes: { width: 1 },
      children,
    });
    const picture = { subject: 'Skills', notes: [], source: 'Records', names: ['SAS'] };
    assert.deepEqual(read({ ...picture, drawing: svg([title]) }), { ...picture, drawing: svg([title]) });
    const refused = [
      undefined,
      null,
      'svg',
      { name: 'svg' },
      { name: 'svg', attributes: null, children: [] },
      svg([7]),
      svg([{ name: 'g', attributes: {}, children: [null] }]),
      svg(Array.from({ length: 10_000 }, () => title)),
    ];
    for (const drawing of refused) assert.equal(read({ ...picture, drawing }), undefined, String(drawing));
    assert.equal(read({ ...picture, drawing: svg([title]), source: 7 }), undefined);
  });

  test('takes nothing where a request has no parameters', () => {
    assert.equal(progressReaders['page/ready'](null), null);
    assert.equal(progressReaders['page/ready']({}), undefined);
    assert.equal(progressReaders['entry/quick']('x'), undefined);
  });

  test('caps what a page says about its own errors', () => {
    const failure = { message: 'x is not a function', stack: 'at main.js:1' };
    assert.deepEqual(pageEventReaders['page/failed']({ ...failure, data: 1 }), failure);
    assert.equal(pageEventReaders['page/failed']({ message: 'x'.repeat(1_001), stack: '' }), undefined);
  });

  test('never throws, whatever arrives', () => {
    const readers = [
      ...Object.values(dashboardReaders),
      ...Object.values(progressReaders),
      ...Object.values(pageEventReaders),
    ];
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, maxDepth: 4 }), (raw) => {
        for (const reader of readers) {
          reader(raw);
          reader({ selection: raw });
        }
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });
});
