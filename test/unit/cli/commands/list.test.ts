import assert from 'node:assert/strict';
import { withCliFolder } from '../../../support/cliFolder.ts';

const files = {
  'logbook/logbook.yml': 'skills:\n  - id: own.abacus\n    name: Abacus\n',
  'logbook/activities/2026/a.md':
    '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X0001\ntype: activity\ntitle: Resolved 48 of 52 queries\ndate: 2026-03-16\nskills: [edc.redcap, cdm.query-management]\nhours: 3.5\n---\n',
  'logbook/activities/2026/b.md':
    '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X0002\ntype: activity\ntitle: Cleaned lab rows\ndate: 2026-03-17\nskills: [own.abacus, unheard-of]\nhours: 12\n---\n',
  'logbook/questions/2026/c.md':
    '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X0003\ntype: question\ntitle: "Escape \\e[31m and \\u202e back"\ndate: 2026-03-18\n---\n',
};

suite('list', () => {
  test('prints date, type, hours, title and skills, newest first, and no control characters', () =>
    withCliFolder(files, async (folder) => {
      assert.deepEqual(await folder.run(['list']), {
        exitCode: 0,
        stdout: [
          '2026-03-18  question         Escape \ufffd[31m and \ufffd back',
          '2026-03-17  activity   12 h  Cleaned lab rows [own.abacus, unheard-of]',
          '2026-03-16  activity  3.5 h  Resolved 48 of 52 queries [edc.redcap, cdm.query-management]',
          '',
        ].join('\n'),
        stderr: '',
      });
    }));

  const selections: readonly (readonly [readonly string[], readonly string[]])[] = [
    [['--type', 'question'], ['c']],
    [['--type', 'goal'], []],
    [
      ['--from', '2026-03-17'],
      ['c', 'b'],
    ],
    [
      ['--to', '2026-03-17'],
      ['b', 'a'],
    ],
    [['--from', '2026-03-17', '--to', '2026-03-17'], ['b']],
    [['--from=2026-03-17', '--type=activity'], ['b']],
    [['--skill', 'edc.redcap'], ['a']],
    [['--skill', 'REDCap'], ['a']],
    [['--skill', 'abacus'], ['b']],
    [['--skill', 'unheard-of'], ['b']],
    [['--skill', 'sas.macro'], []],
    [
      ['--type', 'goal', '--type', 'activity'],
      ['b', 'a'],
    ],
  ];
  for (const [options, names] of selections) {
    test(`picks records by ${options.join(' ')}`, () =>
      withCliFolder(files, async (folder) => {
        const { exitCode, stdout } = await folder.run(['list', ...options, '--json']);
        assert.equal(exitCode, 0);
        const paths = (JSON.parse(stdout) as readonly { readonly path: string }[]).map(({ path }) => path);
        assert.deepEqual(
          paths.map((path) => path.slice(-4, -3)),
          names,
        );
      }));
  }

  test('prints one JSON array of paths and records', () =>
    withCliFolder(files, async (folder) => {
      const { stdout } = await folder.run(['list', '--type', 'question', '--json']);
      assert.deepEqual(JSON.parse(stdout), [
        {
          path: 'questions/2026/c.md',
          record: {
            id: '01JD3Z8Q4N6W2K5R7T9V1X0003',
            type: 'question',
            title: 'Escape \u001b[31m and \u202e back',
            date: '2026-03-18',
          },
        },
      ]);
    }));

  test('prints an empty JSON array for an empty logbook', () =>
    withCliFolder({ 'logbook.yml': '' }, async (folder) => {
      assert.deepEqual(await folder.run(['list', '--json']), { exitCode: 0, stdout: '[]\n', stderr: '' });
    }));

  test('says on standard error that files are missing from the list', () =>
    withCliFolder({ ...files, 'logbook/goals/open.md': '---\ntype: goal\n' }, async (folder) => {
      const { exitCode, stdout, stderr } = await folder.run(['list', '--type', 'question']);
      assert.equal(exitCode, 0);
      assert.match(stdout, /^2026-03-18/);
      assert.equal(stderr, '1 file gave no record. "research-logbook check" says why.\n');
    }));
});
