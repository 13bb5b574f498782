import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import { WorkbenchSession } from '../workbench/workbenchSession.ts';
import { filesIn } from './support/logbookFiles.ts';

const path = 'logbook/activities/2026/2026-03-14-x.md';
const text =
  '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X3Y5A\ntype: activity\ntitle: Cleaned AE\ndate: 2026-03-14\nrole: assised\n---\n';

suite('Diagnostics', () => {
  let session: WorkbenchSession;

  suiteSetup(async () => {
    session = await WorkbenchSession.start();
  });

  teardown(function () {
    return session.finishTest(this.currentTest);
  });

  suiteTeardown(() => session?.dispose());

  test('show a mistake while it stands there; the quick fix mends it, undo brings it back', async () => {
    const workbench = await session.openWindow({
      fill: filesIn({ 'logbook/logbook.yml': 'version: 1\n', [path]: text }),
    });
    await workbench.editors.open(path);
    const { page } = workbench;
    const squiggle = page.locator('.monaco-editor .squiggly-warning');
    await squiggle.first().waitFor();
    await workbench.runCommand('Go to Next Problem (Error, Warning, Info)');
    await page.locator('.marker-widget').getByText('"assised" is not possible').waitFor();
    await workbench.press('Escape');
    await workbench.press('Control+.');
    await page.locator('.action-widget').getByText('assisted', { exact: false }).first().waitFor();
    await workbench.press('Enter');
    const mended = text.replace('assised', 'assisted');
    await squiggle.first().waitFor({ state: 'detached' });
    assert.equal(await readFile(join(workbench.folder, path), 'utf8'), text);
    await workbench.editors.save();
    await waitUntil(
      () => readFile(join(workbench.folder, path), 'utf8'),
      (saved) => saved === mended,
      'the mended file on disk',
    );
    await workbench.editors.undo();
    await squiggle.first().waitFor();
  });

  test('a file of another language than YAML is told, and never run', async () => {
    const canary = '---js\n{ title: (globalThis.canary = "ran") }\n---\n';
    const workbench = await session.openWindow({
      fill: filesIn({ 'logbook/logbook.yml': 'version: 1\n', [path]: canary }),
    });
    await workbench.editors.open(path);
    await workbench.page.locator('.monaco-editor .squiggly-error').first().waitFor();
    await workbench.runCommand('Go to Next Problem (Error, Warning, Info)');
    await workbench.page.locator('.marker-widget').getByText('---js').first().waitFor();
    assert.equal(await readFile(join(workbench.folder, path), 'utf8'), canary);
  });
});
