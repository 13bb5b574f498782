import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copySampleInternship } from '../workbench/copySampleInternship.ts';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import { WorkbenchSession } from '../workbench/workbenchSession.ts';
import { listRecords, today } from './support/logbookFiles.ts';

const shots = process.env.CAPTURE_SHOTS;

suite('Capture', () => {
  let session: WorkbenchSession;

  suiteSetup(async () => {
    session = await WorkbenchSession.start();
  });

  teardown(function () {
    return session.finishTest(this.currentTest);
  });

  suiteTeardown(() => session?.dispose());

  test('goes from a log to a record whose figures cite its lines, and knows the run again', async () => {
    const workbench = await session.openWindow({ fill: (folder) => copySampleInternship(folder, today()) });
    const { quickInput, editors, folder, page } = workbench;
    const shot = async (name: string): Promise<void> => {
      if (shots !== undefined) await workbench.screenshot(`${shots}/${name}.png`);
    };
    const before = await listRecords(folder);
    await workbench.openContainer('Research Logbook');
    await editors.open('logs/lb_clean.log');
    await page.locator('.editor-actions .action-label[aria-label^="Log This Run"]').click();
    await quickInput.waitUntilOpen(/^Log Run: lb_clean\.sas · SAS log · 6 data sets written · 0 errors/);
    await shot('figures');
    await quickInput.choose('5 datasets built');
    await quickInput.accept();
    await quickInput.waitUntilOpen(/\(2\//);
    await shot('role');
    await quickInput.accept();
    await quickInput.waitUntilOpen(/\(3\//);
    assert.equal(await quickInput.value(), 'Ran lb_clean.sas: 637 rows in LB_CLEAN, 0 errors');
    await shot('title');
    await quickInput.accept();
    await quickInput.waitUntilOpen(/\(4\//);
    await quickInput.accept();
    await quickInput.waitUntilOpen(/\(5\//);
    await shot('skills');
    await quickInput.accept();
    await quickInput.waitUntilClosed();
    const after = await waitUntil(
      () => listRecords(folder),
      (paths) => paths.length === before.length + 1,
      'the new record',
    );
    const path = after.find((one) => !before.includes(one)) ?? '';
    const text = await readFile(join(folder, 'logbook', path), 'utf8');
    console.log(text);
    await shot('record');

    await workbench.runCommand('Logbook: Log This Program...').catch(() => {});
  });
});
