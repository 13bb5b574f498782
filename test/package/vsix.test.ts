import assert from 'node:assert/strict';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';

const project = join(import.meta.dirname, '../..');

/**
 * The most bytes that somebody has to download. The web worker host can evaluate one file only, so nearly everything
 * is in the package twice: in chunks for the desktop, and in that file. A twelfth (2 x 78 KB) is what writes DOCX, a
 * fourteenth what reads logs and looks after evidence, a tenth what looks for identifiers.
 */
const limitBytes = 1900 * 1024;

suite('VSIX', () => {
  test('holds what runs and what is read, and nothing else', async () => {
    const files = await listFiles({ cwd: project, packageManager: PackageManager.None });
    const expected =
      /^(?:package(?:\.nls)?\.json|README\.md|CHANGELOG\.md|LICENSE|l10n\/[\w.-]+\.json|dist\/.+\.js|media\/[\w-]+\.(?:css|svg|png))$/;
    assert.deepEqual(
      files.filter((file) => !expected.test(file)),
      [],
    );
    for (const file of ['dist/extension.js', 'dist/web/extension.js', 'media/icon.png', 'package.nls.json']) {
      assert.ok(files.includes(file), file);
    }
  });

  test('is at most 1900 KB', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'logbook-vsix-'));
    try {
      const packagePath = join(folder, 'research-logbook.vsix');
      await createVSIX({
        cwd: project,
        dependencies: false,
        rewriteRelativeLinks: false,
        allowMissingRepository: true,
        packagePath,
      });
      const { size } = await stat(packagePath);
      assert.ok(size <= limitBytes, `${size} bytes`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
