import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Workbench } from '../workbench/driver/workbench.ts';
import {
  activity,
  type Files,
  filesIn,
  listRecords,
  readRecord,
  today,
  waitForRecords,
} from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const id = (number: number): string => `01JD3Z8Q4N6W2K5R7T9V1X${9000 + number}`;
const day = today();
const ago = (days: number): string => day.subtract({ days }).toString();

const record = (type: string, number: number, title: string, lines: string): string =>
  `---\nid: ${id(number)}\ntype: ${type}\ntitle: ${title}\n${lines}---\n`;

const people: Files = {
  'logbook/logbook.yml': 'version: 1\n',
  'logbook/contacts/statistician.md': record(
    'contact',
    1,
    'Statistician',
    'role: statistician\nexpertise: [stat.survival]\nrelation: potential-mentor\ncadenceDays: 21\n',
  ),
  'logbook/contacts/monitor.md': record(
    'contact',
    2,
    'Monitor',
    `role: CRA\nmet: ${ago(12)}\ncadenceDays: 10\n`,
  ),
  'logbook/contacts/peer.md': record('contact', 3, 'Peer', 'relation: peer\n'),
  'logbook/interactions/review.md': record(
    'interaction',
    4,
    'Review of the plan',
    `date: ${ago(12)}\npeople: [statistician]\nadvice: [{text: Read the SAP, status: done}, {text: Plot first}]\n`,
  ),
  'logbook/goals/survival.md': record('goal', 5, 'Survival', 'skill: stat.survival\ntarget: skilled\n'),
  'logbook/goals/macros.md': record('goal', 6, 'Macros', 'skill: sas.macro\ntarget: skilled\n'),
  'logbook/activities/listing.md': activity(1, 'Read a listing', ago(3), 'helpedBy: [data-manager]\n'),
  'logbook/activities/query.md': activity(2, 'Wrote queries', ago(2), 'people: [data-manager, nurse]\n'),
};

suite('People', () => {
  const session = useSession();

  /** Opens a window in which the People view has all the room. */
  const openPeople = async (files: Files): Promise<Workbench> => {
    const workbench = await session.openWindow({ fill: filesIn(files) });
    await workbench.openContainer('Research Logbook');
    for (const section of ['Progress', 'Log', 'Goals & Skills', 'Open Loops']) {
      await workbench.setSectionExpanded(section, false);
    }
    await workbench.setSectionExpanded('People', true);
    return workbench;
  };

  const outlineOf = async (workbench: Workbench): Promise<readonly string[]> =>
    (await workbench.tree('People').rows()).map(({ label, description, level }) =>
      `${'  '.repeat(level - 1)}${label} | ${description}`.replace(/ \| $/, ''),
    );

  test('stand by how they stand or by role, open their records, and get entries that name them', async () => {
    const workbench = await openPeople(people);
    const { quickInput, folder } = workbench;
    const tree = workbench.tree('People');
    await tree.waitForRow('Statistician');
    assert.deepEqual(await outlineOf(workbench), [
      'Due',
      '  Monitor | CRA · last 12 days ago · due for 2 days',
      'In touch',
      '  Statistician | potential mentor · last 12 days ago · due in 9 days',
      'No cadence',
      '  Peer | peer · not in touch yet',
      'Without a contact',
      '  data-manager | last 2 days ago',
      '  nurse | last 2 days ago',
    ]);
    await tree.expand('Statistician');
    await tree.waitForRow('2 pieces of advice');
    await tree.click('1 of them acted on');
    await workbench.editors.waitForActiveTab('review.md');
    await tree.click('Statistician');
    await workbench.editors.waitForActiveTab('statistician.md');
    await tree.collapse('Statistician');

    await (await tree.openTitleMenu()).choose('Group People by Role');
    await tree.waitForRow('Without a contact');
    await tree.waitForRows(([first]) => first?.label === 'Monitor', 'groups by role');
    assert.deepEqual(
      (await outlineOf(workbench)).map((row) => row.replace(/ \| .*/, '')),
      [
        'Monitor',
        '  Monitor',
        'Statistician',
        '  Statistician',
        'No role',
        '  Peer',
        'Without a contact',
        '  data-manager',
        '  nurse',
      ],
    );
    await workbench.runCommand('Logbook: Group People by Standing');
    await tree.waitForRows(([first]) => first?.label === 'Due', 'groups by standing');

    await tree.clickAction('Monitor', 'Quick Entry');
    await quickInput.waitUntilOpen(/^Quick Entry/);
    assert.equal(await quickInput.value(), '@monitor ');
    await quickInput.fill('@monitor Closed 3 queries');
    await quickInput.waitForRows(([echo]) => echo?.label === 'Closed 3 queries');
    await quickInput.accept();
    await tree.waitForRows(
      (rows) => rows.some(({ label, description }) => label === 'Monitor' && /last today/.test(description)),
      'the monitor in touch',
    );
    const before = await listRecords(folder);

    await tree.clickAction('Peer', 'New Interaction...');
    await quickInput.waitUntilOpen(/^New Interaction/);
    await quickInput.type('Lunch');
    await quickInput.clickButton('Finish; skip the rest');
    const after = await waitForRecords(folder, before.length + 1);
    const [added = ''] = after.filter((path) => !before.includes(path));
    assert.equal(
      await readRecord(folder, added),
      `---\nid: *\ntype: interaction\ntitle: Lunch\ndate: ${day}\npeople: [peer]\n---\n`,
    );
    await workbench.editors.waitForActiveTab(basename(added));
    const menu = await tree.openContextMenu('Peer');
    assert.deepEqual(await menu.labels(), [
      'New Interaction...',
      'Quick Entry',
      'Prepare Meeting...',
      'Draft Check-In...',
      'Prepare Informational Interview...',
      'Draft Thank-You...',
      'Open Record...',
      'Open to the Side',
      'Reveal Record in Explorer',
      'Rename Skill, Person or Study...',
      'Merge Skills, People or Studies...',
      'Delete Record',
    ]);
    await menu.choose('Open to the Side');
    await workbench.editors.waitForActiveTab('peer.md');
    await (await tree.openContextMenu('nurse')).choose('Prepare Meeting...');
    await (await workbench.webviews.editor('Meeting with nurse')).getByRole('heading').first().waitFor();
  });

  test('get contacts where records name them without one, together or one by one', async () => {
    const workbench = await openPeople(people);
    const { quickInput, folder } = workbench;
    const tree = workbench.tree('People');
    await tree.waitForRow('nurse');
    await tree.clickAction('nurse', 'Create Contacts for People Named...');
    await workbench.editors.waitForActiveTab('nurse.md');
    assert.equal(
      await readRecord(folder, 'contacts/nurse.md'),
      `---\nid: *\ntype: contact\ntitle: Nurse\nmet: ${ago(2)}\nmetAt: Wrote queries\n---\n`,
    );
    await tree.waitForRow('Nurse');

    await workbench.runCommand('Logbook: Create Contacts for People Named...');
    await quickInput.waitUntilOpen(/^Create Contacts/);
    assert.deepEqual(
      (await quickInput.rows()).map(({ label }) => label),
      ['data-manager'],
    );
    await quickInput.accept();
    await tree.waitForRow('Data manager');
    assert.match(
      await readFile(join(folder, 'logbook/contacts/data-manager.md'), 'utf8'),
      new RegExp(`title: Data manager\nmet: ${ago(3)}\nmetAt: Read a listing\n`),
    );
    await tree.waitForRows((rows) => rows.every(({ label }) => label !== 'Without a contact'), 'no group');
    await workbench.runCommand('Logbook: Create Contacts for People Named...');
    await workbench.notifications.waitFor('Everybody whom the records name has a contact.');

    await workbench.runCommand('Logbook: Quick Entry');
    await quickInput.waitUntilOpen(/^Quick Entry/);
    await quickInput.type('Sorted samples with @lab-technician');
    await quickInput.choose('Also add the contact "lab-technician"');
    await quickInput.accept();
    await tree.waitForRow('Lab technician');
    assert.equal(
      await readRecord(folder, 'contacts/lab-technician.md'),
      `---\nid: *\ntype: contact\ntitle: Lab technician\nmet: ${day}\nmetAt: Sorted samples\n---\n`,
    );
  });

  test('are found as mentors for goals, and hear what came of their advice', async () => {
    const workbench = await openPeople(people);
    await workbench.tree('People').waitForRow('Statistician');
    await workbench.runCommand('Logbook: Find Mentors');
    const mentors = await workbench.webviews.editor('Find mentors');
    await mentors.getByRole('heading', { name: 'Goals without anyone' }).waitFor();
    await mentors.getByText('strong in this').waitFor();
    await mentors.getByRole('button', { name: 'New Contact' }).last().click();
    await workbench.quickInput.waitUntilOpen(/^New Contact/);
    await workbench.quickInput.type('Macro expert');
    await workbench.quickInput.clickButton('Finish; skip the rest');
    await workbench.editors.waitForActiveTab('macro-expert.md');
    assert.match(
      await readFile(join(workbench.folder, 'logbook/contacts/macro-expert.md'), 'utf8'),
      /^expertise: \[sas\.macro\]$/m,
    );

    await workbench.runCommand('Logbook: Open Advice Ledger');
    const ledger = await workbench.webviews.editor('Advice ledger');
    await ledger.getByText('acted on, to report back').waitFor();
    await ledger.getByRole('button', { name: 'Read the SAP' }).click();
    await workbench.editors.waitForActiveTab('review.md');
  });

  test('have a welcome while nobody is named', async () => {
    const workbench = await openPeople({ 'logbook/logbook.yml': 'version: 1\n' });
    const tree = workbench.tree('People');
    await tree.clickWelcomeButton('New Contact');
    await workbench.quickInput.waitUntilOpen(/^New Contact/);
    await workbench.quickInput.type('Ada');
    await workbench.quickInput.clickButton('Finish; skip the rest');
    await tree.waitForRow('Ada');
    assert.deepEqual(await outlineOf(workbench), ['No cadence', '  Ada | not in touch yet']);
  });
});
