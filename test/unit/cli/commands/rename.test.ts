import assert from 'node:assert/strict';
import { idNumber, withCliFolder } from '../../../support/cliFolder.ts';

const aFile = (number: number, type: string, title: string, lines: string): string =>
  `\ufeff---\r\nid: ${idNumber(number)}\r\ntype: ${type}\r\ntitle: ${title}\r\n${lines}---\r\n\r\nanna\r\n`;
const files = {
  'logbook/logbook.yml': 'version: 1\nsupervisor: anna\n',
  'logbook/activities/2026/a.md': aFile(1, 'activity', 'A', 'people: ["anna", ben] # both\r\n'),
  'logbook/activities/2026/b.md': aFile(2, 'activity', 'B', 'skills: [weaving]\r\n'),
  'logbook/contacts/anna.md': aFile(3, 'contact', 'Anna', 'floor: 3\r\n'),
  'logbook/contacts/ben.md': aFile(4, 'contact', 'Ben', ''),
};
type Path = keyof typeof files;

suite('rename', () => {
  test('renames a person with the contact file and its title, and nothing else', () =>
    withCliFolder(files, async (folder) => {
      const { exitCode, stdout, stderr } = await folder.run([
        'rename',
        'person',
        'anna',
        'Eva',
        '--title',
        'Eva Berg',
      ]);
      assert.deepEqual([exitCode, stderr], [0, '']);
      assert.equal(
        stdout,
        [
          'logbook/activities/2026/a.md  1 place',
          'logbook/contacts/anna.md  0 places',
          'logbook/logbook.yml  1 place',
          'logbook/contacts/anna.md -> logbook/contacts/eva.md',
          '',
        ].join('\n'),
      );
      const a = 'logbook/activities/2026/a.md';
      assert.equal(await folder.read(a), files[a].replace('"anna"', '"eva"'));
      assert.equal(
        await folder.read('logbook/contacts/eva.md'),
        files['logbook/contacts/anna.md'].replace('title: Anna', 'title: Eva Berg'),
      );
      assert.equal(await folder.read('logbook/logbook.yml'), 'version: 1\nsupervisor: eva\n');
      assert.deepEqual(
        await folder.files(),
        Object.keys(files)
          .map((path) => path.replace('contacts/anna', 'contacts/eva'))
          .sort(),
      );
    }));

  test('says what it would do and does nothing with --dry-run', () =>
    withCliFolder(files, async (folder) => {
      const { stdout } = await folder.run(['rename', 'person', 'anna', 'eva', '--dry-run', '--json']);
      assert.deepEqual(JSON.parse(stdout), {
        files: [
          { path: 'activities/2026/a.md', places: 1 },
          { path: 'logbook.yml', places: 1 },
        ],
        moves: [{ from: 'contacts/anna.md', to: 'contacts/eva.md' }],
        deletions: [],
        unchanged: [],
      });
      for (const path of Object.keys(files) as Path[]) assert.equal(await folder.read(path), files[path]);
    }));

  test('merges two people, and deletes the old contact only when told to', () =>
    withCliFolder(files, async (folder) => {
      await folder.run(['rename', 'person', 'anna', 'ben', '--merge', '--delete-contact']);
      assert.match(await folder.read('logbook/activities/2026/a.md'), /^people: \[ben\] # both\r$/m);
      assert.match(
        await folder.read('logbook/contacts/ben.md'),
        /## Anna\r\n\r\nanna\r\n\r\n```yaml\r\n.*floor: 3\r\n```\r\n$/s,
      );
      assert.equal((await folder.files()).includes('logbook/contacts/anna.md'), false);
    }));

  test('deletes no contact that the other one could not take over', () =>
    withCliFolder(
      {
        ...files,
        'logbook/contacts/anna.md': aFile(3, 'contact', 'Anna', 'role: chief\r\n'),
        'logbook/contacts/ben.md': '---\n{type: contact, title: Ben}\n---\n',
      },
      async (folder) => {
        const argv = ['rename', 'person', 'anna', 'ben', '--merge', '--delete-contact'];
        const { exitCode, stdout, stderr } = await folder.run(argv);
        assert.equal(exitCode, 1);
        assert.match(stderr, /ben\.md is left alone/);
        assert.doesNotMatch(stdout, /is deleted/);
        assert.match(await folder.read('logbook/contacts/anna.md'), /role: chief/);
      },
    ));

  test('changes nothing where a file that nobody reads has the new name', () =>
    withCliFolder({ ...files, 'logbook/contacts/eva.md': '---\ntitle: [x\n---\n' }, async (folder) => {
      const { exitCode, stderr } = await folder.run(['rename', 'person', 'anna', 'eva']);
      assert.equal(exitCode, 1);
      assert.match(stderr, /There is a file contacts\/eva\.md already/);
      for (const path of Object.keys(files) as Path[]) assert.equal(await folder.read(path), files[path]);
    }));

  test('keeps the old word of a skill', () =>
    withCliFolder(files, async (folder) => {
      await folder.run(['rename', 'skill', 'weaving', 'own.weaving']);
      assert.match(await folder.read('logbook/activities/2026/b.md'), /^skills: \[own\.weaving\]\r$/m);
      const { stdout } = await folder.run(['list', '--skill', 'weaving', '--json']);
      assert.equal(JSON.parse(stdout).length, 1);
    }));

  for (const [argv, exitCode, words] of [
    [['tag', 'a', 'b'], 2, /"tag" is no KIND/],
    [['person', 'anna'], 2, /TO is missing/],
    [['person', 'anna', 'ben'], 1, /There is "ben" already/],
    [['person', 'nobody', 'x'], 1, /Nothing in this logbook is called "nobody"/],
  ] as const) {
    test(`refuses ${argv.join(' ')}`, () =>
      withCliFolder(files, async (folder) => {
        const result = await folder.run(['rename', ...argv]);
        assert.equal(result.exitCode, exitCode);
        assert.match(result.stderr, words);
      }));
  }

  test('leaves a file alone that has to be corrected first, and says so', () =>
    withCliFolder(
      { ...files, 'logbook/activities/bad.md': '---\ntype: activity\ntitle: Bad\npeople: [&x anna]\n---\n' },
      async (folder) => {
        const { exitCode, stderr } = await folder.run(['rename', 'person', 'anna', 'eva']);
        assert.equal(exitCode, 1);
        assert.match(stderr, /bad\.md is left alone: A value that starts with & or \*/);
      },
    ));
});
