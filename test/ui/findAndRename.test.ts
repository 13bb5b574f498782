import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import { activity, type Files, filesIn, writeFiles } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

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
  const session = useSession();

  const open = async (files: Files): Promise<Workbench> => {
    const workbench = await session.openWindow({ fill: filesIn(files) });
    await workbench.openContainer('Research Logbook');
    return workbench;
  };

  /** Waits until a file of the logbook has a line. */
  const waitForFile = (workbench: Workbench, path: string, text: string | RegExp): Promise<string> =>
    waitUntil(
      () => readFile(join(workbench.folder, 'logbook', path), 'utf8').catch(() => ''),
      (content) => (typeof text === 'string' ? content === text : text.test(content)),
      `${path} to have ${text}`,
    );

  /** Saves two files that were undone; the one that no editor showed opens a moment later. */
  const saveUndone = async (workbench: Workbench): Promise<void> => {
    await waitUntil(
      () => workbench.editors.tabs(),
      (tabs) => tabs.filter(({ dirty }) => dirty).length === 2,
      'both files to be undone',
    );
    await workbench.runCommand('File: Save All Files');
  };

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
    for (const section of ['Progress', 'Goals & Skills', 'People', 'Open Loops']) {
      await workbench.setSectionExpanded(section, false);
    }
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
    await saveUndone(workbench);
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

  test('Find Record follows what is written while it is open, and stays on the row that the user went to', async () => {
    const workbench = await open({
      'logbook/logbook.yml': profile,
      'logbook/activities/listing.md': listing,
      'logbook/activities/macro.md': macro,
      'logbook/activities/letter.md': letter,
    });
    const { quickInput, folder } = workbench;
    await workbench.runCommand('Logbook: Find Record');
    await quickInput.waitUntilOpen('Find Record');
    await quickInput.fill('okapi');
    await quickInput.waitForRows((rows) => rows[0]?.label === 'No record has all of this.');
    await writeFiles(folder, { 'logbook/activities/letter.md': `${letter}\nTo the okapi.\n` });
    await quickInput.waitForRows(
      (rows) => rows[0]?.label === 'Sent a letter',
      'words below the front matter',
    );
    await writeFiles(folder, { 'logbook/activities/okapi.md': activity(4, 'Fed the okapi', '2026-03-06') });
    const rows = await quickInput.waitForRows((found) => found.length === 2, 'a new record');
    assert.deepEqual(
      rows.map(({ label, focused }) => [label, focused]),
      [
        ['Fed the okapi', false],
        ['Sent a letter', true],
      ],
      'Enter opens what it would have opened before',
    );
    assert.equal(await quickInput.value(), 'okapi');
    await quickInput.accept();
    await workbench.editors.waitForActiveTab('letter.md');
  });

  test('renames and merges everywhere after a summary, by command and by F2, and undoes it as one', async () => {
    const anna =
      '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X9002\ntype: contact\ntitle: Anna Berg\nfloor: 3 # mine\n---\n';
    const ben = '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X9003\ntype: contact\ntitle: Ben\n---\n';
    const workbench = await open({
      'logbook/logbook.yml': profile,
      'logbook/activities/listing.md': listing,
      'logbook/activities/macro.md': macro,
      'logbook/contacts/anna.md': anna,
      'logbook/contacts/ben.md': ben,
    });
    const { quickInput, notifications, editors } = workbench;
    /** Types what is chosen, once the question is there: lists follow each other quickly. */
    const choose = async (question: string, label: string): Promise<void> => {
      await waitUntil(
        () => quickInput.placeholder(),
        (placeholder) => placeholder === question,
        question,
      );
      await quickInput.fill(label);
      await quickInput.waitForRows((rows) => rows.length === 1 && rows[0]?.label === label, label);
      await quickInput.accept();
    };
    const rename = 'Rename Skill, Person or Study';
    await workbench.runCommand('Logbook: Rename Skill, Person or Study...');
    await quickInput.waitUntilOpen(rename);
    await choose('What is it?', 'Person');
    await choose('Which one?', 'Anna Berg');
    await quickInput.waitForMessage(/New short name of anna/);
    await quickInput.fill('Ben');
    await quickInput.waitForMessage(/There is "ben" already/);
    await quickInput.fill('Eva');
    await quickInput.waitForMessage(/New short name of anna/);
    await quickInput.accept();
    await quickInput.waitForMessage(/The name in the contact/);
    await quickInput.fill('Eva Berg');
    await quickInput.accept();
    assert.equal(
      await notifications.dialogText(),
      'Rename "anna" to "eva" in 2 files?\nactivities/listing.mdcontacts/anna.mdcontacts/anna.md → contacts/eva.md',
    );
    await notifications.clickDialog('Rename');
    await waitForFile(workbench, 'contacts/eva.md', anna.replace('Anna Berg', 'Eva Berg'));
    await waitForFile(workbench, 'activities/listing.md', listing.replace('anna', 'eva'));

    await editors.open('listing.md');
    await editors.focus();
    await editors.undo();
    await waitForFile(workbench, 'contacts/anna.md', /Berg/);
    await editors.waitForText((text) => text.includes('people: [anna]'), 'the old name');
    await saveUndone(workbench);
    await waitForFile(workbench, 'activities/listing.md', listing);
    await waitForFile(workbench, 'contacts/anna.md', anna);

    await workbench.setSectionExpanded('People', true);
    await workbench.tree('People').waitForRow('Anna Berg');
    await workbench.runCommand('Logbook: Merge Skills, People or Studies...');
    await quickInput.waitUntilOpen('Merge Skills, People or Studies');
    await choose('What is it?', 'Person');
    await choose('Which one goes?', 'Anna Berg');
    await choose('Which one stays in the place of anna?', 'Ben');
    assert.match(await notifications.dialogText(), /^Merge "anna" into "ben"[\s\S]*Both contact files stay/);
    await notifications.clickDialog('Merge and Delete Old Contact');
    await waitForFile(workbench, 'contacts/ben.md', /^## Anna Berg$[\s\S]*^floor: 3 # mine$/m);
    await waitForFile(workbench, 'activities/listing.md', listing.replace('anna', 'ben'));
    await waitUntil(
      () => readFile(join(workbench.folder, 'logbook/contacts/anna.md'), 'utf8').catch(() => undefined),
      (text) => text === undefined,
      'the old contact to go',
    );

    await editors.open('macro.md');
    await editors.focus();
    await workbench.press('Control+G');
    await quickInput.fill(':6:12');
    await quickInput.accept();
    await workbench.press('F2');
    const box = workbench.page.locator('.rename-box input');
    await box.waitFor();
    await waitUntil(
      () => box.inputValue(),
      (value) => value === 'own.tableau',
      'the skill in the box',
    );
    await box.fill('tool.tableau');
    await box.press('Enter');
    await waitForFile(workbench, 'activities/macro.md', macro.replace('own.tableau', 'tool.tableau'));
    await waitForFile(
      workbench,
      'logbook.yml',
      profile
        .replace('own.tableau', 'tool.tableau')
        .replace('name: Tableau\n', 'name: Tableau\n    aliases: [own.tableau]\n'),
    );
  });
});
