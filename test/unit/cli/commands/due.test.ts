import assert from 'node:assert/strict';
import { withCliFolder } from '../../../support/cliFolder.ts';

const files = {
  'logbook/logbook.yml': 'title: Data intern\n',
  'logbook/interactions/2026/a.md':
    '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X0001\ntype: interaction\ntitle: Coffee\ndate: 2026-11-02\nfollowUp: 2026-11-20\nadvice:\n  - text: "Read\\x1b[2J the CSR"\n---\n',
  'logbook/trainings/2026/b.md':
    '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X0002\ntype: training\ntitle: GCP\ndate: 2026-11-16\nexpires: 2027-01-10\n---\n',
};

suite('due', () => {
  test('lists open loops by kind, what is due with a mark', () =>
    withCliFolder(files, async (folder) => {
      assert.deepEqual(await folder.run(['due']), {
        exitCode: 0,
        stdout: [
          '!  Follow-ups             due 3 days ago      Coffee',
          '   Advice to follow       heard 21 days ago   Read\ufffd[2J the CSR',
          '   Certificates to renew  expires in 48 days  GCP',
          '',
        ].join('\n'),
        stderr: '',
      });
    }));

  test('prints data, and takes another day for today', () =>
    withCliFolder(files, async (folder) => {
      const { exitCode, stdout } = await folder.run(['due', '--json', '--today', '2026-11-19']);
      assert.equal(exitCode, 0);
      assert.deepEqual(JSON.parse(stdout)[0], {
        id: 'follow-up/01JD3Z8Q4N6W2K5R7T9V1X0001',
        kind: 'follow-up',
        title: 'Coffee',
        note: 'due tomorrow',
        due: '2026-11-20',
        isDue: false,
        path: 'interactions/2026/a.md',
      });
    }));

  test('prints nothing where nothing waits', () =>
    withCliFolder({ 'logbook.yml': 'version: 1\n' }, async (folder) => {
      assert.deepEqual(await folder.run(['due']), { exitCode: 0, stdout: '', stderr: '' });
      assert.equal((await folder.run(['due', '--json'])).stdout, '[]\n');
    }));
});

suite('reminders', () => {
  test('prints the calendar', () =>
    withCliFolder(files, async (folder) => {
      const { exitCode, stdout } = await folder.run(['reminders']);
      assert.equal(exitCode, 0);
      assert.match(stdout, /^BEGIN:VCALENDAR\r\n/);
      assert.match(stdout, /\r\nDTSTART;VALUE=DATE:20270110\r\n/);
      assert.deepEqual(await folder.files(), Object.keys(files).sort());
    }));

  test('writes it to a new file, and over none', () =>
    withCliFolder(files, async (folder) => {
      const { stdout: calendar } = await folder.run(['reminders']);
      assert.deepEqual(await folder.run(['reminders', '--out', 'due.ics']), {
        exitCode: 0,
        stdout: 'due.ics: 2 reminders\n',
        stderr: '',
      });
      assert.equal(await folder.read('due.ics'), calendar);
      const again = await folder.run(['reminders', '--out', 'due.ics', '--json']);
      assert.equal(again.exitCode, 1);
      assert.match(again.stderr, /due\.ics exists already/);
      assert.equal(await folder.read('due.ics'), calendar);
    }));

  test('says why there is none', () =>
    withCliFolder({ 'logbook.yml': 'version: 1\n' }, async (folder) => {
      const { exitCode, stderr } = await folder.run(['reminders']);
      assert.equal(exitCode, 1);
      assert.match(stderr, /has a due day/);
    }));
});
