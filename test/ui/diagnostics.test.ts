import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import { filesIn } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const path = 'logbook/activities/2026/2026-03-14-x.md';
const text =
  '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X3Y5A\ntype: activity\ntitle: Cleaned AE\ndate: 2026-03-14\nrole: assised\n---\n';

const canaryPath = 'logbook/activities/2026/2026-03-15-y.md';
const canary = '---js\n{ title: (globalThis.canary = "ran") }\n---\n';

suite('Diagnostics', () => {
  const session = useSession();

  test('show a mistake while it stands there, which is mended and undone, and a language that is never run', async () => {
    const workbench = await session.openWindow({
      fill: filesIn({ 'logbook/logbook.yml': 'version: 1\n', [path]: text, [canaryPath]: canary }),
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

    await workbench.editors.open(canaryPath);
    await page.locator('.monaco-editor .squiggly-error').first().waitFor();
    await workbench.runCommand('Go to Next Problem (Error, Warning, Info)');
    await page.locator('.marker-widget').getByText('---js').first().waitFor();
    assert.equal(await readFile(join(workbench.folder, canaryPath), 'utf8'), canary);
  });
});
