import assert from 'node:assert/strict';
import { withCliFolder } from '../../../support/cliFolder.ts';

const files = {
  'logbook/logbook.yml': 'title: Data intern\nstart: 2026-11-02\nend: 2026-12-18\n',
  'logbook/questions/a.md':
    '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X0001\ntype: question\ntitle: Which window\ndate: 2026-11-16\n---\n',
};

suite('brief', () => {
  test('prints a page as Markdown', () =>
    withCliFolder(files, async (folder) => {
      const { exitCode, stdout, stderr } = await folder.run(['brief', 'guide']);
      assert.deepEqual([exitCode, stderr], [0, '']);
      assert.match(stdout, /^# Make the most of the internship$/m);
      assert.match(stdout, /^- \[x\] .* 1 record$/m);
    }));

  test('prints a page as JSON', () =>
    withCliFolder(files, async (folder) => {
      const { exitCode, stdout } = await folder.run(['brief', 'guide', '--json']);
      assert.equal(exitCode, 0);
      const { title, blocks } = JSON.parse(stdout);
      assert.deepEqual(title, [{ kind: 'words', text: 'Make the most of the internship' }]);
      assert.ok(blocks.length > 3);
    }));

  test('explains a page that it does not know', () =>
    withCliFolder(files, async (folder) => {
      const { exitCode, stderr } = await folder.run(['brief', 'guid']);
      assert.equal(exitCode, 2);
      assert.match(stderr, /^"guid" is no page\. Did you mean "guide"\? Use one of guide/);
    }));
});
