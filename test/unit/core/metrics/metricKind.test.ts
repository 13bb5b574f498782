import assert from 'node:assert/strict';
import { kindOf } from '../../../../src/core/metrics/metricKind.ts';
import type { Metric } from '../../../../src/core/records/logbookRecord.ts';

suite('kindOf', () => {
  const table: readonly (readonly [Omit<Metric, 'value'>, string, string])[] = [
    [{ name: 'queries resolved' }, 'query', 'counter'],
    [{ name: 'queries resolved', of: 3 }, 'query', 'ratio'],
    [{ name: 'queries resolved', kind: 'ratio' }, 'query', 'latest'],
    [{ name: 'run time', from: 3 }, 'minute', 'before-after'],
    [{ name: 'run time', kind: 'before-after' }, 'minute', 'latest'],
    [{ name: 'run time' }, 'minute', 'latest'],
    [{ name: 'turnaround of queries' }, 'day', 'latest'],
    [{ name: 'duration of the run' }, 'h', 'latest'],
    [{ name: 'review time' }, 'minute', 'duration'],
    [{ name: 'time on coding' }, 'h', 'duration'],
    [{ name: 'time' }, 'h', 'duration'],
    [{ name: 'training hours' }, 'h', 'duration'],
    [{ name: 'meetings' }, 'minute', 'duration'],
    [{ name: 'meetings', kind: 'counter' }, 'minute', 'duration'],
    [{ name: 'meetings', kind: 'latest' }, 'minute', 'latest'],
    [{ name: 'queries', kind: 'duration' }, 'query', 'counter'],
    [{ name: 'match rate', kind: 'counter' }, '%', 'latest'],
    [{ name: 'usability' }, 'score', 'latest'],
    [{ name: 'patients screened' }, 'person', 'latest'],
    [{ name: 'widgets' }, 'widget', 'counter'],
  ];
  for (const [metric, unit, kind] of table) {
    test(`gives ${JSON.stringify(metric)} in ${unit} as ${kind}`, () => {
      assert.equal(kindOf({ value: 1, ...metric }, unit), kind);
    });
  }
});
