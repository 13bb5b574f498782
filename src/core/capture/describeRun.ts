import { formatNumber, formatQuantity } from '../metrics/units.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { MetricProposal } from './proposeMetrics.ts';
import type { RunDialect, RunSummary } from './runSummary.ts';

const dialectWords: Readonly<Record<RunDialect, Wording>> = {
  sas: wording('SAS log'),
  'sas-listing': wording('SAS listing'),
  'sas-notebook': wording('SAS notebook'),
  'altair-slc': wording('Altair SLC log'),
  r: wording('R output'),
  logrx: wording('logrx log'),
  logr: wording('logr log'),
  testthat: wording('testthat report'),
  junit: wording('JUnit report'),
  'r-cmd-check': wording('R CMD check'),
  quarto: wording('Quarto output'),
};

/** A run in a few short parts, for one line: what it is, what it made, what its log says. */
export function describeRun(summary: RunSummary): readonly Wording[] {
  const { dialect, datasets, outputs, tests, errors, warnings, isTruncated } = summary;
  const made = new Set(datasets.filter(({ direction }) => direction === 'written').map(({ name }) => name));
  return [
    dialectWords[dialect],
    ...(made.size > 0 ? [counted(made.size, '1 data set written', '{count} data sets written')] : []),
    ...(outputs.length > 0 ? [counted(outputs.length, '1 output', '{count} outputs')] : []),
    ...(tests
      ? [
          wording('{passed} of {all} tests passed', {
            passed: tests.passed,
            all: tests.passed + tests.failed,
          }),
        ]
      : []),
    counted(errors.count, '1 error', '{count} errors'),
    counted(warnings.count, '1 warning', '{count} warnings'),
    ...(isTruncated ? [wording('ends early')] : []),
  ];
}

function counted(count: number, one: string, many: string): Wording {
  return count === 1 ? wording(one) : wording(many, { count: formatNumber(count) });
}

/**
 * A title for the record of a run, in English as exports are: `Ran lb_clean.sas: 637 rows in LB_CLEAN, 0 errors`.
 *
 * @param program - name of the program, or of the log without its ending where nothing says which ran.
 */
export function titleOfRun(
  program: string,
  summary: RunSummary,
  proposals: readonly MetricProposal[],
): string {
  const { tests, errors } = summary;
  // What a run wrote last is what it was for.
  const result = proposals
    .filter(({ metric, isUsual }) => isUsual && metric.kind === 'dataset' && isRowsMade(metric.name))
    .at(-1);
  const rows = result?.metric;
  const parts = [
    ...(rows?.dataset !== undefined ? [`${formatQuantity(rows.value, 'row')} in ${rows.dataset}`] : []),
    ...(tests === undefined
      ? []
      : [`${formatNumber(tests.passed)} of ${formatQuantity(tests.passed + tests.failed, 'test')} passed`]),
    formatQuantity(errors.count, 'error'),
  ];
  return `Ran ${program}: ${parts.join(', ')}`;
}

function isRowsMade(name: string): boolean {
  return name === 'rows processed';
}
