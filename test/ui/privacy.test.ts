import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import { filesIn } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const path = 'logbook/reflections/2026/2026-03-14-week.md';
const head =
  '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X3Y5A\ntype: reflection\ntitle: Week 3\ndate: 2026-03-14\nmine: kept # and this\n---\n';
const contact =
  '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X3Y5B\ntype: contact\ntitle: Maria Keller\nrole: Statistician\n---\n';
const profile = 'version: 1 # the format\n';
const files = {
  'logbook/logbook.yml': profile,
  'logbook/contacts/maria-keller.md': contact,
  [path]: head,
  'logbook/goals/other.md':
    '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X3Y5C\ntype: goal\ntitle: 123-45-6789 was the SSN\n---\n',
};

/** Waits until a file on disk is so, and returns it. */
function saved({ folder }: Workbench, file: string, text: string): Promise<string> {
  return waitUntil(
    () => readFile(join(folder, file), 'utf8'),
    (found) => found === text,
    `${file} on disk`,
  );
}

suite('Privacy in the file', () => {
  const session = useSession();

  test('what identifies a person is shown while it is typed, mended by keys, kept with a reason, and hinted at', async () => {
    const workbench = await session.openWindow({ fill: filesIn(files) });
    const { page, editors, quickInput } = workbench;
    const errors = page.locator('.monaco-editor .squiggly-error');
    const hints = page.locator('.monaco-editor .squiggly-info');
    const offers = page.locator('.action-widget:visible');
    const waitForCount = (count: number): Promise<unknown> =>
      waitUntil(
        () => errors.count(),
        (found) => found === count,
        `${count} errors`,
      );
    /** Asks for fixes at the cursor and takes one by the keyboard. */
    const takeFix = async (words: string): Promise<void> => {
      // VS Code drops the question when problems change meanwhile, as they do a moment after the fix before.
      for (let tries = 0; !(await offers.getByText(words).first().isVisible()); tries++) {
        assert.ok(tries < 5, words);
        await workbench.press('Escape', 'Control+.');
        await offers
          .getByText(words)
          .first()
          .waitFor({ timeout: 5_000 })
          .catch(() => undefined);
      }
      const focused = page.locator('.action-widget .monaco-list-row.focused');
      for (let step = 0; !(await focused.innerText()).includes(words); step++) {
        assert.ok(step < 12, words);
        await workbench.press('ArrowDown');
      }
      await workbench.press('Enter');
    };

    await editors.open(path);
    await editors.focus();
    await workbench.press('Control+End');
    await editors.type('MRN 12345678 came, as Maria Keller said.\n');
    await editors.type('The patient was admitted on 2024-03-01, and\n');
    await editors.type('call 617-555-0123 for the kit.\n');
    await editors.type('Maria was rude to me.\n');
    await waitForCount(3);
    await hints.first().waitFor();
    await workbench.runCommand('Problems: Focus on Problems View');
    await page.locator('.markers-panel').getByText('Medical record number').first().waitFor();

    // Alone and undone as one.
    await editors.focus();
    await goTo(workbench, 8, 7);
    await workbench.press('Control+.');
    await offers.getByText('Replace by [MRN removed]').waitFor();
    await offers.getByText('Mask all 3 identifiers in this file').waitFor();
    await workbench.press('Escape');
    await takeFix('Replace by [MRN removed]');
    await waitForCount(2);
    await editors.undo();
    await waitForCount(3);
    await takeFix('Replace by [MRN removed]');
    await waitForCount(2);

    // The year of a date may stay.
    await goTo(workbench, 9, 32);
    await takeFix('Keep the year only');
    await waitForCount(1);

    // Kept with a reason; without one nothing is kept.
    await goTo(workbench, 10, 8);
    await takeFix('Keep it: it identifies nobody');
    await quickInput.waitUntilOpen('Keep This Text');
    await workbench.press('Enter');
    assert.ok(await quickInput.isOpen());
    await workbench.press('Escape');
    await quickInput.waitUntilClosed();
    assert.equal(await readFile(join(workbench.folder, 'logbook/logbook.yml'), 'utf8'), profile);
    await takeFix('Keep it: it identifies nobody');
    await quickInput.waitUntilOpen('Keep This Text');
    await editors.type('help desk of the vendor');
    await workbench.press('Enter');
    await saved(
      workbench,
      'logbook/logbook.yml',
      `${profile}notIdentifying:\n  - text: '617-555-0123'\n    reason: help desk of the vendor\n`,
    );
    await waitForCount(0);

    // Gently, about people.
    await goTo(workbench, 11, 2);
    await takeFix('Say "The statistician" instead of the name');
    await hints.first().waitFor({ state: 'detached' });
    await editors.save();
    await saved(
      workbench,
      path,
      `${head}MRN [MRN removed] came, as Maria Keller said.\nThe patient was admitted in 2024, and\ncall 617-555-0123 for the kit.\nThe statistician was rude to me.\n`,
    );

    // A hint has words where somebody looks.
    await goTo(workbench, 8, 34);
    await workbench.press('Control+K', 'Control+I');
    const hover = page.locator('.monaco-hover:visible');
    await hover.filter({ hasText: 'an export says the role instead' }).first().waitFor();
    await workbench.press('Escape');

    // All files, also those that nobody opened; a mask leaves the front matter readable.
    const problems = page.locator('.markers-panel');
    assert.equal(await problems.getByText('Social security number').count(), 0);
    await workbench.runCommand('Logbook: Check Logbook');
    await problems.getByText('Social security number').first().waitFor();
    await editors.open('logbook/goals/other.md');
    await goTo(workbench, 4, 10);
    await takeFix('Replace by [SSN removed]');
    await editors.save();
    const masked = "title: '[SSN removed] was the SSN'";
    await waitUntil(
      () => readFile(join(workbench.folder, 'logbook/goals/other.md'), 'utf8'),
      (text) => text.includes(masked),
      'the masked title on disk',
    );
    await problems.getByText('Social security number').first().waitFor({ state: 'detached' });
  });
});

/** Puts the cursor at a line and column, both counted from 1. */
async function goTo({ page, statusBar }: Workbench, line: number, column: number): Promise<void> {
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget .quick-input-box input').fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  // Fixes are those of the place that VS Code knows the cursor to be at.
  await statusBar.waitFor(new RegExp(`Ln ${line}, Col ${column}$`));
}
