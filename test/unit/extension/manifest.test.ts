import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordTypes } from '../../../src/core/records/recordTypes.ts';
import { projectRoot, readSourceFiles } from '../../support/sourceFiles.ts';

interface Contribution {
  readonly command: string;
  readonly when?: string;
}

const readJson = (path: string) => JSON.parse(readFileSync(join(projectRoot, path), 'utf8'));
const manifest = readJson('package.json');
const words: Readonly<Record<string, string>> = readJson('package.nls.json');
const { contributes } = manifest;
const declared: readonly string[] = contributes.commands.map(({ command }: Contribution) => command);

/** The keys of the command table, read from its source: loading it would need VS Code. */
function tableCommands(): readonly string[] {
  const [table] = readSourceFiles('src/extension').filter(({ path }) => path.endsWith('/commandTable.ts'));
  return [...(table?.text.matchAll(/^ {2}'(researchLogbook\.\w+)':/gm) ?? [])].map(([, id = '']) => id);
}

suite('Manifest', () => {
  test('declares exactly the commands of the table', () => {
    assert.ok(declared.length > 20);
    assert.deepEqual([...declared].sort(), [...tableCommands()].sort());
    assert.equal(new Set(declared).size, declared.length);
  });

  test('has a command for a new record of each type', () => {
    for (const { label } of Object.values(recordTypes)) {
      assert.ok(declared.includes(`researchLogbook.new${label}`), label);
    }
  });

  test('names only commands that exist in menus, keys and welcome texts', () => {
    const menus = Object.values<readonly Contribution[]>(contributes.menus).flat();
    const inWelcome = contributes.viewsWelcome.flatMap(({ contents }: { readonly contents: string }) =>
      [...(words[contents.slice(1, -1)] ?? '').matchAll(/\(command:([\w.]+)\)/g)].map(([, id]) => id),
    );
    const named = [...menus, ...contributes.keybindings].map(({ command }: Contribution) => command);
    const unknown = [...named, ...inWelcome].filter(
      (id) => id.startsWith('researchLogbook.') && !declared.includes(id),
    );
    assert.deepEqual(unknown, []);
  });

  test('hides every command but quick entry from the palette where it is useless', () => {
    const conditions = new Map<string, string | undefined>(
      contributes.menus.commandPalette.map(({ command, when }: Contribution) => [command, when]),
    );
    assert.deepEqual(
      declared.filter((id) => !conditions.get(id)),
      ['researchLogbook.quickEntry'],
    );
  });

  test('puts all commands into one category', () => {
    assert.ok(contributes.commands.every(({ category }: { category: string }) => category === '%category%'));
    assert.equal(words.category, 'Logbook');
  });

  test('uses every word of package.nls.json, and has a word for each use', () => {
    const used = new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
    assert.deepEqual([...used].sort(), Object.keys(words).sort());
  });

  test('says of every setting its scope, order and meaning', () => {
    for (const [name, setting] of Object.entries<Record<string, unknown>>(
      contributes.configuration.properties,
    )) {
      assert.match(name, /^researchLogbook\./);
      for (const key of ['type', 'default', 'scope', 'order', 'markdownDescription']) {
        assert.notEqual(setting[key], undefined, `${name}: ${key}`);
      }
    }
  });

  test('starts for a view, a command or a logbook, never for any window', () => {
    for (const event of manifest.activationEvents) {
      assert.match(event, /^(?:workspaceContains:[\w./]+|onWebviewPanel:researchLogbook\.\w+)$/);
    }
  });

  test('restricts every setting that leads to files in a workspace that is not trusted', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    assert.equal(untrustedWorkspaces.supported, 'limited');
    assert.deepEqual(untrustedWorkspaces.restrictedConfigurations, ['researchLogbook.folder']);
    assert.equal(virtualWorkspaces.supported, true);
  });

  test('has no key that VS Code 1.100 refuses', () => {
    assert.equal(manifest.engines.vscode, '^1.100.0');
    assert.equal(manifest.devDependencies['@types/vscode'], '1.100.0');
    assert.deepEqual(Object.keys(contributes.viewsContainers), ['activitybar']);
    assert.equal(manifest.enabledApiProposals, undefined);
  });

  test('opens quick entry by a chord that takes no key of VS Code', () => {
    const chords = contributes.keybindings.filter(
      ({ command }: Contribution) => command === 'researchLogbook.quickEntry',
    );
    assert.deepEqual(
      chords.map(({ key }: { readonly key: string }) => key),
      ['ctrl+alt+l ctrl+alt+l', 'ctrl+alt+l ctrl+alt+l'],
    );
    // On a Mac the first stroke is "Find in Selection" while the find widget is open.
    const onMac = chords.find(({ mac }: { readonly mac?: string }) => mac !== undefined);
    assert.equal(onMac?.mac, 'cmd+alt+l cmd+alt+l');
    assert.match(onMac?.when ?? '', /!findWidgetVisible/);
  });
});
