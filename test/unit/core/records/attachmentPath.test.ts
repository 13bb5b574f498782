import assert from 'node:assert/strict';
import { attachmentPath, linkFromRecord } from '../../../../src/core/records/attachmentPath.ts';

suite('attachmentPath', () => {
  const table: readonly (readonly [string, string])[] = [
    ['activities/2026/2026-03-14-cleaned-ae.md', 'attachments/2026/2026-03-14-cleaned-ae-2.png'],
    ['contacts/anna-meyer.MD', 'attachments/anna-meyer-2.png'],
    ['note.md', 'attachments/note-2.png'],
    ['a/My notes (new) #2 [x].md', 'attachments/my-notes-new-2-x-2.png'],
    ['a/2026-03.md', 'attachments/2026-03-2.png'],
    ['a/2026-03-14.md', 'attachments/2026/2026-03-14-2.png'],
    ['a/...md', 'attachments/record-2.png'],
    ['a/con.md', 'attachments/con-record-2.png'],
  ];
  for (const [record, expected] of table) {
    test(`names what ${record} shows after it`, () => {
      assert.equal(attachmentPath(record, 2, 'png'), expected);
    });
  }

  test('links from the folder of the record', () => {
    assert.equal(linkFromRecord('note.md', 'attachments/a.png'), 'attachments/a.png');
    assert.equal(
      linkFromRecord('activities/2026/x.md', 'attachments/2026/a.png'),
      '../../attachments/2026/a.png',
    );
  });
});
