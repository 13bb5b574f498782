import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CivilDate } from '../../../../src/core/dates/civilDate.ts';
import { findDateProblems } from '../../../../src/core/records/findDateProblems.ts';
import { inspectRecord } from '../../../../src/core/records/inspectRecord.ts';
import { readRecord } from '../../../../src/core/records/readRecord.ts';
import { generatedText, lineEndings, nearlyYaml } from '../format/generatedFrontMatter.ts';

const path = 'activities/2026/2026-03-14-cleaned-ae.md';
const id = '01JD3Z8Q4N6W2K5R7T9V1X3Y5A';

function codes(text: string, where = path): readonly string[] {
  return readRecord(text, where).problems.map((one) => one.code);
}

suite('readRecord', function () {
  this.timeout(20_000);

  test('reads common and own fields and leaves unknown keys out', () => {
    const text = `---\nid: ${id}\ntype: question\ntitle: Which window\ndate: 2026-03-14\nstatus: asked\nmood: good\n---\n`;
    assert.deepEqual(readRecord(text, path), {
      record: { id, type: 'question', title: 'Which window', date: '2026-03-14', status: 'asked' },
      problems: [],
    });
  });

  test('takes type, title and id from the path where they are missing', () => {
    assert.deepEqual(readRecord('---\nhours: 2\n---\n', path).record, {
      hours: 2,
      type: 'activity',
      title: 'cleaned ae',
      id: `file:${path}`,
    });
    assert.deepEqual(codes('---\nhours: 2\n---\n'), ['missing-type', 'missing-id', 'missing-field']);
  });

  test('gives no record where neither file nor folder says the type', () => {
    const reading = readRecord('---\ntitle: x\n---\n', 'notes/x.md');
    assert.deepEqual(
      [reading.record, reading.problems.map((one) => one.code)],
      [undefined, ['missing-field']],
    );
    assert.deepEqual(codes('---\ntype: constructor\n---\n', 'notes/x.md'), ['unknown-type']);
  });

  test('takes what is neither true nor false for private', () => {
    const { record } = readRecord(`---\nid: ${id}\ntype: activity\ntitle: x\nprivate: yes\n---\n`, path);
    assert.equal(record?.private, true);
  });

  for (const [text, code] of [
    ['', 'empty-file'],
    ['---\n', 'empty-file'],
    ['# Heading\n', 'no-front-matter'],
    ['---\n---\n', 'no-front-matter'],
    ['---js\n{}\n---\n', 'unsupported-front-matter'],
    ['---\ntitle: x\n\nbody', 'unterminated-front-matter'],
    ['---\ntitle: [x\n---\n', 'yaml-syntax'],
    ['---\n- x\n---\n', 'front-matter-not-mapping'],
    ['---\n<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> other\n---\n', 'conflict-markers'],
    ['<<<<<<< HEAD\n---\n=======\n>>>>>>> other\n', 'conflict-markers'],
    [`---\ntitle: ${'x'.repeat(70_000)}\n---\n`, 'front-matter-too-large'],
    [`---\ntitle: ${'é'.repeat(33_000)}\n---\n`, 'front-matter-too-large'],
  ] as const) {
    test(`says just ${code} of ${JSON.stringify(text.slice(0, 40))}`, () => {
      assert.deepEqual(codes(text), [code]);
      assert.equal(readRecord(text, path).record, undefined);
      assert.deepEqual(
        inspectRecord(text, path).problems.map((one) => one.code),
        [code],
      );
    });
  }

  test('has nothing to say of a README', () => {
    assert.deepEqual(readRecord('# About\n', 'README.md'), { problems: [] });
  });

  test('reads front matter of nearly 64 KB and a title of 10,000 characters', () => {
    const text = `---\nid: ${id}\ntype: activity\ntitle: ${'x'.repeat(10_000)}\nnote: ${'y'.repeat(50_000)}\n---\n`;
    assert.equal(readRecord(text, path).record?.title.length, 10_000);
  });

  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(nearlyYaml, fc.string({ unit: 'binary' })), fc.boolean(), (noise, isFenced) => {
        inspectRecord(isFenced ? `---\ntype: goal\n${noise}\n---\n` : noise, path);
      }),
      { seed: 59, numRuns: 2000 },
    );
  });
});

suite('inspectRecord', function () {
  this.timeout(20_000);

  test('gives the record that bulk reading gives, every problem with a place in the text', () => {
    fc.assert(
      fc.property(generatedText, lineEndings, (generated, rewrite) => {
        const text = rewrite(generated.start + generated.chunks.join('') + generated.end);
        const open = inspectRecord(text, path);
        const bulk = readRecord(text, path);
        assert.deepEqual(open.record, bulk.record);
        assert.deepEqual(
          open.problems.map((one) => one.code).sort(),
          bulk.problems.map((one) => one.code).sort(),
        );
        for (const { range } of open.problems) assert.ok(range.start < range.end && range.end <= text.length);
      }),
      { seed: 61, numRuns: 300 },
    );
  });

  for (const [yaml, code, shown] of [
    ['hours: 1,5 # h', 'invalid-number', '1,5'],
    ['title: "x"\ntitle: y', 'yaml-duplicate-key', 'title'],
    ['skills: r', 'expected-list', 'r'],
    ['skills: [r, [s]]', 'expected-text', '[s]'],
    ['metrics:\n  - name: a\n    value: x', 'invalid-number', 'x'],
    ['metrics:\n  - name: a', 'missing-field', 'name: a'],
    ['ratings: {r: expert}', 'invalid-choice', 'expert'],
    ['date: 2026-02-30', 'invalid-date', '2026-02-30'],
    ['hours: *x', 'yaml-alias', '*x'],
    ['a:\n\t- b', 'yaml-tab', '\t'],
  ] as const) {
    test(`shows ${code} of ${JSON.stringify(yaml)} at ${JSON.stringify(shown)}`, () => {
      const title = yaml.startsWith('title') ? '' : 'title: x\r\n';
      const text = `\ufeff---\r\nid: ${id}\r\ntype: activity\r\n${title}${yaml}\r\n---\r\n`;
      const found = inspectRecord(text, path).problems.find((one) => one.code === code);
      assert.ok(found);
      assert.equal(text.slice(found.range.start, found.range.end), shown);
    });
  }

  test('finds an unresolved merge in the body and still gives the record', () => {
    const text = `---\nid: ${id}\ntype: activity\ntitle: x\n---\n<<<<<<< a\none\n=======\ntwo\n>>>>>>> b\n`;
    const { record, problems } = inspectRecord(text, path);
    assert.equal(record?.title, 'x');
    assert.deepEqual(
      problems.map((one) => one.code),
      ['conflict-markers'],
    );
  });

  test('takes a heading underlined with equal signs for a heading', () => {
    assert.deepEqual(
      inspectRecord(`---\nid: ${id}\ntype: activity\ntitle: x\n---\nA\n=======\n`, path).problems,
      [],
    );
  });
});

suite('findDateProblems', () => {
  test('finds what was done in the future, not what is due', () => {
    const record = {
      id,
      title: 'x',
      type: 'training',
      date: '2026-03-15',
      completed: '2026-03-14',
      expires: '2029-01-01',
    } as const;
    const found = findDateProblems(record as never, '2026-03-14' as CivilDate);
    assert.deepEqual(
      found.map((one) => one.at),
      [['date']],
    );
  });
});
