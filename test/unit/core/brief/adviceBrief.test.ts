import assert from 'node:assert/strict';
import { computeAdviceBrief } from '../../../../src/core/brief/adviceBrief.ts';
import { formatBrief } from '../../../../src/core/brief/formatBrief.ts';
import { adviceStageOf, computeAdvice } from '../../../../src/core/insight/adviceFacts.ts';
import { aDate, aRecord, aView } from '../../../support/builders.ts';

suite('adviceStageOf', () => {
  const rows: readonly (readonly [string, Partial<Parameters<typeof adviceStageOf>[0]>])[] = [
    ['open', {}],
    ['open', { status: 'open' }],
    ['doing', { status: 'doing' }],
    ['doing', { status: 'open', action: 'Began' }],
    ['to-report', { action: 'Did it' }],
    ['to-report', { status: 'done' }],
    ['to-report', { status: 'done', reportedBack: aDate('2026-04-16') }],
    ['reported', { status: 'done', reportedBack: aDate('2026-04-15') }],
    ['reported', { reportedBack: aDate('2026-04-01') }],
    ['dropped', { status: 'dropped', action: 'Tried it' }],
  ];
  for (const [stage, advice] of rows) {
    test(`${JSON.stringify(advice)} is ${stage}`, () =>
      assert.equal(adviceStageOf({ text: 'Read', ...advice }, aDate('2026-04-15')), stage));
  }
});

suite('computeAdviceBrief', () => {
  const view = aView([
    aRecord('contact', { title: 'Ada' }),
    aRecord('interaction', { title: 'Alone', date: '2026-04-01', advice: [{ text: 'Rest' }] }),
    aRecord('interaction', {
      title: 'Two',
      date: '2026-04-02',
      people: ['bob', 'ada'],
      advice: [
        { text: 'Read the SAP', status: 'done', action: 'Read it', reportedBack: aDate('2026-04-03') },
        { text: 'Ask early', status: 'done' },
      ],
    }),
  ]);

  test('shows advice by those who gave it, what is to be reported back first', () => {
    assert.equal(
      formatBrief(computeAdviceBrief(view)),
      `${[
        '# Advice ledger',
        '3 pieces of advice · 2 acted on · 1 to report back',
        '## Ada · bob',
        [
          '| Advice | Given | Status | My action | Reported back |',
          '| --- | --- | --- | --- | --- |',
          '| Ask early | 2026-04-02 | acted on, to report back |  |  |',
          '| Read the SAP | 2026-04-02 | reported back | Read it | 2026-04-03 |',
        ].join('\n'),
        '## Nobody named',
        [
          '| Advice | Given | Status | My action | Reported back |',
          '| --- | --- | --- | --- | --- |',
          '| Rest | 2026-04-01 | open |  |  |',
        ].join('\n'),
      ].join('\n\n')}\n`,
    );
  });

  test('keeps the place of each piece in its record', () => {
    assert.deepEqual(
      computeAdvice(view).map(({ place, people }) => [place, people]),
      [
        [0, ['ada', 'bob']],
        [1, ['ada', 'bob']],
        [0, []],
      ],
    );
  });

  test('says where advice goes while there is none', () => {
    assert.match(formatBrief(computeAdviceBrief(aView())), /No advice is written down yet/);
  });
});
