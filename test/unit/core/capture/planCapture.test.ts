import assert from 'node:assert/strict';
import {
  type CaptureChoice,
  planAddToRecord,
  planCapture,
} from '../../../../src/core/capture/planCapture.ts';
import { planNewRecord } from '../../../../src/core/records/newRecord.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';
import { aDate } from '../../../support/builders.ts';

const id = '01JD3Z8Q4N6W2K5R7T9V1X3Y5A';
const rows = {
  metric: { name: 'rows processed', value: 637, unit: 'row', kind: 'dataset', dataset: 'LB_CLEAN' },
  line: 66,
  isSure: true,
  isUsual: true,
} as const;
const unsure = {
  metric: { name: 'rows', value: 31, unit: 'row' },
  line: 12,
  isSure: false,
  isUsual: false,
} as const;
const choice: CaptureChoice = {
  figures: [{ proposal: rows }, { proposal: unsure, name: 'subjects with labs' }],
  logs: [{ path: 'logs/lb_clean.log', hash: 'ab12' }],
  others: [{ path: 'programs/lb_clean.sas', hash: 'cd34' }],
  skills: ['sas.sql'],
};
const head = { title: 'Ran lb_clean.sas', date: aDate('2026-03-20'), role: 'assisted' } as const;

suite('planCapture', () => {
  test('makes a record whose figures cite the lines of the log', () => {
    assert.equal(
      planNewRecord(planCapture(head, choice), id).text,
      [
        '---',
        `id: ${id}`,
        'type: activity',
        'title: Ran lb_clean.sas',
        'date: 2026-03-20',
        'skills: [sas.sql]',
        'role: assisted',
        'metrics:',
        '  - name: rows processed',
        '    value: 637',
        '    unit: row',
        '    kind: dataset',
        '    dataset: LB_CLEAN',
        "    evidence: ['logs/lb_clean.log#L66']",
        '  - name: subjects with labs',
        '    value: 31',
        '    unit: person',
        "    evidence: ['logs/lb_clean.log#L12']",
        'evidence:',
        '  - path: logs/lb_clean.log',
        "    lines: '12-66'",
        '    hash: ab12',
        '  - path: programs/lb_clean.sas',
        '    hash: cd34',
        '---',
        '',
      ].join('\n'),
    );
  });

  test('makes a record without figures, skills and files where the user keeps none', () => {
    const draft = planCapture(head, { figures: [], logs: [], others: [], skills: [] });
    assert.deepEqual(draft, { type: 'activity', ...head });
  });

  test('cites the whole log for what it does not say', () => {
    const errors = {
      metric: { name: 'log errors', value: 0, from: 12, unit: 'error' },
      line: 1,
      isSure: true,
      isUsual: true,
    } as const;
    const draft = planCapture(head, { ...choice, figures: [{ proposal: errors }] });
    assert.deepEqual(draft.metrics, [{ ...errors.metric, evidence: ['logs/lb_clean.log'] }]);
    assert.deepEqual(draft.evidence?.[0], choice.logs[0]);
  });

  test('cites nothing for an output that is no file', () => {
    const draft = planCapture(head, { figures: [{ proposal: rows }], logs: [], others: [], skills: [] });
    assert.deepEqual(draft.metrics, [rows.metric]);
    assert.equal(draft.evidence, undefined);
  });
});

suite('planCapture of several logs', () => {
  test('cites for each figure the log that shows it, and gives each log the lines of its own figures', () => {
    const { metrics, evidence } = planCapture(head, {
      figures: [{ proposal: rows }, { proposal: { ...rows, line: 9, log: 'logs/adlb.log' } }],
      logs: [...choice.logs, { path: 'logs/adlb.log' }, { path: 'logs/empty.log' }],
      others: [],
      skills: [],
    });
    assert.deepEqual(
      metrics?.map((metric) => metric.evidence),
      [['logs/lb_clean.log#L66'], ['logs/adlb.log#L9']],
    );
    assert.deepEqual(evidence, [
      { path: 'logs/lb_clean.log', lines: '66', hash: 'ab12' },
      { path: 'logs/adlb.log', lines: '9' },
      { path: 'logs/empty.log' },
    ]);
  });
});

suite('planAddToRecord', () => {
  const text = [
    '---',
    `id: ${id}`,
    'type: activity',
    'title: "Cleaned LB" # keep',
    'date: 2026-03-20',
    'skills: [ sas.base ]',
    'evidence:',
    '  # the program',
    '  - path: programs/lb_clean.sas',
    '    hash: cd34',
    'mine: 1',
    '---',
    '',
    'Body.',
    '',
  ].join('\n');

  test('adds what is new, and leaves every other byte', () => {
    const after = applyTextEdits(text, planAddToRecord(text, { ...choice, figures: [{ proposal: rows }] }));
    assert.equal(
      after,
      text
        .replace('skills: [ sas.base ]', 'skills: [ sas.base, sas.sql ]')
        .replace(
          'evidence:\n',
          [
            'metrics:',
            '  - name: rows processed',
            '    value: 637',
            '    unit: row',
            '    kind: dataset',
            '    dataset: LB_CLEAN',
            "    evidence: ['logs/lb_clean.log#L66']",
            'evidence:',
            '',
          ].join('\n'),
        )
        .replace(
          '    hash: cd34\n',
          "    hash: cd34\n  - path: logs/lb_clean.log\n    lines: '66'\n    hash: ab12\n",
        ),
    );
  });

  test('leaves what stands in brackets as it is written', () => {
    const flow = [
      '---',
      'type: activity',
      "skills: [ 'sas.base' , r.base ]",
      'metrics: [',
      '  {name: a, value: 1.0}, # counted by hand',
      '  {name: b, value: 007}, # why',
      '  ]',
      'evidence: [ {path: q.log , hash: "AB"} ]',
      '---',
      '',
    ].join('\n');
    const after = applyTextEdits(flow, planAddToRecord(flow, { ...choice, figures: [{ proposal: rows }] }));
    assert.equal(
      after,
      flow
        .replace('r.base ]', 'r.base, sas.sql ]')
        .replace(
          'value: 007}',
          "value: 007}, {name: rows processed, value: 637, unit: row, kind: dataset, dataset: LB_CLEAN, evidence: ['logs/lb_clean.log#L66']}",
        )
        .replace(
          '"AB"}',
          '"AB"}, {path: logs/lb_clean.log, lines: \'66\', hash: ab12}, {path: programs/lb_clean.sas, hash: cd34}',
        ),
    );
  });

  test('adds nothing twice', () => {
    const once = applyTextEdits(text, planAddToRecord(text, choice));
    assert.deepEqual(planAddToRecord(once, choice), []);
  });

  test('ends a block of code that nobody ended, before code goes below it', () => {
    const open = `${text}Text\n\n~~~sas\nproc sort;\n`;
    const nothing: CaptureChoice = { figures: [], skills: [], logs: [], others: [] };
    const snippet = '```sas\nrun;\n```\n';
    const added = (before: string): string =>
      applyTextEdits(before, planAddToRecord(before, nothing, snippet));
    assert.equal(added(open), `${open}~~~\n\n${snippet}`);
    assert.equal(added(`${open}~~~`), `${open}~~~\n\n${snippet}`);
    assert.equal(added(open.replaceAll('\n', '\r\n')), `${open}~~~\n\n${snippet}`.replaceAll('\n', '\r\n'));
  });

  const [first, later] = ['a'.repeat(64), 'b'.repeat(64)];
  const runOf = (hash: string, value: number, line: number): CaptureChoice => ({
    figures: [
      { proposal: { ...rows, metric: { ...rows.metric, value }, line } },
      { proposal: { ...unsure, metric: { name: 'log errors of lb.sas', value: 2, unit: 'error' } } },
    ].slice(0, hash === first ? 2 : 1),
    logs: [{ path: 'logs/lb.log', hash, ...(hash === first && { commit: 'abcdefabcdef' }) }],
    others: [],
    skills: [],
  });

  test('says of a log that was written again what it holds now, and lets its later figures take the place', () => {
    const once = applyTextEdits(text, planAddToRecord(text, runOf(first, 100, 5)));
    const twice = applyTextEdits(once, planAddToRecord(once, runOf(later, 120, 6)));
    assert.equal(
      twice.slice(twice.indexOf('metrics:'), twice.indexOf('mine:')),
      [
        'metrics:',
        '  - name: log errors of lb.sas',
        '    value: 2',
        '    unit: error',
        "    evidence: ['logs/lb.log#L12']",
        '  - name: rows processed',
        '    value: 120',
        '    unit: row',
        '    kind: dataset',
        '    dataset: LB_CLEAN',
        "    evidence: ['logs/lb.log#L6']",
        'evidence:',
        '  # the program',
        '  - path: programs/lb_clean.sas',
        '    hash: cd34',
        '  - path: logs/lb.log',
        "    lines: '6'",
        `    hash: ${later}`,
        '',
      ].join('\n'),
    );
    assert.deepEqual(planAddToRecord(twice, runOf(later, 120, 6)), []);
  });

  test('leaves figures of the user and of other files, whatever run follows', () => {
    const own =
      'metrics:\n  - { name: rows processed, value: 7, unit: row, dataset: LB_CLEAN } # own\nmine: 1';
    const once = applyTextEdits(
      text.replace('mine: 1', own),
      planAddToRecord(text.replace('mine: 1', own), runOf(first, 100, 5)),
    );
    const twice = applyTextEdits(once, planAddToRecord(once, runOf(later, 120, 6)));
    assert.match(twice, /value: 7, unit: row, dataset: LB_CLEAN } # own\n/);
    assert.doesNotMatch(twice, /value: 100/);
    assert.match(twice, /value: 120/);
  });

  test('keeps what a later run says just as the earlier one did', () => {
    const errors = runOf(first, 100, 5).figures.slice(1);
    const once = applyTextEdits(text, planAddToRecord(text, runOf(first, 100, 5)));
    const { figures, ...rest } = runOf(later, 120, 6);
    const twice = applyTextEdits(once, planAddToRecord(once, { ...rest, figures: [...figures, ...errors] }));
    assert.deepEqual(
      [...twice.matchAll(/(?:name|value): (.+)/g)].map(([, value]) => value),
      ['log errors of lb.sas', '2', 'rows processed', '120'],
    );
  });
});
