import assert from 'node:assert/strict';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import { type Files, filesIn, today } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const id = (number: number): string => `01JD3Z8Q4N6W2K5R7T9V1X${number}`;
const day = today();
const year = String(day.year);
const record = (number: number, type: string, title: string, lines: readonly string[] = []): string =>
  ['---', `id: ${id(number)}`, `type: ${type}`, `title: ${title}`, ...lines, '---', ''].join('\n');

const resolved = (number: number, title: string, value: number, of: number): string =>
  record(number, 'activity', title, [
    'date: 2026-03-02',
    'skills: [cdm.query-management]',
    'role: performed',
    `metrics: [{name: queries resolved, value: ${value}, of: ${of}, unit: query}]`,
  ]);

const application = 'logbook/applications/2026/2026-03-03-junior-programmer.md';
const files: Files = {
  'logbook/logbook.yml': 'version: 1\npresencePerWeek: 1\n',
  'logbook/contacts/ada.md': record(1000, 'contact', 'Ada', ['met: 2026-03-02', 'role: statistician']),
  'logbook/activities/2026/2026-03-02-one.md': resolved(1001, 'First batch', 48, 52),
  'logbook/activities/2026/2026-03-02-two.md': resolved(1002, 'Second batch', 37, 41),
  'logbook/challenges/2026/2026-03-02-units.md': record(1003, 'challenge', 'Two units', [
    'date: 2026-03-02',
    'skills: [sas.macro]',
  ]),
  [application]: record(1004, 'application', 'Junior programmer', [
    'date: 2026-03-03',
    'mine: kept # as it is',
  ]),
};

/** Waits until a file holds what is expected, and returns its text. */
function waitForText(folder: string, path: string, expected: RegExp): Promise<string> {
  return waitUntil(
    () => readFile(join(folder, path), 'utf8').catch(() => ''),
    (text) => expected.test(text),
    `${path} to hold ${expected}`,
  );
}

suite('Presence, applications and achievements', () => {
  const session = useSession();

  const copy = (workbench: Workbench, text: string): Promise<void> =>
    workbench.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);

  /** Answers the questions of a form in turn; `undefined` takes what stands there. */
  const answer = async (
    { quickInput }: Workbench,
    answers: readonly (string | undefined)[],
    from = 1,
  ): Promise<void> => {
    for (const [place, text] of answers.entries()) {
      await quickInput.waitUntilOpen(new RegExp(`\\(${place + from}/`));
      if (text !== undefined) await quickInput.fill(text);
      await quickInput.accept();
    }
  };

  test('an article is queued from the clipboard, shared from the page, and people of an event become contacts', async () => {
    const workbench = await session.openWindow({ fill: filesIn(files) });
    const { quickInput, folder } = workbench;
    await copy(workbench, 'https://example.org/articles/titles-of-tables');
    await workbench.runCommand('Logbook: Queue Article...');
    await quickInput.waitUntilOpen(/Queue Article/);
    assert.equal(await quickInput.value(), 'https://example.org/articles/titles-of-tables');
    await quickInput.fill('javascript:alert(1)');
    await quickInput.waitForMessage('Write an address that begins with http:// or https://.');
    await quickInput.fill('https://example.org/articles/titles-of-tables');
    await quickInput.accept();
    await quickInput.waitForMessage('What is it about?');
    assert.equal(await quickInput.value(), 'Titles of tables');
    await quickInput.accept();
    const article = `logbook/presence/${year}/${day}-titles-of-tables.md`;
    await waitForText(
      folder,
      article,
      /status: queued\nlink: https:\/\/example\.org\/articles\/titles-of-tables\n---/,
    );

    await workbench.runCommand('Logbook: Review Presence');
    const page = await workbench.webviews.editor('Professional presence');
    await page.getByText('0 of 1 this week').waitFor();
    await page.getByRole('button', { name: 'Mark as Shared' }).click();
    await answer(workbench, ['LinkedIn', undefined]);
    await waitForText(folder, article, new RegExp(`status: done\\ndone: ${day}\\nchannel: LinkedIn\\n`));
    await page.getByText('1 of 1 this week').waitFor();

    await workbench.runCommand('Logbook: Queue Article...');
    await answer(workbench, ['']);
    await quickInput.waitForMessage('What is it about?');
    await quickInput.fill('Rounding');
    await quickInput.accept();
    // It is on disk a moment before the logbook knows of it.
    await workbench.statusBar.waitFor(/Queued: Rounding/);
    await waitForText(folder, `logbook/presence/${year}/${day}-rounding.md`, /status: queued\n---/);
    await workbench.runCommand('Logbook: Mark Article as Shared...');
    await quickInput.waitUntilOpen('Mark Article as Shared');
    await quickInput.accept();
    await answer(workbench, [undefined, undefined]);
    await waitForText(folder, `logbook/presence/${year}/${day}-rounding.md`, /channel: LinkedIn\n/);

    await workbench.runCommand('Logbook: Refresh Profile...');
    await quickInput.waitUntilOpen('Refresh Profile');
    await quickInput.choose('Headline');
    await quickInput.choose('Confidentiality');
    await quickInput.accept();
    await waitForText(
      folder,
      `logbook/presence/${year}/${day}-brought-my-profile-up-to-date.md`,
      /kind: profile-refresh\nchecked: \[headline, privacy\]\n/,
    );

    await copy(workbench, 'https://example.org/people/ada');
    await workbench.runCommand('Logbook: Mark as Connected...');
    await quickInput.waitUntilOpen('Mark as Connected');
    await quickInput.accept();
    await answer(workbench, [undefined, undefined]);
    await waitForText(
      folder,
      'logbook/contacts/ada.md',
      new RegExp(`profileUrl: https://example\\.org/people/ada\\nconnected: ${day}\\n`),
    );

    await workbench.runCommand('Logbook: Log Event...');
    await answer(workbench, ['Estimands in practice']);
    await quickInput.waitUntilOpen(/\(2\//);
    await quickInput.choose('Conference');
    await answer(workbench, [undefined, 'Why twice?', 'Ask early'], 3);
    await quickInput.waitUntilOpen(/\(6\//);
    await quickInput.choose('Ada');
    await quickInput.accept();
    await answer(workbench, ['Bo New, ada', '1.5'], 7);
    await waitForText(
      folder,
      `logbook/interactions/${year}/${day}-estimands-in-practice.md`,
      /people: \[ada, bo-new\]\nkind: conference\nhours: 1\.5\nquestions: \['Why twice\?'\]\ntakeaways: \[Ask early\]\n/,
    );
    await waitForText(
      folder,
      'logbook/contacts/bo-new.md',
      new RegExp(`title: Bo New\\ndate: ${day}\\nmet: ${day}\\nmetAt: Estimands in practice\\n`),
    );
    assert.deepEqual(workbench.policyViolations, []);
  });

  test('an application goes from the posting to the page that prepares for the interview', async () => {
    const workbench = await session.openWindow({ fill: filesIn(files) });
    const { quickInput, folder } = workbench;
    await copy(workbench, 'Junior programmer\r\n\r\nYou know the SAS macro language.\n---\n');
    // Nothing can be tailored to a posting that is not there, so it is pasted on the way.
    await workbench.runCommand('Logbook: Tailor to Posting...');
    await quickInput.waitUntilOpen('Tailor to Posting');
    await quickInput.waitForRows((rows) => rows.some(({ label }) => label.endsWith('Junior programmer')));
    await quickInput.accept();
    await quickInput.waitForRows((rows) => rows.some(({ label }) => label.endsWith('Paste Posting')));
    await quickInput.accept();
    await quickInput.waitUntilOpen('Requirements of the posting');
    const offered = await quickInput.waitForRows((rows) => rows.length > 0);
    assert.deepEqual(
      offered.map(({ label, checked }) => [label, checked]),
      [['SAS macro language', true]],
    );
    await quickInput.accept();
    const pasted = await waitForText(folder, application, /requirements: \[SAS macro language\]\n/);
    assert.ok(
      pasted.endsWith(
        '---\n\n## Posting\n\n> Junior programmer\n>\n> You know the SAS macro language.\n> ---\n',
      ),
    );
    assert.match(pasted, /mine: kept # as it is\n/);
    const tailored = await workbench.webviews.editor('Tailored to: Junior programmer');
    await tailored.getByRole('rowheader', { name: 'You know the SAS macro language' }).waitFor();
    await tailored.getByText('Dear [name],').waitFor();
    // The posting below the front matter is read again when it changes.
    await appendFile(join(folder, application), '>\n> You resolve data queries.\n');
    await tailored.getByRole('rowheader', { name: 'You resolve data queries' }).waitFor();
    await tailored.getByText('- Resolved 85 of 93 queries (91%)').first().waitFor();
    await workbench.runCommand('View: Close Editor');
    await workbench.runCommand('Logbook: Paste Posting...');
    await workbench.notifications.waitFor(/This application has a posting already\./);

    // The application is in the active editor, so nobody has to pick it.
    await workbench.runCommand('Logbook: Link Story to Application...');
    await quickInput.waitUntilOpen('Link Story to Application');
    const [first] = await quickInput.waitForRows((rows) => rows.length === 3);
    assert.match(`${first?.label} ${first?.detail}`, /Two units shows what is asked for/);
    await quickInput.choose(first?.label ?? '');
    await quickInput.accept();
    await waitForText(folder, application, new RegExp(`stories: \\[${id(1003)}\\]\\n`));
    await workbench.runCommand('Logbook: Link Contact to Application...');
    await quickInput.waitUntilOpen('Link Contact to Application');
    const [person] = await quickInput.waitForRows((rows) => rows.length === 1);
    await quickInput.choose(person?.label ?? '');
    await quickInput.accept();
    await waitForText(folder, application, /people: \[ada\]\n/);

    await workbench.runCommand('Logbook: Review Applications');
    const pipeline = await workbench.webviews.editor('Applications');
    await pipeline.getByRole('button', { name: 'Advance' }).click();
    await quickInput.waitUntilOpen('Advance Application');
    await quickInput.choose('sent');
    await answer(workbench, [undefined, '2099-01-02', 'Call them']);
    await waitForText(
      folder,
      application,
      new RegExp(`status: sent\\nsent: ${day}\\nfollowUp: 2099-01-02\\nnextStep: Call them\\n`),
    );
    await pipeline.getByRole('button', { name: 'Prepare' }).click();
    const page = await workbench.webviews.editor('Application: Junior programmer');
    await page.getByRole('rowheader', { name: 'SAS macro language' }).waitFor();
    await page.getByRole('button', { name: '1', exact: true }).waitFor();
    await workbench.runCommand('View: Close All Editors');
    await workbench.runCommand('Logbook: Advance Application...');
    await quickInput.waitUntilOpen('Advance Application');
    await quickInput.accept();
    await quickInput.choose('closed');
    await answer(workbench, ['They wanted R first']);
    const closed = await waitForText(folder, application, /outcome: They wanted R first\n/);
    assert.doesNotMatch(closed, /followUp|nextStep/);
    await workbench.runCommand('Logbook: Prepare Application...');
    await quickInput.waitUntilOpen('Prepare Application');
    await quickInput.accept();
    const closedPage = await workbench.webviews.editor('Application: Junior programmer');
    await closedPage.getByText('They wanted R first').waitFor();
    assert.deepEqual(workbench.policyViolations, []);
  });

  test('a claim is made of records, which stay its sources', async () => {
    const workbench = await session.openWindow({ fill: filesIn(files) });
    const { quickInput, folder } = workbench;
    await workbench.openContainer('Research Logbook');
    await workbench.runCommand('Logbook: Curate Achievement...');
    await quickInput.waitUntilOpen('Curate Achievement');
    for (const title of ['First batch', 'Second batch']) {
      const rows = await quickInput.waitForRows((found) => found.some(({ label }) => label.endsWith(title)));
      await quickInput.choose(rows.find(({ label }) => label.endsWith(title))?.label ?? '');
    }
    await quickInput.accept();
    await quickInput.waitUntilOpen(/\(1\/2\)/);
    // 48 + 37 of 52 + 41: 91.4%.
    assert.equal(await quickInput.value(), 'Resolved 85 of 93 queries (91%)');
    await quickInput.accept();
    await quickInput.waitUntilOpen(/\(2\/2\)/);
    const themes = await quickInput.waitForRows((rows) => rows.some(({ focused }) => focused));
    assert.equal(themes.find(({ focused }) => focused)?.label, 'Data management');
    await quickInput.accept();
    await waitForText(
      folder,
      `logbook/achievements/${year}/${day}-resolved-85-of-93-queries-91.md`,
      new RegExp(
        `sources: \\[${id(1001)}, ${id(1002)}\\]\\nfigures:\\n {2}- name: queries resolved\\n {4}value: 85\\n(?: {4}.*\\n)*theme: data-management\\n---`,
      ),
    );

    await workbench.editors.waitForActiveTab(`${day}-resolved-85-of-93-queries-91.md`);
    await workbench.runCommand('Logbook: Group Log by Type');
    const log = workbench.tree('Log');
    await waitUntil(
      () => log.visibleRows(),
      (rows) => rows.some(({ label }) => label === 'Challenges'),
      'the log by type',
    );
    await log.expand('Challenges');
    const menu = await log.openContextMenu('Two units');
    await menu.choose('Curate Achievement...');
    await answer(workbench, ['Found two units']);
    await quickInput.waitUntilOpen(/\(2\/2\)/);
    await quickInput.choose('Statistics');
    await waitForText(
      folder,
      `logbook/achievements/${year}/${day}-found-two-units.md`,
      new RegExp(`sources: \\[${id(1003)}\\]\\ntheme: statistics\\n---`),
    );
    // It opens a moment after it is on disk, and would cover the page.
    await workbench.editors.waitForActiveTab(`${day}-found-two-units.md`);
    await workbench.runCommand('Logbook: Review Achievements');
    const page = await workbench.webviews.editor('Achievements');
    await page.getByText('2 sourced').waitFor();
    await page.getByText('First batch').waitFor();
    assert.deepEqual(workbench.policyViolations, []);
  });
});
