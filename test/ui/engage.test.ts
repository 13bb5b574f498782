import assert from 'node:assert/strict';
import { matches, waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import { activity, filesIn, listRecords, mondayOf, readRecord, today } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const id = (number: number): string => `01JD3Z8Q4N6W2K5R7T9V1X${number}`;
const day = today();
const monday = mondayOf(day);
const lastFriday = monday.subtract({ days: 3 });
const footnotes = 'opportunities/footnotes.md';
const ethics = 'opportunities/ethics.md';
const queries = 'activities/queries.md';

/** A logbook in week 10 of 12, with an activity last week and two opportunities. */
const fill = filesIn({
  'logbook/logbook.yml': [
    'version: 1',
    `start: ${monday.subtract({ weeks: 9 })}`,
    `end: ${monday.add({ weeks: 2, days: 4 })}`,
    'hoursPerWeek: 35',
    'capacityHours: 38',
    'supervisor: supervisor',
    '',
  ].join('\n'),
  [`logbook/${queries}`]: activity(
    1,
    'Resolved 48 queries',
    lastFriday,
    'skills: [sas.base]\nphase: conduct\nhours: 6\n',
  ),
  [`logbook/${footnotes}`]: `---\nid: ${id(1001)}\ntype: opportunity\ntitle: Check the footnotes # seen on Monday\ndate: ${lastFriday}\nskills: [sas.base]\npeople: [supervisor]\n---\n`,
  [`logbook/${ethics}`]: `---\nid: ${id(1002)}\ntype: opportunity\ntitle: Copy the ethics file\ndate: ${lastFriday}\n---\n`,
  'logbook/contacts/supervisor.md': `---\nid: ${id(1003)}\ntype: contact\ntitle: Ada Byron\nrelation: supervisor\n---\n`,
  'logbook/goals/macros.md': `---\nid: ${id(1004)}\ntype: goal\ntitle: Write macros\nskill: sas.macro\ntarget: skilled\n---\n`,
});

/** Waits until a record matches on disk, and returns its text. */
function waitForRecord(workbench: Workbench, path: string, expected: RegExp): Promise<string> {
  return waitUntil(
    () => readRecord(workbench.folder, path),
    (text) => matches(text, expected),
    `${path} to match ${expected}`,
  );
}

/** Runs a command that lets the user pick a record, and picks it. */
async function pickFor(workbench: Workbench, command: string, row: string): Promise<void> {
  await workbench.runCommand(`Logbook: ${command}`);
  await workbench.quickInput.choose(row);
}

/** Answers the step of a form with a number, which is waited for. */
async function answer(workbench: Workbench, step: string, text?: string): Promise<void> {
  const { quickInput } = workbench;
  await quickInput.waitUntilOpen(new RegExp(`\\(${step}\\)`));
  if (text !== undefined) await quickInput.fill(text);
  await quickInput.accept();
}

/** The text of a brief by the label of its tab. */
async function briefText(workbench: Workbench, tab: string, expected: RegExp): Promise<string> {
  const page = await workbench.webviews.editor(tab);
  return waitUntil(
    () => page.locator('main').innerText(),
    (text) => expected.test(text),
    `the page "${tab}" to match ${expected}`,
  );
}

suite('Engage', () => {
  const session = useSession();

  test('an opportunity is offered, weighed with figures before a yes, worked on and finished', async () => {
    const workbench = await session.openWindow({ fill });
    const { quickInput, notifications, editors } = workbench;
    await pickFor(workbench, 'Offer to Help...', 'Check the footnotes');
    await waitForRecord(workbench, footnotes, new RegExp(`status: offered\noffered: ${day}\n`));
    const offerTab = 'Offer to help: Check the footnotes';
    await editors.waitForActiveTab(offerTab);
    await briefText(workbench, offerTab, /Dear Ada Byron,[\s\S]*Resolved 48 queries/);

    const accept = async (): Promise<void> => {
      await pickFor(workbench, 'Accept Opportunity...', 'Check the footnotes');
      await answer(workbench, '1/3', '6.5');
      await answer(workbench, '2/3');
      await answer(workbench, '3/3');
    };
    const before = await readRecord(workbench.folder, footnotes);
    await accept();
    assert.match(
      await notifications.dialogText(),
      /more than you can give\.\nWeek of [\s\S]*: 41\.5 of 38 h/,
    );
    await notifications.clickDialog('Cancel');
    assert.equal(await readRecord(workbench.folder, footnotes), before);
    await accept();
    await notifications.dialogText();
    await notifications.clickDialog('Accept Anyway');
    const accepted = await waitForRecord(workbench, footnotes, /status: accepted/);
    assert.match(
      accepted,
      new RegExp(`hoursPerWeek: 6\\.5\nfrom: ${day}\nto: ${monday.add({ weeks: 2, days: 4 })}\n`),
    );
    assert.match(accepted, new RegExp(`decided: ${day}\n`));
    assert.match(accepted, /title: Check the footnotes # seen on Monday\n/);

    await workbench.runCommand('Logbook: Review Workload');
    await briefText(
      workbench,
      'Workload',
      /Week of [\s\S]*: 41\.5 of 38 h[\s\S]*Primary work slips: 6 of 70 h/,
    );

    await editors.open('queries.md');
    await editors.waitForActiveTab('queries.md');
    await pickFor(workbench, 'Count Record towards Opportunity...', 'Check the footnotes');
    await waitForRecord(workbench, queries, new RegExp(`opportunity: ${id(1001)}\n`));

    await editors.open('footnotes.md');
    await editors.waitForActiveTab('footnotes.md');
    await workbench.runCommand('Logbook: Accept Opportunity...');
    await notifications.waitFor(/"Check the footnotes" is decided already\. Change its status in the file/);
    await workbench.runCommand('Logbook: Finish Opportunity...');
    await waitForRecord(workbench, footnotes, new RegExp(`status: done[\\s\\S]*to: ${day}\n`));
    await notifications.click(/^Finished: Check the footnotes/, 'New Achievement');
    await quickInput.waitUntilOpen(/New Achievement/);
    assert.equal(await quickInput.value(), 'Check the footnotes');
    await quickInput.clickButton('Finish; skip the rest');
    const claim = await waitUntil(
      async () => (await listRecords(workbench.folder)).find((path) => path.startsWith('achievements/')),
      (path) => path !== undefined,
      'the achievement',
    );
    assert.match(
      await readRecord(workbench.folder, claim ?? ''),
      new RegExp(`sources: \\[${id(1).slice(0, 22)}0001\\]`),
    );

    await editors.waitForActiveTab((claim ?? '').slice((claim ?? '').lastIndexOf('/') + 1));

    await pickFor(workbench, 'Decline Opportunity...', 'Copy the ethics file');
    await answer(workbench, '1/1', 'The tables come first');
    const declined = await waitForRecord(workbench, ethics, /status: declined/);
    assert.match(declined, /reason: The tables come first/);
    await briefText(workbench, 'Offer to help: Copy the ethics file', /Thank you for thinking of me/);
    await workbench.runCommand('Logbook: Offer to Help...');
    await notifications.waitFor(/No opportunity is at a state for this\./);
  });

  test('a review keeps what was typed, stores one reflection, and completes it later', async () => {
    const workbench = await session.openWindow({ fill });
    const { quickInput, editors } = workbench;
    const start = async (row: string): Promise<void> => {
      await workbench.runCommand('Logbook: Weekly Review...');
      const rows = await quickInput.waitForRows((found) => found.length === 2, 'two weeks');
      assert.equal(rows[0]?.label, row);
      await quickInput.choose('Last Week');
    };
    await start('Last Week');
    await answer(workbench, '1/5', 'The last query is closed');
    await quickInput.waitUntilOpen(/\(2\/5\)/);
    await quickInput.fill('Partial dates');
    await quickInput.cancel();
    const reflections = async () =>
      (await listRecords(workbench.folder)).filter((path) => path.startsWith('reflections/'));
    assert.deepEqual(await reflections(), []);

    await start('Last Week');
    await quickInput.waitUntilOpen(/\(1\/5\)/);
    assert.equal(await quickInput.value(), 'The last query is closed');
    await quickInput.accept();
    await quickInput.waitUntilOpen(/\(2\/5\)/);
    assert.equal(await quickInput.value(), 'Partial dates');
    await quickInput.accept();
    await answer(workbench, '3/5', 'Ask early, measure first');
    await answer(workbench, '4/5');
    await answer(workbench, '5/5');
    await quickInput.waitForRows((rows) => rows.some(({ label }) => label === 'SAS'), 'the skill');
    await quickInput.choose('SAS');
    await quickInput.accept();
    await quickInput.waitForRows((rows) => rows.some(({ label }) => label === 'exposed'), 'levels');
    await quickInput.choose('exposed');
    const [path = ''] = await waitUntil(reflections, (found) => found.length === 1, 'the reflection');
    const text = await waitForRecord(workbench, path, /# Review of week 9/);
    const sunday = monday.subtract({ days: 1 });
    assert.match(path, new RegExp(`reflections/${sunday.year}/${sunday}-week-9-ask-early`));
    assert.match(
      text,
      new RegExp(
        [
          "title: 'Week 9: Ask early, measure first'",
          `date: ${sunday}`,
          'ratings:',
          '  sas.base: exposed',
          'period: weekly',
          `from: ${monday.subtract({ weeks: 1 })}`,
          `to: ${sunday}`,
          'proud: The last query is closed',
          'hard: Partial dates',
          'learnings: \\[Ask early, measure first\\]',
          '---',
        ].join('\n'),
      ),
    );
    assert.match(text, /\[Resolved 48 queries\]\(\.\.\/\.\.\/activities\/queries\.md\)/);

    await editors.waitForActiveTab(path.slice(path.lastIndexOf('/') + 1));
    await start('This Week');
    await answer(workbench, '1/2', 'The coordinator');
    await answer(workbench, '2/2', 'Block Fridays');
    await waitForRecord(workbench, path, /thanks: The coordinator\nnext: Block Fridays\n/);
    assert.equal((await reflections()).length, 1);
    await editors.waitForActiveTab(path.slice(path.lastIndexOf('/') + 1));

    await workbench.runCommand('Logbook: Monthly Review...');
    await quickInput.waitForRows((found) => found.length === 2, 'two months');
    await quickInput.choose('This Month');
    await quickInput.waitUntilOpen(/Monthly Review \(1\/5\)/);
    await quickInput.cancel();
    assert.equal((await reflections()).length, 1);
  });

  test('exposure names what is missing, and the last weeks have a checklist that the Progress view opens', async () => {
    const workbench = await session.openWindow({ fill });
    const { quickInput } = workbench;
    await workbench.runCommand('Logbook: Review Exposure');
    await briefText(
      workbench,
      'Exposure to study phases',
      /Weeks left: 3[\s\S]*Close-out has no record yet[\s\S]*Dear Ada Byron,\s+I am in week 10 of 12/,
    );

    await workbench.openContainer('Research Logbook');
    const progress = await workbench.webviews.view('Progress');
    await progress.getByRole('button', { name: /^Close-out: 0 of \d+$/ }).click();
    await briefText(workbench, 'Close out the internship', /The final review is written/);

    await workbench.runCommand('Logbook: Final Review...');
    await answer(workbench, '1/5', 'A portfolio');
    await quickInput.clickButton('Finish; skip the rest');
    await quickInput.waitForRows((rows) => rows.length > 0, 'skills');
    await quickInput.accept();
    await progress.getByRole('button', { name: /^Close-out: 1 of \d+$/ }).waitFor();
    await workbench.editors.waitForActiveTab(`${day}-final-review-a-portfolio.md`);

    await workbench.runCommand('Logbook: Rate Skills...');
    await quickInput.waitForRows(
      (rows) => rows.some(({ label }) => label === 'SAS macro language'),
      'skills',
    );
    await quickInput.choose('SAS macro language');
    await quickInput.accept();
    await quickInput.waitForRows((rows) => rows.some(({ label }) => label === 'fundamental'), 'levels');
    await quickInput.choose('fundamental');
    await progress.getByRole('button', { name: /^Close-out: 2 of \d+$/ }).waitFor();
    await waitUntil(
      () => workbench.editors.activeTab(),
      (label) => /-self-rating-of-/.test(label ?? ''),
      'the self-rating in front',
    );
    await workbench.runCommand('Logbook: Close Out Internship');
    await briefText(workbench, 'Close out the internship', /The skill of each goal was rated/);
    assert.deepEqual(workbench.policyViolations, []);
    assert.deepEqual(workbench.scriptErrors, []);
  });
});
