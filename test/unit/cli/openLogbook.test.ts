import assert from 'node:assert/strict';
import { join } from 'node:path';
import { withCliFolder } from '../../support/cliFolder.ts';

const goal = '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X0001\ntype: goal\ntitle: Learn macros\n---\n';
const files = {
  'work/logbook/logbook.yml': '',
  'work/logbook/goals/learn-macros.md': goal,
  'work/programs/sdtm/': '',
  'empty/': '',
};
const listed = { exitCode: 0, stdout: 'no date  goal    Learn macros\n', stderr: '' };

suite('openLogbook', () => {
  for (const below of ['work', 'work/programs/sdtm', 'work/logbook', 'work/logbook/goals']) {
    test(`finds the nearest logbook upward from ${below}`, () =>
      withCliFolder(files, async (folder) => {
        assert.deepEqual(await folder.run(['list'], below), listed);
      }));
  }

  for (const given of ['work', 'work/logbook', './empty/../work']) {
    test(`takes --logbook ${given}`, () =>
      withCliFolder(files, async (folder) => {
        assert.deepEqual(await folder.run(['list', '--logbook', given]), listed);
      }));
  }

  test('prefers the logbook of the nearer folder', () =>
    withCliFolder({ ...files, 'logbook/logbook.yml': '' }, async (folder) => {
      assert.deepEqual(await folder.run(['list'], 'work/programs'), listed);
      assert.deepEqual(await folder.run(['list'], 'empty'), { exitCode: 0, stdout: '', stderr: '' });
    }));

  test('says what to do where there is no logbook', () =>
    withCliFolder(files, async (folder) => {
      assert.deepEqual(await folder.run(['list'], 'empty'), {
        exitCode: 1,
        stdout: '',
        stderr: `There is no logbook in ${join(folder.path, 'empty')} or above it. Name one with --logbook DIR, or start one in VS Code with "Logbook: Initialize".\n`,
      });
    }));

  for (const given of ['empty', 'missing', 'work/logbook/logbook.yml']) {
    test(`refuses --logbook ${given}, and makes nothing`, () =>
      withCliFolder(files, async (folder) => {
        const before = await folder.files();
        const stderr = `${given} holds no logbook: there is neither logbook.yml nor ${join('logbook', 'logbook.yml')} in it. Check the path, or start a logbook in VS Code with "Logbook: Initialize".\n`;
        assert.deepEqual(await folder.run(['list', '--logbook', given]), { exitCode: 1, stdout: '', stderr });
        assert.deepEqual(await folder.files(), before);
      }));
  }
});
