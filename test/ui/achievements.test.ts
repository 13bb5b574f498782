import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import { activity, type Files, filesIn, today, waitForRecords } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const day = today();
const first = 'activities/first.md';
const second = 'activities/second.md';
const resolved = (value: number, of: number): string =>
  `skills: [cdm.query-management]\nmetrics: [{name: queries resolved, value: ${value}, of: ${of}, unit: query}]\n`;

const files: Files = {
  'logbook/logbook.yml': 'version: 1\n',
  [`logbook/${first}`]: activity(1, 'First batch', day.subtract({ days: 2 }), resolved(20, 22)),
  [`logbook/${second}`]: activity(2, 'Second batch', day.subtract({ days: 1 }), resolved(28, 30)),
};
const bullet = 'Resolved 48 of 52 queries (92%)';
const claimPath = `achievements/${day.year}/${day}-resolved-48-of-52-queries-92.md`;

suite('Achievements', () => {
  const session = useSession();

  const openAchievements = async (): Promise<Workbench> => {
    const workbench = await session.openWindow({ fill: filesIn(files) });
    await workbench.openContainer('Research Logbook');
    for (const section of ['Progress', 'Log', 'Goals & Skills']) {
      await workbench.setSectionExpanded(section, false);
    }
    await workbench.setSectionExpanded('Achievements', true);
    return workbench;
  };

  /** Waits until a row has a description, whatever stands around it. */
  const waitForDescription = (workbench: Workbench, label: string, description: RegExp) =>
    workbench
      .tree('Achievements')
      .waitForRows(
        (rows) => rows.some((row) => row.label === label && description.test(row.description)),
        `${label} with ${description}`,
      );

  const textOf = (workbench: Workbench, path: string): Promise<string> =>
    readFile(join(workbench.folder, 'logbook', path), 'utf8').catch(() => '');

  const waitForText = (workbench: Workbench, path: string, wanted: RegExp): Promise<string> =>
    waitUntil(
      () => textOf(workbench, path),
      (text) => wanted.test(text),
      `${path} with ${wanted}`,
    );

  test('follow their sources: a claim is made of a figure, goes stale, is updated, and undone', async () => {
    const workbench = await openAchievements();
    const { quickInput, editors, notifications } = workbench;
    const tree = workbench.tree('Achievements');
    await waitForDescription(workbench, bullet, /^performed · 2 records$/);

    // A claim of a figure; what is wrong with its words is a warning under the box.
    await tree.clickAction(bullet, 'New Claim from Figure...');
    await quickInput.waitUntilOpen(/\(1\/2\)/);
    assert.equal(await quickInput.value(), bullet);
    await quickInput.fill('Led 60 reviews');
    await quickInput.waitForMessage(/"Led" claims more than the sources show.*The sources do not give 60/);
    assert.equal(await quickInput.severity(), 'warning');
    await quickInput.fill(bullet);
    await quickInput.accept();
    await quickInput.waitUntilOpen(/\(2\/2\)/);
    await quickInput.accept();
    await waitForText(workbench, claimPath, /figures:\n {2}- name: queries resolved\n {4}value: 48\n/);
    await editors.waitForActiveTab(`${day}-resolved-48-of-52-queries-92.md`);
    await waitForDescription(workbench, bullet, /^sourced$/);

    // An edit of a source changes the figure, and the claim is stale with both figures.
    await workbench.editors.open(`logbook/${second}`);
    await editors.waitForActiveTab('second.md');
    await workbench.press('Control+h');
    await workbench.page.keyboard.type('value: 28');
    await workbench.press('Tab');
    await workbench.page.keyboard.type('value: 25');
    await workbench.press('Control+Alt+Enter', 'Escape', 'Control+s');
    await waitForText(workbench, second, /value: 25/);
    await waitForDescription(workbench, 'Resolved 45 of 52 queries (86%)', /^performed/);
    await waitForDescription(
      workbench,
      `Stale: ${bullet}`,
      /^48 of 52 queries \(92%\) → 45 of 52 queries \(86%\)$/,
    );

    // Update mends it in one edit, and undo takes that edit back.
    await workbench.editors.select(`${day}-resolved-48-of-52-queries-92.md`);
    await tree.clickAction(`Stale: ${bullet}`, 'Update Claim to Its Sources');
    await waitForText(
      workbench,
      claimPath,
      /title: Resolved 45 of 52 queries \(86%\)\n(?:.*\n)*? {4}value: 45\n/,
    );
    await waitForDescription(workbench, 'Resolved 45 of 52 queries (86%)', /^sourced$/);
    await editors.focus();
    await editors.undo();
    await editors.waitForText((text) => text.includes('Resolved 48 of 52'), 'the edit undone');
    await editors.save();
    await waitForText(workbench, claimPath, /value: 48\n/);
    await waitForDescription(workbench, `Stale: ${bullet}`, /→/);

    // From the palette: the states, and back to sourced once the words are right.
    await workbench.runCommand('Logbook: Mark Claim as Cannot Confirm');
    await waitForText(workbench, claimPath, /state: cannot-confirm/);
    await waitForDescription(workbench, bullet, /^cannot be confirmed$/);
    await (await tree.openContextMenu(bullet)).choose('Update Claim to Its Sources');
    await waitForText(workbench, claimPath, /title: Resolved 45/);
    await workbench.runCommand('Logbook: Confirm Claim Again...');
    assert.match(
      await notifications.dialogText(),
      /Its sources: 2 records. They give 45 of 52 queries \(86%\)/,
    );
    await notifications.clickDialog('Confirm');
    await waitForText(workbench, claimPath, /state: sourced/);

    // A source that is deleted makes it stale as well.
    await waitForDescription(workbench, 'Resolved 45 of 52 queries (86%)', /^sourced$/);
    await tree.expand('Resolved 45 of 52 queries (86%)');
    await (await tree.openContextMenu('Second batch')).choose('Delete Record');
    await notifications.clickDialog('Delete');
    await waitForRecords(workbench.folder, 2);
    await waitForDescription(workbench, 'Stale: Resolved 45 of 52 queries (86%)', /A source is gone/);
    await workbench.runCommand('Logbook: Mark Claim as Self-Stated');
    await waitForText(workbench, claimPath, /state: self-stated/);
    await waitForDescription(workbench, 'Resolved 45 of 52 queries (86%)', /^self-stated$/);
    assert.deepEqual(workbench.scriptErrors, []);
  });
});
