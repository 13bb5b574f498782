import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import { activity, type Files, filesIn, today, writeFiles } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const title = 'Make the most of the internship';
const hostile = '<img src=x onerror=alert(1)> **bold** $(bug)';

const files: Files = {
  'logbook/logbook.yml': 'version: 1\n',
  'logbook/activities/a.md': activity(1, 'Read a listing', today(), 'hours: 2\n'),
  'logbook/activities/b.md': activity(2, `'${hostile}'`, today(), 'hours: 1\n'),
};

async function openGuide(workbench: Workbench): Promise<Frame> {
  await workbench.runCommand('Logbook: Open Guide');
  return workbench.webviews.editor(title);
}

const logged = (page: Frame) => page.locator('.point').filter({ hasText: 'Log what you did' });

suite('Briefs', () => {
  const session = useSession();

  test('open records, run commands, copy themselves, follow the disk, come back after a reload and may be narrow', async () => {
    const workbench = await session.openWindow({ fill: filesIn(files) });
    const { quickInput, editors, folder } = workbench;
    let page = await openGuide(workbench);

    await logged(page).getByRole('button', { name: '2 records' }).click();
    const rows = await quickInput.waitForRows((found) => found.length === 2, 'both records');
    assert.ok(rows.some(({ label }) => label === hostile));
    await quickInput.choose('Read a listing');
    await editors.waitForActiveTab('a.md');

    page = await openGuide(workbench);
    assert.equal((await editors.tabs()).filter(({ label }) => label === title).length, 1);
    await writeFiles(folder, { 'logbook/activities/c.md': activity(3, 'Checked a table', today()) });
    await logged(page).getByRole('button', { name: '3 records' }).waitFor();

    await page.getByRole('button', { name: 'Copy as Markdown' }).press('Enter');
    await workbench.statusBar.waitFor('Copied');
    const copied = await workbench.page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^# Make the most of the internship\n/);
    assert.match(copied, /^- \[x\] Log what you did, one line at a time 3 records$/m);

    await logged(page).getByRole('button', { name: 'Quick Entry' }).click();
    await quickInput.waitUntilOpen();
    await quickInput.cancel();

    await page.getByRole('button', { name: 'Open as Text' }).click();
    await editors.waitForText((text) => text.includes('# Make the most of the internship'));

    // Into the group of the text and back, which loads the page anew each time.
    for (const direction of ['Next', 'Previous']) {
      await editors.select(title);
      await workbench.runCommand(`View: Move Editor into ${direction} Group`);
      page = await workbench.webviews.editor(title);
      await logged(page).getByRole('button', { name: '3 records' }).waitFor();
    }

    await editors.select(title);
    await workbench.reload();
    page = await workbench.webviews.editor(title);
    await logged(page).getByRole('button', { name: '3 records' }).waitFor();
    assert.deepEqual([...workbench.policyViolations, ...workbench.scriptErrors], []);

    // The side bar and the text beside it leave the page 300 pixels.
    await workbench.resize(960, 700);
    for (const theme of ['Default Light Modern', 'Default High Contrast'] as const) {
      await workbench.setTheme(theme);
      const isOverflowing = (): Promise<boolean> =>
        page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      await waitUntil(isOverflowing, (overflows) => !overflows, `no horizontal scrolling in ${theme}`);
    }
  });
});
