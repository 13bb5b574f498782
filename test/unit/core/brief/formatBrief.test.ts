import assert from 'node:assert/strict';
import type { Brief } from '../../../../src/core/brief/brief.ts';
import { headingBlock, recordSpan, textSpan, wordsSpan } from '../../../../src/core/brief/briefSpans.ts';
import { formatBrief } from '../../../../src/core/brief/formatBrief.ts';
import { wording } from '../../../../src/core/text/wording.ts';

const brief: Brief = {
  title: [wordsSpan('Meeting with {person}', { person: '*Ada*' })],
  blocks: [
    headingBlock('Open questions'),
    {
      kind: 'list',
      items: [
        { line: [recordSpan({ id: 'X1', title: 'Which [window]?' }), textSpan('<b>')], isDone: false },
        { line: [wordsSpan('Done')], isDone: true, details: [[textSpan('a|b')]] },
      ],
    },
    { kind: 'list', items: [], empty: wording('Nothing open.') },
    { kind: 'list', items: [] },
    { kind: 'paragraph', line: [wordsSpan('Too much')], tone: 'warning' },
    {
      kind: 'table',
      caption: wording('Hours'),
      columns: [[wordsSpan('Week')], [wordsSpan('Hours')]],
      rows: [[[textSpan('1')], [textSpan('35')]]],
      numberColumns: [1],
    },
    { kind: 'draft', label: wording('Draft'), text: 'Dear Ada,\n\nthank you for #1.\nBest,\nI\n' },
  ],
  actions: [],
};

suite('formatBrief', () => {
  test('writes every kind of block, with users texts as text', () => {
    assert.equal(
      formatBrief(brief, { linkTo: (id) => `../q/${id}.md` }),
      [
        '# Meeting with \\*Ada\\*',
        '',
        '## Open questions',
        '',
        '- [ ] [Which \\[window\\]?](../q/X1.md) \\<b\\>',
        '- [x] Done',
        '  - a\\|b',
        '',
        'Nothing open.',
        '',
        '**Too much**',
        '',
        '| Week | Hours |',
        '| --- | ---: |',
        '| 1 | 35 |',
        '',
        '**Draft**',
        '',
        '> Dear Ada,',
        '>',
        '> thank you for \\#1.\\',
        '> Best,\\',
        '> I',
        '',
      ].join('\n'),
    );
  });

  test('says our words in the language of the surface, and leaves links out where there are none', () => {
    const text = formatBrief(brief, { say: ({ template }) => template.toUpperCase() });
    assert.match(text, /^# MEETING WITH/);
    assert.match(text, /- \[ \] Which/);
  });
});
