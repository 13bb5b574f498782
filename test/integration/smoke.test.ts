import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const extensionId = 'research-logbook.research-logbook';

suite('The extension in VS Code', () => {
  test('activates', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension, `${extensionId} is not installed`);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  test('registers every command its manifest names', async () => {
    const manifest = vscode.extensions.getExtension(extensionId)?.packageJSON;
    const declared: readonly string[] = manifest.contributes.commands.map(
      (entry: { readonly command: string }) => entry.command,
    );
    assert.ok(declared.length > 0);
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      declared.filter((command) => !registered.has(command)),
      [],
    );
  });
});
