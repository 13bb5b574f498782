import assert from 'node:assert/strict';
import { idNumber, withCliFolder } from '../../../support/cliFolder.ts';

const files = {
  'logbook/logbook.yml': 'studies:\n  - id: onc-2\n    alias: a phase II oncology study\n',
  'logbook/contacts/statistician.md':
    '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X9999\ntype: contact\ntitle: Statistician\n---\n',
};
const example = 'Resolved 48 of 52 queries in the AE form #redcap @statistician 2h yesterday';
const examplePath = 'activities/2026/2026-11-22-resolved-48-of-52-queries-in-the-ae-form';

suite('add', () => {
  test('stores a line as a record, and prints the path and what was stored', () =>
    withCliFolder(files, async (folder) => {
      assert.deepEqual(await folder.run(['add', example]), {
        exitCode: 0,
        stdout: `logbook/${examplePath}.md\nActivity · Sun 2026-11-22 · Resolved 48 of 52 queries in the AE form · performed · 2 h · 48 of 52 queries resolved · #REDCap · @statistician\n`,
        stderr: '',
      });
      assert.equal(
        await folder.read(`logbook/${examplePath}.md`),
        [
          '---',
          `id: ${idNumber(1)}`,
          'type: activity',
          'title: Resolved 48 of 52 queries in the AE form',
          'date: 2026-11-22',
          'skills: [edc.redcap]',
          'people: [statistician]',
          'hours: 2',
          'role: performed',
          'metrics:',
          '  - name: queries resolved',
          '    value: 48',
          '    unit: query',
          '    of: 52',
          '---',
          '',
        ].join('\n'),
      );
    }));

  test('stores what wants a look all the same, tells what is high without repeating it, and names no file after it', () =>
    withCliFolder(files, async (folder) => {
      const line = 'Called the patient at 617-555-0142, MRN 12345678 or Mr Kowalski';
      const { exitCode, stdout, stderr } = await folder.run(['add', '--json', line]);
      assert.equal(exitCode, 0);
      const { path, record, findings } = JSON.parse(stdout);
      assert.equal(record.title, line);
      assert.doesNotMatch(path, /555|12345678/);
      assert.deepEqual(findings.slice(0, 2), [
        { type: 'phone', severity: 'high' },
        { type: 'mrn', severity: 'high' },
      ]);
      assert.match(stderr, /^The record holds: Phone number, Medical record number.*\. Run scan logbook\//);
      assert.doesNotMatch(stderr, /555|12345678|owalski/);
      const scanned = await folder.run(['scan', `logbook/${path}`]);
      assert.equal(scanned.exitCode, 1);
    }));

  test('prints path and record as JSON', () =>
    withCliFolder(files, async (folder) => {
      const { exitCode, stdout } = await folder.run(['add', '--json', '--today', '2026-03-15', example]);
      assert.equal(exitCode, 0);
      assert.deepEqual(JSON.parse(stdout), {
        path: 'activities/2026/2026-03-14-resolved-48-of-52-queries-in-the-ae-form.md',
        record: {
          id: idNumber(1),
          type: 'activity',
          title: 'Resolved 48 of 52 queries in the AE form',
          date: '2026-03-14',
          skills: ['edc.redcap'],
          people: ['statistician'],
          hours: 2,
          role: 'performed',
          metrics: [{ name: 'queries resolved', value: 48, unit: 'query', of: 52 }],
        },
      });
    }));

  test('gives two files for the same line twice', () =>
    withCliFolder(files, async (folder) => {
      await folder.run(['add', example]);
      const first = await folder.read(`logbook/${examplePath}.md`);
      const { stdout } = await folder.run(['add', example]);
      assert.equal(stdout.split('\n')[0], `logbook/${examplePath}-2.md`);
      assert.equal(await folder.read(`logbook/${examplePath}.md`), first);
      assert.equal(await folder.read(`logbook/${examplePath}-2.md`), first.replace(idNumber(1), idNumber(2)));
    }));

  test('stores twenty lines that are added at once', () =>
    withCliFolder(files, async (folder) => {
      const results = await Promise.all(
        Array.from({ length: 20 }, () => folder.run(['add', 'Cleaned rows'])),
      );
      assert.equal(new Set(results.map(({ stdout }) => stdout.split('\n')[0])).size, 20);
      assert.equal((await folder.files()).length, Object.keys(files).length + 20);
      assert.deepEqual(await folder.run(['check']), {
        exitCode: 0,
        stdout: '',
        stderr: '21 records, no problems\n',
      });
    }));

  const lines: readonly (readonly [line: string, path: string])[] = [
    ['q: Which visit window applies?', 'questions/2026/2026-11-23-which-visit-window-applies.md'],
    ['c: Units differ between sites', 'challenges/2026/2026-11-23-units-differ-between-sites.md'],
    ['t: GCP course 4h', 'trainings/2026/2026-11-23-gcp-course.md'],
    ['g: Write SAS macros #sas.macro=skilled', 'goals/write-sas-macros.md'],
    ['r: First week', 'reflections/2026/2026-11-23-first-week.md'],
    ['m: Data meeting 1h', 'interactions/2026/2026-11-23-data-meeting.md'],
    ['a: Mapped AE %onc-2 +assisted !private', 'activities/2026/2026-11-23-mapped-ae.md'],
    ['../../../etc/passwd', 'activities/2026/2026-11-23-etc-passwd.md'],
  ];
  for (const [line, path] of lines) {
    test(`stores "${line}" as ${path}`, () =>
      withCliFolder(files, async (folder) => {
        const { exitCode, stdout } = await folder.run(['add', line]);
        assert.equal(exitCode, 0);
        assert.equal(stdout.split('\n')[0], `logbook/${path}`);
        const { stderr } = await folder.run(['check']);
        assert.equal(stderr, '2 records, no problems\n');
      }));
  }

  test('keeps what it does not know, and says so on standard error', () =>
    withCliFolder(files, async (folder) => {
      const { exitCode, stderr } = await folder.run(['add', 'Cleaned rows #recdap @nobody %xyz']);
      assert.equal(exitCode, 0);
      assert.deepEqual(stderr.split('\n').sort(), [
        '',
        '"recdap" is not in the catalogue; it is kept as it is. Near ones are edc.redcap.',
        'nobody has no contact yet.',
        'xyz is not in logbook.yml; it is kept as it is.',
      ]);
      const text = await folder.read('logbook/activities/2026/2026-11-23-cleaned-rows.md');
      assert.match(text, /^skills: \[recdap\]\npeople: \[nobody\]\nstudy: xyz$/m);
    }));

  for (const line of ['', '   ', '@statistician 2h']) {
    test(`refuses "${line}", which has no title`, () =>
      withCliFolder(files, async (folder) => {
        assert.deepEqual(await folder.run(['add', line]), {
          exitCode: 1,
          stdout: '',
          stderr: 'The line has no title. Write what you did; that is enough.\n',
        });
        assert.deepEqual(await folder.files(), Object.keys(files).sort());
      }));
  }

  test('keeps all of a line of 10,000 characters', () =>
    withCliFolder(files, async (folder) => {
      const line = 'long words '.repeat(910).trim();
      const { exitCode, stdout, stderr } = await folder.run(['add', line]);
      assert.equal(exitCode, 0);
      assert.match(
        stderr,
        /^The title is cut after \d+ of \d+ characters; the whole line stands below it\.\n$/,
      );
      const text = await folder.read(stdout.split('\n')[0] ?? '');
      assert.ok(text.endsWith(`---\n\n${line}\n`));
      assert.equal((await folder.run(['check'])).exitCode, 0);
    }));

  test('wants exactly one line', () =>
    withCliFolder(files, async (folder) => {
      const hint = 'research-logbook add --help says how it is used.\n';
      assert.deepEqual(await folder.run(['add']), {
        exitCode: 2,
        stdout: '',
        stderr: `LINE is missing.\n${hint}`,
      });
      const { exitCode, stderr } = await folder.run(['add', 'Cleaned', 'rows']);
      assert.equal(exitCode, 2);
      assert.equal(stderr, `"rows" is one word too many. Put quotes around text with blanks.\n${hint}`);
      assert.deepEqual(await folder.files(), Object.keys(files).sort());
    }));

  test('says that a file stands where a folder is needed, and keeps it', () =>
    withCliFolder({ ...files, 'logbook/activities': 'a file\n' }, async (folder) => {
      const { exitCode, stdout, stderr } = await folder.run(['add', 'Cleaned rows']);
      assert.equal(exitCode, 1);
      assert.equal(stdout, '');
      assert.match(stderr, /\. .+\.\n$/);
      assert.equal(await folder.read('logbook/activities'), 'a file\n');
    }));

  test('refuses a logbook of a newer format, which list still reads', () =>
    withCliFolder({ ...files, 'logbook/logbook.yml': 'version: 2\n' }, async (folder) => {
      const { exitCode, stderr } = await folder.run(['add', 'Cleaned rows']);
      assert.equal(exitCode, 1);
      assert.match(stderr, /^This logbook has format version 2, newer than this program knows\./);
      assert.equal((await folder.run(['list'])).exitCode, 0);
      assert.equal((await folder.files()).length, 2);
    }));
});
