import assert from 'node:assert/strict';
import { computeAnswersBrief } from '../../../../src/core/brief/answersBrief.ts';
import { formatBrief } from '../../../../src/core/brief/formatBrief.ts';
import { selectRecords } from '../../../../src/core/insight/selectRecords.ts';
import { aRecord, aView } from '../../../support/builders.ts';

suite('computeAnswersBrief', () => {
  test('lists answers by study and skill, with whom was asked and what it unblocked', () => {
    const work = aRecord('activity', { title: 'Wrote the macro', date: '2026-04-03' });
    const answered = (title: string, fields: Parameters<typeof aRecord<'question'>>[1]) =>
      aRecord('question', {
        title,
        status: 'answered',
        answered: '2026-04-02',
        answer: `${title}: yes`,
        ...fields,
      });
    const view = aView(
      [
        work,
        answered('Macro', {
          study: 'onc-2',
          skills: ['macros', 'own skill'],
          unblocks: [work.id],
          askedTo: ['bob'],
        }),
        answered('Base', { study: 'card-3', skills: ['sas.base'] }),
        answered('Plain', {}),
        aRecord('question', { title: 'Open', study: 'onc-2' }),
      ],
      { profile: { studies: [{ id: 'onc-2' }] } },
    );
    const brief = computeAnswersBrief(view);
    const macro = [
      '- Macro (2026-04-02)',
      '  - Macro: yes',
      '  - Asked of \\@bob',
      '  - Unblocked Wrote the macro',
    ];
    assert.equal(
      formatBrief(brief),
      [
        ...['# Answered questions', '', '3 answered questions', ''],
        ...['## onc-2', '', 'SAS macro language', '', ...macro, '', 'own skill', '', ...macro, ''],
        ...['## card-3', '', 'Base SAS', '', '- Base (2026-04-02)', '  - Base: yes', ''],
        ...['## No study named', '', 'No skill named', '', '- Plain (2026-04-02)', '  - Plain: yes', ''],
      ].join('\n'),
    );
    const [summary] = brief.blocks;
    const figure = summary?.kind === 'paragraph' ? summary.line[0] : undefined;
    assert.equal(figure?.kind === 'figure' && selectRecords(view.contents, figure.selection).length, 3);
  });

  test('says what to do where nothing is answered', () => {
    assert.match(formatBrief(computeAnswersBrief(aView())), /No question is answered yet\. Compose one/);
  });
});
