import assert from 'node:assert/strict';
import { withCliFolder } from '../../../support/cliFolder.ts';

const files = {
  'logbook/logbook.yml': 'title: Data intern\nstart: 2026-11-02\nend: 2026-12-18\nhoursPerWeek: 35\n',
  'logbook/activities/2026/a.md':
    '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X0001\ntype: activity\ntitle: Wrote a macro\ndate: 2026-11-16\nskills: [sas.macro]\nhours: 3.5\n---\n',
  'logbook/activities/2026/b.md':
    '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X0002\ntype: activity\ntitle: Wrote another\ndate: 2026-11-23\nskills: [sas.macro, edc.redcap]\nhours: 2\n---\n',
  'logbook/goals/macros.md':
    '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X0003\ntype: goal\ntitle: Macros\nkind: skill\nskill: sas.macro\nbaseline: exposed\ntarget: skilled\ndue: 2026-12-11\n---\n',
};

suite('stats', () => {
  test('prints the week, hours, and each skill towards its target', () =>
    withCliFolder(files, async (folder) => {
      assert.deepEqual(await folder.run(['stats']), {
        exitCode: 0,
        stdout: [
          'Data intern',
          'Week 4 of 7, 2026-11-02 to 2026-12-18, today 2026-11-23',
          'This week: 2 h of 35 h, 1 record',
          'In all: 5.5 h, 3 records',
          '',
          'skill               level    target   due         records  hours',
          'SAS macro language  exposed  skilled  2026-12-11        2    5.5',
          'REDCap              -        -        -                 1      2',
          '',
        ].join('\n'),
        stderr: '',
      });
    }));

  test('takes another day for today', () =>
    withCliFolder(files, async (folder) => {
      const { stdout } = await folder.run(['stats', '--today', '2026-11-17']);
      assert.match(
        stdout,
        /^Week 3 of 7, 2026-11-02 to 2026-12-18, today 2026-11-17\nThis week: 3.5 h of 35 h, 1 record$/m,
      );
    }));

  test('prints the numbers of the dashboard as JSON, with the records behind them', () =>
    withCliFolder(files, async (folder) => {
      const { exitCode, stdout } = await folder.run(['stats', '--json']);
      assert.equal(exitCode, 0);
      const data = JSON.parse(stdout);
      assert.deepEqual(data.clock, {
        start: '2026-11-02',
        end: '2026-12-18',
        week: 4,
        weeks: 7,
        daysLeft: 25,
      });
      assert.deepEqual(data.hoursInAll, { value: 5.5, selection: { withHours: true } });
      assert.deepEqual(
        data.skills.map(({ skillId, current, target, hours }: Record<string, unknown>) => [
          skillId,
          current,
          target,
          (hours as { value: number }).value,
        ]),
        [
          ['sas.macro', 'exposed', 'skilled', 5.5],
          ['edc.redcap', undefined, undefined, 2],
        ],
      );
    }));

  test('shows zeros for an empty logbook', () =>
    withCliFolder({ 'logbook.yml': '' }, async (folder) => {
      assert.deepEqual(await folder.run(['stats']), {
        exitCode: 0,
        stdout: 'This week: 0 h, 0 records\nIn all: 0 h, 0 records\n',
        stderr: '',
      });
    }));
});
