import assert from 'node:assert/strict';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256OfText } from '../../../../src/core/text/sha256.ts';
import { withCliFolder } from '../../../support/cliFolder.ts';

const record = 'logbook/activities/2026/2026-11-23-cleaned.md';
const log = 'NOTE: one\n';
const files = {
  'logbook/logbook.yml': 'version: 1\n',
  'logs/a.log': log,
  'logs/b.log': 'NOTE: two\n',
  [record]: `---\nid: 01JD3Z8Q4N6W2K5R7T9V1X0001\ntype: activity\ntitle: Cleaned\ndate: 2026-11-23\nevidence:\n  - {path: logs/a.log, lines: 3-4, hash: ${sha256OfText(log)}}\n  - {path: logs/b.log}\n---\n`,
};
const short = 'activities/2026/2026-11-23-cleaned.md';

suite('evidence', () => {
  test('says of every file whether it is the same', () =>
    withCliFolder(files, async (folder) => {
      const { exitCode, stdout, stderr } = await folder.run(['evidence', '--json']);
      assert.deepEqual([exitCode, stderr], [0, '']);
      assert.deepEqual(JSON.parse(stdout), [
        { record: short, path: 'logs/a.log', lines: '3-4', state: 'same' },
        { record: short, path: 'logs/b.log', lines: '', state: 'no-hash' },
      ]);
      const page = (await folder.run(['evidence'])).stdout;
      assert.match(page, /^# Evidence\n/);
      assert.match(page, /## Same as when they were recorded\n\n- logs\/a\.log · lines 3-4 · Cleaned/);
    }));

  test('fails where a file changed its place or is gone, and says where it is', () =>
    withCliFolder(files, async (folder) => {
      await rename(join(folder.path, 'logs/a.log'), join(folder.path, 'a_old.log'));
      const { exitCode, stdout } = await folder.run(['evidence', '--json']);
      assert.equal(exitCode, 1);
      assert.deepEqual(JSON.parse(stdout)[0], {
        record: short,
        path: 'logs/a.log',
        lines: '3-4',
        state: 'moved',
        to: ['a_old.log'],
      });
      await writeFile(join(folder.path, 'a_old.log'), 'another');
      assert.match(
        (await folder.run(['evidence'])).stdout,
        /## Missing\n\n- logs\/a\.log · lines 3-4 · Cleaned/,
      );
    }));

  test('a file that changed is told and no failure: programs run again', () =>
    withCliFolder({ ...files, 'logs/a.log': 'NOTE: three\n' }, async (folder) => {
      const { exitCode, stdout } = await folder.run(['evidence']);
      assert.equal(exitCode, 0);
      assert.match(stdout, /## Changed since they were recorded\n\n- logs\/a\.log/);
    }));

  test('starts at another folder where it is told to', () =>
    withCliFolder({ ...files, 'elsewhere/logs/a.log': log }, async (folder) => {
      const { stdout } = await folder.run(['evidence', '--workspace', 'elsewhere', '--json']);
      assert.deepEqual(
        JSON.parse(stdout).map(({ state }: { state: string }) => state),
        ['same', 'missing'],
      );
    }));

  test('a page of the logbook alone says that nobody looked yet', () =>
    withCliFolder(files, async (folder) => {
      const { stdout } = await folder.run(['brief', 'evidence']);
      assert.match(stdout, /Nobody has looked at the files yet/);
      assert.match(stdout, /## Not looked at yet\n\n- logs\/a\.log/);
    }));
});
