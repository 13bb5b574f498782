import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import { WorkbenchSession } from '../workbench/workbenchSession.ts';
import { filesIn } from './support/logbookFiles.ts';

const record = 'logbook/activities/2026/2026-03-14-cleaned.md';
const head = '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X3Y5A\ntype: activity\ntitle: Cleaned AE\ndate: 2026-03-14\n';
const log = 'NOTE: one\nNOTE: two\nNOTE: three\nNOTE: four\n';
const files = {
  'logbook/logbook.yml': 'version: 1\n',
  'logs/adae.log': log,
  'logs/adsl.log': 'NOTE: adsl\n',
  [record]: `${head}mine: kept # and this\n---\n\nBody\n`,
};
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Waits until the record on disk is so, and returns it. */
function saved({ folder }: Workbench, accept: (text: string) => boolean, what: string): Promise<string> {
  return waitUntil(() => readFile(join(folder, record), 'utf8'), accept, what);
}

/** Waits until the tree says this of a file. */
function waitForState(workbench: Workbench, label: string, state: RegExp): Promise<unknown> {
  return waitUntil(
    () => workbench.tree('Log').visibleRows(),
    (rows) => rows.some((row) => row.label === label && state.test(row.description)),
    `${label} to be ${state}`,
  );
}

suite('Evidence', () => {
  let session: WorkbenchSession;

  suiteSetup(async () => {
    session = await WorkbenchSession.start();
  });

  teardown(function () {
    return session.finishTest(this.currentTest);
  });

  suiteTeardown(() => session?.dispose());

  test('a file that is dropped on a record is followed as it changes and moves, and fixed by one click', async () => {
    const workbench = await session.openWindow({ fill: filesIn(files) });
    const { page, editors, folder, quickInput, notifications } = workbench;
    await workbench.openContainer('Research Logbook');
    const tree = workbench.tree('Log');
    await tree.waitForRow('Cleaned AE');

    // Dropped with the lines that are selected.
    await editors.open('logs/adae.log');
    await editors.focus();
    await workbench.press('Control+Home', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await tree.dropOn('Cleaned AE', page.locator('.tabs-container .tab.active'));
    const entry = (hash: string, path = 'logs/adae.log'): string =>
      `evidence:\n  - path: ${path}\n    lines: '2-3'\n    hash: '${hash}'\n`;
    const dropped = await saved(workbench, (text) => text.includes('evidence:'), 'evidence in the record');
    assert.equal(dropped, `${head}${entry(sha256(log))}mine: kept # and this\n---\n\nBody\n`);
    await tree.expand('Cleaned AE');
    await waitForState(workbench, 'adae.log:2-3', /^same · logs$/);
    await tree.click('adae.log:2-3');
    await workbench.statusBar.waitFor(/Ln 3, Col \d+/);

    // The program ran again.
    const rerun = log.replace('two', 'TWO');
    await writeFile(join(folder, 'logs/adae.log'), rerun);
    await waitForState(workbench, 'adae.log:2-3', /^changed since · logs$/);
    await tree.clickAction('adae.log:2-3', 'Record Evidence as It Is Now');
    await saved(workbench, (text) => text === dropped.replace(sha256(log), sha256(rerun)), 'the new hash');
    await waitForState(workbench, 'adae.log:2-3', /^same/);

    // Somebody tidied up.
    await mkdir(join(folder, 'archive'));
    await rename(join(folder, 'logs/adae.log'), join(folder, 'archive/adae.log'));
    await waitForState(workbench, 'adae.log:2-3', /^moved to archive\/adae\.log/);
    await tree.click('Cleaned AE');
    await editors.waitForActiveTab('2026-03-14-cleaned.md');
    await page.keyboard.press('Control+G');
    await page.locator('.quick-input-widget .quick-input-box input').fill(':7:14');
    await page.keyboard.press('Enter');
    const marker = page.locator('.squiggly-info').first();
    await marker.waitFor();
    await workbench.press('Control+.');
    const fix = page.locator('.action-widget .monaco-list-row', {
      hasText: 'Update path to archive/adae.log',
    });
    await fix.and(page.locator('.focused')).waitFor();
    await workbench.press('Enter');
    await editors.save();
    await saved(workbench, (text) => text.includes(entry(sha256(rerun), 'archive/adae.log')), 'the new path');
    await waitForState(workbench, 'adae.log:2-3', /^same · archive$/);

    // From the palette, and not twice.
    for (const again of [false, true]) {
      await workbench.runCommand('Logbook: Add Evidence...');
      await quickInput.waitUntilOpen('Add Evidence');
      await quickInput.waitForRows((rows) => rows.some(({ label }) => label === 'adsl.log'), 'adsl.log');
      await quickInput.choose('adsl.log');
      await quickInput.accept();
      if (again) await notifications.waitFor('logs/adsl.log is evidence of this record already.');
      else await saved(workbench, (text) => text.includes('path: logs/adsl.log'), 'the second file');
    }
    const last = await saved(workbench, () => true, 'the record');
    assert.equal(last.split('path: logs/adsl.log').length, 2);
    assert.ok(last.startsWith(head) && last.endsWith('mine: kept # and this\n---\n\nBody\n'), last);

    await workbench.runCommand('Logbook: Check Evidence');
    const brief = await workbench.webviews.editor('Evidence');
    await waitUntil(
      () => brief.locator('main').innerText(),
      (text) => /Same as when they were recorded.*archive\/adae\.log.*Cleaned AE/s.test(text),
      'the page of evidence',
    );
    // The page follows what becomes of the files, though nothing else of them is looked at again.
    await writeFile(join(folder, 'archive/adae.log'), log);
    await waitUntil(
      () => brief.locator('main').innerText(),
      (text) => /Changed since they were recorded.*archive\/adae\.log.*adsl\.log/s.test(text),
      'the page to say that the file changed',
    );
  });
});
