import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import { type Files, filesIn, listRecords, readRecord, waitForRecords } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const profile = 'logbook/logbook.yml';
const id = (number: number): string => `01JD3Z8Q4N6W2K5R7T9V1X${number}`;
const readProfile = (workbench: Workbench): Promise<string> =>
  readFile(join(workbench.folder, profile), 'utf8');

const waitForProfile = (workbench: Workbench, expected: string): Promise<string> =>
  waitUntil(
    () => readProfile(workbench).catch(() => ''),
    (text) => text === expected,
    `logbook.yml to be ${JSON.stringify(expected)}`,
  );

suite('The preparation', () => {
  const session = useSession();

  const open = (files: Files): Promise<Workbench> => session.openWindow({ fill: filesIn(files) });

  /** Answers a text question of a form. */
  const answer = async ({ quickInput }: Workbench, step: string, text: string): Promise<void> => {
    await quickInput.waitUntilOpen(new RegExp(`\\(${step}/`));
    await quickInput.fill(text);
    await quickInput.accept();
  };

  test('Start Internship makes profile, supervisor and goals, and run again changes only what was changed', async () => {
    const workbench = await open({ 'programs/adae.R': '# a program\n' });
    const { quickInput, folder } = workbench;
    await workbench.runCommand('Logbook: Start Internship...');
    await answer(workbench, '1', 'Data intern');
    await answer(workbench, '2', '2026-03-02');
    await answer(workbench, '3', '2026-03-01');
    await quickInput.waitForMessage('The internship cannot end before it starts on 2026-03-02.');
    await answer(workbench, '3', '2026-05-22');
    await answer(workbench, '4', '35');
    await answer(workbench, '5', '');
    await answer(workbench, '6', 'Ada Weiss');
    await quickInput.waitUntilOpen(/\(7\//);
    await quickInput.choose('Medical writing');
    await quickInput.waitUntilOpen(/\(8\/10/);
    const skills = await quickInput.waitForRows((rows) => rows.length > 9);
    assert.deepEqual(
      skills.slice(0, 9).map(({ checked }) => checked),
      Array.from({ length: 9 }, () => true),
      'the track and its eight skills are ticked',
    );
    assert.equal(skills[9]?.checked, false);
    for (const { label } of skills.slice(2, 9)) await quickInput.choose(label);
    await quickInput.accept();
    await quickInput.waitUntilOpen(/\(9\/10/);
    await quickInput.accept();
    await quickInput.waitUntilOpen(/\(10\/10/);
    await quickInput.choose('Regulatory affairs');
    await quickInput.accept();

    const written = [
      'version: 1',
      'title: Data intern',
      'supervisor: ada-weiss',
      'track: medical-writing',
      'start: 2026-03-02',
      'end: 2026-05-22',
      'hoursPerWeek: 35',
      '',
    ].join('\n');
    await waitForProfile(workbench, written);
    assert.deepEqual(await waitForRecords(folder, 4), [
      'contacts/ada-weiss.md',
      'goals/medical-writing.md',
      'goals/people-to-meet-medical-writer-statistician.md',
      'goals/scientific-writing-skilled.md',
    ]);
    assert.match(await readRecord(folder, 'contacts/ada-weiss.md'), /relation: supervisor\n/);
    assert.match(
      await readRecord(folder, 'goals/scientific-writing-skilled.md'),
      /kind: skill\nskill: pro\.writing\nbaseline: none\ntarget: skilled\n/,
    );
    assert.match(
      await readRecord(folder, 'goals/medical-writing.md'),
      /kind: career\ntrack: medical-writing\n/,
    );
    const goals = workbench.tree('Goals & Skills');
    await goals.waitForRow('Medical writing');
    const rows = await goals.rows();
    const career = rows.find(({ label }) => label === 'Medical writing');
    assert.match(career?.description ?? '', /^skills 0 of 8 · roles 0 of 3 · /);

    await workbench.runCommand('Logbook: Start Internship...');
    await quickInput.waitUntilOpen(/\(1\//);
    assert.equal(await quickInput.value(), 'Data intern');
    await quickInput.accept();
    for (const step of ['2', '3']) {
      await quickInput.waitUntilOpen(new RegExp(`\\(${step}/`));
      await quickInput.accept();
    }
    await answer(workbench, '4', '30');
    await answer(workbench, '5', 'Trial unit: north');
    await quickInput.waitUntilOpen(/\(6\//);
    await quickInput.waitForRows((found) =>
      found.some(({ label, focused }) => label === 'Ada Weiss' && focused),
    );
    await quickInput.accept();
    await quickInput.waitUntilOpen(/\(7\//);
    await quickInput.accept();
    await quickInput.waitUntilOpen(/\(8\//);
    const offered = await quickInput.waitForRows((found) => found.length > 7);
    assert.ok(offered.every(({ label }) => label !== 'Scientific writing' && label !== 'Medical writing'));
    assert.ok(
      offered.every(({ checked }) => checked === false),
      'nobody is asked twice',
    );
    await quickInput.accept();
    await quickInput.waitUntilOpen(/\(9\/9/);
    await quickInput.accept();
    await waitForProfile(
      workbench,
      written
        .replace('title: Data intern\n', "title: Data intern\nsite: 'Trial unit: north'\n")
        .replace('hoursPerWeek: 35', 'hoursPerWeek: 30'),
    );
    assert.equal((await listRecords(folder)).length, 4);

    await workbench.runCommand('Logbook: Explore Career Track...');
    await quickInput.waitUntilOpen('Explore Career Track');
    const [own] = await quickInput.waitForRows((found) => found.length > 5);
    assert.deepEqual([own?.label, own?.description], ['Medical writing', 'yours']);
    await quickInput.choose('Medical writing');
    const page = await workbench.webviews.editor('Career track: Medical writing');
    await page.getByText('0 of 8 skills fundamental or above').waitFor();
    await page.getByRole('button', { name: 'New Goal' }).first().click();
    await quickInput.waitUntilOpen(/^New Goal/);
    await quickInput.cancel();
  });

  const program = (number: number, title: string, lines: string): string =>
    `---\nid: ${id(number)}\ntype: program\ntitle: ${title}  # kept\n${lines}---\n\nNotes.\n`;

  test('programmes are compared by weights, and the chosen one becomes the internship', async () => {
    const unit = 'logbook/programs/trial-unit.md';
    const unitText = program(
      9001,
      'Trial unit',
      'institution: University hospital\nstart: 2026-03-02\nend: 2026-05-22\nhoursPerWeek: 35\nmentors: [ada-weiss, statistician]\nresources: [Journal club, Statistics clinic]\nresourcesUsed: []\nsoftware: [SAS]\nscores: {location: 4}\n',
    );
    const before = '# mine\nversion: 1\nhoursPerWeek: 38 # agreed\nmine: 007\n';
    const workbench = await open({
      [profile]: before,
      [unit]: unitText,
      'logbook/programs/office.md': program(9002, 'Office', 'resources: [Library]\nscores: {location: 1}\n'),
      'logbook/contacts/statistician.md': `---\nid: ${id(9003)}\ntype: contact\ntitle: Statistician\nrole: statistician\n---\n`,
    });
    const { quickInput, folder } = workbench;
    await workbench.runCommand('Logbook: Compare Programs');
    const page = await workbench.webviews.editor('Compare programs');
    const header = page.locator('thead th');
    await page.getByText('What would decide it').waitFor();
    assert.deepEqual(await header.allTextContents(), ['Criterion', 'Trial unit', 'Office']);

    await workbench.runCommand('Logbook: Set Program Weights...');
    for (let step = 1; step <= 6; step++) {
      await quickInput.waitUntilOpen(new RegExp(`\\(${step}/7`));
      if (step === 5) await quickInput.fill('9');
      await quickInput.accept();
      if (step !== 5) continue;
      await quickInput.waitForMessage('Write a number from 0 to 5.');
      await quickInput.fill('0');
      await quickInput.accept();
    }
    await answer(workbench, '7', '2.5');
    const weights = 'programWeights:\n  resources: 0\n  location: 2.5\n';
    await waitForProfile(workbench, before.replace('mine: 007', `${weights}mine: 007`));
    await page.getByText('(weight 2.5)').waitFor();

    await page.getByRole('button', { name: 'Choose Trial unit' }).click();
    const dialog = await workbench.notifications.dialogText();
    assert.match(dialog, /Make "Trial unit" your internship\?/);
    assert.match(dialog, /hoursPerWeek in logbook\.yml: 35 \(was 38\)/);
    assert.match(dialog, /New contact, potential mentor: Ada Weiss/);
    await workbench.notifications.clickDialog('Choose');
    await waitForRecords(folder, 4);
    const chosen = await readProfile(workbench);
    assert.ok(chosen.startsWith('# mine\nversion: 1\n'), chosen);
    assert.match(chosen, /\nhoursPerWeek: 35 # agreed\n/);
    assert.match(chosen, /\nmine: 007\n/);
    for (const line of [
      'title: Trial unit',
      'site: University hospital',
      'start: 2026-03-02',
      'end: 2026-05-22',
      `program: ${id(9001)}`,
    ]) {
      assert.ok(chosen.split('\n').includes(line), `${line} in ${chosen}`);
    }
    assert.match(
      await readRecord(folder, 'contacts/ada-weiss.md'),
      /title: Ada Weiss\norganisation: University hospital\nrelation: potential-mentor\n/,
    );

    await workbench.runCommand('Logbook: Open Program...');
    await quickInput.waitUntilOpen('Open Program');
    await quickInput.choose('Trial unit');
    const own = await workbench.webviews.editor('Trial unit');
    await own.getByText('(not used yet)').first().waitFor();
    assert.equal(await own.getByText('(not used yet)').count(), 2);
    await workbench.runCommand('Logbook: Mark Resource as Used...');
    await quickInput.waitUntilOpen('Mark Resource as Used');
    await quickInput.choose('Journal club');
    await quickInput.accept();
    await waitUntil(
      () => readFile(join(folder, unit), 'utf8'),
      (text) => text.includes('resourcesUsed: [Journal club]'),
      'the used resource on disk',
    );
    const text = await readFile(join(folder, unit), 'utf8');
    assert.equal(
      text.replace('[Journal club]\n', '[]\n').replace('status: chosen\n', ''),
      unitText,
      'nothing else changed',
    );
    await waitUntil(
      () => own.getByText('(not used yet)').count(),
      (count) => count === 1,
      'the page to follow',
    );
  });
});
