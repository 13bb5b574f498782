import assert from 'node:assert/strict';
import { findInFile } from '../../../../src/core/privacy/findInFile.ts';
import { emptyPrivacyContext } from '../../../../src/core/privacy/privacyContext.ts';
import { proposeFileFixes } from '../../../../src/core/privacy/proposeFileFixes.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';

const path = 'activities/2026/2026-03-14-x.md';

/** What each proposal for the first finding makes of a text, by kind. */
function fixed(text: string): Readonly<Record<string, string>> {
  const [finding] = findInFile(text, path, emptyPrivacyContext);
  assert.ok(finding, text);
  return Object.fromEntries(
    proposeFileFixes(finding, text, path, emptyPrivacyContext).map((fix) => [
      fix.kind,
      fix.kind === 'ignore' ? fix.text : applyTextEdits(text, fix.edits),
    ]),
  );
}

suite('proposeFileFixes', () => {
  test('quotes a value of front matter that needs it', () => {
    assert.deepEqual(fixed('---\ntitle: 123-45-6789 was the SSN\n---\n'), {
      mask: "---\ntitle: '[SSN removed] was the SSN'\n---\n",
      ignore: '123-45-6789',
    });
  });

  test('offers the body as it stands', () => {
    assert.equal(
      fixed('---\ntitle: a\n---\nMRN 12345678: x').mask,
      '---\ntitle: a\n---\nMRN [MRN removed]: x',
    );
  });

  test('never speaks of the participant where a key would go with it', () => {
    const fixes = fixed('---\nsubject: 1042-003\n---\n');
    assert.deepEqual(Object.keys(fixes), ['mask', 'ignore']);
    assert.equal(fixes.mask, "---\nsubject: '[subject number removed]'\n---\n");
  });
});
