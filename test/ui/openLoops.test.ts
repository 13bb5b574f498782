import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import { type Files, filesIn, listRecords, today, waitForRecords } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const day = (offset: number): string => today().add({ days: offset }).toString();
const id = (number: number): string => `01JD3Z8Q4N6W2K5R7T9V1X${number}`;

const coffee = 'logbook/interactions/coffee.md';
const program = 'logbook/programs/unit.md';
const question = 'logbook/questions/window.md';
const post = 'logbook/applications/post.md';

const coffeeText = `---
id: ${id(9001)}
type: interaction
title: Coffee with the programmer
date: ${day(-8)}
people: [programmer]
advice: # heard
  - text: Learn PROC COMPARE # first
    mine: 007
  - {text: Ask early, status: dropped}
followUp: ${day(-1)} # by then
---

Notes.
`;

const files: Files = {
  'logbook/logbook.yml': 'version: 1\n',
  [coffee]: coffeeText,
  [question]: `---\nid: ${id(9002)}\ntype: question\ntitle: Which window counts\ndate: ${day(-12)}\nstatus: to-ask\n---\n`,
  'logbook/trainings/gcp.md': `---\nid: ${id(9003)}\ntype: training\ntitle: Good Clinical Practice\nprovider: CITI Program\nskills: [reg.gcp]\nexpires: ${day(27)}\n---\n`,
  [post]: `---\nid: ${id(9004)}\ntype: application\ntitle: Data programmer\ndate: ${day(-2)}\ndeadline: ${day(3)}\n---\n`,
  [program]: `---\nid: ${id(9005)}\ntype: program\ntitle: Trial unit\nstatus: chosen\nresources: [Journal club, "Library, third floor"]\nresourcesUsed: [ Journal club ] # so far\n---\n`,
  'logbook/contacts/statistician.md': `---\nid: ${id(9006)}\ntype: contact\ntitle: Statistician\nmet: ${day(-20)}\ncadenceDays: 14\n---\n`,
};

suite('Open loops', () => {
  const session = useSession();

  const open = async (): Promise<Workbench> => {
    const workbench = await session.openWindow({ fill: filesIn(files), size: { width: 1280, height: 1000 } });
    await workbench.openContainer('Research Logbook');
    for (const section of await workbench.sections()) {
      if (section !== 'Open Loops') await workbench.setSectionExpanded(section, false);
    }
    await workbench.setSectionExpanded('Open Loops', true);
    await workbench.tree('Open Loops').waitForRow('Which window counts');
    return workbench;
  };

  const readOutline = async (workbench: Workbench): Promise<readonly string[]> =>
    (await workbench.tree('Open Loops').rows()).map(
      ({ label, description, level }) => `${'  '.repeat(level - 1)}${label} | ${description}`,
    );

  const textOf = ({ folder }: Workbench, path: string): Promise<string> =>
    readFile(join(folder, path), 'utf8');

  const waitForText = (
    workbench: Workbench,
    path: string,
    accept: (text: string) => boolean,
  ): Promise<string> =>
    // VS Code empties a file and writes it piece by piece: a text that stands still is a whole one.
    waitUntil(
      async () => {
        const text = await textOf(workbench, path);
        await new Promise((resolve) => setTimeout(resolve, 100));
        return text === (await textOf(workbench, path)) ? text : '';
      },
      (text) => text !== '' && accept(text),
      `the text of ${path}`,
    );

  const waitForBadge = (workbench: Workbench, expected: string): Promise<string> =>
    waitUntil(
      () => workbench.badge('Research Logbook'),
      (badge) => badge === expected,
      `the badge ${expected}`,
    );

  test('lists what waits with one badge; a ticked box writes the record, and undo takes it back', async () => {
    const workbench = await open();
    const loops = workbench.tree('Open Loops');
    assert.deepEqual(await readOutline(workbench), [
      'Questions | 1 · 1 due',
      '  Which window counts | to ask for 12 days',
      'Follow-ups | 1 · 1 due',
      '  Coffee with the programmer | due since yesterday',
      'Advice to follow | 1',
      '  Learn PROC COMPARE | heard 8 days ago',
      'Check-ins | 1 · 1 due',
      '  Statistician | last contact 20 days ago',
      'Applications | 1',
      '  Data programmer | deadline in 3 days',
      'Certificates to renew | 1 · 1 due',
      '  Good Clinical Practice | expires in 27 days',
      'Resources not used yet | 1',
    ]);
    await waitForBadge(workbench, '4');

    await loops.click('Coffee with the programmer');
    await workbench.editors.waitForActiveTab('coffee.md');
    await loops.tick('Coffee with the programmer');
    const written = await waitForText(workbench, coffee, (text) => text !== coffeeText);
    const followUp = `followUp: ${day(-1)} # by then\n`;
    assert.equal(written, coffeeText.replace(followUp, `${followUp}followedUp: ${day(0)}\n`));
    await loops.waitForRows(
      (rows) => rows.every(({ label }) => label !== 'Follow-ups'),
      'the follow-up to go',
    );
    await waitForBadge(workbench, '3');

    await workbench.editors.focus();
    await workbench.editors.undo();
    await workbench.editors.waitForText((text) => !text.includes('followedUp'), 'the edit undone');
    await workbench.editors.save();
    assert.equal(await textOf(workbench, coffee), coffeeText);
    await loops.waitForRow('Follow-ups');
    await waitForBadge(workbench, '4');

    await loops.tick('Learn PROC COMPARE');
    const done = await waitForText(workbench, coffee, (text) => text !== coffeeText);
    const advice = '  - text: Learn PROC COMPARE # first\n';
    assert.equal(done, coffeeText.replace(advice, `${advice}    status: done\n`));
    await loops.waitForRow('To report back');
    await loops.tick('Learn PROC COMPARE');
    const reported = await waitForText(workbench, coffee, (text) => text !== done);
    assert.equal(
      reported,
      coffeeText.replace(advice, `${advice}    status: done\n    reportedBack: ${day(0)}\n`),
    );
    await loops.waitForRows(
      (rows) => rows.every(({ label }) => label !== 'To report back'),
      'the advice to go',
    );
  });

  test('every loop can be completed and postponed from the keyboard', async () => {
    const workbench = await open();
    const { quickInput } = workbench;
    await workbench.runCommand('Logbook: Complete Open Loop...');
    await quickInput.waitUntilOpen('Complete Open Loop');
    await quickInput.type('window');
    await quickInput.accept();
    const asked = await waitForText(workbench, question, (text) => text.includes('asked:'));
    assert.match(asked, new RegExp(`^status: asked\\nasked: ${day(0)}$`, 'm'));

    await workbench.runCommand('Logbook: Complete Open Loop...');
    await quickInput.waitUntilOpen('Complete Open Loop');
    await quickInput.type('Library');
    await quickInput.accept();
    await waitForText(workbench, program, (text) =>
      text.includes("\nresourcesUsed: [ Journal club, 'Library, third floor' ] # so far\n"),
    );

    await workbench.runCommand('Logbook: Postpone Open Loop...');
    await quickInput.waitUntilOpen('Postpone Open Loop');
    const rows = await quickInput.waitForRows((found) => found.length > 0);
    assert.deepEqual(
      rows.map(({ label }) => label),
      ['Coffee with the programmer'],
    );
    await quickInput.type('Coffee');
    await quickInput.accept();
    await quickInput.waitForRows((found) => found.some(({ label }) => label === 'In one week'));
    await quickInput.choose('In one week');
    const postponed = await waitForText(workbench, coffee, (text) => text !== coffeeText);
    assert.equal(postponed, coffeeText.replace(`followUp: ${day(-1)}`, `followUp: ${day(7)}`));

    const loops = workbench.tree('Open Loops');
    // A row that is drawn anew under the pointer takes no click.
    await loops.waitForRows(
      (found) => found.some(({ label, description }) => label === 'Follow-ups' && description === '1'),
      'the follow-up to be due later',
    );
    await loops.tick('Which window counts');
    await quickInput.waitUntilOpen('Answer Question (1/3)');
    await quickInput.type('The nominal one');
    await quickInput.clickButton('Finish; skip the rest');
    const answered = await waitForText(workbench, question, (text) => text.includes('answer:'));
    assert.match(
      answered,
      new RegExp(`^status: answered\\nasked: ${day(0)}\\nanswered: ${day(0)}\\nanswer: The`, 'm'),
    );
    await loops.waitForRows(
      (found) => found.every(({ label }) => label !== 'Questions'),
      'the question to go',
    );

    await loops.clickAction('Data programmer', 'Complete Open Loop');
    const sent = await waitForText(workbench, post, (text) => text.includes('status: sent'));
    assert.match(sent, new RegExp(`^sent: ${day(0)}$`, 'm'));
    await loops.clickAction('Data programmer', 'Complete Open Loop');
    await quickInput.waitForRows((found) => found.some(({ label }) => label === 'An interview'));
    await quickInput.cancel();
    await loops.tick('Data programmer');
    await quickInput.choose('An interview');
    await waitForText(workbench, post, (text) => text.includes('status: interview'));
  });

  test('a certificate is renewed by a new training, a check-in is logged, and due days become a calendar', async () => {
    const workbench = await open();
    const { quickInput } = workbench;
    const loops = workbench.tree('Open Loops');
    await loops.tick('Good Clinical Practice');
    await quickInput.waitUntilOpen(/^Renew Certificate/);
    assert.equal(await quickInput.value(), 'Good Clinical Practice');
    await quickInput.accept();
    await quickInput.waitUntilOpen(/2\/8/);
    assert.equal(await quickInput.value(), day(0));
    await quickInput.clickButton('Finish; skip the rest');
    await waitForRecords(workbench.folder, 7);
    const [path = ''] = (await listRecords(workbench.folder)).filter((one) => one.startsWith('trainings/2'));
    const renewal = await textOf(workbench, `logbook/${path}`);
    assert.match(renewal, new RegExp(`^renews: ${id(9003)}$`, 'm'));
    assert.match(renewal, /^validMonths: 36$/m);
    assert.match(renewal, /^provider: CITI Program$/m);
    await loops.waitForRows(
      (rows) => rows.every(({ label }) => label !== 'Certificates to renew'),
      'the certificate to go',
    );

    await loops.tick('Statistician');
    const records = await waitForRecords(workbench.folder, 8);
    const checkIn = records.find((one) => one.includes('check-in')) ?? '';
    assert.match(
      await textOf(workbench, `logbook/${checkIn}`),
      /^people: \[statistician\]\nkind: check-in$/m,
    );
    await loops.waitForRows((rows) => rows.every(({ label }) => label !== 'Check-ins'), 'the check-in to go');

    await workbench.runCommand('Logbook: Review Trainings and Certificates');
    const page = await workbench.webviews.editor('Trainings and certificates');
    await page.getByText('renewed by').waitFor();

    await workbench.runCommand('Logbook: Export Reminders');
    await workbench.notifications.waitFor(/^exports\/reminders\.ics has \d+ reminders\./);
    const calendar = await textOf(workbench, 'logbook/exports/reminders.ics');
    assert.match(calendar, /\r\nSUMMARY:Follow up: Coffee with the programmer\r\n/);
    assert.match(calendar, /\r\nSUMMARY:Certificate expires: Good Clinical Practice\r\n/);
    await workbench.notifications.dismiss(/^exports\/reminders\.ics/);
    await workbench.runCommand('Logbook: Export Reminders');
    await workbench.notifications.waitFor(/^exports\/reminders-2\.ics/);
    assert.equal(await textOf(workbench, 'logbook/exports/reminders-2.ics'), calendar);
  });
});
