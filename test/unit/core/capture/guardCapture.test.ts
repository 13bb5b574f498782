import assert from 'node:assert/strict';
import { guardFigures, guardPaths, withoutFiles } from '../../../../src/core/capture/guardCapture.ts';
import { type CaptureChoice, planCapture } from '../../../../src/core/capture/planCapture.ts';
import type { MetricProposal } from '../../../../src/core/capture/proposeMetrics.ts';
import { emptyPrivacyContext } from '../../../../src/core/privacy/privacyContext.ts';
import { anywhereTerm } from '../../../../src/core/text/looseTerm.ts';
import { aDate } from '../../../support/builders.ts';

const context = { ...emptyPrivacyContext, terms: [anywhereTerm('ABC-123', 'a study')] };

function figure(metric: Partial<MetricProposal['metric']>): MetricProposal {
  return {
    metric: { name: 'rows processed', value: 637, unit: 'row', ...metric },
    line: 1,
    isSure: true,
    isUsual: true,
  };
}

suite('guardFigures', () => {
  const rows: readonly [string, Partial<MetricProposal['metric']>, string | undefined][] = [
    ['a plain figure', { dataset: 'LB_CLEAN' }, undefined],
    ['names of data sets and outputs', { distinct: ['ADSL', 'ADAE', 't_14_1_1'] }, undefined],
    ['a name', { name: 'log errors of abc123_adsl.sas' }, 'confidential'],
    ['a data set', { dataset: 'ABC_123_DM' }, 'confidential'],
    ['a list of names', { distinct: ['ADSL', 'listing of MRN 12345678'] }, 'mrn'],
  ];
  for (const [what, metric, type] of rows) {
    test(`${type === undefined ? 'leaves' : 'unticks'} ${what}`, () => {
      const [guarded] = guardFigures([figure(metric)], context);
      assert.equal(guarded?.finding?.type, type);
      assert.equal(guarded?.isUsual, type === undefined);
    });
  }
});

suite('guardPaths', () => {
  test('tells paths that hold something, and no others', () => {
    const paths = ['logs/adsl.log', 'abc-123/adsl.log', 'programs/2026-03-14-adsl.sas'];
    assert.deepEqual([...guardPaths(paths, context).keys()], ['abc-123/adsl.log']);
  });
});

suite('withoutFiles', () => {
  const choice: CaptureChoice = {
    figures: [{ proposal: figure({}) }],
    logs: [{ path: 'abc-123/adsl.log', hash: 'ab12' }],
    others: [{ path: 'programs/adsl.sas', hash: 'cd34' }],
    skills: [],
  };
  const head = { title: 'Ran adsl.sas', date: aDate('2026-03-20'), role: 'performed' } as const;

  test('leaves a file out of the evidence and of the figures that it shows', () => {
    const draft = planCapture(head, withoutFiles(choice, new Set(['abc-123/adsl.log'])));
    assert.deepEqual(draft.evidence, [{ path: 'programs/adsl.sas', hash: 'cd34' }]);
    assert.deepEqual(draft.metrics, [{ name: 'rows processed', value: 637, unit: 'row' }]);
  });

  test('leaves a log of several out, and cites no other one in its place', () => {
    const several: CaptureChoice = {
      ...choice,
      figures: [
        { proposal: { ...figure({}), log: 'abc-123/adsl.log' } },
        { proposal: { ...figure({}), log: 'b.log' } },
      ],
      logs: [...choice.logs, { path: 'b.log' }],
    };
    const draft = planCapture(head, withoutFiles(several, new Set(['abc-123/adsl.log'])));
    assert.deepEqual(
      draft.metrics?.map(({ evidence }) => evidence),
      [undefined, ['b.log#L1']],
    );
    assert.doesNotMatch(JSON.stringify(draft), /abc/);
  });

  test('changes nothing where nothing is left out', () => {
    assert.deepEqual(planCapture(head, withoutFiles(choice, new Set())), planCapture(head, choice));
  });
});
