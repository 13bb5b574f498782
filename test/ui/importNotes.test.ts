import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn, listRecords, readRecord, waitForRecords } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const journal = '# 03/04/2026\nCleaned AE\n# 13/04/2026 QC of the listing\nDone\n';

suite('Import Notes', () => {
  const session = useSession();

  test('asks once for the order of dates, shows what it would make, and makes it once', async () => {
    const workbench = await session.openWindow({
      fill: filesIn({
        'logbook/logbook.yml': 'version: 1\n',
        'notes/journal.md': journal,
        'notes/bad.md': '---\na: [1\n---\nText\n',
      }),
    });
    const { quickInput, notifications, folder } = workbench;
    const pickFolder = async (): Promise<void> => {
      await workbench.runCommand('Logbook: Import Notes...');
      await quickInput.choose('A folder with everything in it…');
      await quickInput.waitUntilOpen('Import Notes');
      await quickInput.choose('notes');
      await quickInput.waitForRows((found) => found.length === 1, 'the folder without folders');
      await workbench.page.locator('.quick-input-widget').getByRole('button', { name: 'Import' }).click();
    };
    await pickFolder();
    await quickInput.choose('03/04/2026 is Apr 3, 2026');
    const rows = await quickInput.waitForRows((found) => found.length === 3, 'three notes');
    assert.deepEqual(
      rows.map(({ label, checked }) => [label, checked]),
      [
        ['a: [1', true],
        ['Cleaned AE', true],
        ['QC of the listing', true],
      ],
    );
    await quickInput.accept();
    assert.deepEqual(await waitForRecords(folder, 3), [
      'activities/2026/2026-04-03-cleaned-ae.md',
      'activities/2026/2026-04-13-qc-of-the-listing.md',
      'activities/a-1.md',
    ]);
    assert.equal(
      await readRecord(folder, 'activities/2026/2026-04-03-cleaned-ae.md'),
      '---\nid: *\ntype: activity\ntitle: Cleaned AE\ndate: 2026-04-03\nimportedFrom: notes/journal.md:1\n---\n\nCleaned AE\n',
    );
    assert.equal(await readFile(join(folder, 'notes/journal.md'), 'utf8'), journal);
    await notifications.click(/Imported: 3 records\. Some files have problems\./, 'Show Problems');
    await workbench.editors.waitForText((text) =>
      /bad\.md: This is not valid YAML/.test(text.replaceAll('\u00a0', ' ')),
    );

    await pickFolder();
    await quickInput.choose('03/04/2026 is Apr 3, 2026');
    await notifications.waitFor(/Imported before: 3 records\./);
    assert.equal((await listRecords(folder)).length, 3);
  });
});
