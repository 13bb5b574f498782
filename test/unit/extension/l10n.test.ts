import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectL10n, readL10nCalls } from '../../docs/collectL10n.ts';
import { projectRoot, readSourceFiles } from '../../support/sourceFiles.ts';

suite('l10n', () => {
  test('the bundle holds all words, and no others', () => {
    const bundle: unknown = JSON.parse(readFileSync(join(projectRoot, 'l10n/bundle.l10n.json'), 'utf8'));
    assert.deepEqual(bundle, collectL10n(), 'run: node --import tsx test/docs/writeL10nBundle.ts');
  });

  test('words that are no literal come from the tables that the bundle holds', () => {
    const fromTables = new Set(
      readL10nCalls().flatMap(({ path, words }) => (words === undefined ? [path] : [])),
    );
    assert.deepEqual(
      [...fromTables],
      [
        'src/extension/commands/export.ts',
        'src/extension/commands/exportOrderBox.ts',
        'src/extension/commands/fieldSteps.ts',
        'src/extension/commands/writeExport.ts',
        'src/extension/views/goalTreeItem.ts',
        'src/extension/views/webviewConnection.ts',
        'src/extension/words/fieldWords.ts',
        'src/extension/words/messages.ts',
        'src/extension/words/sayWording.ts',
      ],
    );
  });

  test('errors of core are templates with facts, so that they can be translated', () => {
    const filled = readSourceFiles('src/core').flatMap(({ path, text }) =>
      [...text.matchAll(/new LogbookError\([^;]*?`/g)].map(() => path),
    );
    assert.deepEqual(filled, []);
  });

  test('no words that users see are put together from pieces', () => {
    const glued = readSourceFiles('src/extension').flatMap(({ path, text }) =>
      [...text.matchAll(/l10n\.t\(\s*`/g)].map(() => path),
    );
    assert.deepEqual(glued, []);
  });

  test('messages to the user are translated where they are shown', () => {
    const untranslated = readSourceFiles('src/extension').flatMap(({ path, text }) =>
      [...text.matchAll(/\bshow(?:Information|Warning|Error)Message\(\s*(['"`])(?!\$\{)/g)].map(() => path),
    );
    assert.deepEqual(untranslated, []);
  });
});
