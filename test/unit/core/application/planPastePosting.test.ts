import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planPastePosting } from '../../../../src/core/application/planPastePosting.ts';
import { findConflictMarkers } from '../../../../src/core/format/conflictMarkers.ts';
import { LogbookError } from '../../../../src/core/logbookError.ts';
import { inspectRecord } from '../../../../src/core/records/inspectRecord.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';

const path = 'applications/2026/2026-04-01-a-post.md';
const frontMatter =
  '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X3Y5A\ntype: application\ntitle: A post\nposting: Short\n---\n';
const paste = (text: string, posting: string) => applyTextEdits(text, planPastePosting(text, path, posting));

suite('planPastePosting', () => {
  test('quotes the text below the front matter', () => {
    assert.equal(
      paste(frontMatter, '\n\nWe look for\r\n\r\n  you  \n'),
      `${frontMatter}\n## Posting\n\n> We look for\n>\n>   you\n`,
    );
  });

  test('leaves a blank line to what stands there, and keeps the line endings', () => {
    assert.equal(paste(`${frontMatter}\nMine`, 'Text'), `${frontMatter}\nMine\n\n## Posting\n\n> Text\n`);
    const windows = frontMatter.replaceAll('\n', '\r\n');
    assert.equal(paste(windows, 'One\nTwo'), `${windows}\r\n## Posting\r\n\r\n> One\r\n> Two\r\n`);
  });

  test('puts the beginning into the front matter where it says nothing yet', () => {
    const text = paste(frontMatter.replace('posting: Short\n', ''), `${'word '.repeat(100)}end`);
    const { record } = inspectRecord(text, path);
    assert.equal(record?.type === 'application' && record.posting, `${'word '.repeat(60).trim()}…`);
  });

  const refused: readonly (readonly [string, string, string, string])[] = [
    ['an empty clipboard', frontMatter, ' \n\t', 'There is no text to paste.'],
    ['a second posting', `${frontMatter}\n## Posting\n`, 'Text', 'This application has a posting already.'],
    [
      'an endless text',
      frontMatter,
      'x'.repeat(200_001),
      'The text is longer than any posting: {count} characters.',
    ],
    ['another type', frontMatter.replace('application', 'activity'), 'Text', '{file} is no application.'],
    ['a file without a record', 'Just text', 'Text', '{file} is no application.'],
  ];
  for (const [what, text, posting, template] of refused) {
    test(`refuses ${what}`, () => {
      assert.throws(
        () => planPastePosting(text, path, posting),
        (error) => error instanceof LogbookError && error.template === template,
      );
    });
  }

  test('keeps what is there and gives a good file, whatever is pasted', () => {
    const nasty = fc.constantFrom(
      '---',
      '<<<<<<< a',
      '=======',
      '>>>>>>> b',
      '```',
      '# x',
      '\0',
      '\u2028',
      '- a: b',
      '',
    );
    const line = fc.oneof(nasty, fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const posting = lines.join('\n');
        fc.pre(/[\p{L}\p{N}\p{P}\p{S}]/u.test(posting));
        const bare = frontMatter.replace('posting: Short\n', '');
        for (const before of [frontMatter, bare]) {
          const text = paste(before, posting);
          const { problems } = inspectRecord(text, path);
          assert.deepEqual(problems, []);
          assert.equal(findConflictMarkers(text), undefined);
        }
        assert.ok(paste(frontMatter, posting).startsWith(frontMatter));
      }),
      { seed: 17, numRuns: 300 },
    );
  });
});
