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
      assert.equal((await folder.run(['scan'])).exitCode, 2);
      assert.equal((await folder.run(['scan', '-', '--lines'], '.', '{}')).exitCode, 2);
    }));
});
