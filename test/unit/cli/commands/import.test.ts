import assert from 'node:assert/strict';
import { withCliFolder } from '../../../support/cliFolder.ts';

const files = {
  'logbook/logbook.yml': 'version: 1\n',
  'notes/2024.md': '# 2024-05-01\nCleaned AE\n# 2024-05-02 QC\nDone\n',
  'notes/bad.md': '---\na: [1\n---\nText\n',
  'notes/other.md': '# 03/04/2024\nSlash\n',
};

suite('import', () => {
  test('makes records of notes, once, and leaves the notes as they are', () =>
    withCliFolder(files, async (folder) => {
      const first = await folder.run(['import', 'notes/2024.md']);
      assert.equal(first.exitCode, 0, first.stderr);
      assert.equal(
        first.stdout,
        [
          'logbook/activities/2024/2024-05-01-cleaned-ae.md  Cleaned AE  (notes/2024.md:1)',
          'logbook/activities/2024/2024-05-02-qc.md  QC  (notes/2024.md:3)',
          '2 notes',
          '',
        ].join('\n'),
      );
      const again = await folder.run(['import', 'notes/2024.md', '--json']);
      assert.deepEqual(JSON.parse(again.stdout), { notes: [], known: 2, problems: [] });
      assert.equal(await folder.read('notes/2024.md'), files['notes/2024.md']);
    }));

  test('imports the good ones beside a bad one, and says what is wrong', () =>
    withCliFolder(files, async (folder) => {
      const { exitCode, stdout, stderr } = await folder.run([
        'import',
        'notes/bad.md',
        'notes/none.md',
        'notes/2024.md',
      ]);
      assert.equal(exitCode, 1);
      assert.match(stderr, /^notes\/bad\.md: This is not valid YAML/m);
      assert.match(stderr, /^notes\/none\.md: This file cannot be read \(ENOENT\)/m);
      assert.match(stdout, /3 notes\n$/);
    }));

  test('imports what wants a look, says in how many notes it is, and names no file after it', () =>
    withCliFolder(
      { ...files, 'notes/a.md': '# 2024-05-03 Called 617-555-0142 for the patient\n' },
      async (folder) => {
        const { exitCode, stdout, stderr } = await folder.run(['import', 'notes/a.md', 'notes/2024.md']);
        assert.equal(exitCode, 0);
        assert.match(
          stdout,
          /^logbook\/activities\/2024\/2024-05-03-called-phone-removed-for-the-patient\.md /m,
        );
        assert.equal(
          stderr,
          '1 note with what may identify a person or is confidential. Run scan to see where.\n',
        );
      },
    ));

  test('imports any number of notes with one title', () => {
    const names = Array.from({ length: 60 }, (_, place) => `notes/n${place}.md`);
    const notes = Object.fromEntries(names.map((name) => [name, '# Meeting notes\n']));
    return withCliFolder({ ...files, ...notes }, async (folder) => {
      const { exitCode, stdout, stderr } = await folder.run(['import', ...names]);
      assert.deepEqual([exitCode, stderr], [0, '']);
      assert.match(stdout, /^60 notes$/m);
      const made = (await folder.files()).filter((path) => path.includes('meeting-notes'));
      assert.equal(made.length, 60);
      assert.ok(made.some((path) => path.endsWith('/meeting-notes-n59.md')));
    });
  });

  test('says which note it could not import, and imports the others', () => {
    const why = { 'notes/why.md': '---\ntype: question\n---\nWhy?\n' };
    return withCliFolder({ ...files, ...why, 'logbook/questions': 'a file\n' }, async (folder) => {
      const argv = ['import', 'notes/why.md', 'notes/2024.md', '--json'];
      const { exitCode, stdout, stderr } = await folder.run(argv);
      assert.equal(exitCode, 1);
      assert.match(stderr, /^notes\/why\.md:4: No record was made of this note \(.*is a file/m);
      const { notes, problems, known } = JSON.parse(stdout);
      assert.deepEqual([notes.length, problems[0].code, known], [2, 'note-not-imported', 0]);
    });
  });

  test('asks for the order of day and month, and writes nothing before', () =>
    withCliFolder(files, async (folder) => {
      const asked = await folder.run(['import', 'notes/other.md']);
      assert.equal(asked.exitCode, 2);
      assert.match(
        asked.stderr,
        /^"03\/04\/2024" could be two days\. Say which with --order dmy or --order mdy\./,
      );
      const dry = await folder.run(['import', 'notes/other.md', '--order', 'dmy', '--dry-run']);
      assert.equal(dry.stdout, '2024-04-03  Slash  (notes/other.md:1)\n1 note\n');
      const month = await folder.run(['import', 'notes/other.md', '--order', 'mdy', '--type', 'question']);
      assert.match(month.stdout, /^logbook\/questions\/2024\/2024-03-04-slash\.md/);
    }));
});
