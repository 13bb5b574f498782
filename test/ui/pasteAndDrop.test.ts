import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bytes, exif, png, pngChunk } from '../support/pictureBytes.ts';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import { filesIn } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const record = 'logbook/activities/2026/2026-03-14-cleaned.md';
const head =
  '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X3Y5A\ntype: activity\ntitle: Cleaned AE\ndate: 2026-03-14\n---\n\n';
const photo = bytes(png(pngChunk('tEXt', 'Comment\0Jane Doe'), pngChunk('eXIf', exif(1))), 'behind the end');
const files = {
  'logbook/logbook.yml': 'version: 1\n',
  [record]: `${head}First.\n`,
  'IMG_2031.png': photo,
  'notes.md': 'MRN 7654321 elsewhere.\n',
};

const attachment = (number: number): string => `logbook/attachments/2026/2026-03-14-cleaned-${number}.png`;
const linkTo = (number: number): string =>
  `![what it shows](../../attachments/2026/2026-03-14-cleaned-${number}.png)`;
const listAttachments = (folder: string): Promise<string[]> =>
  readdir(join(folder, 'logbook/attachments/2026')).catch(() => []);

suite('Paste and drop', () => {
  const session = useSession();

  const copy = ({ page }: Workbench, text: string): Promise<void> =>
    page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  const widget = ({ page }: Workbench) => page.locator('.post-edit-widget');
  const choices = ({ page }: Workbench) => page.locator('.action-widget .monaco-list-row');
  /** A pointer is caught by what lies over the window; keys are what a keyboard user has anyway. */
  const choose = async (workbench: Workbench, words: string): Promise<void> => {
    await workbench.press('Control+.');
    const focused = workbench.page.locator('.action-widget .monaco-list-row.focused');
    await choices(workbench).filter({ hasText: words }).waitFor();
    for (let tries = 0; !(await focused.innerText()).includes(words) && tries < 9; tries++) {
      await workbench.press('ArrowDown');
    }
    await workbench.press('Enter');
  };
  /** Drags a file of the explorer behind the end of a line; Shift puts it into the text instead of opening it. */
  const dropIntoLine = async ({ page }: Workbench, name: string, line: string): Promise<void> => {
    const rows = page.locator('.explorer-folders-view .monaco-list-row');
    // The folder of the picture before moves the rows when it comes: another file would be dragged.
    await rows.filter({ hasText: 'attachments' }).waitFor();
    const row = rows.filter({ hasText: name });
    const box = await page.locator('.editor-instance .view-line').filter({ hasText: line }).boundingBox();
    assert.ok(box !== null);
    await row.hover();
    await page.mouse.down();
    for (const x of [200, 210, 220, 230]) {
      await page.mouse.move(box.x + x, box.y + 8);
      // Shift that is down before the button would select a range.
      if (x === 200) await page.keyboard.down('Shift');
      await page.waitForTimeout(150);
    }
    await page.mouse.up();
    await page.keyboard.up('Shift');
  };
  const saved = ({ folder }: Workbench, accept: (text: string) => boolean): Promise<string> =>
    waitUntil(() => readFile(join(folder, record), 'utf8'), accept, 'the record on disk');

  test('masks what is pasted when asked to, and puts pictures in without their metadata', async () => {
    const workbench = await session.openWindow({ fill: filesIn(files) });
    const { page, editors, folder } = workbench;
    await editors.open(record);
    await workbench.press('Control+End');
    await copy(workbench, 'MRN 12345678 was cleaned.');
    // Until the extension is there, nobody offers.
    await workbench.statusBar.waitFor(/h this week/);
    await workbench.press('Control+V');
    await widget(workbench).waitFor();
    // Nothing that is pasted is changed without being asked.
    assert.match(await editors.visibleText(), /MRN 12345678 was cleaned\./);
    await choose(workbench, 'Insert with 1 identifier masked');
    await editors.waitForText((text) => text.includes('MRN [MRN removed] was cleaned.'));
    await editors.save();
    const masked = `${head}First.\nMRN [MRN removed] was cleaned.`;
    await saved(workbench, (text) => text === masked);

    // In other files nothing is offered.
    await editors.open('notes.md');
    await workbench.press('Control+End', 'Control+V');
    await editors.waitForText((text) => text.endsWith('MRN 12345678 was cleaned.'));
    // A line copied as a whole is pasted as ever, above that of the cursor: a choice would put it into the line.
    await workbench.press('Control+Home', 'Control+C');
    await editors.open(record);
    await workbench.press('Control+V');
    await editors.waitForText((text) => text.includes('MRN 7654321 elsewhere.\nMRN [MRN removed] was'));
    assert.equal(await widget(workbench).count(), 0);
    await editors.undo();
    // A picture from the clipboard.
    await page.evaluate(
      async (numbers) => {
        const picture = new Blob([Uint8Array.from(numbers)], { type: 'image/png' });
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
      },
      [...png()],
    );
    await workbench.press('Control+End', 'Enter', 'Control+V');
    await editors.waitForText((text) => text.includes(linkTo(1)));
    await workbench.press('Escape');
    // One from the explorer, dropped.
    await dropIntoLine(workbench, 'IMG_2031.png', 'First.');
    await editors.waitForText((text) => text.includes(`First.${linkTo(2)}`));
    // The link may be there a moment before the file, and both before they can be undone as one: then the button shows.
    await widget(workbench).waitFor();
    await waitUntil(
      () => listAttachments(folder),
      (names) => names.length === 2,
      'two pictures',
    );
    assert.deepEqual(await readFile(join(folder, attachment(2))), Buffer.from(png()));
    await editors.undo();
    await waitUntil(
      () => listAttachments(folder),
      (names) => names.length === 1,
      'one picture after undoing',
    );
    await editors.save();
    const text = `${masked}\n${linkTo(1)}`;
    await saved(workbench, (found) => found === text);
    assert.deepEqual(await listAttachments(folder), ['2026-03-14-cleaned-1.png']);
  });
});
