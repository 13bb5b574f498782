import type { Metric } from '../records/logbookRecord.ts';
import { lastsLonger, sasDialects, shortName } from './datasetNames.ts';
import type { RunCount, RunDataset, RunSummary } from './runSummary.ts';
import { type StandingComparison, standingComparisons } from './standingComparisons.ts';

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

/**
 * The figures that a run offers, by meaning: data sets made, rows, outputs, tests, comparisons, then what a log is
 * reviewed for and the time it took.
 *
 * What a stopped step left is not offered, a data set written twice is offered once with its last size, and one of the
 * session on the way to another is offered, not picked. Numbers of rows have the kind `dataset`, so that a
 * re-run never adds up; counts of a log have `latest`, and the program in their name: without it a clean run of one
 * program would stand for all of them.
 *
 * @param program - name of what ran, or of its log without ending where nothing tells it; by default what the log says.
 */
export function proposeMetrics(
  summary: RunSummary,
  program: string | undefined = summary.program,
): readonly MetricProposal[] {
  return [
    ...datasetProposals(summary),
    ...changeProposals(summary),
    ...outputProposals(summary),
    ...testProposals(summary, program),
    ...comparisonProposals(standingComparisons(summary, program), program),
    ...logProposals(summary, program),
    ...timeProposals(summary, program),
  ];
}

/** A figure with what it is of, by which those of different programs are told apart. */
function figureName(figure: string, link: 'of' | 'in', program: string | undefined): string {
  return program === undefined ? figure : `${figure} ${link} ${program}`;
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
  const kept = sizable.filter(({ name }) => lastsLonger(name));
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
  const names = new Map<string, string>();
  for (const one of named) {
    const short = shortName(one.name);
    // Records count names without regard to letter case, so a figure must not count them with it.
    if (!names.has(short.toUpperCase())) names.set(short.toUpperCase(), short);
  }
  const distinct = [...names.values()].slice(0, mostDatasets);
  const metric: Metric = { name, value: distinct.length, unit, kind: 'distinct', distinct };
  return [{ metric, line: first.line, isSure: true, isUsual }];
}

function testProposals(
  { tests, coverage }: RunSummary,
  program: string | undefined,
): readonly MetricProposal[] {
  const proposals: MetricProposal[] = [];
  if (tests !== undefined) {
    const { passed, failed, skipped, line } = tests;
    const all = passed + failed;
    if (all > 0) {
      const of = failed === 0 ? {} : { of: all };
      const name = figureName('tests passed', 'in', program);
      const metric: Metric = { name, value: passed, unit: 'test', kind: 'latest', ...of };
      // Some reporters tell only what failed.
      proposals.push({ metric, line, isSure: true, isUsual: passed > 0 });
    }
    if (failed > 0)
      proposals.push(countProposal(figureName('tests failed', 'in', program), 'test', failed, line));
    if (skipped > 0)
      proposals.push(countProposal(figureName('tests skipped', 'in', program), 'test', skipped, line));
  }
  if (coverage !== undefined) {
    const { value, line } = coverage;
    // `Test coverage of admiral of 87%` would read badly.
    const name = program === undefined ? 'test coverage' : `${program} test coverage`;
    const metric: Metric = { name, value, unit: '%', kind: 'latest' };
    proposals.push({ metric, line, isSure: true, isUsual: true });
  }
  return proposals;
}

function comparisonProposals(
  comparisons: readonly StandingComparison[],
  program: string | undefined,
): readonly MetricProposal[] {
  const equal = comparisons.filter(({ isEqual }) => isEqual);
  return [
    ...distinctProposal('datasets validated', 'dataset', comparedIn(equal, false), true),
    ...distinctProposal('datasets validated', 'dataset', comparedIn(equal, true), false).map((proposal) => ({
      ...proposal,
      isSure: false,
    })),
    ...comparisons.flatMap(({ observations, unequal, isEqual, line, pair }) => {
      const differing = unequal ?? (isEqual ? 0 : undefined);
      if (observations === undefined || observations === 0 || differing === undefined) return [];
      const metric: Metric = {
        name: pair === undefined ? figureName('rows matched', 'in', program) : 'rows matched',
        value: observations - differing,
        of: observations,
        unit: 'row',
        kind: 'latest',
        ...(pair !== undefined && { dataset: pair }),
      };
      // All rows match and yet the two differ: rows that only one has are not counted in it.
      const isWhole = observations > differing && (isEqual || differing > 0);
      return [{ metric, line, isSure: true, isUsual: isWhole && pair !== undefined }];
    }),
  ];
}

function comparedIn(comparisons: readonly StandingComparison[], areUnsure: boolean): readonly NamedLine[] {
  return comparisons.flatMap(({ validated: name, line, isUnsure = false }) =>
    name === undefined || isUnsure !== areUnsure ? [] : [{ name, line }],
  );
}

/** What a reviewer of the log counts: figures that a later run of the program can bring to zero. */
function logProposals(
  { errors, warnings, notes }: RunSummary,
  program: string | undefined,
): readonly MetricProposal[] {
  const noted = Object.values(notes);
  const count = noted.reduce((sum, note) => sum + note.count, 0);
  const lines = noted.flatMap((note) => note.lines).sort((a, b) => a - b);
  return [
    ...logCount(figureName('log errors', 'of', program), 'error', errors),
    ...logCount(figureName('log warnings', 'of', program), 'warning', warnings),
    ...logCount(figureName('log notes to review', 'of', program), 'note', { count, lines }),
  ];
}

function logCount(name: string, unit: string, { count, lines }: RunCount): readonly MetricProposal[] {
  return [countProposal(name, unit, count, lines[0] ?? 1)];
}

function countProposal(name: string, unit: string, value: number, line: number): MetricProposal {
  return { metric: { name, value, unit, kind: 'latest' }, line, isSure: true, isUsual: false };
}

function timeProposals({ total }: RunSummary, program: string | undefined): readonly MetricProposal[] {
  if (total?.realSeconds === undefined) return [];
  return [countProposal(figureName('run time', 'of', program), 'second', total.realSeconds, total.line)];
}
