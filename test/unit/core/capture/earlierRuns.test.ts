import assert from 'node:assert/strict';
import {
  findActivitiesAbout,
  findEarlierRuns,
  pairWithEarlier,
} from '../../../../src/core/capture/earlierRuns.ts';
import { proposeMetrics } from '../../../../src/core/capture/proposeMetrics.ts';
import type { Metric } from '../../../../src/core/records/logbookRecord.ts';
import { aDate, aRecord, aView } from '../../../support/builders.ts';
import { aRunSummary } from '../../../support/runSummaryBuilder.ts';

const hash = 'a'.repeat(64);
const otherHash = 'b'.repeat(64);

function ran(
  title: string,
  date: string,
  evidence: readonly { readonly path: string; readonly hash?: string }[],
) {
  return aRecord('activity', { title, date, evidence: [...evidence] });
}

function titlesFor(
  records: readonly ReturnType<typeof ran>[],
  files: Parameters<typeof findEarlierRuns>[1],
): readonly (string | undefined)[] {
  const { same, previous } = findEarlierRuns(aView(records).contents.records, files);
  return [same?.record.title, previous?.record.title];
}

suite('findEarlierRuns', () => {
  const log = { path: 'logs/adsl.log', hash };

  test('knows the same log by its path and bytes', () => {
    const records = [ran('One', '2026-04-01', [{ path: 'logs/adsl.log', hash }])];
    assert.deepEqual(titlesFor(records, { log }), ['One', undefined]);
  });

  test('knows the same log where it was moved, or its hash was cut', () => {
    assert.deepEqual(titlesFor([ran('Moved', '2026-04-01', [{ path: 'old/adsl.log', hash }])], { log }), [
      'Moved',
      undefined,
    ]);
    const cut = ran('Cut', '2026-04-01', [{ path: 'logs/adsl.log', hash: 'AAAAAAAA' }]);
    assert.deepEqual(titlesFor([cut], { log }), ['Cut', undefined]);
  });

  for (const [written, path] of [
    [`sha256:${hash}`, 'logs/adsl.log'],
    [hash, 'logs/adsl.log#L5'],
    [hash, './logs/adsl.log'],
    [hash, 'logs\\adsl.log'],
  ] as const) {
    test(`knows the log in ${path}, ${written.slice(0, 8)}`, () => {
      assert.deepEqual(titlesFor([ran('One', '2026-04-01', [{ path, hash: written }])], { log }), [
        'One',
        undefined,
      ]);
    });
  }

  test('knows the log whose line ends git changed', () => {
    const records = [ran('One', '2026-04-01', [{ path: 'logs/adsl.log', hash: otherHash }])];
    const changed = { ...log, otherLineEnds: [otherHash] };
    assert.deepEqual(titlesFor(records, { log: changed }), ['One', undefined]);
  });

  test('knows a copy of the log under another name by the program beside it', () => {
    const evidence = [{ path: 'old/adsl_0401.log', hash }, { path: 'adsl.sas' }];
    const records = [ran('Copy', '2026-04-01', evidence)];
    assert.deepEqual(titlesFor(records, { log, programPath: 'adsl.sas' }), ['Copy', undefined]);
    assert.deepEqual(titlesFor(records, { log, programPath: 'adae.sas' }), [undefined, undefined]);
  });

  test('takes no record of a later day for an earlier run, and one of the day', () => {
    const records = [
      ran('Old', '2026-02-28', [{ path: 'logs/adsl.log' }]),
      ran('Day', '2026-03-01', [{ path: 'logs/adsl.log', hash: otherHash }]),
      ran('Later', '2026-03-09', [{ path: 'logs/adsl.log', hash: otherHash }]),
    ];
    assert.deepEqual(titlesFor(records, { log, date: aDate('2026-03-01') }), [undefined, 'Day']);
    assert.deepEqual(titlesFor(records, { log, date: aDate('2026-02-28') }), [undefined, 'Old']);
    assert.deepEqual(titlesFor(records, { log, date: aDate('2026-02-27') }), [undefined, undefined]);
    assert.deepEqual(titlesFor(records, { log }), [undefined, 'Later']);
  });

  test('takes other bytes under the path for an earlier run, the latest first', () => {
    const records = [
      ran('First', '2026-04-01', [{ path: 'logs/adsl.log', hash: otherHash }]),
      ran('Second', '2026-04-02', [{ path: 'logs/adsl.log' }]),
    ];
    assert.deepEqual(titlesFor(records, { log }), [undefined, 'Second']);
  });

  test('takes another log of the program for an earlier run', () => {
    const records = [
      ran('By program', '2026-04-01', [{ path: 'adsl.sas', hash: otherHash }, { path: 'logs/old.log' }]),
    ];
    assert.deepEqual(titlesFor(records, { log, programPath: 'adsl.sas' }), [undefined, 'By program']);
    assert.deepEqual(titlesFor(records, { programPath: 'adsl.sas' }), [undefined, 'By program']);
  });

  test('finds both where the same log was logged after an earlier run', () => {
    const records = [
      ran('Earlier', '2026-04-01', [{ path: 'logs/adsl.log', hash: otherHash }]),
      ran('Same', '2026-04-02', [{ path: 'logs/adsl.log', hash }]),
    ];
    assert.deepEqual(titlesFor(records, { log }), ['Same', 'Earlier']);
  });

  test('finds nothing in records about other files', () => {
    const records = [
      ran('Other', '2026-04-01', [{ path: 'logs/adae.log', hash }]),
      ran('None', '2026-04-02', []),
    ];
    assert.deepEqual(titlesFor(records, { log, programPath: 'adsl.sas' }), [undefined, undefined]);
    assert.deepEqual(titlesFor(records, {}), [undefined, undefined]);
  });
});

suite('pairWithEarlier', () => {
  const summary = aRunSummary({
    program: 'adsl.sas',
    datasets: [{ name: 'ADAM.ADSL', direction: 'written', rows: 118, columns: 30, line: 9 }],
    errors: { count: 0, lines: [] },
    warnings: { count: 5, lines: [12] },
    total: { name: 'run', realSeconds: 6, line: 40 },
    tests: { passed: 120, failed: 0, skipped: 0, line: 30 },
  });
  const proposals = proposeMetrics(summary);
  const earlier = aRecord('activity', {
    title: 'Ran adsl.sas',
    metrics: [
      { name: 'rows processed', value: 100, unit: 'row', kind: 'dataset', dataset: 'ADAM.ADSL' },
      { name: 'log errors of adsl.sas', value: 12, unit: 'error', kind: 'latest' },
      { name: 'log warnings of adsl.sas', value: 5, unit: 'warning', kind: 'latest' },
      { name: 'run time of adsl.sas', value: 40, from: 60, unit: 'seconds' },
      { name: 'tests passed in adsl.sas', value: 121, unit: 'test', kind: 'latest' },
    ],
  });
  const paired = pairWithEarlier(proposals, earlier, summary).filter(
    ({ metric }) => metric.from !== undefined,
  );

  test('offers errors, time and tests before and after', () => {
    assert.deepEqual(
      paired.map(({ metric, isUsual }) => [metric.name, metric.from, metric.value, isUsual]),
      [
        ['tests passed in adsl.sas', 121, 120, false],
        ['log errors of adsl.sas', 12, 0, true],
        ['run time of adsl.sas', 40, 6, true],
      ],
    );
  });

  test('compares nothing of a log that was cut off', () => {
    assert.equal(pairWithEarlier(proposals, earlier, { ...summary, isTruncated: true }), proposals);
  });

  test('picks only the errors of a run that had some: the rest may be better for want of steps', () => {
    const stopped = { ...summary, errors: { count: 3, lines: [7] } };
    const pairs = pairWithEarlier(proposeMetrics(stopped), earlier, stopped).filter(
      ({ metric }) => metric.from !== undefined,
    );
    assert.deepEqual(
      pairs.map(({ metric, isUsual }) => [metric.name, metric.from, metric.value, isUsual]),
      [
        ['tests passed in adsl.sas', 121, 120, false],
        ['log errors of adsl.sas', 12, 3, true],
        ['run time of adsl.sas', 40, 6, false],
      ],
    );
  });

  test('leaves rows and equal figures as they are', () => {
    const rows = pairWithEarlier(proposals, earlier, summary).find(
      ({ metric }) => metric.name === 'rows processed',
    );
    assert.deepEqual(rows?.metric, {
      name: 'rows processed',
      value: 118,
      unit: 'row',
      kind: 'dataset',
      dataset: 'ADAM.ADSL',
    });
  });

  test('keeps the figure alone beside a pair, usual where it is so or the record tells it as a state', () => {
    const kept = earlier.metrics?.map((metric) =>
      metric.name.startsWith('log errors') ? { ...metric, evidence: ['logs/adsl.log'] } : metric,
    );
    const alone = (metrics: readonly Metric[] | undefined) =>
      pairWithEarlier(proposals, aRecord('activity', { metrics: [...(metrics ?? [])] }), summary)
        .filter(
          ({ metric }) => /tests passed|log errors|run time/.test(metric.name) && metric.from === undefined,
        )
        .map(({ metric, isUsual }) => [metric.name, metric.value, isUsual]);
    assert.deepEqual(alone(kept), [
      ['tests passed in adsl.sas', 120, true],
      ['log errors of adsl.sas', 0, true],
      ['run time of adsl.sas', 6, false],
    ]);
    assert.deepEqual(alone(earlier.metrics)[1], ['log errors of adsl.sas', 0, false]);
  });

  test('compares nothing with what other programs of the record have', () => {
    const others = aRecord('activity', {
      metrics: [
        { name: 'log errors of adsl.sas', value: 0, unit: 'error', kind: 'latest' },
        { name: 'log errors of adae.sas', value: 12, unit: 'error', kind: 'latest' },
      ],
    });
    assert.deepEqual(pairWithEarlier(proposals, others, summary), proposals);
  });

  test('changes nothing without an earlier run', () => {
    assert.equal(pairWithEarlier(proposals, undefined, summary), proposals);
  });
});

suite('findActivitiesAbout', () => {
  test('finds activities of the day by their files or their title', () => {
    const records = [
      ran('By log', '2026-04-15', [{ path: 'logs/adsl.log' }]),
      ran('Fixed adsl.sas: dates', '2026-04-15', []),
      ran('Fixed qc_adsl.sas', '2026-04-15', []),
      ran('Another day', '2026-04-14', [{ path: 'logs/adsl.log' }]),
    ];
    const found = findActivitiesAbout(aView(records).contents.records, aDate('2026-04-15'), {
      log: { path: 'logs/adsl.log', hash },
      programName: 'ADSL.sas',
    });
    assert.deepEqual(found.map(({ record }) => record.title).sort(), ['By log', 'Fixed adsl.sas: dates']);
  });
});
