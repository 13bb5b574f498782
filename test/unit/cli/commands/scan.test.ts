import assert from 'node:assert/strict';
import { withCliFolder } from '../../../support/cliFolder.ts';

const note = '# Day\n\nThe patient Maria Lopez, MRN 12345678, was seen on 2026-03-14.\n';
const files = { 'note.md': note, 'clean.md': 'Merged ADSL, 254 rows.\n' };

suite('scan', () => {
  test('lists findings by file and place and never prints what was found', () =>
    withCliFolder(files, async (folder) => {
      const { exitCode, stdout } = await folder.run(['scan', '*.md']);
      assert.equal(exitCode, 1);
      assert.match(stdout, /^note\.md:3:30: high mrn \(########\) A number next to a label/m);
      assert.match(stdout, /^3 findings, 3 of them high \(2 files\)$/m);
      for (const secret of ['Maria', 'Lopez', '12345678', '03-14'])
        assert.ok(!stdout.includes(secret), secret);
    }));

  test('says honestly that it found nothing', () =>
    withCliFolder(files, async (folder) => {
      assert.deepEqual(await folder.run(['scan', 'clean.md']), {
        exitCode: 0,
        stdout: 'No identifiers found by these checks. (1 file)\n',
        stderr: '',
      });
    }));

  test('gives findings as data with UTF-16 offsets', () =>
    withCliFolder({ 'a.md': '\u{1f600} SSN 123-45-6789' }, async (folder) => {
      const { stdout, exitCode } = await folder.run(['scan', 'a.md', '--json']);
      assert.equal(exitCode, 1);
      assert.deepEqual(JSON.parse(stdout), [
        {
          file: 'a.md',
          findings: [
            {
              start: 7,
              end: 18,
              class: 'G',
              type: 'ssn',
              severity: 'high',
              confidence: 0.97,
              reason: 'Nine digits next to a label for a social security or tax number.',
              rule: 'ssn-labelled',
            },
          ],
        },
      ]);
    }));

  test('reads standard input, and JSON Lines line by line', () =>
    withCliFolder({}, async (folder) => {
      const lines = '{"id": "a", "text": "MRN 12345678"}\n\n{"id": 7, "text": "fine"}\n';
      const { stdout, exitCode } = await folder.run(['scan', '-', '--lines', '--json'], '.', lines);
      assert.equal(exitCode, 1);
      const [first, second] = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      assert.deepEqual([first.id, first.findings.length, second], ['a', 1, { id: 7, findings: [] }]);
      assert.match(
        (await folder.run(['scan', '-'], '.', 'SSN 123-45-6789')).stdout,
        /^\(standard input\):1:5: high ssn /,
      );
    }));

  test('knows the terms, contacts, shapes and ignored texts of the logbook', () =>
    withCliFolder(
      {
        'logbook/logbook.yml':
          'confidential: [ABC-123]\nidentifierShapes: [{shape: "H-DDDDDD", type: mrn}]\nnotIdentifying: [{text: "999-45-6789"}]\n',
        'a.md': 'abc 123 at h-123456, not SSN 999-45-6789',
      },
      async (folder) => {
        const { stdout } = await folder.run(['scan', 'a.md']);
        assert.match(stdout, /a\.md:1:1: high confidential A term/);
        assert.match(stdout, /a\.md:1:12: high mrn \(x-######\)/);
        assert.match(stdout, /^2 findings/m);
        assert.match((await folder.run(['scan', 'logbook/logbook.yml'])).stdout, /^No identifiers/);
      },
    ));

  test('explains what it cannot read, and goes on', () =>
    withCliFolder({ ...files, 'a.bin': new Uint8Array([0, 1]) }, async (folder) => {
      const { exitCode, stderr, stdout } = await folder.run(['scan', 'no.md', 'a.bin', 'clean.md']);
      assert.equal(exitCode, 1);
      assert.match(stderr, /^no\.md: This file cannot be read \(ENOENT\)/m);
      assert.match(stderr, /^a\.bin: This file holds NUL/m);
      assert.match(stdout, /No identifiers found/);
      const without = await folder.run(['scan']);
      assert.equal(without.exitCode, 1);
      assert.match(without.stderr, /^There is no logbook/);
      assert.equal((await folder.run(['scan', '--lines'])).exitCode, 2);
      const gone = await folder.run(['scan', '--lines', 'no.jsonl']);
      assert.equal(gone.exitCode, 1);
      assert.match(gone.stderr, /^no\.jsonl: This file cannot be read \(ENOENT\)/);
    }));

  test('counts no byte order mark, as editors do not', () =>
    withCliFolder({ 'a.md': '\uFEFFMRN 12345678\r\n' }, async (folder) => {
      assert.match((await folder.run(['scan', 'a.md'])).stdout, /^a\.md:1:5: high mrn/);
      const [scan] = JSON.parse((await folder.run(['scan', 'a.md', '--json'])).stdout);
      assert.equal(scan.findings[0].start, 4);
    }));

  test('finds nothing in no file', () =>
    withCliFolder({ 'notes/a.md': 'Fine.' }, async (folder) => {
      assert.deepEqual(await folder.run(['scan', 'notes']), {
        exitCode: 1,
        stdout: 'Nothing was looked at. (0 files, 1 not looked at)\n',
        stderr: 'notes: This is a folder. Name its files by a pattern, such as "notes/**".\n',
      });
      const mixed = await folder.run(['scan', 'notes/a.md', 'gone.md']);
      assert.equal(mixed.stdout, 'No identifiers found by these checks. (1 file, 1 not looked at)\n');
    }));

  test('gives one line for each line that is not blank, also for broken ones', () =>
    withCliFolder({}, async (folder) => {
      const input =
        '\ufeff{"id": 1, "text": "a\u2028b"}\r\n{}\n\n{"id": 2, "text"\n{"text": "SSN 123-45-6789"}';
      const { exitCode, stdout, stderr } = await folder.run(['scan', '-', '--lines'], '.', input);
      const lines = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      assert.deepEqual(
        lines.map(({ id, findings, problem }) => [id, findings?.length, problem]),
        [
          [1, 0, undefined],
          [2, undefined, 'This line is no JSON object with a "text".'],
          [4, undefined, 'This line is no JSON object with a "text".'],
          [5, 1, undefined],
        ],
      );
      assert.equal(exitCode, 2);
      assert.match(stderr, /^Lines 2, 4 are no JSON objects with a "text"\.$/m);
    }));

  test('reads lines of a file larger than a record may be', () =>
    withCliFolder(
      {
        'a.jsonl': `${`{"text": "fine", "more": "${'é'.repeat(10_000)}"}\n`.repeat(150)}{"text": "MRN 12345678"}`,
      },
      async (folder) => {
        const { exitCode, stdout } = await folder.run(['scan', 'a.jsonl', '--lines']);
        assert.equal(exitCode, 1);
        const lines = stdout.trimEnd().split('\n');
        assert.equal(lines.length, 151);
        assert.equal(JSON.parse(lines.at(-1) ?? '').findings.length, 1);
      },
    ));
});

const logbook = {
  'logbook/logbook.yml': 'version: 1\nconfidential: [ABC-123]\n',
  'logbook/activities/2026/2026-03-14-day.md':
    '---\ntype: activity\ntitle: The patient was seen\ndate: 2026-03-14\n---\n\nMRN 12345678\n',
  'logbook/contacts/ada-byron.md': '---\ntype: contact\ntitle: Ada Byron\n---\n\nPhone: 212-555-0142\n',
  'logbook/notes.txt': 'Server at 10.20.30.40\n',
  'logbook/broken.md': '---\ntitle: [\n---\n\nabc 123\n',
  'logbook/figures/MRN 7654321.png': new Uint8Array([1]),
  'logbook/data.xlsx': new Uint8Array([0, 1]),
  'logbook/.hidden/a.md': 'SSN 123-45-6789\n',
  'logbook/node_modules/a.md': 'SSN 123-45-6789\n',
  'outside.md': 'SSN 123-45-6789\n',
};

suite('scan of a logbook', () => {
  test('looks at every file of it, broken ones too, and names what it could not look at', () =>
    withCliFolder(logbook, async (folder) => {
      const { exitCode, stdout, stderr } = await folder.run(['scan']);
      assert.equal(exitCode, 1);
      assert.deepEqual(
        stdout
          .split('\n')
          .map((line) => /^([^:]+:\d+:\d+: \w+ \S+)/.exec(line)?.[1])
          .filter((line) => line !== undefined),
        [
          'logbook/activities/2026/2026-03-14-day.md:7:5: high mrn',
          'logbook/broken.md:5:1: high confidential',
          'logbook/figures/MRN #######.png:1:5: high mrn',
          'logbook/notes.txt:1:11: medium ip',
          'logbook/contacts/ada-byron.md:3:8: low name',
          'logbook/contacts/ada-byron.md:6:8: low phone',
        ],
      );
      assert.match(
        stdout,
        /^6 findings, 3 of them high \(5 files, 1 picture by name only, 1 not looked at\)$/m,
      );
      assert.match(stderr, /^logbook\/data\.xlsx: This file holds NUL/);
      assert.ok(!stdout.includes('7654321'));
    }));

  test('has the files with findings as data, and says when there are none', () =>
    withCliFolder({ ...logbook, 'clean/logbook.yml': 'version: 1\n' }, async (folder) => {
      const data = JSON.parse((await folder.run(['scan', '--json'])).stdout);
      assert.deepEqual(
        data.map(({ file, findings, problem }: Record<string, unknown>) => [
          file,
          typeof findings,
          typeof problem,
        ]),
        [
          ...[
            'activities/2026/2026-03-14-day.md',
            'broken.md',
            'figures/MRN #######.png',
            'notes.txt',
            'contacts/ada-byron.md',
          ].map((path) => [`logbook/${path}`, 'object', 'undefined']),
          ['logbook/data.xlsx', 'undefined', 'string'],
        ],
      );
      assert.deepEqual(await folder.run(['scan', '--logbook', 'clean']), {
        exitCode: 0,
        stdout: 'No identifiers found by these checks. (1 file)\n',
        stderr: '',
      });
    }));

  test('takes a file that is named for what it is in the logbook: its own day is no finding', () =>
    withCliFolder(logbook, async (folder) => {
      const path = 'logbook/activities/2026/2026-03-14-day.md';
      const { stdout } = await folder.run(['scan', path]);
      assert.match(stdout, /^1 finding, 1 of them high \(1 file\)$/m);
      assert.match((await folder.run(['scan', 'ada-byron.md'], 'logbook/contacts')).stdout, /low phone/);
      assert.match((await folder.run(['scan', 'outside.md'])).stdout, /high ssn/);
    }));

  test('is a page too', () =>
    withCliFolder(logbook, async (folder) => {
      const { exitCode, stdout } = await folder.run(['brief', 'privacy']);
      assert.equal(exitCode, 0);
      assert.match(stdout, /^# Identifiers in the logbook\n\n\*\*High: 3, worth a look: 1, hints: 2\*\*/);
      assert.match(stdout, /\n## notes\.txt\n/);
    }));
});
