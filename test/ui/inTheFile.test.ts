import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import { filesIn } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const ids = ['A', 'B', 'C', 'D', 'E'].map((letter) => `01JD3Z8Q4N6W2K5R7T9V1X3Y5${letter}`);
const activity = 'logbook/activities/2026/2026-03-14-cleaned.md';
const question = 'logbook/questions/2026/2026-03-14-window.md';
const statistician = 'logbook/contacts/statistician.md';
const head = (type: string, title: string, number: number): string =>
  `---\nid: ${ids[number]}\ntype: ${type}\ntitle: ${title}\n`;
const files = {
  'logbook/logbook.yml': 'version: 1\n',
  'logs/adae.log': 'NOTE: one\nNOTE: two\nNOTE: three\n',
  [activity]: `${head('activity', 'Cleaned AE', 0)}date: 2026-03-14\n---\n\nBody\n`,
  [statistician]: `${head('contact', 'Dr. *Anna* Meyer', 1)}role: statistician\n---\n`,
  [question]: `${head('question', 'Which window', 3)}date: 2026-03-01\nasked: 2026-03-14\nanswered: 2026-03-11\n---\n`,
};
const elsewhere = {
  'logbook/logbook.yml': 'version: 1\nsupervisor: boss\n',
  'logbook/contacts/unit/Statistician.md': `${head('contact', 'Somebody else', 2)}---\n`,
  'logbook/goals/juggle.md': `${head('goal', 'Juggle', 4)}kind: skill\nskill: juggling\n---\n`,
};

suite('In the file', () => {
  const session = useSession();

  /** Puts the cursor at a line and column, both counted from 1. */
  const goTo = async ({ page }: Workbench, line: number, column: number): Promise<void> => {
    await page.keyboard.press('Control+G');
    await page.locator('.quick-input-widget .quick-input-box input').fill(`:${line}:${column}`);
    await page.keyboard.press('Enter');
  };
  const suggestion = ({ page }: Workbench, text: string) =>
    page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: text }).first();
  /** Waits until the first suggestion is this one, and takes it. */
  const take = async (workbench: Workbench, text: string): Promise<void> => {
    await suggestion(workbench, text).waitFor();
    await workbench.page
      .locator('.suggest-widget.visible .monaco-list-row.focused')
      .filter({ hasText: text })
      .waitFor();
    await workbench.press('Enter');
  };
  const saved = ({ folder }: Workbench, path: string, accept: (text: string) => boolean): Promise<string> =>
    waitUntil(() => readFile(join(folder, path), 'utf8').catch(() => ''), accept, `${path} on disk`);

  test('completes keys, values, skills and people; hovers and links say and open what is named', async () => {
    const workbench = await session.openWindow({ fill: filesIn(files) });
    const { page, editors } = workbench;
    await editors.open(activity);
    await goTo(workbench, 5, 17);
    await workbench.press('Enter');
    await editors.type('ro');
    // Until the extension is there, nobody answers.
    await waitUntil(
      async () => {
        await workbench.press('Control+Space');
        await page.waitForTimeout(300);
        return suggestion(workbench, 'role').isVisible();
      },
      (isOffered) => isOffered,
      'suggestions',
    );
    await take(workbench, 'role');
    // The values of the key come by themselves.
    await suggestion(workbench, 'contributed').waitFor();
    await editors.type('le');
    await take(workbench, 'led');
    await workbench.press('Enter');
    await editors.type('skills: [redc');
    await take(workbench, 'edc.redcap');
    await editors.type(']');
    await workbench.press('End', 'Enter');
    await editors.type('people: ');
    await take(workbench, 'statistician');
    await workbench.press('End', 'Enter');
    await editors.type('evidence: [{path: logs/adae.log, lines: 2}]');
    await workbench.press('Escape');
    await editors.save();
    const written = 'role: led\nskills: [edc.redcap]\npeople: [statistician]\n';
    const text = await saved(workbench, activity, (found) => found.includes('evidence'));
    assert.ok(
      text.includes(`date: 2026-03-14\n${written}evidence: [{path: logs/adae.log, lines: 2}]\n---\n`),
      text,
    );

    // Nothing is offered in the body.
    await goTo(workbench, 12, 1);
    await editors.type('[ ');
    await page.waitForTimeout(500);
    assert.equal(await page.locator('.suggest-widget.visible').count(), 0);
    await editors.undo();

    const hover = page.locator('.monaco-hover:visible');
    const hovers = async (line: number, column: number, words: readonly string[]): Promise<void> => {
      await goTo(workbench, line, column);
      await workbench.press('Control+K', 'Control+I');
      for (const word of words) await hover.filter({ hasText: word }).first().waitFor();
      await workbench.press('Escape', 'Escape');
    };
    await hovers(6, 2, ['What your part was', 'Default: performed', 'role: assisted']);
    await hovers(7, 12, ['REDCap', 'Evidence: 1 record']);
    // Words of the user are text: the stars stay.
    await hovers(8, 12, ['Dr. *Anna* Meyer', 'Last contact']);

    await goTo(workbench, 8, 12);
    await workbench.press('F12');
    await editors.waitForActiveTab('statistician.md');
    await editors.open(activity);
    await goTo(workbench, 9, 22);
    await workbench.press('F12');
    await editors.waitForActiveTab('adae.log');
    await page.locator('.statusbar').getByText('Ln 2, Col 1').waitFor();
    await editors.open(activity);
    await page.locator('.monaco-editor .detected-link').nth(1).waitFor();
  });

  test('tells contradictory dates and names that lead nowhere, and mends them', async () => {
    const workbench = await session.openWindow({ fill: filesIn({ ...files, ...elsewhere }) });
    const { page, editors } = workbench;
    const problem = page.locator('.marker-widget');
    const fix = async (words: string): Promise<void> => {
      await workbench.press('Escape');
      await workbench.press('Control+.');
      // A pointer is caught by what lies over the window; keys are what a keyboard user has anyway.
      const focused = page.locator('.action-widget .monaco-list-row.focused');
      await page.locator('.action-widget').getByText(words).first().waitFor();
      for (let tries = 0; !(await focused.innerText()).includes(words) && tries < 9; tries++) {
        await workbench.press('ArrowDown');
      }
      await workbench.press('Enter');
    };
    await editors.open(question);
    await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
    await workbench.runCommand('Go to Next Problem (Error, Warning, Info)');
    await problem.getByText('"answered" (2026-03-11) comes before "asked" (2026-03-14)').waitFor();
    await fix('Use 2026-03-14');
    await editors.save();
    await saved(workbench, question, (text) => text === files[question]?.replace('2026-03-11', '2026-03-14'));

    await goTo(workbench, 7, 21);
    await workbench.press('Enter');
    // VS Code closes the bracket by itself only once it knows the language; typing over it is the same.
    await editors.type('askedTo: [new-person]');
    await workbench.press('Escape');
    await page.locator('.monaco-editor .squiggly-info').first().waitFor();
    await fix('Create the contact "new-person"');
    await editors.waitForActiveTab('new-person.md');
    await saved(workbench, 'logbook/contacts/new-person.md', (text) => text.includes('title: New person\n'));

    await editors.open(statistician);
    await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
    await workbench.runCommand('Go to Next Problem (Error, Warning, Info)');
    await problem.getByText('contacts/unit/Statistician.md').waitFor();
    await fix('Rename this file to statistician-2.md');
    await saved(workbench, 'logbook/contacts/statistician-2.md', (text) => text === files[statistician]);
    await page.locator('.monaco-editor .squiggly-warning').first().waitFor({ state: 'detached' });

    // What only the whole logbook shows.
    await workbench.runCommand('Logbook: Check Logbook');
    const panel = workbench.page.locator('.markers-panel');
    await panel.getByText('The skill "juggling" is not in the catalogue').waitFor();
    await panel.getByText('has the short name "boss"').waitFor();
  });
});
