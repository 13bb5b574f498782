import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCli } from '../../src/cli/runCli.ts';
import { readCivilDate } from '../../src/core/dates/civilDate.ts';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import { activity, type Files, filesIn, today } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

/** Fills a folder, and exports a supervisor report of it to `report.md` as the command line does. */
function fillWith(files: Files): (folder: string) => Promise<void> {
  return async (folder) => {
    await filesIn(files)(folder);
    await exportReport(folder);
  };
}

async function exportReport(folder: string): Promise<void> {
  const day = readCivilDate(String(today()));
  assert.ok(day);
  const argv = ['export', '--profile', 'supervisor-report', '--out', 'report.md'];
  const io = {
    stdout: () => {},
    stderr: () => {},
    stdin: async () => '',
    stdinChunks: async function* () {},
    cwd: folder,
    today: day,
    newId: () => '',
  };
  assert.equal(await runCli(argv, io), 0);
}

suite('Stories and sealed reports', () => {
  const session = useSession();

  test('show which questions have a story, and whether the records of a report are still the same', async () => {
    const day = today();
    const cleaned = `logbook/activities/${day.year}/${day}-cleaned.md`;
    const workbench: Workbench = await session.openWindow({
      fill: fillWith({
        'logbook/logbook.yml': 'version: 1\n',
        [cleaned]: activity(1, 'Cleaned AE', day, 'hours: 2\n'),
        [`logbook/challenges/${day.year}/${day}-units.md`]: [
          '---',
          'id: 01JD3Z8Q4N6W2K5R7T9V1X0002',
          'type: challenge',
          'title: Two readers disagreed',
          `date: ${day}`,
          'options: [a third reader, the median]',
          'choice: A third reader',
          'outcome: One grade',
          '---',
          '',
        ].join('\n'),
      }),
    });
    const { notifications, editors, quickInput, webviews, folder } = workbench;

    await workbench.runCommand('Logbook: Review Stories');
    const page = await webviews.editor('Interview stories');
    const text = await waitUntil(
      () => page.locator('body').innerText(),
      (shown) => shown.includes('2 of 13 questions have a story.'),
      'the questions with their stories',
    );
    assert.match(
      text,
      /Conflict\s+Describe a disagreement at work and how it was settled\.\s+Two readers disagreed/,
    );
    assert.match(text, /Log feedback with what was said and what you changed\./);
    await page.getByRole('button', { name: 'Draft Interview Story' }).last().click();
    await editors.waitForActiveTab('Interview story: Two readers disagreed');

    await editors.open('report.md');
    await workbench.runCommand('Logbook: Verify Report...');
    const same = await notifications.waitFor(
      /^The records are unchanged since .*; the text of this file is not checked\. Records under the seal: 2, from /,
    );
    assert.equal(same.severity, 'info');

    const before = await readFile(join(folder, cleaned), 'utf8');
    await writeFile(join(folder, cleaned), before.replace('hours: 2', 'hours: 12'));
    await waitUntil(
      async () => {
        await editors.select('report.md');
        await workbench.runCommand('Logbook: Verify Report...');
        return (await notifications.all()).map(({ message }) => message);
      },
      (messages) => messages.some((message) => /: 1 changed, 0 gone, 0 added\.$/.test(message)),
      'the report to be found changed',
    );
    await notifications.click(/: 1 changed, 0 gone, 0 added\.$/, 'Show Records');
    await editors.waitForActiveTab(`${day}-cleaned.md`);
    assert.equal(await quickInput.isOpen(), false);
  });
});
