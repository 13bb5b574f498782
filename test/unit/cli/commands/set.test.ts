import assert from 'node:assert/strict';
import { chmod, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { withCliFolder } from '../../../support/cliFolder.ts';

const path = 'logbook/activities/2026/a.md';
const text =
  "\ufeff---\r\n# mine\r\nid: 01JD3Z8Q4N6W2K5R7T9V1X0001\r\ntype: activity\r\ntitle:   'Cleaned'  # so far\r\ndate: 2026-03-16\r\nmood: fine\r\n---\r\n\r\nBody.";
const files = { 'logbook/logbook.yml': 'version: 1\nhoursPerWeek: 35\n', [path]: text, 'other.md': text };

suite('set', () => {
  test('changes the bytes of one value and nothing else', () =>
    withCliFolder(files, async (folder) => {
      const result = await folder.run(['set', path, 'title', 'Cleaned 640 rows']);
      assert.deepEqual(result, { exitCode: 0, stdout: `${path}\n`, stderr: '' });
      assert.equal(await folder.read(path), text.replace("'Cleaned'", "'Cleaned 640 rows'"));
      assert.deepEqual(await folder.files(), Object.keys(files).sort());
    }));

  test('adds a key in its place, with the line ending of the file', () =>
    withCliFolder(files, async (folder) => {
      await folder.run(['set', path, 'skills', 'sas.base, edc.redcap']);
      assert.equal(
        await folder.read(path),
        text.replace('2026-03-16\r\n', '2026-03-16\r\nskills: [sas.base, edc.redcap]\r\n'),
      );
    }));

  test('removes a key for an empty value', () =>
    withCliFolder(files, async (folder) => {
      await folder.run(['set', path, 'date', '']);
      assert.equal(await folder.read(path), text.replace('date: 2026-03-16\r\n', ''));
    }));

  for (const [name, below] of [
    ['a.md', 'logbook/activities/2026'],
    ['activities/2026/a.md', '.'],
    ['../logbook/activities/2026/a.md', 'logbook'],
  ] as const) {
    test(`finds ${name} from ${below}`, () =>
      withCliFolder(files, async (folder) => {
        const { exitCode } = await folder.run(['set', name, 'hours', '2.5'], below);
        assert.equal(exitCode, 0);
        assert.match(await folder.read(path), /^hours: 2\.5\r$/m);
      }));
  }

  test('says in JSON what it did, and that nothing changed the second time', () =>
    withCliFolder(files, async (folder) => {
      const call = ['set', path, 'hours', '2', '--json'];
      const done = { path: 'activities/2026/a.md', key: 'hours' };
      assert.deepEqual(JSON.parse((await folder.run(call)).stdout), { ...done, changed: true });
      const after = await folder.read(path);
      assert.deepEqual(JSON.parse((await folder.run(call)).stdout), { ...done, changed: false });
      assert.equal(await folder.read(path), after);
    }));

  test('changes logbook.yml', () =>
    withCliFolder(files, async (folder) => {
      const { exitCode } = await folder.run(['set', 'logbook/logbook.yml', 'hoursPerWeek', '32']);
      assert.equal(exitCode, 0);
      assert.equal(await folder.read('logbook/logbook.yml'), 'version: 1\nhoursPerWeek: 32\n');
    }));

  test('takes a value that starts with a hyphen after --', () =>
    withCliFolder(files, async (folder) => {
      await folder.run(['set', '--', path, 'title', '--draft--']);
      assert.equal(await folder.read(path), text.replace("'Cleaned'", "'--draft--'"));
    }));

  const refused: readonly (readonly [argv: readonly string[], stderr: string])[] = [
    [[path, 'date', '2026-02-30'], '"2026-02-30" is no existing date for "date". Write it as YYYY-MM-DD.'],
    [
      [path, 'hours', 'two'],
      '"two" is no number for "hours". Write digits with a point, such as 1250 or 1.5.',
    ],
    [[path, 'hours', '0'], '0 is not possible for "hours": it has to be > 0, ≤ 744. Correct it.'],
    [['other.md', 'hours', '2'], 'other.md is no file of the logbook. Check the path.'],
    [
      ['logbook/activities/2026/b.md', 'hours', '2'],
      'logbook/activities/2026/b.md is no file of the logbook. Check the path.',
    ],
    [['logbook/activities', 'hours', '2'], 'logbook/activities is no file of the logbook. Check the path.'],
  ];
  for (const [argv, stderr] of refused) {
    test(`refuses ${argv.join(' ')}, and writes nothing`, () =>
      withCliFolder(files, async (folder) => {
        assert.deepEqual(await folder.run(['set', ...argv]), {
          exitCode: 1,
          stdout: '',
          stderr: `${stderr}\n`,
        });
        assert.equal(await folder.read(path), text);
        assert.equal(await folder.read('other.md'), text);
      }));
  }

  test('refuses a file outside the logbook, wherever it is named from', () =>
    withCliFolder(files, async (folder) => {
      const { exitCode, stderr } = await folder.run(['set', '../other.md', 'hours', '2'], 'logbook');
      assert.equal(exitCode, 1);
      assert.equal(
        stderr,
        `../other.md is not in the logbook ${join(folder.path, 'logbook')}. Name a file of it.\n`,
      );
      assert.equal(await folder.read('other.md'), text);
    }));

  test('refuses an unknown key and names the known ones', () =>
    withCliFolder(files, async (folder) => {
      const { exitCode, stderr } = await folder.run(['set', path, 'mood', 'bright']);
      assert.equal(exitCode, 1);
      assert.match(stderr, /^"mood" is no key of this file\. Use one of .*\bhours\b/);
      assert.equal(await folder.read(path), text);
    }));

  const unwritable: readonly (readonly [name: string, content: string | Buffer, stderr: RegExp])[] = [
    [
      'Latin-1',
      Buffer.from('---\ntype: activity\ntitle: Gel\xf6st\n---\n', 'latin1'),
      /^logbook\/goals\/x\.md: This file is not UTF-8\./,
    ],
    ['bad YAML', '---\ntype: activity\ntitle: [open\n---\n', /This is not valid YAML/],
    [
      'an unresolved merge',
      '---\ntype: activity\n<<<<<<< a\n=======\n>>>>>>> b\n---\n',
      /unresolved merge conflict/,
    ],
    ['no front matter', '# Only text\n', /This file has no front matter\./],
    ['script as front matter', '---js\n{}\n---\n', /starts with "---js" is not read/],
  ];
  for (const [name, content, stderr] of unwritable) {
    test(`writes nothing into a file with ${name}`, () =>
      withCliFolder({ ...files, 'logbook/goals/x.md': content }, async (folder) => {
        const before = await folder.read('logbook/goals/x.md');
        const result = await folder.run(['set', 'logbook/goals/x.md', 'title', 'Other']);
        assert.equal(result.exitCode, 1);
        assert.equal(result.stdout, '');
        assert.match(result.stderr, stderr);
        assert.equal(await folder.read('logbook/goals/x.md'), before);
      }));
  }

  test('does not follow a link out of the logbook', () =>
    withCliFolder(files, async (folder) => {
      await symlink(join(folder.path, 'other.md'), join(folder.path, 'logbook/link.md'));
      const { exitCode } = await folder.run(['set', 'logbook/link.md', 'hours', '2']);
      assert.equal(exitCode, 1);
      assert.equal(await folder.read('other.md'), text);
    }));

  test('refuses a logbook of a newer format', () =>
    withCliFolder({ ...files, 'logbook/logbook.yml': 'version: 2\n' }, async (folder) => {
      assert.deepEqual(await folder.run(['set', path, 'hours', '2']), {
        exitCode: 1,
        stdout: '',
        stderr:
          'This logbook has format version 2, newer than this program knows. Update the program; until then the logbook is only read.\n',
      });
    }));

  test('says that a file is read-only', async function () {
    // Root may write everywhere.
    if (process.getuid?.() === 0) this.skip();
    await withCliFolder(files, async (folder) => {
      await chmod(join(folder.path, path), 0o444);
      const { exitCode, stderr } = await folder.run(['set', path, 'hours', '2']);
      assert.equal(exitCode, 1);
      assert.match(stderr, /cannot be written \(EACCES\)/);
      assert.equal(await folder.read(path), text);
    });
  });
});
