import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Frame } from 'playwright-core';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import { activity, type Files, today, writeFiles } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const run = promisify(execFile);

const goals = ['sas.base', 'stat.estimands', 'edc.redcap', 'r.base', 'stat.missing-data', 'std.sdtm'];
const files: Files = {
  'logbook/logbook.yml': `version: 1\nstart: ${today().subtract({ days: 80 })}\nend: ${today().subtract({ days: 3 })}\n`,
  'logbook/activities/a.md': `${activity(1, 'Cleaned AE', today())}\nFirst line\n\nThe chart of MRN 12345678 came back.\n`,
  'logbook/notes/export.csv': 'name,mrn\nx,87654321\n',
  'logbook/contacts/ada-byron.md':
    '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X9002\ntype: contact\ntitle: Ada Byron\n---\n\nPhone: 212-555-0142\n',
  'logbook/questions/broken.md': '---\ntype: [question\n---\n',
  'logbook/data.xlsx': new Uint8Array([0, 1]),
  ...Object.fromEntries(
    goals.map((skill, place) => [
      `logbook/goals/g${place}.md`,
      `---\nid: 01JD3Z8Q4N6W2K5R7T9V1X91${10 + place}\ntype: goal\ntitle: Learn ${skill}\nkind: skill\nskill: ${skill}\ntarget: skilled\n---\n`,
    ]),
  ),
  '.gitignore': '# mine\r\n*.log',
};

/** A repository that nobody has pushed yet. */
async function fill(folder: string): Promise<void> {
  await writeFiles(folder, files);
  await run('git', ['-C', folder, 'init', '-q']);
}

/** Whether a page is as high as its view, so that it has no scroll bar. */
function fits(page: Frame): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollHeight <= document.documentElement.clientHeight);
}

function widthOf(page: Frame): Promise<number> {
  return page.evaluate(() => document.documentElement.clientWidth);
}

/** Drags the edge of the side bar as far as VS Code lets it go without closing it. */
async function makeSideBarNarrow({ page }: Workbench): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  assert.ok(box !== null);
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 175, y, { steps: 8 });
  await page.mouse.up();
}

suite('Scan Logbook', () => {
  const session = useSession();

  test('shows what was found by file, opens it and follows what is mended; and git is told of once', async () => {
    const workbench = await session.openWindow({ fill });
    const { folder, editors, statusBar, webviews, quickInput } = workbench;
    await workbench.openContainer('Research Logbook');
    const progress = await webviews.view('Progress');
    const notice = progress.locator('.git-notice');
    await progress.getByRole('button', { name: 'Quick Entry' }).waitFor();

    await workbench.runCommand('Logbook: Scan Logbook for Identifiers');
    let page = await webviews.editor('Identifiers in the logbook');
    await page.getByText('High: 2, worth a look: 0, hints: 2').waitFor();
    assert.deepEqual(await page.locator('h2').allTextContents(), [
      'activities/a.md',
      'notes/export.csv',
      'Hints only',
      'Not looked at',
      'What these checks see and do not see',
    ]);
    assert.ok(!(await page.locator('main').innerText()).includes('12345678'));
    await page.locator('li', { hasText: 'Medical record number' }).first().getByText('Open').click();
    await editors.waitForActiveTab('a.md');
    await statusBar.waitFor(/\(8 selected\)/);

    // Kept with a reason, and mended on disk: the page follows.
    await editors.select('Identifiers in the logbook');
    page = await webviews.editor('Identifiers in the logbook');
    await page.locator('li', { hasText: 'Medical record number' }).first().getByText('Keep').click();
    await quickInput.waitUntilOpen('Keep This Text');
    await quickInput.type('Invented for a training');
    await quickInput.accept();
    await page.getByText('High: 1, worth a look: 0, hints: 2').waitFor();
    await writeFile(join(folder, 'logbook/notes/export.csv'), 'name,mrn\n');
    await page.getByText('High: 0, worth a look: 0, hints: 2').waitFor();

    // As soon as there is somewhere to push it.
    assert.equal(await notice.count(), 0);
    await run('git', ['-C', folder, 'remote', 'add', 'origin', 'https://jane:pass@git.example.org/a.git']);
    await notice.waitFor();
    assert.match(await notice.innerText(), /^This logbook would be pushed to git\.example\.org: add it/);
    // The internship is over and a file is broken: with the notice, all that the view may have to say.
    await progress.getByText('Ended on').waitFor();
    await progress.getByText('1 file could not be read').waitFor();
    await progress.getByText('Close-out:').waitFor();
    assert.ok(await fits(progress), 'the Progress view has a scroll bar');
    const wide = await widthOf(progress);
    await makeSideBarNarrow(workbench);
    await waitUntil(
      () => widthOf(progress),
      (width) => width < wide && width < 180,
      'the narrowest side bar',
    );
    assert.ok(await fits(progress), 'the Progress view has a scroll bar in the narrowest side bar');
    await notice.getByRole('button', { name: 'Ignore in Git' }).click();
    const ignored = '# mine\r\n*.log\r\n/logbook/\r\n';
    const readIgnored = () => readFile(join(folder, '.gitignore'), 'utf8');
    await waitUntil(readIgnored, (text) => text === ignored, 'the logbook in .gitignore');
    await notice.waitFor({ state: 'detached' });

    // Ignoring takes nothing out of what git has.
    await run('git', ['-C', folder, 'add', '-f', 'logbook/activities/a.md']);
    await notice.getByText('git rm -r --cached -- logbook').waitFor();
    await run('git', ['-C', folder, 'rm', '-r', '-q', '--cached', '--', 'logbook']);
    await notice.waitFor({ state: 'detached' });

    // Not ignored any more, and kept.
    await writeFile(join(folder, '.gitignore'), '*.log\n');
    await notice.getByRole('button', { name: 'Keep' }).click();
    await notice.waitFor({ state: 'detached' });
    // Of this remote for good, and of no other.
    await run('git', ['-C', folder, 'remote', 'set-url', 'origin', 'https://other.example.org/a.git']);
    await notice.getByText('pushed to other.example.org').waitFor();
    await run('git', ['-C', folder, 'remote', 'set-url', 'origin', 'https://git.example.org/a.git']);
    await notice.waitFor({ state: 'detached' });
    assert.deepEqual(workbench.policyViolations, []);
    assert.deepEqual(workbench.scriptErrors, []);
  });
});
