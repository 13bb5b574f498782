import assert from 'node:assert/strict';
import { checkEvidence } from '../../../../src/core/evidence/checkEvidence.ts';
import { type EvidenceChanges, mayDifferAfter } from '../../../../src/core/evidence/evidenceChanges.ts';
import type { EvidenceState } from '../../../../src/core/evidence/evidenceState.ts';
import { sha256OfText } from '../../../../src/core/text/sha256.ts';
import { aRecord, aView } from '../../../support/builders.ts';
import { MemoryEvidenceFiles } from '../../../support/memoryEvidenceFiles.ts';

/** Files that write down what is looked for. */
class WatchedFiles extends MemoryEvidenceFiles {
  asked: string[] = [];

  override stat(path: string): ReturnType<MemoryEvidenceFiles['stat']> {
    this.asked.push(path);
    return super.stat(path);
  }
}

suite('Changes of files', () => {
  const cases: readonly (readonly [string, EvidenceState, EvidenceChanges, boolean])[] = [
    ['logs/a.log', { kind: 'same' }, ['logs/a.log'], true],
    ['logs/a.log', { kind: 'same' }, ['logs/b.log', 'logs/a.log.bak', 'logs/a'], false],
    ['logs/a.log', { kind: 'same' }, ['logs'], true],
    ['logs/a.log', { kind: 'changed' }, ['Logs/A.log'], true],
    ['logs/é.log', { kind: 'same' }, ['logs/e\u0301.log'], true],
    ['logs/a.log', { kind: 'missing' }, ['archive/other.log'], true],
    ['logs/a.log', { kind: 'moved', to: ['archive/a.log'] }, ['archive/other.log'], true],
    ['logs/a.log', { kind: 'missing' }, [], false],
    ['logs/a.log', { kind: 'same' }, 'any', true],
  ];
  for (const [path, state, changes, expected] of cases) {
    const what = expected ? 'may make another of' : 'leave';
    test(`of ${JSON.stringify(changes)} ${what} ${path}, which is ${state.kind}`, () => {
      assert.equal(mayDifferAfter(changes)({ path }, state), expected);
    });
  }

  test('never make a path followed that is none', () => {
    assert.equal(mayDifferAfter(['logs/a.log'])({}, { kind: 'unreadable', reason: 'refused-path' }), false);
  });
});

suite('Checking evidence again', () => {
  const hash = sha256OfText('x');
  const recordOf = (...paths: readonly string[]) =>
    aRecord('activity', { title: 'One', evidence: paths.map((path) => ({ path, hash })) });
  const files = new WatchedFiles({ 'a.log': 'x', 'b.log': 'x', 'c.log': 'x' });
  const contents = aView([recordOf('a.log', 'b.log')]).contents;

  test('looks only at what changed, and at what was not known, and leaves out what no record names', async () => {
    const report = await checkEvidence(contents, files);
    files.asked = [];
    const unchanged = await checkEvidence(contents, files, { since: { report, changes: [] } });
    assert.deepEqual([files.asked, unchanged], [[], report]);

    files.write('b.log', 'other');
    const after = await checkEvidence(contents, files, { since: { report, changes: ['b.log'] } });
    assert.deepEqual(files.asked, ['b.log']);
    assert.deepEqual([...after.values()].map(({ kind }) => kind).sort(), ['changed', 'same']);

    files.asked = [];
    const more = aView([recordOf('b.log', 'c.log')]).contents;
    const last = await checkEvidence(more, files, { since: { report: after, changes: [] } });
    assert.deepEqual(files.asked, ['c.log']);
    assert.deepEqual(
      [...last].map(([key, { kind }]) => [key.split('\n')[0], kind]),
      [
        ['b.log', 'changed'],
        ['c.log', 'same'],
      ],
    );
  });
});
