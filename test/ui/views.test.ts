import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import {
  activity,
  type Files,
  filesIn,
  listRecords,
  mondayOf,
  today,
  waitForRecords,
} from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const profile = 'logbook/logbook.yml';
const id = (number: number): string => `01JD3Z8Q4N6W2K5R7T9V1X${number}`;

suite('The views', () => {
  const session = useSession();

  /** Opens a window that shows the views of a logbook. */
  const openViews = async (files: Files): Promise<Workbench> => {
    const workbench = await session.openWindow({ fill: filesIn(files) });
    await workbench.openContainer('Research Logbook');
    return workbench;
  };

  const readOutline = async (workbench: Workbench, view: string): Promise<readonly string[]> =>
    (await workbench.tree(view).rows()).map(({ label, description, level }) => {
      const indent = '  '.repeat(level - 1);
      return description === '' ? `${indent}${label}` : `${indent}${label} | ${description}`;
    });

  test('the Log shows records by week, skill and type, opens them, and deletes one after asking', async () => {
    const monday = mondayOf(today());
    const before = monday.subtract({ weeks: 1 });
    const workbench = await openViews({
      [profile]: `version: 1\nstart: ${before}\nend: ${monday.add({ weeks: 10 })}\n`,
      'logbook/activities/listing.md': activity(
        1,
        'Read a listing',
        monday,
        'skills: [sas.base]\nhours: 2\n',
      ),
      'logbook/activities/macro.md': activity(
        2,
        'Wrote a macro',
        before,
        'skills: [sas.base, sas.macro]\nhours: 3\n',
      ),
      'logbook/questions/window.md': `---\nid: ${id(9001)}\ntype: question\ntitle: Which window counts\ndate: ${monday}\n---\n`,
      'logbook/contacts/statistician.md': `---\nid: ${id(9002)}\ntype: contact\ntitle: Statistician\n---\n`,
    });
    const log = workbench.tree('Log');
    await log.waitForRows((rows) => rows.length >= 6, 'two weeks');
    const weekWords = (start: typeof monday): string =>
      new Intl.DateTimeFormat('en', {
        year: 'numeric',
        month: 'short',
        day: 'numeric',
        timeZone: 'UTC',
      }).formatRange(Date.parse(start.toString()), Date.parse(start.add({ days: 6 }).toString()));
    const dayWords = monday.toLocaleString('en', { weekday: 'short', month: 'short', day: 'numeric' });
    assert.deepEqual(await readOutline(workbench, 'Log'), [
      `Week 2 | ${weekWords(monday)} · 2 h`,
      `  ${dayWords} | 2 h`,
      '    Read a listing | 2 h',
      '    Which window counts | to ask',
      `Week 1 | ${weekWords(before)} · 3 h`,
      'People and goals | 1 record',
    ]);

    await (await log.openTitleMenu()).choose('Group Log by Skill');
    await log.waitForRow('SAS macro language');
    assert.deepEqual(await readOutline(workbench, 'Log'), [
      'SAS | 5 h',
      'SAS macro language | 3 h',
      'No skill named | 2 records',
    ]);
    await (await log.openTitleMenu()).choose('Group Log by Type');
    await log.waitForRow('Contacts');
    assert.deepEqual(await readOutline(workbench, 'Log'), [
      'Activities | 5 h',
      'Questions | 1 record',
      'Contacts | 1 record',
    ]);

    await log.expand('Activities');
    await log.click('Read a listing');
    await workbench.editors.waitForActiveTab('listing.md');
    assert.equal((await workbench.editors.tabs())[0]?.preview, true);
    await log.clickAction('Wrote a macro', 'Open to the Side');
    await workbench.editors.waitForActiveTab('macro.md');
    assert.equal(await workbench.page.locator('.editor-group-container').count(), 2);

    const menu = await log.openContextMenu('Wrote a macro');
    assert.deepEqual(await menu.labels(), [
      'Open Record...',
      'Open to the Side',
      'Reveal Record in Explorer',
      'Tag Record...',
      'Add Evidence...',
      'Curate Achievement...',
      'Delete Record',
    ]);
    // A menu that the workbench closed by itself meanwhile is opened again.
    await workbench.press('Escape');
    await (await log.openContextMenu('Wrote a macro')).choose('Delete Record');
    assert.match(await workbench.notifications.dialogText(), /^Delete macro\.md\?\nIt goes to the trash\./);
    await workbench.notifications.clickDialog('Cancel');
    assert.equal((await listRecords(workbench.folder)).length, 4);
    await (await log.openContextMenu('Wrote a macro')).choose('Delete Record');
    await workbench.notifications.clickDialog('Delete');
    const left = await waitForRecords(workbench.folder, 3);
    assert.equal(left.includes('activities/macro.md'), false);
    await log.waitForRows((rows) => rows.every(({ label }) => label !== 'Wrote a macro'), 'the row to go');
    assert.equal((await readOutline(workbench, 'Log'))[0], 'Activities | 2 h');
  });

  test('a folder without a logbook gets one from a short form, and its first entry from the welcome', async () => {
    const workbench = await openViews({ 'programs/adae.R': '# a program\n' });
    const { quickInput, folder } = workbench;
    const log = workbench.tree('Log');
    await waitUntil(
      () => log.welcomeText(),
      (text) => text.startsWith('This folder has no logbook yet.'),
      'the welcome',
    );
    await log.clickWelcomeButton('Initialize Logbook');
    await quickInput.waitUntilOpen(/^Initialize Logbook/);
    await quickInput.type('Data intern');
    await quickInput.accept();
    await quickInput.waitUntilOpen(/2\/4/);
    await quickInput.type('2026-02-30');
    assert.match(await quickInput.waitForMessage(/2026-02-30/), /./);
    assert.equal(await quickInput.severity(), 'error');
    await quickInput.fill('2026-03-02');
    await quickInput.accept();
    await quickInput.waitUntilOpen(/3\/4/);
    await quickInput.clickButton('Back');
    await quickInput.waitUntilOpen(/2\/4/);
    assert.equal(await quickInput.value(), '2026-03-02', 'Back shows the answer');
    await quickInput.accept();
    await quickInput.waitUntilOpen(/3\/4/);
    await quickInput.clickButton('Finish; skip the rest');
    await waitUntil(
      () => log.welcomeText(),
      (text) => text.startsWith('Nothing logged yet.'),
      'the empty logbook',
    );
    assert.equal(
      await readFile(join(folder, profile), 'utf8'),
      'version: 1\ntitle: Data intern\nstart: 2026-03-02\n',
    );
    assert.match(await workbench.tree('Goals & Skills').welcomeText(), /^Goals with a target level/);
    const progress = await workbench.webviews.view('Progress');
    await progress.getByText('Nothing logged yet.').waitFor();
    await log.clickWelcomeButton('Quick Entry');
    await quickInput.waitUntilOpen(/^Quick Entry/);
    await quickInput.type('Read the protocol');
    await quickInput.waitForRows(([echo]) => echo?.label === 'Read the protocol');
    await quickInput.accept();
    await log.waitForRow('Read the protocol');
    assert.equal((await listRecords(folder)).length, 1);
  });

  test('bad files are listed with what is wrong, run nothing, and hide no good record', async () => {
    const bad = (name: string): string => `logbook/activities/${name}`;
    const workbench = await openViews({
      [profile]: 'version: 1\n',
      [bad('good.md')]: activity(1, 'A good record', today(), 'hours: 2\n'),
      [bad('bom.md')]: `\uFEFF${activity(2, 'With a byte order mark', today()).replaceAll('\n', '\r\n')}`,
      [bad('malformed.md')]: '---\ntype: activity\ntitle: [a\n---\n',
      [bad('latin.md')]: Buffer.from('---\ntype: activity\ntitle: Caf\xe9\n---\n', 'latin1'),
      [bad('canary.md')]:
        '---js\n{ title: require("fs").writeFileSync("/tmp/logbook-canary", "ran") }\n---\n',
      [bad('twice.md')]: '---\ntype: activity\ntitle: One\ntitle: Two\n---\n',
      [bad('folder.md/inside.txt')]: 'a file in a folder with the name of a record\n',
      [bad('large.md')]: Buffer.alloc(3 * 1024 * 1024, 'x'),
      [bad('plain.md')]: '# No front matter\n',
      [bad('wrong.md')]: activity(3, 'Wrong types', '2026-02-30', 'hours: many\nskills: {a: b}\n'),
    });
    const log = workbench.tree('Log');
    await log.waitForRow('Files to look at');
    await log.expand('Files to look at');
    await waitUntil(
      () => readOutline(workbench, 'Log'),
      (rows) => rows.includes('Files to look at | 8'),
      'eight files to look at',
    );
    const rows = (await log.rows()).filter(({ label }) => /\.md$/.test(label));
    const said = Object.fromEntries(rows.map(({ label, description }) => [label, description]));
    const expected: Readonly<Record<string, RegExp>> = {
      'canary.md': /^Front matter that starts with "---js" is not read, and never run\. Write YAML/,
      'folder.md': /^This is a folder, but its name/,
      'large.md': /^This file is 3,?145,?728 bytes; a record may have 2 MB at most\. Move/,
      'latin.md': /^This file is not UTF-8\. Reopen it/,
      'malformed.md': /^This is not valid YAML: .* Correct it here\./,
      'plain.md': /^This file has no front matter\. Make/,
      'twice.md': /^The key "title" stands here a second time/,
      'wrong.md': /./,
    };
    assert.deepEqual(Object.keys(said).sort(), Object.keys(expected));
    for (const [name, words] of Object.entries(expected)) assert.match(said[name] ?? '', words);
    for (const title of ['A good record', 'With a byte order mark']) await log.waitForRow(title);
    await workbench.statusBar.waitFor('2 h this week');
    await assert.rejects(readFile('/tmp/logbook-canary'), { code: 'ENOENT' });

    await workbench.runCommand('Logbook: Check Logbook');
    const problems = workbench.page.locator('.markers-panel');
    await problems.getByText('is not read, and never run').first().waitFor();
    await log.click('twice.md');
    await workbench.editors.waitForActiveTab('twice.md');
  });

  test('Goals & Skills shows each goal with level, target and due date, then the skills by group', async () => {
    const day = today();
    const goal = (number: number, title: string, lines: string): string =>
      `---\nid: ${id(number)}\ntype: goal\ntitle: ${title}\n${lines}---\n`;
    const workbench = await openViews({
      [profile]: 'version: 1\n',
      'logbook/goals/sas.md': goal(
        9001,
        'Learn SAS',
        `kind: skill\nskill: sas.base\ntarget: skilled\ndue: ${day.add({ days: 20 })}\n`,
      ),
      'logbook/goals/late.md': goal(
        9002,
        'Clean data',
        `kind: skill\nskill: edc.redcap\ntarget: exposed\ndue: ${day.subtract({ days: 2 })}\n`,
      ),
      'logbook/goals/people.md': goal(9003, 'Meet people', 'kind: network\nroles: {statistician: 2}\n'),
      'logbook/activities/a.md': activity(
        1,
        'Wrote a step',
        day,
        'skills: [sas.base]\nhours: 2\nratings: {sas.base: fundamental}\n',
      ),
    });
    // What has no room in the Progress view is left out.
    for (const section of ['Log', 'Goals & Skills']) await workbench.setSectionExpanded(section, false);
    const progress = await workbench.webviews.view('Progress');
    // By key: the pointer is over another row, whose tip may lie over this one.
    await progress.getByRole('button', { name: /REDCap/ }).press('Enter');
    await workbench.editors.waitForActiveTab('late.md');
    await workbench.setSectionExpanded('Progress', false);
    await workbench.setSectionExpanded('Goals & Skills', true);
    const goals = workbench.tree('Goals & Skills');
    await goals.waitForRow('Goals');
    await goals.expand('EDC systems');
    const short = (date: typeof day): string => date.toLocaleString('en', { month: 'short', day: 'numeric' });
    const outline = await readOutline(workbench, 'Goals & Skills');
    assert.deepEqual(outline, [
      'Goals',
      `  REDCap | not rated → exposed · ${short(day.subtract({ days: 2 }))}`,
      `  SAS | fundamental → skilled · ${short(day.add({ days: 20 }))}`,
      '  Meet people | Statistician 0 of 2',
      'SAS',
      'EDC systems',
      '  REDCap | not rated → exposed · 0 records · 0 h',
    ]);
    await goals.click('Meet people');
    await workbench.editors.waitForActiveTab('people.md');
  });
});
