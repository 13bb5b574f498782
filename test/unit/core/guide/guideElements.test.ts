import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guideElements } from '../../../../src/core/guide/guideElements.ts';
import { formatWording } from '../../../../src/core/text/wording.ts';
import { projectRoot } from '../../../support/sourceFiles.ts';

const readJson = (path: string) => JSON.parse(readFileSync(join(projectRoot, path), 'utf8'));
const { contributes } = readJson('package.json');
const words: Readonly<Record<string, string>> = readJson('package.nls.json');
const elements = Object.values(guideElements).flat();

suite('guideElements', () => {
  test('are the 36 of the guide, each said once', () => {
    assert.equal(elements.length, 36);
    assert.equal(new Set(elements.map(({ advice }) => advice.template)).size, 36);
  });

  test('name commands and views as the palette and the sidebar do', () => {
    const titles = new Map<string, string>(
      contributes.commands.map(({ command, title }: { command: string; title: string }) => [
        command,
        (words[title.slice(1, -1)] ?? '').replace(/\.\.\.$/, ''),
      ]),
    );
    for (const { id, name } of contributes.views.researchLogbook) {
      titles.set(`${id}.focus`, words[name.slice(1, -1)] ?? '');
    }
    for (const { command, label } of elements)
      assert.equal(titles.get(command), formatWording(label), command);
  });
});
