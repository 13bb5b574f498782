import type { Metric } from '../records/logbookRecord.ts';
import type { RunComparison, RunCount, RunDataset, RunDialect, RunSummary } from './runSummary.ts';

/** A figure that a run offers for a record; nothing is recorded unless the user takes it. */
export interface MetricProposal {
  /** As a record holds it; without evidence. */
  readonly metric: Metric;
  /** The line that shows it, from 1. */
  readonly line: number;
  /** The log, by its path in the workspace folder, where figures of several are proposed together. */
  readonly log?: string;
  /** Whether the log says what it means; else the user has to. */
  readonly isSure: boolean;
  /** Whether most people keep it, so that it is picked beforehand. */
  readonly isUsual: boolean;
}

/** More data sets than this are a loop over data; the first ones are offered. */
const mostDatasets = 100;

/** Where data sets are made in libraries; R tells only of those that it writes to files. */
const sasDialects: ReadonlySet<RunDialect> = new Set(['sas', 'sas-listing', 'sas-notebook', 'altair-slc']);

/** Libraries and prefixes of data sets that last no longer than the session (SAS 9.4 Language Reference, "Work library"). */
const passingLibrary = /^(?:work|_temp\d*|sashelp)\./i;

/**
 * The figures that a run offers, by meaning: data sets made, rows, outputs, tests, comparisons, then what a log is
 * reviewed for and the time it took.
 *
 * What a stopped step left is not offered, a data set written twice is offered once with its last size, and one of the
 * session on the way to another is offered, not picked. Numbers of rows have the kind `dataset`, so that a
 * re-run never adds up; counts of a log have `latest`.
 */
export function proposeMetrics(summary: RunSummary): readonly MetricProposal[] {
  return [
    ...datasetProposals(summary),
    ...changeProposals(summary),
    ...outputProposals(summary),
    ...testProposals(summary),
    ...comparisonProposals(summary.comparisons),
    ...logProposals(summary),
    ...timeProposals(summary),
  ];
}

function datasetProposals({ datasets, dialect }: RunSummary): readonly MetricProposal[] {
  const made = lastOfEach(datasets.filter(({ direction }) => direction === 'written'));
  const read = lastOfEach(datasets.filter(({ direction }) => direction === 'read'));
  const lasting = lastingOf(made, sasDialects.has(dialect));
  const named = lasting.filter(({ name, isUnsure }) => name !== '' && !isUnsure);
  return [
    ...distinctProposal('datasets built', 'dataset', named, true),
    ...made
      .slice(0, mostDatasets)
      .flatMap((one) => rowProposal('rows processed', one, lasting.includes(one))),
    ...read.slice(0, mostDatasets).flatMap((one) => rowProposal('rows read', one, false)),
  ];
}

/**
 * Data sets that outlive the run; where there are none, the last one, which the run ended in. The others hold the same
 * rows on their way: picked together they would count them several times.
 */
function lastingOf(made: readonly RunDataset[], hasLibraries: boolean): readonly RunDataset[] {
  const sizable = made.filter(({ rows, isDeleted }) => rows !== 0 && isDeleted !== true);
  if (!hasLibraries) return sizable;
  const kept = sizable.filter(({ name }) => name.includes('.') && !passingLibrary.test(name));
  return kept.length > 0 ? kept : sizable.slice(-1);
}

function rowProposal(
  name: string,
  { name: dataset, rows, line, isUnsure }: RunDataset,
  isUsual: boolean,
): readonly MetricProposal[] {
  if (rows === undefined) return [];
  const isSure = isUnsure !== true && dataset !== '';
  const metric: Metric = {
    name,
    value: rows,
    unit: 'row',
    kind: 'dataset',
    ...(dataset !== '' && { dataset: shortName(dataset) }),
  };
  return [{ metric, line, isSure, isUsual: isUsual && isSure }];
}

/** The last entry of each name, in the order of these; nameless ones stay apart. */
function lastOfEach(datasets: readonly RunDataset[]): readonly RunDataset[] {
  const last = new Map(datasets.map((one, index) => [one.name.toUpperCase() || `#${index}`, one]));
  return [...last.values()].sort((a, b) => a.line - b.line);
}

/** `ADSL` for `WORK.ADSL`; a permanent library is a part of the name, for two may hold one of that name. */
function shortName(name: string): string {
  return name.replace(/^work\./i, '');
}

function changeProposals({ changes }: RunSummary): readonly MetricProposal[] {
  const last = new Map(
    changes
      .filter(({ from, to }) => from > to)
      .map((one) => [`${isDeduplication(one.step)} ${one.name.toUpperCase() || `#${one.line}`}`, one]),
  );
  return [...last.values()]
    .sort((a, b) => a.line - b.line)
    .map(({ name, step, from, to, line }) => ({
      metric: {
        name: isDeduplication(step) ? 'duplicate rows removed' : 'rows removed',
        value: from - to,
        unit: 'row',
        kind: 'dataset',
        ...(name !== '' && { dataset: shortName(name) }),
      },
      line,
      isSure: true,
      // `distinct(USUBJID)` lists subjects, it cleans nothing; nor does a step that leaves most rows out.
      isUsual: isDeduplication(step) && !step.startsWith('distinct') && from - to < to,
    }));
}

function isDeduplication(step: string): boolean {
  return /nodup|distinct|duplicate/i.test(step);
}

function outputProposals({ outputs, files }: RunSummary): readonly MetricProposal[] {
  const documents = outputs.filter(({ kind }) => kind === 'document');
  const written = files.filter(({ direction }) => direction === 'written');
  const named = new Set(documents.map(({ name }) => name));
  return [
    ...distinctProposal(
      'outputs produced',
      'output',
      documents.map((one) => ({ ...one, name: stemOf(one.name) })),
      true,
    ),
    ...distinctProposal(
      'files written',
      'file',
      written.filter(({ name }) => !named.has(name)),
      false,
    ),
  ];
}

function stemOf(fileName: string): string {
  return fileName.replace(/(?<=.)\.[^.]{1,8}$/, '');
}

interface NamedLine {
  readonly name: string;
  readonly line: number;
}

/** One figure for all names: a second run of the program adds none. */
function distinctProposal(
  name: string,
  unit: string,
  named: readonly NamedLine[],
  isUsual: boolean,
): readonly MetricProposal[] {
  const first = named[0];
  if (first === undefined) return [];
  const distinct = [...new Set(named.map((one) => shortName(one.name)))].slice(0, mostDatasets);
  const metric: Metric = { name, value: distinct.length, unit, kind: 'distinct', distinct };
  return [{ metric, line: first.line, isSure: true, isUsual }];
}

function testProposals({ tests, coverage }: RunSummary): readonly MetricProposal[] {
  const proposals: MetricProposal[] = [];
  if (tests !== undefined) {
    const { passed, failed, skipped, line } = tests;
    const all = passed + failed;
    if (all > 0) {
      const of = failed === 0 ? {} : { of: all };
      const metric: Metric = { name: 'tests passed', value: passed, unit: 'test', kind: 'latest', ...of };
      // Some reporters tell only what failed.
      proposals.push({ metric, line, isSure: true, isUsual: passed > 0 });
    }
    if (failed > 0) proposals.push(countProposal('tests failed', 'test', failed, line));
    if (skipped > 0) proposals.push(countProposal('tests skipped', 'test', skipped, line));
  }
  if (coverage !== undefined) {
    const { value, line } = coverage;
    const metric: Metric = { name: 'test coverage', value, unit: '%', kind: 'latest' };
    proposals.push({ metric, line, isSure: true, isUsual: true });
  }
  return proposals;
}

function comparisonProposals(comparisons: readonly RunComparison[]): readonly MetricProposal[] {
  const equal = comparisons.filter(({ isEqual }) => isEqual);
  return [
    ...distinctProposal('datasets validated', 'dataset', comparedIn(equal, false), true),
    ...distinctProposal('datasets validated', 'dataset', comparedIn(equal, true), false).map((proposal) => ({
      ...proposal,
      isSure: false,
    })),
    ...comparisons.flatMap(({ observations, unequal, isEqual, line, base, compare }) => {
      const differing = unequal ?? (isEqual ? 0 : undefined);
      if (observations === undefined || differing === undefined) return [];
      const name = base ?? compare;
      const metric: Metric = {
        name: 'rows matched',
        value: observations - differing,
        of: observations,
        unit: 'row',
        kind: 'ratio',
        ...(name !== undefined && { dataset: shortName(name) }),
      };
      // All rows match and yet the two differ: rows that only one has are not counted in it.
      const isWhole = isEqual || differing > 0;
      return [{ metric, line, isSure: true, isUsual: isWhole }];
    }),
  ];
}

function comparedIn(comparisons: readonly RunComparison[], areUnsure: boolean): readonly NamedLine[] {
  return comparisons.flatMap(({ base, compare, line, isUnsure = false }) => {
    const name = base ?? compare;
    return name === undefined || isUnsure !== areUnsure ? [] : [{ name, line }];
  });
}

/** What a reviewer of the log counts: figures that a later run of the program can bring to zero. */
function logProposals({ errors, warnings, notes }: RunSummary): readonly MetricProposal[] {
  const noted = Object.values(notes);
  const count = noted.reduce((sum, note) => sum + note.count, 0);
  const lines = noted.flatMap((note) => note.lines).sort((a, b) => a - b);
  return [
    ...logCount('log errors', 'error', errors),
    ...logCount('log warnings', 'warning', warnings),
    ...logCount('log notes to review', 'note', { count, lines }),
  ];
}

function logCount(name: string, unit: string, { count, lines }: RunCount): readonly MetricProposal[] {
  return [countProposal(name, unit, count, lines[0] ?? 1)];
}

function countProposal(name: string, unit: string, value: number, line: number): MetricProposal {
  return { metric: { name, value, unit, kind: 'latest' }, line, isSure: true, isUsual: false };
}

function timeProposals({ total, program }: RunSummary): readonly MetricProposal[] {
  if (total?.realSeconds === undefined) return [];
  const name = program === undefined ? 'run time' : `run time of ${program}`;
  return [countProposal(name, 'second', total.realSeconds, total.line)];
}
