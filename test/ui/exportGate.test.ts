import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import { activity, filesIn, today } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

async function writeAchievements(workbench: Workbench): Promise<void> {
  await workbench.runCommand('Logbook: Export Achievements...');
  await workbench.quickInput.waitUntilOpen('Export: Achievements');
  await workbench.quickInput.choose('Write File');
}

suite('The gate of exports', () => {
  const session = useSession();

  test('blocks an export, jumps to what is open, and lets it pass once that is masked', async () => {
    const day = today();
    const path = `logbook/activities/${day.year}/${day}-queries.md`;
    const record = activity(
      1,
      'Resolved 48 of 52 queries',
      day,
      'skills: [edc.redcap]\nmetrics:\n  - {name: queries resolved, value: 48, of: 52, unit: query}\n',
    );
    const workbench = await session.openWindow({
      fill: filesIn({
        'logbook/logbook.yml': 'version: 1\n',
        [path]: `${record}The form of MRN 12345678 was wrong.\n`,
      }),
    });
    const { quickInput, editors, folder } = workbench;
    const exportsFolder = join(folder, 'logbook/exports');

    await writeAchievements(workbench);
    await quickInput.waitUntilOpen(/^Nothing was exported: 1 finding is open\./);
    const [row] = await quickInput.rows();
    assert.equal(row?.label, 'Medical record number ########');
    assert.equal(row?.description, 'line 10');
    await waitUntil(
      () => editors.visibleText(),
      (text) => text.includes('The form of MRN'),
      'the place beside the list',
    );
    assert.equal(await quickInput.isOpen(), true);
    assert.equal(existsSync(exportsFolder), false);

    await quickInput.accept();
    await quickInput.waitUntilClosed();
    await editors.waitForActiveTab(`${day}-queries.md`);
    // What was found is selected.
    await workbench.page.keyboard.type('removed');
    await editors.save();
    assert.match(await readFile(join(folder, path), 'utf8'), /The form of MRN removed was wrong\./);

    await writeAchievements(workbench);
    const files = await waitUntil(
      () => readdir(exportsFolder).catch(() => []),
      (found) => found.length === 1,
      'the export',
    );
    assert.match(await readFile(join(exportsFolder, files[0] ?? ''), 'utf8'), /Resolved 48 of 52 queries/);
  });

  test('writes nothing once Cancel was pressed while the files were looked at', async () => {
    const day = today();
    const lines = 'metrics:\n  - {name: queries resolved, value: 4, of: 5, unit: query}\n';
    // So long that they cannot be looked at before somebody presses.
    const body = 'Site 104 sent form 12 of visit 3 on 4 May; Query 88 on weight 71 kg was closed.\n'.repeat(
      600,
    );
    const records = Array.from({ length: 200 }, (_, place) => [
      `logbook/activities/${place}.md`,
      `${activity(place, `Resolved queries ${place}`, day, lines)}${body}`,
    ]);
    const workbench = await session.openWindow({
      fill: filesIn({ 'logbook/logbook.yml': 'version: 1\n', ...Object.fromEntries(records) }),
    });
    await writeAchievements(workbench);
    await workbench.notifications.click(/^Exporting…/, 'Cancel');
    await waitUntil(
      () => workbench.notifications.all(),
      (found) => found.length === 0,
      'the end of the export',
    );
    assert.equal(existsSync(join(workbench.folder, 'logbook/exports')), false);
    assert.equal((await workbench.editors.tabs()).length, 0);
  });
});
