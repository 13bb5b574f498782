import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import { WorkbenchSession } from '../workbench/workbenchSession.ts';
import { activity, type Files, today, writeFiles } from './support/logbookFiles.ts';

const profile = 'version: 1\n';
const line = 'Read the protocol 1h';
const refusal = /^The setting researchLogbook\.folder of workspace is not used: /;

/** Values a workspace may set, one a reason (unit tests have the rest of the table), with the reason that the refusal names; a function takes the folder outside. */
const refused: readonly (readonly [string, unknown, string])[] = [
  ['a way out', '../outside', 'It leads out of the workspace folder.'],
  [
    'an absolute path',
    (outside: string): string => outside,
    'It has to be relative to the workspace folder.',
  ],
  ['a number', 5, 'It has to be a text.'],
];

const ownLogbook = {
  'logbook/logbook.yml': profile,
  'logbook/activities/own.md': activity(1, 'In the default place', today(), 'hours: 2\n'),
};
const twoLogbooks = {
  ...ownLogbook,
  'notes/logbook.yml': profile,
  'notes/activities/note.md': activity(3, 'In the notes', today(), 'hours: 4\n'),
};

/** Fills a workspace with settings and files, and a folder beside it with a logbook that no setting may lead to. */
function filesWith(
  settings: (outside: string) => unknown,
  files: Files = ownLogbook,
): (folder: string) => Promise<void> {
  return async (folder) => {
    const outside = join(dirname(folder), 'outside');
    await writeFiles(outside, {
      'logbook.yml': profile,
      'activities/bait.md': activity(2, 'Outside', today(), 'hours: 8\n'),
    });
    await writeFiles(folder, { ...files, '.vscode/settings.json': JSON.stringify(settings(outside)) });
  };
}

/** Names that a logbook gives the first things it makes. */
const logbookNames = ['logbook', 'logbook.yml', 'activities'];

/** Texts by path of everything in the workspace and beside it, and what looks like a logbook in `/etc` and at home. */
async function readSurroundings(folder: string): Promise<Readonly<Record<string, string>>> {
  const parent = dirname(folder);
  const entries = await readdir(parent, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    files.map(async (file) => [
      file.slice(parent.length + 1).replaceAll('\\', '/'),
      await readFile(file, 'utf8'),
    ]),
  );
  const farther = await Promise.all(
    ['/etc', homedir()].map(async (place) => {
      const names = await readdir(place).catch(() => []);
      return [place, names.filter((found) => logbookNames.includes(found)).join()];
    }),
  );
  return Object.fromEntries([...texts, ...farther]) as Readonly<Record<string, string>>;
}

/** What was put where between two readings: path of each file that is new, gone or different. */
function differences(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].filter((path) => before[path] !== after[path]).sort();
}

const entryPath = (root: string): string =>
  `workspace/${root}/activities/${today().year}/${today()}-read-the-protocol.md`;

async function readTitles(workbench: Workbench): Promise<readonly string[]> {
  return (await workbench.tree('Log').rows()).filter(({ level }) => level === 3).map(({ label }) => label);
}

/** Enters the line and waits until the Log shows it. */
async function logEntry(workbench: Workbench): Promise<void> {
  await workbench.press('Control+Alt+L', 'Control+Alt+L');
  await workbench.quickInput.waitUntilOpen(/^Quick Entry/);
  await workbench.quickInput.type(line);
  await workbench.quickInput.waitForRows(([echo]) => echo?.label === 'Read the protocol', 'the echo');
  await workbench.quickInput.accept();
  await workbench.tree('Log').waitForRow('Read the protocol');
}

suite('A hostile folder setting of a trusted workspace', () => {
  let session: WorkbenchSession;

  suiteSetup(async () => {
    session = await WorkbenchSession.start();
  });

  teardown(function () {
    return session.finishTest(this.currentTest);
  });

  suiteTeardown(() => session?.dispose());

  for (const [name, value, reason] of refused) {
    test(`that names ${name} is refused in words, and the default place is used`, async () => {
      const fill = filesWith((outside) => ({
        'researchLogbook.folder': typeof value === 'function' ? value(outside) : value,
      }));
      const workbench = await session.openWindow({ fill });
      const before = await readSurroundings(workbench.folder);
      const { message, severity, buttons } = await workbench.notifications.waitFor(refusal);
      assert.equal(
        message,
        `The setting researchLogbook.folder of workspace is not used: ${reason} The logbook is looked for in "logbook".`,
      );
      assert.deepEqual([severity, buttons], ['warning', ['Open Settings']]);
      await workbench.openContainer('Research Logbook');
      await workbench.tree('Log').waitForRow('In the default place');
      await workbench.statusBar.waitFor('2 h this week');
      await logEntry(workbench);
      await workbench.statusBar.waitFor('3 h this week');
      assert.deepEqual([...(await readTitles(workbench))].sort(), [
        'In the default place',
        'Read the protocol',
      ]);
      const after = await readSurroundings(workbench.folder);
      assert.deepEqual(differences(before, after), [entryPath('logbook')]);
    });
  }

  test('that comes while the window is open takes the place of a good one, and leads to the settings', async () => {
    const workbench = await session.openWindow({
      fill: filesWith(() => ({ 'researchLogbook.folder': 'notes' }), twoLogbooks),
    });
    await workbench.openContainer('Research Logbook');
    await workbench.tree('Log').waitForRow('In the notes');
    assert.deepEqual(await readTitles(workbench), ['In the notes']);
    assert.deepEqual(await workbench.notifications.all(), []);
    await workbench.changeSettings({ 'researchLogbook.folder': '../outside' });
    await workbench.notifications.waitFor(refusal);
    await workbench.tree('Log').waitForRow('In the default place');
    assert.deepEqual(await readTitles(workbench), ['In the default place']);
    await workbench.notifications.click(refusal, 'Open Settings');
    // A tab in the floor release, a dialog in later ones.
    const setting = workbench.page.locator('.settings-editor .setting-item-label', { hasText: 'Folder' });
    await setting.first().waitFor();
  });

  test('does not lead a new logbook out of the workspace', async () => {
    const fill = filesWith(() => ({ 'researchLogbook.folder': '../new' }), { 'programs/adae.R': '# R\n' });
    const workbench = await session.openWindow({ fill });
    const before = await readSurroundings(workbench.folder);
    await workbench.openContainer('Research Logbook');
    await workbench.notifications.waitFor(refusal);
    await workbench.tree('Log').clickWelcomeButton('Initialize Logbook');
    await workbench.quickInput.waitUntilOpen(/^Initialize Logbook/);
    await workbench.quickInput.clickButton('Finish; skip the rest');
    await waitUntil(
      () => workbench.tree('Log').welcomeText(),
      (text) => text.startsWith('Nothing logged yet.'),
      'the empty logbook',
    );
    const after = await readSurroundings(workbench.folder);
    assert.deepEqual(differences(before, after), ['workspace/logbook/logbook.yml']);
  });
});

suite('A folder setting of a workspace in Restricted Mode', () => {
  let session: WorkbenchSession;

  suiteSetup(async () => {
    session = await WorkbenchSession.start({ trusted: false });
  });

  teardown(function () {
    return session.finishTest(this.currentTest);
  });

  suiteTeardown(() => session?.dispose());

  // VS Code withholds the first kind itself; its floor release lets the second past.
  const settings: readonly (readonly [string, unknown])[] = [
    ['is ignored', { 'researchLogbook.folder': 'notes' }],
    ['is ignored when it is nested', { researchLogbook: { folder: 'notes' } }],
    ['is ignored without a word when it leads out', { researchLogbook: { folder: '../outside' } }],
  ];
  for (const [name, value] of settings) {
    test(name, async () => {
      const workbench = await openRestricted(session, value);
      const before = await readSurroundings(workbench.folder);
      await workbench.tree('Log').waitForRow('In the default place');
      await logEntry(workbench);
      await workbench.statusBar.waitFor('3 h this week');
      assert.deepEqual([...(await readTitles(workbench))].sort(), [
        'In the default place',
        'Read the protocol',
      ]);
      const after = await readSurroundings(workbench.folder);
      assert.deepEqual(differences(before, after), [entryPath('logbook')]);
      const told = (await workbench.notifications.all()).filter(({ message }) => refusal.test(message));
      assert.deepEqual(told, []);
    });
  }

  test('counts from the moment on that the workspace is trusted', async () => {
    const workbench = await openRestricted(session, { 'researchLogbook.folder': 'notes' });
    await workbench.tree('Log').waitForRow('In the default place');
    await workbench.runCommand('Workspaces: Manage Workspace Trust');
    await workbench.page
      .locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ })
      .first()
      .click();
    await workbench.tree('Log').waitForRow('In the notes');
    await logEntry(workbench);
    const after = await readSurroundings(workbench.folder);
    assert.ok(entryPath('notes') in after);
    assert.equal(entryPath('logbook') in after, false);
  });
});

/** Opens a workspace with two logbooks, the default one and `notes`, that is not trusted. */
async function openRestricted(session: WorkbenchSession, settings: unknown): Promise<Workbench> {
  const fill = filesWith(() => settings, twoLogbooks);
  const workbench = await session.openWindow({ fill });
  await workbench.statusBar.waitFor(/Restricted Mode/);
  await workbench.openContainer('Research Logbook');
  return workbench;
}
