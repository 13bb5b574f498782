import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { WorkbenchSession } from '../workbench/workbenchSession.ts';
import { activity, readRecord, today, waitForRecords, writeFiles } from './support/logbookFiles.ts';

const run = promisify(execFile);
const log = [
  '1    proc sort data=raw.lb out=adam.adlb nodupkey; by subjid; run;',
  'NOTE: There were 655 observations read from the data set RAW.LB.',
  'NOTE: 18 observations with duplicate key values were deleted.',
  'NOTE: The data set ADAM.ADLB has 637 observations and 20 variables.',
  'NOTE: PROCEDURE SORT used (Total process time):',
  '      real time           0.02 seconds',
  '      cpu time            0.01 seconds',
  '',
].join('\n');
const files = {
  'logbook/logbook.yml': 'version: 1\nconfidential: [ABC-123]\n',
  'programs/adlb.sas': 'proc sort data=raw.lb out=adam.adlb nodupkey; by subjid; run;\n',
  'logs/adlb.log': log,
  'programs/abc123/dm.sas': 'data dm; run;\n',
  'notes.md': 'Open points\n',
  'programs/old.sas': 'data a; run;\n',
};

/** A repository with one commit of the user's own and one of somebody else, both of today. */
async function fill(folder: string): Promise<void> {
  await writeFiles(folder, files);
  const lastMonth = new Date(Date.now() - 30 * 86_400_000);
  await utimes(join(folder, 'programs/old.sas'), lastMonth, lastMonth);
  const git = (...args: readonly string[]) => run('git', ['-C', folder, ...args]);
  await git('init', '-q');
  await git('config', 'user.email', 'intern@example.org');
  await git('config', 'user.name', 'Intern');
  await git('add', 'programs/old.sas');
  await git('commit', '-q', '-m', 'Add a program', '--author', 'Other <other@example.org>');
  await git('add', 'programs/adlb.sas');
  await git('commit', '-q', '-m', 'feat(adlb): remove duplicate samples');
  await git('add', 'programs/abc123/dm.sas');
  await git('commit', '-q', '-m', 'fix: birth date of the patient, MRN 12345678');
}

suite('Draft Today', () => {
  let session: WorkbenchSession;

  suiteSetup(async () => {
    session = await WorkbenchSession.start();
  });

  teardown(function () {
    return session.finishTest(this.currentTest);
  });

  suiteTeardown(() => session?.dispose());

  test('proposes what was committed, run and changed today, and what is logged no more', async () => {
    const workbench = await session.openWindow({ fill });
    const { folder, quickInput } = workbench;
    await workbench.runCommand('Logbook: Draft Today...');
    const rows = await quickInput.waitForRows((found) => found.length === 3, 'three pieces of work');
    assert.deepEqual(
      rows.map(({ label, checked }) => [label, checked]),
      [
        ['Remove duplicate samples', true],
        ['Birth date of the patient, MRN [MRN removed]', true],
        ['Worked on notes.md', false],
      ],
    );
    await quickInput.choose('Birth date of the patient, MRN [MRN removed]');
    await quickInput.accept();

    await quickInput.waitUntilOpen(/^Draft Today: Remove duplicate samples/);
    const figures = await quickInput.waitForRows((found) => found.length > 5, 'the figures');
    assert.deepEqual(
      figures.filter(({ checked }) => checked).map(({ label }) => label),
      ['1 dataset built', '637 rows processed', '18 duplicate rows removed'],
    );
    await quickInput.clickButton('Finish; skip the rest');
    const day = today().toString();
    const path = `activities/${day.slice(0, 4)}/${day}-remove-duplicate-samples.md`;
    assert.deepEqual(await waitForRecords(folder, 1), [path]);
    const text = await readRecord(folder, path);
    assert.match(text, /title: Remove duplicate samples\n/);
    assert.match(text, /value: 637\n(?: {4}.*\n)*? {4}evidence: \['logs\/adlb\.log#L4'\]/);
    assert.match(
      text,
      /- path: programs\/adlb\.sas\n {4}commit: '?[0-9a-f]{12}'?\n {4}hash: '?[0-9a-f]{64}'?\n/,
    );

    // The record that was written opens, and would take the focus from the next list.
    await workbench.editors.waitForActiveTab(`${day}-remove-duplicate-samples.md`);
    await workbench.runCommand('Logbook: Draft Today...');
    await quickInput.waitForRows((found) => found.length === 2, 'the program and the notes');
    await quickInput.choose('Worked on notes.md');
    const notes = activity(1, 'Wrote down open points', day, 'evidence:\n  - path: notes.md\n');
    await writeFiles(folder, { 'logbook/activities/notes.md': notes });
    const left = await quickInput.waitForRows((found) => found.length === 1, 'what is not logged yet');
    assert.deepEqual(
      left.map(({ label, checked }) => [label, checked]),
      [['Birth date of the patient, MRN [MRN removed]', true]],
    );
    await quickInput.accept();
    await quickInput.waitUntilOpen(/^Draft Today: Birth date of the patient, MRN \[MRN removed\] \(1\//);
    await quickInput.accept();
    await quickInput.waitForMessage(/^Masked in it: Medical record number ########\./);
    assert.equal(await quickInput.value(), 'Birth date of the patient, MRN [MRN removed]');
    await quickInput.accept();
    await quickInput.waitUntilOpen(/\(3\//);
    await quickInput.accept();
    await quickInput.waitForRows((found) => found.some(({ label }) => label === 'Leave that file out'));
    await quickInput.clickButton('Finish; skip the rest');
    const masked = `activities/${day.slice(0, 4)}/${day}-birth-date-of-the-patient-mrn-mrn-removed.md`;
    assert.deepEqual(await waitForRecords(folder, 3), [masked, path, 'activities/notes.md']);
    assert.doesNotMatch(await readRecord(folder, masked), /12345678|abc/);
  });
});
