import assert from 'node:assert/strict';
import { exportFormats } from '../../../../src/core/export/exportFormats.ts';
import { exportProfiles } from '../../../../src/core/export/exportProfiles.ts';
import { withCliFolder } from '../../../support/cliFolder.ts';

const record = (number: number, lines: string): string =>
  `---\nid: 01JD3Z8Q4N6W2K5R7T9V1X000${number}\ntype: activity\n${lines}---\n`;
const files = {
  'logbook/logbook.yml': 'title: Data intern\n',
  'logbook/activities/2026/first week.md': record(
    1,
    'title: Resolved 48 of 52 queries\ndate: 2026-11-16\nskills: [edc.redcap]\nhours: 3\nrole: assisted\nmetrics:\n  - {name: queries resolved, value: 48, of: 52, unit: query}\n',
  ),
  'logbook/activities/2026/second.md': record(
    2,
    'title: Resolved 10 of 10 queries\ndate: 2026-11-20\nskills: [edc.redcap]\nhours: 1\nrole: assisted\nmetrics:\n  - {name: queries resolved, value: 10, of: 10, unit: query}\n',
  ),
  'logbook/activities/2026/secret.md': record(3, 'title: Unspeakable\ndate: 2026-11-18\nprivate: true\n'),
  'logbook/activities/2026/tomorrow.md': record(4, 'title: Planned\ndate: 2026-11-24\n'),
  'notes/': '',
};

suite('export', () => {
  test('writes Markdown whose figures link to their records, from where the file lies', () =>
    withCliFolder(files, async (folder) => {
      assert.deepEqual(await folder.run(['export', '--format', 'md', '--out', 'notes/cv.md']), {
        exitCode: 0,
        stdout: 'notes/cv.md: 2 records exported\n',
        stderr: 'Left out: 1 private record, 1 record dated in the future.\n',
      });
      const text = await folder.read('notes/cv.md');
      const bullet = text.split('\n').find((line) => line.includes('58'));
      assert.ok(bullet !== undefined && /62/.test(bullet), text);
      assert.match(text, /\.\.\/logbook\/activities\/2026\/first%20week\.md/);
      assert.match(text, /\.\.\/logbook\/activities\/2026\/second\.md/);
      assert.doesNotMatch(text, /Unspeakable|secret|Planned/);
    }));

  const open = {
    ...files,
    'logbook/activities/2026/open.md': record(
      5,
      'title: Resolved 5 of 5 queries of MRN 12345678\ndate: 2026-11-20\nskills: [edc.redcap]\n',
    ),
  };

  test('writes nothing while a finding is open, and prints it as scan does without the text', () =>
    withCliFolder(open, async (folder) => {
      for (const argv of [
        ['export', '--out', 'notes/cv.md'],
        ['export'],
        ['export', '--profile', 'bundle', '--out', 'b.zip'],
      ]) {
        const { exitCode, stdout, stderr } = await folder.run(argv);
        assert.equal(exitCode, 1);
        assert.equal(stdout, '');
        assert.match(
          stderr,
          /^logbook\/activities\/2026\/open\.md:4:39: high mrn \(########\) A number next to/m,
        );
        assert.match(stderr, /^Nothing was exported: 1 finding is open\. Mask/m);
        assert.doesNotMatch(stderr, /12345678/);
      }
      assert.deepEqual(
        await folder.files(),
        Object.keys(open)
          .filter((path) => !path.endsWith('/'))
          .sort(),
      );
      const masked = open['logbook/activities/2026/open.md'].replace('12345678', '[MRN removed]');
      await withCliFolder({ ...open, 'logbook/activities/2026/open.md': masked }, async (mended) => {
        assert.equal((await mended.run(['export'])).exitCode, 0);
      });
    }));

  test('gives open findings as data', () =>
    withCliFolder(open, async (folder) => {
      const { exitCode, stdout } = await folder.run(['export', '--json']);
      assert.equal(exitCode, 1);
      const { openFindings, composed, unread } = JSON.parse(stdout);
      assert.equal(openFindings[0].file, 'logbook/activities/2026/open.md');
      assert.deepEqual(
        openFindings[0].findings.map(({ type, severity }: Record<string, unknown>) => [type, severity]),
        [['mrn', 'high']],
      );
      assert.deepEqual([composed, unread], [[], []]);
      assert.doesNotMatch(stdout, /12345678/);
    }));

  test('prints the page of an export only where nothing is open', () =>
    withCliFolder(open, async (folder) => {
      const page = await folder.run(['brief', 'export']);
      assert.equal(page.exitCode, 1);
      assert.match(page.stdout, /Open findings: 1/);
      assert.doesNotMatch(page.stdout + page.stderr, /Left out|EDC systems|12345678/);
      assert.doesNotMatch((await folder.run(['brief', 'export', '--json'])).stdout, /EDC systems|12345678/);
    }));

  test('says how many findings want a look', () =>
    withCliFolder(
      {
        ...files,
        'logbook/activities/2026/lima.md': `${record(6, 'title: Call\ndate: 2026-11-20\n')}The patient lives in Lima.\n`,
      },
      async (folder) => {
        const { exitCode, stderr } = await folder.run(['export']);
        assert.equal(exitCode, 0);
        assert.match(stderr, /^Worth a look before you hand it on: 1 finding in its records/m);
      },
    ));

  test('says what is missing where the posting is, and not the days', () =>
    withCliFolder(files, async (folder) => {
      const { exitCode, stderr } = await folder.run(['export', '--profile', 'tailored']);
      assert.notEqual(exitCode, 0);
      assert.match(stderr, /^The logbook has no application .* Add an application /m);
      assert.doesNotMatch(stderr, /other days/);
    }));

  test('writes JSON Resume, and says in JSON what it wrote', () =>
    withCliFolder(files, async (folder) => {
      const argv = ['export', '--format', 'jsonresume', '--out', 'cv.json', '--json', '--to', '2026-11-19'];
      const { exitCode, stdout } = await folder.run(argv);
      assert.equal(exitCode, 0);
      assert.deepEqual(JSON.parse(stdout), {
        path: 'cv.json',
        profile: 'achievements',
        format: 'jsonresume',
        records: 1,
        leftOut: [
          { reason: 'private', count: 1 },
          { reason: 'future-date', count: 1 },
          { reason: 'outside-range', count: 1 },
        ],
      });
      assert.deepEqual(Object.keys(JSON.parse(await folder.read('cv.json'))).includes('work'), true);
    }));

  test('gives the same bytes twice, and refuses to overwrite a file', () =>
    withCliFolder(files, async (folder) => {
      const call = (out: string) => folder.run(['export', '--format', 'markdown', '--out', out]);
      await call('a.md');
      await call('b.md');
      const text = await folder.read('a.md');
      assert.equal(await folder.read('b.md'), text);
      await folder.run(['set', 'activities/2026/second.md', 'title', 'Other']);
      assert.deepEqual(await call('a.md'), {
        exitCode: 1,
        stdout: '',
        stderr:
          'Left out: 1 private record, 1 record dated in the future.\na.md exists already. Nothing is overwritten: give another name with --out, or remove that file first.\n',
      });
      assert.equal(await folder.read('a.md'), text);
    }));

  test('writes nothing where no record is left, and says why', () =>
    withCliFolder(files, async (folder) => {
      const argv = ['export', '--format', 'md', '--out', 'cv.md', '--from', '2026-11-21'];
      const before = await folder.files();
      assert.deepEqual(await folder.run(argv), {
        exitCode: 1,
        stdout: '',
        stderr:
          'Left out: 1 private record, 1 record dated in the future, 2 records outside the period.\nNo record is left to export; nothing was written. Choose other days.\n',
      });
      assert.deepEqual(await folder.files(), before);
    }));

  test('says that the folder of the file is missing', () =>
    withCliFolder(files, async (folder) => {
      const { exitCode, stderr } = await folder.run(['export', '--format', 'md', '--out', 'nowhere/cv.md']);
      assert.equal(exitCode, 1);
      assert.match(stderr, /nowhere\/cv\.md cannot be found: it, or a folder above it, is missing/);
    }));

  test('knows profiles by other names, too, and writes a bundle as bytes', () =>
    withCliFolder(files, async (folder) => {
      const { exitCode } = await folder.run(['export', '--profile', 'bundle', '--out', 'all.zip']);
      assert.equal(exitCode, 0);
      assert.equal((await folder.read('all.zip')).slice(0, 2), 'PK');
      const report = await folder.run(['export', '--profile', 'practicum', '--json', '--from', '2026-11-16']);
      assert.equal(JSON.parse(report.stdout).profile, 'supervisor-report');
    }));

  test('takes the format from the ending, and without a file prints the text', () =>
    withCliFolder(files, async (folder) => {
      await folder.run(['export', '--out', 'cv.json']);
      assert.ok('work' in JSON.parse(await folder.read('cv.json')));
      await folder.run(['export', '--out', 'cv.md']);
      const { exitCode, stdout } = await folder.run(['export']);
      assert.equal(exitCode, 0);
      assert.equal(stdout, await folder.read('cv.md'));
      const json = await folder.run(['export', '--json', '--skills', 'sas.macro', '--studies', 'none']);
      assert.equal(json.exitCode, 1);
      const asked = await folder.run(['export', '--json', '--skills', 'REDCap']);
      assert.deepEqual(Object.keys(JSON.parse(asked.stdout)), [
        ...['profile', 'format', 'records', 'leftOut', 'content'],
      ]);
    }));

  const formatNames = Object.keys(exportFormats).join(', ');
  const misused: readonly (readonly [argv: readonly string[], message: string])[] = [
    [
      ['--format', 'jsonresum', '--out', 'cv.md'],
      `"jsonresum" is no format. Did you mean "jsonresume"? Use one of ${formatNames}.`,
    ],
    [['--format', '__proto__', '--out', 'cv.md'], `"__proto__" is no format. Use one of ${formatNames}.`],
    [['--audience', 'all'], '"all" is no audience. Use one of public, site.'],
    [
      ['--profile', 'constructor'],
      `"constructor" is no profile. Use one of ${Object.keys(exportProfiles).join(', ')}.`,
    ],
  ];
  for (const [argv, message] of misused) {
    test(`explains "export ${argv.join(' ')}"`, () =>
      withCliFolder(files, async (folder) => {
        const stderr = `${message}\nresearch-logbook export --help says how it is used.\n`;
        assert.deepEqual(await folder.run(['export', ...argv]), { exitCode: 2, stdout: '', stderr });
      }));
  }
});
