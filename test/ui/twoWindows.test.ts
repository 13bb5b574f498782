import assert from 'node:assert/strict';
import type { Workbench } from '../workbench/driver/workbench.ts';
import { filesIn, readRecord, today, waitForRecords } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const rounds = 10;

suite('Two windows on one folder', () => {
  const session = useSession();

  /** Types the line; the caller presses Enter. */
  const prepareEntry = async (workbench: Workbench): Promise<void> => {
    await workbench.page.bringToFront();
    await workbench.press('Control+Alt+L', 'Control+Alt+L');
    await workbench.quickInput.waitUntilOpen(/^Quick Entry/);
    await workbench.quickInput.fill('Read the protocol 1h');
    await workbench.quickInput.waitForRows(([echo]) => echo?.detail.includes('1 h') === true, 'the echo');
  };

  const isLogged = (workbench: Workbench, hours: number): Promise<void> =>
    workbench.statusBar.waitFor(`${hours} h this week`);

  test('add the same line at the same time again and again, and no entry is lost', async () => {
    const first = await session.openWindow({ fill: filesIn({ 'logbook/logbook.yml': 'version: 1\n' }) });
    const second = await first.openSecondWindow();
    const windows = [first, second];
    for (const workbench of windows) {
      await workbench.page.bringToFront();
      await workbench.openContainer('Research Logbook');
      await isLogged(workbench, 0);
    }
    for (let round = 1; round <= rounds; round++) {
      for (const workbench of windows) await prepareEntry(workbench);
      await Promise.all(windows.map((workbench) => workbench.quickInput.accept()));
      await waitForRecords(first.folder, 2 * round);
    }

    const { folder } = first;
    const paths = await waitForRecords(folder, 2 * rounds);
    const day = today();
    const stem = `activities/${day.year}/${day}-read-the-protocol`;
    const expected = Array.from({ length: 2 * rounds }, (_, index) =>
      index === 0 ? `${stem}.md` : `${stem}-${index + 1}.md`,
    );
    assert.deepEqual(paths, expected.sort());
    const text = `---\nid: *\ntype: activity\ntitle: Read the protocol\ndate: ${day}\nhours: 1\nrole: performed\n---\n`;
    for (const path of paths) assert.equal(await readRecord(folder, path), text);
    for (const workbench of windows) {
      await workbench.page.bringToFront();
      await isLogged(workbench, 2 * rounds);
      await workbench
        .tree('Log')
        .waitForRows(
          (rows) => rows.filter(({ label }) => label === 'Read the protocol').length === 2 * rounds,
          'every record in the tree',
        );
    }
  });
});
