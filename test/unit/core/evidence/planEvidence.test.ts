import assert from 'node:assert/strict';
import { evidenceUsesIn } from '../../../../src/core/evidence/evidenceInText.ts';
import {
  type Evidence,
  knownEvidence,
  planAddEvidence,
  planMoveEvidence,
  planRecordAsItIs,
} from '../../../../src/core/evidence/planEvidence.ts';
import { LogbookError } from '../../../../src/core/logbookError.ts';
import { applyTextEdits, type TextEdit } from '../../../../src/core/text/textEdit.ts';

const path = 'activities/2026/2026-03-14-cleaned-ae.md';
const hash = 'a'.repeat(64);
const lines = (...all: readonly string[]): string => ['---', ...all, '---', 'Body', ''].join('\n');
const head = ['id: 01JD3Z8Q4N6W2K5R7T9V1X3Y5A', 'type: activity', 'title: Cleaned AE'];

const full = lines(
  ...head,
  'metrics:',
  '  - name: rows # counted by hand',
  '    value: 1191',
  "    evidence: ['logs/adae.log#L31-L40', outputs/t1.rtf]",
  'evidence:',
  '  - path: "logs/adae.log" # the log',
  '    lines: 12-18',
  '    commit: 4f2a9c1',
  '    mine: kept',
  '  - path: ../secret.log',
  '  - just text',
  '  - { path: logs/adae.log, lines: 20, hash: 9f86d081 }',
  'custom: kept',
);

suite('Evidence in a file', () => {
  test('is found where it stands, also behind entries that cannot be read', () => {
    assert.deepEqual(evidenceUsesIn(full, path), [
      {
        at: ['metrics', 0, 'evidence', 0],
        written: 'logs/adae.log#L31-L40',
        path: 'logs/adae.log',
        lines: [31, 40],
        hash: '9f86d081',
        metric: 'rows',
      },
      {
        at: ['metrics', 0, 'evidence', 1],
        written: 'outputs/t1.rtf',
        path: 'outputs/t1.rtf',
        metric: 'rows',
      },
      {
        at: ['evidence', 0, 'path'],
        written: 'logs/adae.log',
        path: 'logs/adae.log',
        lines: [12, 18],
        commit: '4f2a9c1',
        hash: '9f86d081',
      },
      { at: ['evidence', 1, 'path'], written: '../secret.log' },
      {
        at: ['evidence', 3, 'path'],
        written: 'logs/adae.log',
        path: 'logs/adae.log',
        lines: [20, 20],
        hash: '9f86d081',
      },
    ]);
  });

  for (const text of [
    '',
    'no front matter',
    lines('type: [broken'),
    lines(...head, 'evidence: text', 'metrics: 3'),
  ]) {
    test(`is none in ${JSON.stringify(text)}`, () => assert.deepEqual(evidenceUsesIn(text, path), []));
  }
});

suite('Adding evidence', () => {
  const entry: Evidence = { path: 'logs/adsl.log', lines: '3-4', commit: '4f2a9c1', hash };
  const added = (text: string, ...entries: readonly Evidence[]): string =>
    applyTextEdits(text, planAddEvidence(text, path, entries));

  test('makes the list where there is none', () => {
    const made = [
      'evidence:',
      '  - path: logs/adsl.log',
      "    lines: '3-4'",
      "    commit: '4f2a9c1'",
      `    hash: ${hash}`,
    ];
    assert.equal(added(lines(...head), entry), lines(...head, ...made));
  });

  test('puts entries behind those that are there, and leaves every other byte', () => {
    const after = added(full, entry, { path: 'logs/adlb.log' });
    assert.ok(after.startsWith(full.slice(0, full.indexOf('custom:'))));
    assert.ok(after.endsWith(full.slice(full.indexOf('custom:'))));
    const paths = evidenceUsesIn(after, path).flatMap((use) => (use.at[0] === 'evidence' ? [use.path] : []));
    assert.deepEqual(paths, ['logs/adae.log', undefined, 'logs/adae.log', 'logs/adsl.log', 'logs/adlb.log']);
  });

  test('adds nothing that is evidence already, by file and lines', () => {
    const again: Evidence = { path: 'logs/adae.log', lines: '12-18', hash };
    const other: Evidence = { path: 'logs/adae.log', lines: '13-18', hash };
    assert.deepEqual(knownEvidence(full, path, [again, other]), [again]);
    assert.deepEqual(planAddEvidence(full, path, [again]), []);
    assert.notDeepEqual(planAddEvidence(full, path, [other]), []);
  });

  test('a file that only a figure names can still be added to the record', () => {
    const entries = [{ path: 'outputs/t1.rtf', hash }];
    assert.deepEqual(knownEvidence(full, path, entries), []);
  });

  test('is refused for a type that has none', () => {
    const goal = lines('id: 01JD3Z8Q4N6W2K5R7T9V1X3Y5A', 'type: goal', 'title: Learn');
    assert.throws(
      () => planAddEvidence(goal, 'goals/learn.md', [entry]),
      (error) => error instanceof LogbookError && error.code === 'invalid-input' && error.fix !== '',
    );
  });

  test('adds to every type that has it', () => {
    for (const [type, folder] of [
      ['challenge', 'challenges'],
      ['training', 'trainings'],
      ['interaction', 'interactions'],
      ['feedback', 'feedback'],
    ]) {
      const text = lines('id: 01JD3Z8Q4N6W2K5R7T9V1X3Y5A', `type: ${type}`, 'title: One');
      const after = applyTextEdits(text, planAddEvidence(text, `${folder}/one.md`, [entry]));
      assert.deepEqual(
        evidenceUsesIn(after, `${folder}/one.md`).map((use) => [use.path, use.lines, use.hash]),
        [['logs/adsl.log', [3, 4], hash]],
      );
    }
  });
});

suite('Evidence that moved', () => {
  test('is named anew everywhere in the record, with its lines and in its quotes', () => {
    const after = applyTextEdits(full, planMoveEvidence(full, path, 'logs/adae.log', 'archive/adae #1.log'));
    const expected = full
      .replace("'logs/adae.log#L31-L40'", "'archive/adae #1.log#L31-L40'")
      .replace('"logs/adae.log"', '"archive/adae #1.log"')
      .replace('path: logs/adae.log, lines: 20', "path: 'archive/adae #1.log', lines: 20");
    assert.equal(after, expected);
  });

  for (const to of ['../outside.log', '/etc/passwd', 'c:/x.log', '']) {
    test(`is refused for ${JSON.stringify(to)}, which would never be followed`, () => {
      assert.throws(
        () => planMoveEvidence(full, path, 'logs/adae.log', to),
        (error) => error instanceof LogbookError && error.code === 'invalid-input',
      );
    });
  }

  test('is refused where the record does not name it any more', () => {
    assert.throws(
      () => planMoveEvidence(full, path, 'logs/none.log', 'x.log'),
      (error) => error instanceof LogbookError && error.code === 'conflict',
    );
  });
});

suite('Recording a file as it is now', () => {
  const apply = (text: string, edits: readonly TextEdit[]): string => applyTextEdits(text, edits);

  test('sets the hash of every entry of the file, and takes out a commit that holds it no more', () => {
    const after = apply(full, planRecordAsItIs(full, path, { path: 'logs/adae.log', hash }));
    const entries = evidenceUsesIn(after, path).filter(({ at }) => at[0] === 'evidence');
    assert.deepEqual(
      entries.map((use) => [use.path, use.lines, use.hash, use.commit]),
      [
        ['logs/adae.log', [12, 18], hash, undefined],
        [undefined, undefined, undefined, undefined],
        ['logs/adae.log', [20, 20], hash, undefined],
      ],
    );
    assert.ok(after.includes('mine: kept') && after.includes('# the log') && after.includes('custom: kept'));
  });

  test('sets the commit where there is one', () => {
    const now = { path: 'logs/adae.log', hash, commit: 'abcdef012345' };
    const after = apply(full, planRecordAsItIs(full, path, now));
    const commits = evidenceUsesIn(after, path).map((use) => use.commit);
    assert.deepEqual(commits, [undefined, undefined, 'abcdef012345', undefined, 'abcdef012345']);
  });

  test('takes out the hash that a file had before it became too large to have one', () => {
    const now = { path: 'logs/adae.log', commit: 'abcdef012345' };
    const after = apply(full, planRecordAsItIs(full, path, now));
    const entries = evidenceUsesIn(after, path).filter((use) => use.at[0] === 'evidence' && use.path);
    assert.deepEqual(
      entries.map((use) => [use.lines, use.hash, use.commit]),
      [
        [[12, 18], undefined, now.commit],
        [[20, 20], undefined, now.commit],
      ],
    );
    assert.ok(!after.includes('9f86d081') && after.includes('mine: kept'));
  });

  test('is refused where neither a hash nor a commit can say how it is', () => {
    assert.throws(
      () => planRecordAsItIs(full, path, { path: 'logs/adae.log' }),
      (error) => error instanceof LogbookError && error.code === 'invalid-input' && error.fix !== '',
    );
  });

  test('adds an entry of the record for a file that only a figure names', () => {
    const now = { path: 'outputs/t1.rtf', hash };
    const after = apply(full, planRecordAsItIs(full, path, now));
    assert.equal(evidenceUsesIn(after, path).find((use) => use.metric && use.path === now.path)?.hash, hash);
  });

  test('gives no edit where it is recorded so already', () => {
    const once = apply(full, planRecordAsItIs(full, path, { path: 'logs/adae.log', hash }));
    assert.deepEqual(planRecordAsItIs(once, path, { path: 'logs/adae.log', hash }), []);
  });
});
