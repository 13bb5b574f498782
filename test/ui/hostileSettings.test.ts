import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { ThemeName, Workbench } from '../workbench/driver/workbench.ts';
import { WorkbenchSession } from '../workbench/workbenchSession.ts';
import { activity, type Files, today, writeFiles } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const profile = 'version: 1\n';
const line = 'Read the protocol 1h';
const refusal = /^The setting researchLogbook\.folder of workspace is not used: /;
const refusalOf = (reason: string): string =>
  `The setting researchLogbook.folder of workspace is not used: ${reason} The logbook is looked for in "logbook".`;

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

/** Replaces the settings of the workspace, and waits until VS Code shows that it read them. */
async function replaceSettings(
  workbench: Workbench,
  settings: Readonly<Record<string, unknown>>,
  theme: ThemeName,
): Promise<void> {
  await writeFiles(workbench.folder, { '.vscode/settings.json': JSON.stringify(settings) });
  await workbench.setTheme(theme);
}

suite('A hostile folder setting of a trusted workspace', () => {
  const session = useSession();

  // Unit tests have the other values that are refused.
  test('is refused in words, and the default place used; a good one counts until a bad one takes its place', async () => {
    const workbench = await session.openWindow({
      fill: filesWith(() => ({ 'researchLogbook.folder': '../outside' }), twoLogbooks),
    });
    const before = await readSurroundings(workbench.folder);
    const { message, severity, buttons } = await workbench.notifications.waitFor(refusal);
    assert.equal(message, refusalOf('It leads out of the workspace folder.'));
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

    await workbench.notifications.dismiss(refusal);
    await workbench.changeSettings({ 'researchLogbook.folder': 'notes' });
    await workbench.tree('Log').waitForRow('In the notes');
    assert.deepEqual(await readTitles(workbench), ['In the notes']);
    assert.deepEqual(await workbench.notifications.all(), []);

    await workbench.changeSettings({ 'researchLogbook.folder': join(dirname(workbench.folder), 'outside') });
    await workbench.notifications.waitFor(refusalOf('It has to be relative to the workspace folder.'));
    await workbench.tree('Log').waitForRow('In the default place');
    await workbench.changeSettings({ 'researchLogbook.folder': 5 });
    await workbench.notifications.waitFor(refusalOf('It has to be a text.'));
    assert.deepEqual([...(await readTitles(workbench))].sort(), [
      'In the default place',
      'Read the protocol',
    ]);
    await workbench.notifications.click(refusalOf('It has to be a text.'), 'Open Settings');
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

  test('is ignored until the workspace is trusted, and counts from that moment on', async () => {
    const fill = filesWith(() => ({ 'researchLogbook.folder': 'notes' }), twoLogbooks);
    const workbench = await session.openWindow({ fill });
    const before = await readSurroundings(workbench.folder);
    await workbench.statusBar.waitFor(/Restricted Mode/);
    await workbench.openContainer('Research Logbook');
    await workbench.tree('Log').waitForRow('In the default place');
    await logEntry(workbench);
    await workbench.statusBar.waitFor('3 h this week');
    const after = await readSurroundings(workbench.folder);
    assert.deepEqual(differences(before, after), [entryPath('logbook')]);

    // VS Code withholds what is written as above itself; its floor release lets nested settings past.
    const nested = ['notes', '../outside'].map((folder) => ({ researchLogbook: { folder } }));
    const themes = ['Default Light Modern', 'Default Dark Modern'] as const;
    for (const [index, settings] of nested.entries()) {
      await replaceSettings(workbench, settings, themes[index] ?? themes[0]);
      await workbench.statusBar.waitFor('3 h this week');
      const shown = ['In the default place', 'Read the protocol'];
      assert.deepEqual([...(await readTitles(workbench))].sort(), shown);
    }
    const told = (await workbench.notifications.all()).filter(({ message }) => refusal.test(message));
    assert.deepEqual(told, []);

    await replaceSettings(workbench, { 'researchLogbook.folder': 'notes' }, 'Default Light Modern');
    await workbench.runCommand('Workspaces: Manage Workspace Trust');
    await workbench.page
      .locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ })
      .first()
      .click();
    await workbench.tree('Log').waitForRow('In the notes');
    await logEntry(workbench);
    assert.ok(entryPath('notes') in (await readSurroundings(workbench.folder)));
  });
});
