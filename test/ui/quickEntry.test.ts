import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { copySampleInternship } from '../workbench/copySampleInternship.ts';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import {
  isSameDocument,
  markDocument,
  readDashboardFigures,
  readProgressFigures,
} from './support/figures.ts';
import { filesIn, listRecords, mondayOf, readRecord, today, waitForRecords } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const emptyLogbook = { 'logbook/logbook.yml': 'version: 1\n' };

suite('Quick entry', () => {
  const session = useSession();

  /** Opens the box by its chord, once the extension is there: it shows in the status bar. */
  const openBox = async (workbench: Workbench): Promise<void> => {
    await workbench.statusBar.waitFor(/^Log$|this week$/);
    await workbench.press('Control+Alt+L', 'Control+Alt+L');
    await workbench.quickInput.waitUntilOpen(/^Quick Entry/);
  };

  /** Waits until the rows say what the line in the box becomes: the title, then the facts. */
  const waitForEcho = async (workbench: Workbench, ...parts: readonly string[]): Promise<void> => {
    await workbench.quickInput.waitForRows(
      (rows) => {
        const [first, ...rest] = rows;
        const said = [first?.label, first?.detail, ...rest.map(({ label }) => label)].join(' · ');
        return said.startsWith(parts.join(' · '));
      },
      `the echo "${parts.join(' · ')}"`,
    );
  };

  test('one line becomes a record on disk, in the tree, in both pages and in the status bar', async () => {
    const day = today();
    const yesterday = day.subtract({ days: 1 });
    const isSameWeek = mondayOf(yesterday).equals(mondayOf(day));
    const workbench = await session.openWindow({
      size: { width: 1600, height: 900 },
      fill: (folder) => copySampleInternship(folder, day),
    });
    const before = await listRecords(workbench.folder);
    await workbench.openContainer('Research Logbook');
    const progress = await workbench.webviews.view('Progress');
    await progress.waitForSelector('.figure-value');
    await workbench.editors.open('programs/adae.R');
    await workbench.runCommand('Logbook: Open Dashboard');
    await (await workbench.webviews.editor('Internship Dashboard')).waitForSelector('.figure-value');
    await workbench.runCommand('View: Move Editor into Right Group');
    await workbench.page.locator('.editor-group-container').nth(1).waitFor();
    const dashboard = await workbench.webviews.editor('Internship Dashboard');
    await dashboard.waitForSelector('.figure-value');
    await workbench.editors.select('adae.R');
    await workbench.editors.focus();
    await markDocument(progress);
    await markDocument(dashboard);
    const progressBefore = await readProgressFigures(progress);
    const dashboardBefore = await readDashboardFigures(dashboard);
    await workbench.statusBar.waitFor(`${progressBefore['hours this week']} h this week`);

    await openBox(workbench);
    await workbench.quickInput.type(
      'Resolved 48 of 52 queries in the AE form #redcap @statistician 2h yesterday',
    );
    const weekday = yesterday.toLocaleString('en', { weekday: 'short' });
    const facts = ['performed', '2 h', '48 of 52 queries resolved', '#REDCap', '@statistician'];
    await waitForEcho(
      workbench,
      'Resolved 48 of 52 queries in the AE form',
      ...['Activity', `${weekday} ${yesterday}`, ...facts],
    );
    const path = `activities/${yesterday.year}/${yesterday}-resolved-48-of-52-queries-in-the-ae-form.md`;
    assert.equal(await workbench.quickInput.title(), `Quick Entry → ${path}`);
    assert.deepEqual(await listRecords(workbench.folder), before, 'nothing is stored before Enter');
    await workbench.quickInput.accept();

    const after = await waitForRecords(workbench.folder, before.length + 1);
    assert.deepEqual(
      after.filter((found) => !before.includes(found)),
      [path],
    );
    assert.equal(
      await readRecord(workbench.folder, path),
      [
        '---',
        'id: *',
        'type: activity',
        'title: Resolved 48 of 52 queries in the AE form',
        `date: ${yesterday}`,
        'skills: [edc.redcap]',
        'people: [statistician]',
        'hours: 2',
        'role: performed',
        'metrics:',
        '  - name: queries resolved',
        '    value: 48',
        '    unit: query',
        '    of: 52',
        '---',
        '',
      ].join('\n'),
    );

    await waitUntil(
      () => workbench.tree('Log').visibleRows(),
      (rows) => rows.some(({ label, selected }) => selected && label.startsWith('Resolved 48 of 52 queries')),
      'the new record in sight, selected in the Log',
    );
    const weekHours = isSameWeek ? 2 : 0;
    const weekRecords = isSameWeek ? 1 : 0;
    await waitUntil(
      () => readProgressFigures(progress),
      (figures) => figures['hours in all'] === (progressBefore['hours in all'] ?? 0) + 2,
      'the Progress view to count the entry',
    );
    assert.deepEqual(await readProgressFigures(progress), {
      'hours this week': (progressBefore['hours this week'] ?? 0) + weekHours,
      'records this week': (progressBefore['records this week'] ?? 0) + weekRecords,
      'hours in all': (progressBefore['hours in all'] ?? 0) + 2,
    });
    await waitUntil(
      () => readDashboardFigures(dashboard),
      (figures) => figures['records in all'] === (dashboardBefore['records in all'] ?? 0) + 1,
      'the dashboard to count the entry',
    );
    assert.deepEqual(await readDashboardFigures(dashboard), {
      'hours this week': (dashboardBefore['hours this week'] ?? 0) + weekHours,
      'records this week': (dashboardBefore['records this week'] ?? 0) + weekRecords,
      'hours in all': (dashboardBefore['hours in all'] ?? 0) + 2,
      'records in all': (dashboardBefore['records in all'] ?? 0) + 1,
    });
    assert.equal(await isSameDocument(progress), true, 'the Progress view was not loaded anew');
    assert.equal(await isSameDocument(dashboard), true, 'the dashboard was not loaded anew');
    await workbench.statusBar.waitFor(`${(progressBefore['hours this week'] ?? 0) + weekHours} h this week`);
    assert.equal(await workbench.editors.hasFocus(), true, 'the editor kept the focus');
    assert.equal(await workbench.editors.activeTab(), 'adae.R');
  });

  test('what is typed is completed, kept as a draft, and sorted by its prefix', async () => {
    const workbench = await session.openWindow({ fill: filesIn(emptyLogbook) });
    const { quickInput, folder } = workbench;
    const day = today();
    const weekday = day.toLocaleString('en', { weekday: 'short' });
    await openBox(workbench);
    await quickInput.waitForRows(([row]) => row?.label.startsWith('Type what you did') === true);
    await quickInput.accept();
    assert.equal(await quickInput.isOpen(), true, 'an empty line stores nothing');
    await quickInput.type('Checked the listing #red');
    await quickInput.choose('#edc.redcap');
    await waitUntil(
      () => quickInput.value(),
      (value) => value === 'Checked the listing #edc.redcap ',
      'the completed line',
    );
    await quickInput.type('45m');
    await quickInput.cancel();
    assert.deepEqual(await listRecords(folder), [], 'Escape stores nothing');

    await workbench.reload();
    await openBox(workbench);
    assert.equal(await quickInput.value(), 'Checked the listing #edc.redcap 45m');
    await waitForEcho(workbench, 'Checked the listing');
    await quickInput.accept();
    await workbench.statusBar.waitFor('Logged: Checked the listing');
    await waitForRecords(folder, 1);

    await openBox(workbench);
    assert.equal(await quickInput.value(), '', 'what is stored is no draft');
    await quickInput.type('q: Why is visit 3 late #redcap');
    await waitForEcho(workbench, 'Why is visit 3 late', 'Question', `${weekday} ${day}`, '#REDCap');
    await quickInput.accept();
    await waitForRecords(folder, 2);
    await openBox(workbench);
    await quickInput.type('g: Write SAS macros #sas=skilled');
    await waitForEcho(workbench, 'Write SAS macros', 'Goal', '#SAS = skilled');
    await quickInput.accept();
    await waitForRecords(folder, 3);

    await openBox(workbench);
    const longLine = `Cleaned ${'w0rd '.repeat(2000)}`.slice(0, 10_000);
    await quickInput.fill(longLine);
    const rows = await quickInput.waitForRows((found) => found.some(({ label }) => /10,?000/.test(label)));
    assert.match(
      rows.map(({ label }) => label).join('\n'),
      /The title is cut after \d+ of 10,?000 characters/,
    );
    await quickInput.accept();
    const paths = await waitForRecords(folder, 4);
    assert.deepEqual(
      paths.map((path) => path.replace(/cleaned-[w0rd-]+/, 'cleaned-*')),
      [
        `activities/${day.year}/${day}-checked-the-listing.md`,
        `activities/${day.year}/${day}-cleaned-*.md`,
        'goals/write-sas-macros.md',
        `questions/${day.year}/${day}-why-is-visit-3-late.md`,
      ],
    );
    assert.ok(
      (await readRecord(folder, paths[1] ?? '')).includes(longLine.trim()),
      'the whole line is stored',
    );
    assert.match(
      await readRecord(folder, 'goals/write-sas-macros.md'),
      /\nskill: sas\.base\ntarget: skilled\n/,
    );
    assert.match(await readRecord(folder, paths[0] ?? ''), /\nskills: \[edc\.redcap\]\nhours: 0\.75\n/);
  });

  test('undoing the last entry removes its record and gives its line back', async () => {
    const workbench = await session.openWindow({ fill: filesIn(emptyLogbook) });
    await workbench.openContainer('Research Logbook');
    for (const line of ['Read the protocol 1h', 'Wrote the listing 2h']) {
      await openBox(workbench);
      await workbench.quickInput.type(line);
      await waitForEcho(workbench, line.slice(0, -3), 'Activity');
      await workbench.quickInput.accept();
      await workbench.tree('Log').waitForRow(line.slice(0, -3));
    }
    await workbench.statusBar.waitFor('3 h this week');
    await workbench.tree('Log').click('Wrote the listing');
    await workbench.press('ControlOrMeta+Z');
    const [left] = await waitForRecords(workbench.folder, 1);
    assert.match(left ?? '', /read-the-protocol\.md$/);
    await workbench
      .tree('Log')
      .waitForRows((rows) => rows.every(({ label }) => label !== 'Wrote the listing'), 'the record to go');
    await workbench.statusBar.waitFor('1 h this week');
    await openBox(workbench);
    assert.equal(await workbench.quickInput.value(), 'Wrote the listing 2h');
    await workbench.quickInput.cancel();

    await workbench.runCommand('Logbook: Undo Last Entry');
    await waitForRecords(workbench.folder, 0);
    await waitUntil(
      () => workbench.tree('Log').welcomeText(),
      (text) => text.startsWith('Nothing logged yet.'),
      'the empty logbook',
    );
    const commands = await workbench.findCommands('Logbook: Undo Last');
    assert.equal(commands.includes('Logbook: Undo Last Entry'), false, 'nothing is left to undo');
  });

  test('an entry that cannot be written is offered again, copied or opened, and never lost', async () => {
    const line = 'Resolved 4 queries #redcap 1h';
    const failure = /^The entry is not stored yet\./;
    const workbench = await session.openWindow({
      fill: filesIn({ ...emptyLogbook, 'logbook/activities': 'A file where a folder has to be.\n' }),
    });
    const { quickInput, notifications } = workbench;
    await openBox(workbench);
    await quickInput.type(line);
    await waitForEcho(workbench, 'Resolved 4 queries');
    await quickInput.accept();
    const { message, buttons, severity } = await notifications.waitFor(failure);
    assert.match(message, /could not be created\. Check that the logbook folder can be written to/);
    assert.deepEqual([severity, buttons], ['error', ['Retry', 'Copy Text', 'Open as Untitled']]);
    await notifications.click(failure, 'Copy Text');
    await waitUntil(
      () => workbench.page.evaluate(() => navigator.clipboard.readText()),
      (text) => text === line,
      'the line in the clipboard',
    );

    await openBox(workbench);
    assert.equal(await quickInput.value(), line, 'the draft is kept');
    await waitForEcho(workbench, 'Resolved 4 queries');
    await quickInput.accept();
    await notifications.click(failure, 'Open as Untitled');
    await workbench.editors.waitForText((text) => text === line, 'the line in an editor');

    await openBox(workbench);
    await waitForEcho(workbench, 'Resolved 4 queries');
    await quickInput.accept();
    await notifications.click(failure, 'Retry');
    await notifications.waitFor(failure);
    await rm(join(workbench.folder, 'logbook/activities'));
    await notifications.click(failure, 'Retry');
    await workbench.statusBar.waitFor('Logged: Resolved 4 queries');
    const [path = ''] = await waitForRecords(workbench.folder, 1);
    assert.match(
      await readFile(join(workbench.folder, 'logbook', path), 'utf8'),
      /\ntitle: Resolved 4 queries\n/,
    );
    await openBox(workbench);
    assert.equal(await quickInput.value(), '', 'the draft is gone once it is stored');
  });
});
