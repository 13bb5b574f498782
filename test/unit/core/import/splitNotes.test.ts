import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type NotePart, splitNotes } from '../../../../src/core/import/splitNotes.ts';

const shown = ({ date, heading, body, line }: NotePart) => [
  date?.kind === 'date' ? date.date : date?.kind,
  heading,
  body,
  line,
];

suite('splitNotes', () => {
  test('splits at dated headings of the highest level that has dates', () => {
    const body = [
      '# Lab notes',
      '',
      '## 2024-05-01',
      'Cleaned AE.',
      '### 2024-04-30 was wrong',
      'Corrected.',
      '## Monday, 6 May 2024: QC',
      '- checked',
      '',
    ].join('\n');
    assert.deepEqual(splitNotes(body).map(shown), [
      ['2024-05-01', '', 'Cleaned AE.\n### 2024-04-30 was wrong\nCorrected.\n', 3],
      ['2024-05-06', 'QC', '- checked\n', 7],
    ]);
  });

  test('keeps what stands before the first date where it says something', () => {
    const [first, second] = splitNotes('Intro.\r\n# 2024-05-01\r\nText');
    assert.deepEqual(first && shown(first), [undefined, '', 'Intro.\r\n', 1]);
    assert.deepEqual(second && shown(second), ['2024-05-01', '', 'Text', 2]);
  });

  test('splits Org mode and jrnl', () => {
    const org = '* <2024-05-01 Wed> Call with the site\nnotes\n* [2024-05-02 Thu 10:00] QC\n';
    assert.deepEqual(splitNotes(org).map(shown), [
      ['2024-05-01', 'Call with the site', 'notes\n', 1],
      ['2024-05-02', 'QC', '', 3],
    ]);
    const jrnl = '[2024-05-01 09:00] Cleaned AE. All of it.\nMore.\n\n[2024-05-02 09:00] QC.\n';
    assert.deepEqual(splitNotes(jrnl).map(shown), [
      ['2024-05-01', 'Cleaned AE. All of it.', 'More.\n\n', 1],
      ['2024-05-02', 'QC.', '', 4],
    ]);
  });

  test('does not split at dates in code, text, lists and links', () => {
    const body = [
      'On 2024-05-01 we met.',
      '- 2024-05-02',
      '```',
      '# 2024-05-03',
      '````',
      '# 2024-05-04',
      '```',
      '[2024-05-05 report](x.md)',
      '## Week 3 (1-5 July)',
      '## Day 13',
    ].join('\n');
    assert.deepEqual(splitNotes(`${body.replace('````', '``')}`).map(shown), [
      [undefined, '', body.replace('````', '``'), 1],
    ]);
  });

  test('loses nothing but the dated headings of any text', () => {
    const line = fc.constantFrom(
      '# 2024-05-01 a',
      '## 2 May 2024',
      'text',
      '',
      '```',
      '* <2024-05-03 Fri> b',
      '# c',
    );
    const eol = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), eol, (lines, end) => {
        const body = lines.join(end);
        const parts = splitNotes(body);
        const kept = parts.reduce((sum, part) => sum + part.body.split('text').length - 1, 0);
        assert.equal(kept, body.split('text').length - 1);
        for (const part of parts) assert.ok(body.includes(part.body));
      }),
      { seed: 9 },
    );
  });
});
