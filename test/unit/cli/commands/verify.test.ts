import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withCliFolder } from '../../../support/cliFolder.ts';

const path = 'logbook/activities/2026/2026-11-23-cleaned.md';
const record =
  '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X0001\ntype: activity\ntitle: Cleaned\ndate: 2026-11-23\nhours: 2\n---\n\nText\n';
const files = { 'logbook/logbook.yml': 'title: Data intern\n', [path]: record };
const exportReport = ['export', '--profile', 'supervisor-report', '--out', 'report.md'];

suite('verify', () => {
  test('finds a report unchanged, also where only the text below the front matter is another one', () =>
    withCliFolder(files, async (folder) => {
      assert.equal((await folder.run(exportReport)).exitCode, 0);
      await writeFile(
        join(folder.path, path),
        record.replace('Text', 'Other text').replace('hours: 2', 'hours:  2'),
      );
      assert.deepEqual(await folder.run(['verify', 'report.md']), {
        exitCode: 0,
        stdout:
          'report.md: The records are unchanged since 2026-11-23; the text of this file is not checked. Records under the seal: 1, from 2026-11-23 to 2026-11-23.\n',
        stderr: '',
      });
    }));

  test('lists what changed, in words and as data', () =>
    withCliFolder(files, async (folder) => {
      await folder.run(exportReport);
      await writeFile(join(folder.path, path), record.replace('hours: 2', 'hours: 3'));
      assert.deepEqual(await folder.run(['verify', 'report.md']), {
        exitCode: 1,
        stdout:
          'report.md: Not the same as on 2026-11-23: 1 changed, 0 gone, 0 added.\n' +
          'changed  activities/2026/2026-11-23-cleaned.md\n',
        stderr: '',
      });
      const { stdout } = await folder.run(['verify', 'report.md', '--json']);
      assert.deepEqual(JSON.parse(stdout), {
        kind: 'changed',
        sealed: '2026-11-23',
        changed: ['activities/2026/2026-11-23-cleaned.md'],
        gone: [],
        added: [],
      });
    }));

  test('explains a file that is not there, no text, or not sealed', () =>
    withCliFolder({ ...files, 'a.bin': new Uint8Array([0, 1]), 'a.md': '# Nothing' }, async (folder) => {
      assert.match((await folder.run(['verify', 'no.md'])).stderr, /^no\.md cannot be read\./);
      assert.match((await folder.run(['verify', 'a.bin'])).stderr, /^a\.bin is no text\./);
      const { exitCode, stdout } = await folder.run(['verify', 'a.md']);
      assert.equal(exitCode, 1);
      assert.match(stdout, /^a\.md: This file has no seal\./);
    }));
});
