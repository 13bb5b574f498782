import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import { WorkbenchSession } from '../workbench/workbenchSession.ts';
import { activity, type Files, filesIn } from './support/logbookFiles.ts';

const profile =
  'version: 1\nstart: 2026-03-02\nend: 2026-05-22\nstudies:\n  - id: onc-2\n    alias: an oncology study\nskills:\n  - id: own.tableau # mine\n    name: Tableau\n';
const listing = activity(
  1,
  'Read a listing',
  '2026-03-03',
  'skills: [sas.base]\npeople: [anna]\nstudy: onc-2\nphase: conduct\nhours: 2\n',
);
const macro = activity(2, 'Wrote a macro', '2026-03-04', 'skills: [own.tableau]\nstudy: onc-2\n');
const letter = activity(3, 'Sent a letter', '2026-03-05');

suite('Finding, grouping and renaming', () => {
  let session: WorkbenchSession;

  suiteSetup(async () => {
    session = await WorkbenchSession.start();
  });

  teardown(function () {
    return session.finishTest(this.currentTest);
  });

  suiteTeardown(() => session?.dispose());

  const open = async (files: Files): Promise<Workbench> => {
    const workbench = await session.openWindow({ fill: filesIn(files) });
    await workbench.openContainer('Research Logbook');
    return workbench;
  };

  /** Waits until a file of the logbook has a line. */
  const waitForFile = (workbench: Workbench, path: string, text: string | RegExp): Promise<string> =>
    waitUntil(
      () => readFile(join(workbench.folder, 'logbook', path), 'utf8'),
      (content) => (typeof text === 'string' ? content === text : text.test(content)),
      `${path} to have ${text}`,
    );

  test('the Log groups by study, person and phase, and takes records that are dropped or tagged', async () => {
    const workbench = await open({
      'logbook/logbook.yml': profile,
      'logbook/activities/listing.md': listing,
      'logbook/activities/macro.md': macro,
      'logbook/activities/letter.md': letter,
      'logbook/contacts/anna.md':
        '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X9002\ntype: contact\ntitle: Anna Berg\n---\n',
    });
    const log = workbench.tree('Log');
    const rows = async (): Promise<readonly string[]> =>
      (await log.rows()).map(({ label, description }) => `${label} | ${description}`);
    await workbench.setSectionExpanded('Progress', false);
    await workbench.runCommand('Logbook: Group Log by Study');
    await log.waitForRow('No study named');
    assert.deepEqual(await rows(), ['onc-2 | an oncology study · 2 h', 'No study named | 2 records']);
    await (await log.openTitleMenu()).choose('Group Log by Person');
    await log.waitForRow('Nobody named');
    assert.deepEqual(await rows(), ['Anna Berg | 2 h', 'Nobody named | 2 records']);

    await log.expand('Nobody named');
    await log.drag('Wrote a macro', 'Anna Berg');
    await waitForFile(workbench, 'activities/macro.md', macro.replace('study:', 'people: [anna]\nstudy:'));
    await log.waitForRows((found) =>
      found.some(({ label, description }) => label === 'Nobody named' && description === '1 record'),
    );

    await workbench.runCommand('Logbook: Group Log by Phase');
    await log.waitForRow('No phase named');
    await log.expand('No phase named');
    await log.click('Wrote a macro');
    await workbench.page
      .locator('.monaco-list-row', { hasText: 'Sent a letter' })
      .click({ modifiers: ['ControlOrMeta'] });
    await log.drag('Sent a letter', 'conduct');
    await waitForFile(workbench, 'activities/letter.md', /^phase: conduct$/m);
    await waitForFile(workbench, 'activities/macro.md', /^phase: conduct$/m);

    await workbench.editors.waitForActiveTab('macro.md');
    await workbench.editors.focus();
    await workbench.editors.undo();
    await workbench.editors.waitForText((text) => !text.includes('phase: conduct'));
    await waitUntil(
      () => workbench.editors.tabs(),
      (tabs) => tabs.filter(({ dirty }) => dirty).length === 2,
      'both files to be undone',
    );
    await workbench.runCommand('File: Save All Files');
    await waitForFile(workbench, 'activities/letter.md', letter);

    await log.click('Sent a letter');
    await (await log.openContextMenu('Sent a letter')).choose('Tag Record...');
    await workbench.quickInput.choose('Skill');
    await workbench.quickInput.choose('Tableau');
    await waitForFile(workbench, 'activities/letter.md', /^skills: \[own\.tableau\]$/m);

    await workbench.runCommand('Logbook: Group Log by Week');
    await log.waitForRow('Week 1');
    await log.expand('People and goals');
    await log.drag('Anna Berg', 'Week 1');
    await workbench.notifications.waitFor(/^Records cannot be put under "Week 1"\./);
  });

  test('Find Record searches titles, fields and bodies as one types, and opens the hit', async () => {
    const workbench = await open({
      'logbook/logbook.yml': profile,
      'logbook/activities/listing.md': `${listing}\nThe queries of the coordinator came back.\n`,
      'logbook/activities/macro.md': macro,
      'logbook/activities/queries.md': activity(
        4,
        'Resolved 48 queries',
        '2026-03-02',
        'skills: [edc.redcap]\n',
      ),
      'logbook/questions/broken.md': '---\ntype: [question\n---\n\nWhich window, zanzibar?\n',
    });
    const { quickInput, editors } = workbench;
    await workbench.runCommand('Logbook: Find Record');
    await quickInput.waitUntilOpen('Find Record');
    await quickInput.type('quer');
    const labels = (): Promise<readonly string[]> =>
      quickInput.rows().then((rows) => rows.map(({ label }) => label));
    // In the order of the search: the title first, although both labels hold an `r`.
    const found = await quickInput.waitForRows((rows) => rows.length === 2, 'two rows');
    assert.deepEqual(
      found.map(({ label, description, detail }) => [label, description, detail]),
      [
        ['Resolved 48 queries', 'Mar 2, 2026', ''],
        ['Read a listing', 'Mar 3, 2026', 'The queries of the coordinator came back.'],
      ],
    );
    await quickInput.fill('coordinator %onc');
    await quickInput.waitForRows((rows) => rows.length === 1 && rows[0]?.label === 'Read a listing');
    await quickInput.accept();
    await editors.waitForActiveTab('listing.md');
    await workbench.statusBar.waitFor('Ln 13, Col 31 (11 selected)');

    await workbench.press('Control+Alt+L', 'Control+Alt+F');
    await quickInput.waitUntilOpen('Find Record');
    assert.equal(await quickInput.value(), 'coordinator %onc', 'the last query is kept');
    await quickInput.type('#tableau');
    await quickInput.waitForRows((rows) => rows.length === 1 && rows[0]?.label === 'Wrote a macro');
    assert.equal(await quickInput.value(), '#tableau', 'typing replaces the kept query');
    await quickInput.fill('zanzibr');
    await quickInput.waitForRows((rows) => rows[0]?.label === 'questions/broken.md');
    await quickInput.fill('week:none');
    await quickInput.waitForRows((rows) => rows[0]?.label.startsWith('"none" is no week.') === true);
    await quickInput.fill('timbuktu');
    await quickInput.waitForRows((rows) => rows[0]?.label === 'No record has all of this.');
    await quickInput.accept();
    assert.deepEqual(await labels(), ['No record has all of this.'], 'Enter on a remark does nothing');
    await quickInput.fill('macro');
    await quickInput.waitForRows((rows) => rows[0]?.label === 'Wrote a macro');
    await quickInput.clickRowButton('Wrote a macro', 'Open to the Side');
    await editors.waitForActiveTab('macro.md');
    assert.equal(await workbench.page.locator('.editor-group-container').count(), 2);
  });
});
