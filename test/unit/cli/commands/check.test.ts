import assert from 'node:assert/strict';
import { withCliFolder } from '../../../support/cliFolder.ts';

const good =
  '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X0001\ntype: activity\ntitle: Good\ndate: 2026-03-02\n---\n\nAny *text*: at all.\n';
const withId = (number: number, lines: string): string =>
  `---\nid: 01JD3Z8Q4N6W2K5R7T9V1X${String(number).padStart(4, '0')}\ntype: activity\ntitle: A file\n${lines}---\n`;
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** Bad files by name, each with the lines that `check` prints for it, without the folder. */
const badFiles: Readonly<Record<string, readonly [content: string | Buffer, lines: readonly string[]]>> = {
  'alias.md': [
    withId(11, 'tags: &a [x]\npeople: *a\n'),
    [
      '5:7: error yaml-alias A value that starts with & or * is an anchor or alias of YAML, which is not supported. Write the value out, or put it in quotes.',
      '6:9: error yaml-alias A value that starts with & or * is an anchor or alias of YAML, which is not supported. Write the value out, or put it in quotes.',
    ],
  ],
  'bom-crlf.md': [
    `\ufeff${withId(12, 'date: 2026-02-30\n').replaceAll('\n', '\r\n')}`,
    ['5:7: warning invalid-date "2026-02-30" is no existing date for "date". Write it as YYYY-MM-DD.'],
  ],
  'broken-yaml.md': [
    withId(13, 'tags: [open\n'),
    [
      '5:7: error yaml-syntax This is not valid YAML: the [ after "tags:" is not closed; close it on the same line. Correct it here.',
    ],
  ],
  'conflict.md': [
    withId(14, '<<<<<<< ours\nhours: 1\n=======\nhours: 2\n>>>>>>> theirs\n'),
    [
      '5:1: error conflict-markers Git left an unresolved merge conflict here, from <<<<<<< to >>>>>>>. Keep what is right and delete the three marker lines.',
    ],
  ],
  'copy.md': [
    good,
    [
      '2:5: warning duplicate-id The id 01JD3Z8Q4N6W2K5R7T9V1X0001 is also that of activities/2026/good.md. Give one of them a new id.',
    ],
  ],
  'empty.md': [
    '',
    [
      '1:1: warning empty-file This file is empty. Delete it, or write a line of three dashes (---), the keys type and title, and a line of three dashes.',
    ],
  ],
  'folder.md/': ['', []],
  'javascript.md': [
    '---js\n{ title: process.exit(7) }\n---\n',
    [
      '1:1: error unsupported-front-matter Front matter that starts with "---js" is not read, and never run. Write YAML between two lines of exactly three dashes (---).',
    ],
  ],
  'large.md': [
    Buffer.alloc(3 * 1024 * 1024, 'x'),
    [
      '1:1: error file-too-large This file is 3145728 bytes; a record may have 2 MB at most. Move the bulk to another file and link to it.',
    ],
  ],
  'latin1.md': [
    latin1(withId(15, 'tags: [gel\xf6st]\n')),
    [
      '1:1: error not-utf8 This file is not UTF-8. Reopen it with its encoding, then save it with encoding UTF-8.',
    ],
  ],
  'latin1-body.md': [
    latin1(`${withId(16, '')}\nGel\xf6st.\n`),
    [
      '1:1: error not-utf8 This file is not UTF-8. Reopen it with its encoding, then save it with encoding UTF-8.',
    ],
  ],
  'no-front-matter.md': [
    '# Only a heading\n',
    [
      '1:1: warning no-front-matter This file has no front matter. Make its very first line three dashes (---), then write the keys type and title, then three dashes again.',
    ],
  ],
  'nul.md': [
    withId(17, 'tags: [a\0b]\n'),
    ['1:1: error binary-file This file holds NUL characters and is not text. Remove it from the logbook.'],
  ],
  'tab.md': [
    withId(18, 'metrics:\n\t- value: 1\n'),
    ['6:1: error yaml-tab This line is indented with a tab, which YAML forbids. Use spaces.'],
  ],
  'twice.md': [
    withId(19, 'hours: 1\nhours: 2\n'),
    [
      '6:1: error yaml-duplicate-key The key "hours" stands here a second time; only the first counts. Keep one of them.',
    ],
  ],
  'types.md': [
    '---\nid: 7\ntype: activty\ntitle: Types\nhours: two\nskills: redcap\nprivate: maybe\nrole: chief\n---\n',
    [
      '2:5: warning invalid-id "7" is no record id, which has 26 letters and digits. Copy the right one, or give the record a new id.',
      '3:7: error unknown-type "activty" is no record type. Use one of activity, challenge, question, opportunity, training, goal, program, contact, interaction, feedback, reflection, presence, application, achievement.',
      '5:8: warning invalid-number "two" is no number for "hours". Write digits with a point, such as 1250 or 1.5.',
      '6:9: warning expected-list "skills" has to be a list. Write skills: [redcap].',
      '7:10: warning invalid-flag "maybe" is neither true nor false for "private". Write true or false.',
      '8:7: warning invalid-choice "chief" is not possible for "role". Use one of observed, assisted, contributed, performed, led, trained.',
    ],
  ],
  'unterminated.md': [
    '---\ntype: activity\ntitle: No end\n\n# Body\n',
    [
      '1:1: error unterminated-front-matter The front matter has no end. Put a line of exactly three dashes (---) below its last key.',
    ],
  ],
};

const folder2026 = 'logbook/activities/2026/';

suite('check', () => {
  test('says so where there is no problem, also with Markdown files that are no records', () =>
    withCliFolder(
      { 'logbook/logbook.yml': '', 'logbook/README.md': '# Notes\n', [`${folder2026}good.md`]: good },
      async (folder) => {
        assert.deepEqual(await folder.run(['check']), {
          exitCode: 0,
          stdout: '',
          stderr: '1 record, no problems\n',
        });
      },
    ));

  for (const [name, [content, lines]] of Object.entries(badFiles)) {
    if (lines.length === 0) continue;
    test(`shows what is wrong with ${name}, each with line and column`, () =>
      withCliFolder(
        { 'logbook/logbook.yml': '', [`${folder2026}good.md`]: good, [`${folder2026}${name}`]: content },
        async (folder) => {
          const { exitCode, stdout } = await folder.run(['check']);
          const shown = stdout.split('\n').filter((line) => line.startsWith(`${folder2026}${name}:`));
          const bare = shown.map((line) => line.slice(folder2026.length + name.length + 1));
          assert.deepEqual(bare, lines);
          assert.equal(exitCode, lines.some((line) => line.includes(': error ')) ? 1 : 0);
        },
      ));
  }

  test('lists the problems of all files by path, and counts them', () =>
    withCliFolder(
      {
        'logbook/logbook.yml': 'start: 2026-03-02\nend: 2026-02-30\n',
        [`${folder2026}good.md`]: good,
        ...Object.fromEntries(
          Object.entries(badFiles).map(([name, [content]]) => [`${folder2026}${name}`, content]),
        ),
      },
      async (folder) => {
        const { exitCode, stdout, stderr } = await folder.run(['check']);
        assert.equal(exitCode, 1);
        const paths = stdout.split('\n').map((line) => line.slice(0, line.indexOf(':')));
        const expected = [...Object.keys(badFiles), 'good.md']
          .map((name) => folder2026 + name.replace('/', ''))
          .sort();
        assert.deepEqual([...new Set(paths)].slice(0, -1), [...expected, 'logbook/logbook.yml']);
        assert.match(
          stdout,
          /^logbook\/activities\/2026\/folder\.md:1:1: warning folder-named-as-record This is a folder, but its name ends in \.md like that of a record\. Rename it\.$/m,
        );
        assert.match(
          stdout,
          /^logbook\/logbook\.yml:2:6: warning invalid-date "2026-02-30" is no existing date for "end"\. Write it as YYYY-MM-DD\.$/m,
        );
        assert.match(stderr, /^\d+ records, \d+ errors, \d+ warnings in 19 files\n$/);
      },
    ));

  test('remarks on what was done in the future, which is no error', () =>
    withCliFolder(
      { 'logbook/logbook.yml': '', [`${folder2026}good.md`]: good.replace('2026-03-02', '2026-11-24') },
      async (folder) => {
        assert.deepEqual(await folder.run(['check']), {
          exitCode: 0,
          stdout: `${folder2026}good.md:5:7: info future-date "date" lies in the future (2026-11-24). Check it.\n`,
          stderr: '1 record, 1 remark in 1 file\n',
        });
      },
    ));

  test('remarks on skills that the catalogue does not know', () =>
    withCliFolder(
      {
        'logbook/logbook.yml': 'skills:\n  - id: own.abacus\n',
        [`${folder2026}good.md`]: good.replace('date:', 'skills: [REDCap, own.abacus, juggling]\ndate:'),
      },
      async (folder) => {
        const { exitCode, stdout } = await folder.run(['check']);
        assert.equal(exitCode, 0);
        assert.equal(
          stdout,
          `${folder2026}good.md:5:30: info unknown-skill The skill "juggling" is not in the catalogue. Add it to logbook.yml, or correct it.\n`,
        );
      },
    ));

  test('finds an unresolved merge below the front matter', () =>
    withCliFolder(
      {
        'logbook/logbook.yml': '',
        [`${folder2026}good.md`]: `${good}\n<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n`,
      },
      async (folder) => {
        const { exitCode, stdout } = await folder.run(['check']);
        assert.equal(exitCode, 1);
        assert.match(stdout, /^logbook\/activities\/2026\/good\.md:10:1: error conflict-markers /);
      },
    ));

  test('gives paths that start from the current folder', () =>
    withCliFolder({ 'logbook/logbook.yml': 'end: never\n', 'programs/': '' }, async (folder) => {
      const { exitCode, stdout } = await folder.run(['check'], 'programs');
      assert.equal(exitCode, 0);
      assert.match(stdout, /^\.\.\/logbook\/logbook\.yml:1:6: warning invalid-date /);
    }));

  test('prints one JSON array', () =>
    withCliFolder({ 'logbook.yml': 'end: never\n' }, async (folder) => {
      const { exitCode, stdout } = await folder.run(['check', '--json']);
      assert.equal(exitCode, 0);
      assert.deepEqual(JSON.parse(stdout), [
        {
          path: 'logbook.yml',
          line: 1,
          column: 6,
          severity: 'warning',
          code: 'invalid-date',
          message: '"never" is no existing date for "end". Write it as YYYY-MM-DD.',
        },
      ]);
    }));
});
