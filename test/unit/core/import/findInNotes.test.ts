import assert from 'node:assert/strict';
import { findInNotes } from '../../../../src/core/import/findInNotes.ts';
import { planImport } from '../../../../src/core/import/planImport.ts';
import { emptyPrivacyContext } from '../../../../src/core/privacy/privacyContext.ts';
import { finish } from '../../../../src/core/steps.ts';
import { aView } from '../../../support/builders.ts';

suite('findInNotes', () => {
  test('tells what wants a look in each note, by the record that it would become', () => {
    const files = [
      {
        path: 'a.md',
        text: '---\ntitle: Cleaned AE\ndate: 2026-03-14\n---\nThe patient came on 2026-03-14.\n',
      },
      {
        path: 'b.md',
        text: '---\ntitle: Called 617-555-0142 for the patient\nmrn: MRN 12345678\n---\nDr. Keller helped.\n',
      },
    ];
    const { notes } = planImport(files, { contents: aView().contents });
    const found = finish(findInNotes(notes, emptyPrivacyContext));
    assert.deepEqual(
      found.map((findings) => findings.map(({ type }) => type)),
      [[], ['phone', 'mrn']],
    );
  });
});
