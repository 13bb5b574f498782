import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import { activity, type Files, filesIn, listRecords, readRecord, today } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const id = (number: number): string => `01JD3Z8Q4N6W2K5R7T9V1X${number}`;
const day = today();
const before = day.subtract({ days: 3 });

const record = (number: number, type: string, title: string, lines: string): string =>
  `---\nid: ${id(number)}\ntype: ${type}\ntitle: ${title}\n${lines}---\n`;

const files: Files = {
  'logbook/logbook.yml': 'version: 1\nname: A. Intern\nsite: Trial unit\n',
  'logbook/contacts/ada-byron.md': record(9001, 'contact', 'Ada Byron', 'role: statistician\n'),
  'logbook/contacts/bob-miller.md': record(9002, 'contact', 'Bob Miller', 'role: programmer\n'),
  'logbook/activities/baseline.md': activity(1, 'Derived the baseline', day, 'hours: 2\n'),
  'logbook/interactions/talk.md': record(
    9003,
    'interaction',
    'Talk on plots',
    `date: ${before}\npeople: [ada-byron]\nadvice:\n  - text: Show one plot\n    status: done\n`,
  ),
  'logbook/interactions/slides.md': record(
    9004,
    'interaction',
    'Showed my slides',
    `date: ${day}\nskills: [sas.base]\npeople: [bob-miller]\nkind: presentation\n`,
  ),
  'logbook/challenges/rounding.md': record(
    9005,
    'challenge',
    'Rounding differs',
    `date: ${day}\nsituation: R prints 12.4\noptions: [Round half up, Leave it]\nchoice: Round half up in R\n`,
  ),
};

/** Answers the steps of a form one after another: a text to type, labels to check, or `undefined` to leave a step alone. */
async function answerForm(
  { quickInput }: Workbench,
  title: string,
  answers: readonly (string | readonly string[] | undefined)[],
): Promise<void> {
  for (const [place, answer] of answers.entries()) {
    await quickInput.waitUntilOpen(new RegExp(`^${title} \\(${place + 1}/`));
    if (typeof answer === 'string') await quickInput.fill(answer);
    for (const label of typeof answer === 'object' ? answer : []) await quickInput.choose(label);
    await quickInput.accept();
  }
}

/** Picks the row of a quick pick whose label has these words, whatever icon stands before them. */
async function pickRow({ quickInput }: Workbench, title: string, words: string): Promise<void> {
  await quickInput.waitUntilOpen(title);
  await quickInput.fill(words);
  await quickInput.waitForRows(([row]) => row?.label.endsWith(words) === true, words);
  await quickInput.accept();
}

/** The page of a brief once it shows some text; VS Code makes its document anew when the tab was hidden. */
async function pageWith({ webviews }: Workbench, tab: string, text: string): Promise<Frame> {
  let page = await webviews.editor(tab);
  await waitUntil(
    async () => {
      const isShown = await page
        .getByText(text)
        .first()
        .isVisible()
        .catch(() => false);
      if (!isShown) page = await webviews.editor(tab);
      return isShown;
    },
    (isShown) => isShown,
    `"${text}" in ${tab}`,
  );
  return page;
}

/** The text of the only record whose path has some words, waited for until it is accepted. */
async function recordWith(
  { folder }: Workbench,
  words: string,
  accept: (text: string) => boolean = () => true,
): Promise<string> {
  return waitUntil(
    async () => {
      const [path] = (await listRecords(folder)).filter((one) => one.includes(words));
      return path === undefined ? '' : readRecord(folder, path);
    },
    (text) => text !== '' && accept(text),
    `the record ${words} on disk`,
  );
}

suite('Questions and meetings', () => {
  const session = useSession();

  test('a question is composed, asked and answered, and leads to what it unblocked and back; a challenge becomes one, and a story', async () => {
    const workbench = await session.openWindow({ fill: filesIn(files) });
    const { editors, quickInput } = workbench;
    await workbench.runCommand('Logbook: Compose Question...');
    await answerForm(workbench, 'Compose Question', [
      'Which sample counts?',
      'baseline is the last value, before the dose; two samples exist',
      'which of the two counts',
      '',
      'Use the earlier one',
      ['Ada Byron'],
    ]);
    const page = await pageWith(workbench, 'Which sample counts?', 'Not ready to be asked yet');
    await page.getByText('what I tried').waitFor();
    assert.match(
      await recordWith(workbench, 'which-sample'),
      /known:\n? .*baseline is the last value, before/s,
    );
    assert.match(await recordWith(workbench, 'which-sample'), /^status: draft$/m);

    await page.getByRole('button', { name: 'Compose Question' }).click();
    await answerForm(workbench, 'Compose Question', [
      undefined,
      undefined,
      'Read the SAP',
      undefined,
      undefined,
    ]);
    const text =
      'I understand baseline is the last value, before the dose; and two samples exist. I am unclear on which of ' +
      'the two counts. I read the SAP. I would use the earlier one unless you say otherwise.';
    await page.getByText(text).waitFor();
    assert.match(await recordWith(workbench, 'which-sample'), /^status: to-ask$/m);

    await page.getByText('For Ada Byron: to ask').waitFor();
    await page.getByRole('button', { name: 'Mark as Asked' }).click();
    await answerForm(workbench, 'Mark Question as Asked', [undefined, undefined]);
    await quickInput.waitUntilOpen(/3\/3/);
    await quickInput.choose('Yes');
    const asked = await recordWith(workbench, 'which-sample', (found) => /^status: asked$/m.test(found));
    assert.match(asked, new RegExp(`^asked: ${day}\naskedTo: \\[ada-byron\\]$`, 'm'));
    assert.equal(await workbench.page.evaluate(() => navigator.clipboard.readText()), text);

    await page.getByText('For Ada Byron: asked').waitFor();
    await page.getByRole('button', { name: 'Answer Question' }).click();
    await quickInput.waitUntilOpen(/1\/3/);
    await quickInput.fill('The last one');
    await quickInput.accept();
    await quickInput.waitUntilOpen(/2\/3/);
    await quickInput.fill('2020-01-01');
    await quickInput.waitForMessage(/cannot be older/);
    await quickInput.fill(day.toString());
    await quickInput.accept();
    await quickInput.waitUntilOpen(/3\/3/);
    await quickInput.fill('baseline');
    await quickInput.waitForRows((rows) => rows.length === 1);
    await workbench.page.locator('.quick-input-list .monaco-list-row').first().click();
    await quickInput.accept();
    const answered = await recordWith(workbench, 'which-sample', (found) => found.includes('unblocks'));
    assert.match(answered, /^status: answered$/m);
    assert.match(answered, new RegExp(`^answered: ${day}$`, 'm'));
    assert.match(answered, /^answer: The last one$/m);
    await page.getByRole('button', { name: 'Derived the baseline' }).click();
    await editors.waitForActiveTab('baseline.md');

    await workbench.runCommand('Logbook: Open Linked Record...');
    await waitUntil(
      () => editors.activeTab(),
      (tab) => tab?.includes('which-sample') === true,
      'the question from what it unblocked',
    );
    await workbench.runCommand('Logbook: Browse Answers...');
    await quickInput.fill('last one');
    await quickInput.waitForRows((rows) => rows.some(({ detail }) => detail === 'The last one'));
    await quickInput.choose('All Answers by Study and Skill');
    const answers = await pageWith(workbench, 'Answered questions', 'The last one');
    await answers.getByText('No study named').waitFor();

    await workbench.runCommand('Logbook: Turn Challenge into Question...');
    await pickRow(workbench, 'Turn Challenge into Question', 'Rounding differs');
    await answerForm(workbench, 'Compose Question', [
      undefined,
      undefined,
      undefined,
      'which rule the unit has',
      undefined,
      ['Bob Miller'],
    ]);
    const ofChallenge = await pageWith(
      workbench,
      'Rounding differs',
      'I considered Round half up; Leave it.',
    );
    await ofChallenge.getByText('Unblocks').waitFor();
    const question = await recordWith(workbench, '-rounding-differs');
    assert.match(question, new RegExp(`^unblocks: \\[${id(9005)}\\]$`, 'm'));
    assert.match(question, /^status: to-ask$/m);

    await workbench.runCommand('Logbook: Draft Interview Story...');
    await pickRow(workbench, 'Draft Interview Story', 'Rounding differs');
    const story = await pageWith(workbench, 'Interview story: Rounding differs', 'The record does not say:');
    await story.getByText('Result: [What came of it?]').waitFor();
  });

  test('a person has a page before a meeting, drafts that are recorded as sent, and an interview that is noted', async () => {
    const workbench = await session.openWindow({ fill: filesIn(files) });
    const { editors, quickInput, notifications } = workbench;
    await editors.open('logbook/contacts/ada-byron.md');
    await workbench.runCommand('Logbook: Prepare Meeting...');
    const meeting = await pageWith(workbench, 'Meeting with Ada Byron', 'Derived the baseline');
    await meeting.getByText('followed, not told yet').waitFor();
    await meeting.getByRole('button', { name: 'Draft Check-In' }).click();
    const checkIn = await pageWith(workbench, 'Check-in with Ada Byron', 'You advised me: "Show one plot"');
    await checkIn.getByRole('button', { name: 'Record as Sent' }).click();
    await notifications.waitFor(/^Recorded as sent today to Ada Byron/);
    const sent = await recordWith(workbench, 'check-in-with');
    assert.match(sent, /^kind: check-in$/m);
    assert.match(sent, /^people: \[ada-byron\]$/m);
    assert.match(
      sent,
      new RegExp(`^about: \\[01JD3Z8Q4N6W2K5R7T9V1X0001, ${id(9005)}, ${id(9003)}\\]$`, 'm'),
    );

    await workbench.runCommand('Logbook: Draft Thank-You...');
    await pickRow(workbench, 'Draft Thank-You', 'Ada Byron');
    const thanks = await pageWith(workbench, 'Thank-you to Ada Byron', '"Show one plot", which I followed');
    await thanks.getByText('Dear Ada Byron,').waitFor();
    await thanks.getByRole('button', { name: 'Record as Sent' }).click();
    assert.match(await recordWith(workbench, 'thank-you-to'), /^kind: thank-you$/m);
    await thanks.getByText('Last thanked on').waitFor();

    await meeting.page().keyboard.press('Escape');
    await editors.select('Meeting with Ada Byron');
    await (await pageWith(workbench, 'Meeting with Ada Byron', 'Open questions'))
      .getByRole('button', { name: 'New Interaction' })
      .click();
    await quickInput.waitUntilOpen(/^New Interaction \(1\//);
    await quickInput.fill('Met again');
    await quickInput.clickButton('Finish; skip the rest');
    assert.match(await recordWith(workbench, 'met-again'), /^people: \[ada-byron\]$/m);
    await waitUntil(
      () => editors.activeTab(),
      (tab) => tab?.endsWith('met-again.md') === true,
      'the new interaction in front',
    );

    await workbench.runCommand('Logbook: Prepare Informational Interview...');
    await pickRow(workbench, 'Prepare Informational Interview', 'Bob Miller');
    const question = 'What do you look for in a first program of a junior?';
    const page = await pageWith(workbench, 'Informational interview with Bob Miller', question);
    await page.getByText('I would like to learn more about your work as a programmer').waitFor();
    await page.getByRole('button', { name: 'Record Interview' }).click();
    await answerForm(workbench, 'Record Informational Interview', [
      undefined,
      undefined,
      [question],
      'SAS, or R first?; Where next?',
      'A clean log, always; ask early',
      'It suits me',
      'Send him my macro',
      '',
    ]);
    const noted = await recordWith(workbench, 'informational-interview-with');
    assert.match(noted, /^kind: informational-interview$/m);
    for (const words of [question, 'SAS, or R first?', 'Where next?', 'A clean log, always', 'ask early']) {
      assert.ok(noted.includes(words), words);
    }
    assert.match(noted, /^nextStep: Send him my macro$/m);
    await waitUntil(
      () => editors.activeTab(),
      (tab) => tab?.endsWith('informational-interview-with-bob-miller.md') === true,
      'the record of the interview in front',
    );
    await editors.select('Informational interview with Bob Miller');
    await (await pageWith(workbench, 'Informational interview with Bob Miller', 'Asked before'))
      .getByText('Outcome: It suits me')
      .waitFor();
  });

  test('a presentation gets its self-check, and the feedback on it a record', async () => {
    const workbench = await session.openWindow({ fill: filesIn(files) });
    const { editors, quickInput, notifications } = workbench;
    await workbench.runCommand('Logbook: New Interaction...');
    await quickInput.waitUntilOpen(/^New Interaction \(1\//);
    await quickInput.fill('Explained the macro');
    await quickInput.accept();
    await quickInput.waitUntilOpen(/\(2\//);
    await quickInput.accept();
    await quickInput.waitUntilOpen(/\(3\//);
    await quickInput.choose('discussion');
    await quickInput.waitUntilOpen(/\(4\//);
    await quickInput.clickButton('Finish; skip the rest');
    await notifications.click(/^How did it go\?/, 'Add Self-Check');
    await answerForm(workbench, 'Add Self-Check', ['why it is safe', 'one example', 'slower', '']);
    const checked = await recordWith(workbench, 'explained-the-macro', (text) => text.includes('improve'));
    assert.match(checked, /^aim: why it is safe\nworked: one example\nimprove: slower$/m);

    await editors.open('logbook/interactions/slides.md');
    await workbench.runCommand('Logbook: Add Self-Check...');
    await answerForm(workbench, 'Add Self-Check', ['the denominators', '', '', 'Clear']);
    assert.match(
      await recordWith(workbench, 'slides', (text) => text.includes('feedback')),
      /^aim: the denominators\nfeedback: Clear$/m,
    );
    await workbench.runCommand('Logbook: Record Feedback...');
    await pickRow(workbench, 'Record Feedback', 'Bob Miller');
    await quickInput.waitUntilOpen(/^New Feedback \(1\//);
    assert.equal(await quickInput.value(), 'Feedback from Bob Miller');
    await quickInput.clickButton('Finish; skip the rest');
    assert.match(await recordWith(workbench, 'feedback/'), /^from: bob-miller$/m);
  });
});
