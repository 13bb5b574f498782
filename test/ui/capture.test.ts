import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256OfText } from '../../src/core/text/sha256.ts';
import { copySampleInternship } from '../workbench/copySampleInternship.ts';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import { WorkbenchSession } from '../workbench/workbenchSession.ts';
import { listRecords, readRecord, today } from './support/logbookFiles.ts';

const day = today();

function fillFolder(folder: string): Promise<void> {
  return copySampleInternship(folder, day);
}

/** Runs `run`; resolves with the path of the record that it adds. */
async function added({ folder }: Workbench, run: () => Promise<void>): Promise<string> {
  const before = await listRecords(folder);
  await run();
  const after = await waitUntil(
    () => listRecords(folder),
    (paths) => paths.length === before.length + 1,
    'a new record',
  );
  return after.find((path) => !before.includes(path)) ?? '';
}

suite('Capture', () => {
  let session: WorkbenchSession;

  suiteSetup(async () => {
    session = await WorkbenchSession.start();
  });

  teardown(function () {
    return session.finishTest(this.currentTest);
  });

  suiteTeardown(() => session?.dispose());

  test('goes from a log to a bullet whose source is its line, and knows the run again', async () => {
    const workbench = await session.openWindow({ fill: fillFolder });
    const { quickInput, editors, folder, page, statusBar } = workbench;
    const logThis = page.locator('.editor-actions .action-label[aria-label^="Log This Run"]');
    const nextStep = async (step: number): Promise<void> => {
      await quickInput.accept();
      await quickInput.waitUntilOpen(new RegExp(`\\(${step}/`));
    };
    await editors.open('logs/lb_clean.log');
    await logThis.click();
    await quickInput.waitUntilOpen(
      'Log Run: lb_clean.sas · SAS log · 6 data sets written · 0 errors · 0 warnings (1/5)',
    );
    // What stays is the data set that the run was for, and the duplicates.
    await quickInput.choose('1 dataset built');
    await nextStep(2);
    await nextStep(3);
    assert.equal(await quickInput.value(), 'Ran lb_clean.sas: 637 rows in LB_CLEAN, 0 errors');
    await quickInput.fill('Cleaned the lab data');
    await nextStep(4);
    const path = await added(workbench, () => quickInput.clickButton('Finish; skip the rest'));
    assert.equal(path, `activities/${day.year}/${day}-cleaned-the-lab-data.md`);
    const [log, program] = await Promise.all(
      ['logs/lb_clean.log', 'programs/lb_clean.sas'].map((file) => readFile(join(folder, file), 'utf8')),
    );
    assert.equal(
      (await readRecord(folder, path)).replaceAll("'", ''),
      [
        '---',
        'id: *',
        'type: activity',
        'title: Cleaned the lab data',
        `date: ${day}`,
        'skills: [sas.sql]',
        'role: performed',
        'metrics:',
        ...rows('LB_CLEAN', 637, 50),
        ...rows('LB_UNIQUE', 18, 42, 'duplicate rows removed'),
        'evidence:',
        '  - path: logs/lb_clean.log',
        '    lines: 42-50',
        `    hash: ${sha256OfText(log ?? '')}`,
        '  - path: programs/lb_clean.sas',
        `    hash: ${sha256OfText(program ?? '')}`,
        '---',
        '',
      ].join('\n'),
    );

    // The record opens last, and takes the focus.
    await editors.waitForActiveTab(`${day}-cleaned-the-lab-data.md`);
    await page.mouse.move(0, 0);
    await editors.open('logs/lb_clean.log');
    await logThis.click();
    await quickInput.waitUntilOpen('Log This Run');
    assert.equal(await quickInput.placeholder(), 'lb_clean.log is logged already.');
    await quickInput.choose('Open the Record');
    await editors.waitForActiveTab(`${day}-cleaned-the-lab-data.md`);

    await workbench.runCommand('Logbook: Export Achievements...');
    await quickInput.waitUntilOpen('Export: Achievements');
    await quickInput.choose('Write File');
    await waitUntil(
      () => editors.activeTab(),
      (label) => label?.startsWith('achievements') === true,
      'the export in front',
    );
    await workbench.press('ControlOrMeta+F');
    await page.keyboard.type('lb_clean.log#L50');
    await workbench.press('Enter', 'Escape');
    await workbench.runCommand('Open Link');
    await editors.waitForActiveTab('lb_clean.log');
    await statusBar.waitFor('Ln 50, Col 1');
  });

  test('logs lines of a program with their code, and what a second run made better', async () => {
    const workbench = await session.openWindow({ fill: fillFolder });
    const { quickInput, editors, folder, page } = workbench;
    await editors.open('programs/lb_clean.sas');
    await workbench.press('ControlOrMeta+G');
    await quickInput.waitUntilOpen();
    await page.keyboard.type('6');
    await workbench.press('Enter', 'Home', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await workbench.runCommand('Logbook: Log Selection...');
    await quickInput.waitUntilOpen('Log Selection: lb_clean.sas, lines 6-7 (1/5)');
    for (const step of [2, 3, 4]) {
      await quickInput.accept();
      await quickInput.waitUntilOpen(new RegExp(`\\(${step}/`));
    }
    await quickInput.choose('Also the code, as it is');
    await quickInput.waitUntilOpen(/\(5\//);
    const selected = await added(workbench, () => quickInput.accept());
    const text = await readRecord(folder, selected);
    assert.match(text, /evidence:\n {2}- path: programs\/lb_clean\.sas\n {4}lines: '?6-7'?\n/);
    await editors.waitForActiveTab(selected.split('/').at(-1) ?? '');
    assert.ok(text.endsWith('---\n\n```sas\ndata lb_units;\n  set raw.lb;\n```\n'), text);

    const logThis = page.locator('.editor-actions .action-label[aria-label^="Log This Run"]');
    await editors.open('logs/lab_listing_before.log');
    await logThis.click();
    await quickInput.waitUntilOpen(/^Log Run: lab_listing\.sas · /);
    const first = await added(workbench, () => quickInput.clickButton('Finish; skip the rest'));
    // The record opens last, and takes the focus.
    await editors.waitForActiveTab(first.split('/').at(-1) ?? '');
    await page.mouse.move(0, 0);
    await editors.open('logs/lab_listing_after.log');
    await logThis.click();
    await quickInput.waitUntilOpen(/^Log Run: lab_listing\.sas · /);
    const pair = 'run time of lab_listing.sas from 2,403.12 to 361.45 seconds';
    const listed = await quickInput.waitForRows((found) => found.some(({ label }) => label === pair), pair);
    assert.equal(listed.find(({ label }) => label === pair)?.checked, true);
    // The steps of the first run, and a place beside it for the second one.
    await quickInput.accept();
    await quickInput.waitForRows(
      (found) => found.some(({ label }) => label === 'A new record'),
      'the places',
    );
    await quickInput.cancel();
  });
});

function rows(dataset: string, value: number, line: number, name = 'rows processed'): readonly string[] {
  return [
    `  - name: ${name}`,
    `    value: ${value}`,
    '    unit: row',
    '    kind: dataset',
    `    dataset: ${dataset}`,
    `    evidence: [logs/lb_clean.log#L${line}]`,
  ];
}
