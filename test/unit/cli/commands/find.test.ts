import assert from 'node:assert/strict';
import { idNumber, withCliFolder } from '../../../support/cliFolder.ts';

const aFile = (number: number, title: string, body: string): string =>
  `---\nid: ${idNumber(number)}\ntype: activity\ntitle: ${title}\ndate: 2026-03-1${number}\nskills: [sas.macro]\n---\n\n${body}\n`;
const files = {
  'logbook/logbook.yml': 'start: 2026-03-02\nend: 2026-05-22\n',
  'logbook/activities/2026/a.md': aFile(1, 'Read a listing', 'The queries came back.'),
  'logbook/activities/2026/b.md': aFile(2, 'Queries \u202e resolved', ''),
  'logbook/activities/2026/c.md': aFile(3, 'Tables', ''),
};

suite('find', () => {
  test('prints what it finds, the best first, fit for a terminal', () =>
    withCliFolder(files, async (folder) => {
      const { exitCode, stdout, stderr } = await folder.run(['find', 'quer']);
      assert.deepEqual([exitCode, stderr], [0, '']);
      assert.equal(
        stdout,
        [
          '2026-03-12  activity  Queries \ufffd resolved',
          '    logbook/activities/2026/b.md',
          '2026-03-11  activity  Read a listing',
          '    logbook/activities/2026/a.md',
          '    The queries came back.',
          '',
        ].join('\n'),
      );
    }));

  test('takes several operands for one query with filters', () =>
    withCliFolder(files, async (folder) => {
      const { stdout } = await folder.run(['find', 'type:act', '#sas', 'listing', 'week:2', '--json']);
      const { total, found } = JSON.parse(stdout);
      assert.equal(total, 1);
      assert.deepEqual([found[0].path, found[0].record.title], ['activities/2026/a.md', 'Read a listing']);
    }));

  test('says what it does not understand', () =>
    withCliFolder(files, async (folder) => {
      const { exitCode, stdout, stderr } = await folder.run(['find', 'week:zero']);
      assert.deepEqual([exitCode, stdout], [1, '']);
      assert.match(stderr, /"zero" is no week/);
    }));

  test('finds nothing without a fuss, and wants a query', () =>
    withCliFolder(files, async (folder) => {
      assert.deepEqual(await folder.run(['find', 'timbuktu']), { exitCode: 0, stdout: '', stderr: '' });
      assert.equal((await folder.run(['find'])).exitCode, 2);
    }));
});
