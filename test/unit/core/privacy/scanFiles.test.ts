import assert from 'node:assert/strict';
import { emptyPrivacyContext } from '../../../../src/core/privacy/privacyContext.ts';
import { scanFiles } from '../../../../src/core/privacy/scanFiles.ts';

const texts = new Map([
  ['a.md', 'nothing here'],
  ['b.md', 'one\nof MRN 12345678, password = "Tr0ub4dor&3"'],
]);

suite('scanFiles', () => {
  test('reports by file, with places and shapes, and says what it could not look at', async () => {
    const report = await scanFiles({
      paths: ['a.md', 'b.md', 'c.png'],
      context: emptyPrivacyContext,
      readText: async (path) => texts.get(path),
    });
    assert.deepEqual({ scanned: report.scanned, unread: report.unread }, { scanned: 2, unread: ['c.png'] });
    assert.deepEqual(
      report.files.map(({ path, findings }) => [
        path,
        ...findings.map(({ type, position, shape }) => [type, position.line, position.character, shape]),
      ]),
      [['b.md', ['mrn', 1, 7, '########'], ['secret', 1, 29, undefined]]],
    );
  });

  test('ends where the checkpoint throws', async () => {
    const read: string[] = [];
    const scan = scanFiles({
      paths: ['a.md', 'b.md'],
      context: emptyPrivacyContext,
      readText: async (path) => {
        read.push(path);
        return texts.get(path);
      },
      checkpoint: async () => {
        throw new RangeError('enough');
      },
    });
    await assert.rejects(scan, RangeError);
    assert.deepEqual(read, ['a.md']);
  });
});
