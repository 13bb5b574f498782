import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CivilDate } from '../../src/core/dates/civilDate.ts';
import type { LogbookView } from '../../src/core/index/logbookContents.ts';
import type { LogbookIndex } from '../../src/core/index/logbookIndex.ts';
import { readEverything, statEverything } from './floors.ts';
import { type GeneratedFile, generateRecords, writeLogbook } from './generateLogbook.ts';
import type { Subject } from './loadSubject.ts';
import { longestBlockOf, summarize, type Timing, timeOf, usedHeapBytes } from './measure.ts';
import { type ExportMeasure, type ExportSource, measureExports } from './measureExports.ts';

/** A measure with its ratio to the floor of the same rounds, where it has one. */
export type Measure = Timing & { readonly floor?: 'F' | 'S'; readonly ratio?: number };

/** All measures of one size. */
export interface LogbookMeasures {
  readonly records: number;
  readonly times: Readonly<Record<MeasureName, Measure>>;
  readonly heapKeptMb: number;
  readonly snapshotMb: number;
  /** Size of what pages are sent. */
  readonly dashboardKb: number;
  readonly progressKb: number;
  readonly longestBlockMs: Readonly<Record<'cold' | 'warm' | 'refresh' | 'saveSnapshot', number>>;
  readonly exports: readonly ExportMeasure[];
}

const measureNames = [
  'F',
  'S',
  'cold',
  'warm',
  'refresh',
  'updateOneFile',
  'saveSnapshot',
  'dashboard',
  'dashboardAfterChange',
  'progress',
  'firstExport',
  'export',
] as const;
type MeasureName = (typeof measureNames)[number];

const floorOf: Partial<Record<MeasureName, 'F' | 'S'>> = { cold: 'F', warm: 'S', refresh: 'S' };
const today = '2026-11-23' as CivilDate;

/** One generated logbook on disk, and how to open an index of it. */
interface Workbench {
  readonly subject: Subject;
  readonly root: string;
  readonly files: readonly GeneratedFile[];
  openIndex(withSnapshot: boolean): LogbookIndex;
}

/**
 * Measures one size of logbook in a new folder.
 *
 * Each round takes the floors and all measures one after another, so that what disturbs the machine disturbs both.
 */
export async function measureLogbook(
  subject: Subject,
  folder: string,
  { records, rounds }: { readonly records: number; readonly rounds: number },
): Promise<LogbookMeasures> {
  const bench = await createWorkbench(subject, join(folder, String(records)), records);
  const times = new Map<MeasureName, number[]>(measureNames.map((name) => [name, []]));
  await takeRound(bench, () => {});
  for (let round = 0; round < rounds; round++) {
    await takeRound(bench, (name, ms) => times.get(name)?.push(ms));
  }
  const longestBlockMs = await measureBlocks(bench, rounds);
  const timings = new Map([...times].map(([name, list]) => [name, summarize(list)]));
  return {
    records,
    times: Object.fromEntries(
      measureNames.map((name) => [name, withRatio(name, timings)]),
    ) as LogbookMeasures['times'],
    ...(await measureSizes(bench)),
    longestBlockMs,
    exports: await measureExports(subject, await exportSourceOf(bench), rounds),
  };
}

async function exportSourceOf({ root, openIndex }: Workbench): Promise<ExportSource> {
  const index = openIndex(false);
  return { root, index, view: { contents: await index.contents(), today } };
}

async function createWorkbench(subject: Subject, folder: string, records: number): Promise<Workbench> {
  const root = join(folder, 'logbook');
  mkdirSync(root, { recursive: true });
  const files = generateRecords(records);
  writeLogbook(root, files);
  // Younger files are read again by every sweep, since they might change without a new time.
  await wait(2100);
  const snapshots = new subject.NodeSnapshotStore(join(folder, 'storage', 'index.json'));
  return {
    subject,
    root,
    files,
    openIndex: (withSnapshot) =>
      new subject.LogbookIndex({
        store: new subject.NodeFileStore(root),
        scheduler: subject.nodeScheduler,
        ...(withSnapshot && { snapshots }),
      }),
  };
}

async function takeRound(bench: Workbench, note: (name: MeasureName, ms: number) => void): Promise<void> {
  const { root, openIndex } = bench;
  note('F', await timeOf(() => readEverything(root)));
  note('S', await timeOf(() => statEverything(root)));
  const cold = openIndex(false);
  note('cold', await timeOf(() => cold.contents()));
  await prepareSnapshot(bench);
  const warm = openIndex(true);
  note('warm', await timeOf(() => warm.contents()));
  note('refresh', await timeOf(() => warm.refresh()));
  note('updateOneFile', await timeOneUpdate(bench, warm));
  note('saveSnapshot', await timeOf(() => warm.saveSnapshot()));
  await timeViews(bench, warm, note);
  await timeViewsAfterChange(bench, warm, note);
}

/** Leaves a snapshot that holds every file. */
async function prepareSnapshot({ openIndex }: Workbench): Promise<void> {
  const index = openIndex(true);
  await index.contents();
  await index.saveSnapshot();
}

/** From a change on the disk to the new contents; the file is put back afterwards. */
async function timeOneUpdate({ root, files }: Workbench, index: LogbookIndex): Promise<number> {
  const file = files[files.length >> 1] as GeneratedFile;
  changeTitle(root, file);
  const revision = index.current?.revision;
  const ms = await timeOf(() => index.update([file.path]));
  if (index.current?.revision === revision) throw new Error('the update was not seen');
  writeFileSync(join(root, file.path), file.text);
  await index.update([file.path]);
  return ms;
}

function changeTitle(root: string, { path, text }: GeneratedFile): void {
  writeFileSync(join(root, path), text.replace(/^title: .*/m, `title: Changed ${performance.now()}`));
}

/** What the pages cost again once one of the records changed that they were computed from; the file is put back. */
async function timeViewsAfterChange(
  { subject, root, files }: Workbench,
  index: LogbookIndex,
  note: (name: MeasureName, ms: number) => void,
): Promise<void> {
  const file = files[files.length >> 1] as GeneratedFile;
  changeTitle(root, file);
  await index.update([file.path]);
  const view = viewOf(index);
  note('dashboardAfterChange', await timeOf(() => subject.computeDashboard(view)));
  note('progress', await timeOf(() => subject.computeProgress(view)));
  writeFileSync(join(root, file.path), file.text);
  await index.update([file.path]);
}

function viewOf({ current: contents }: LogbookIndex): LogbookView {
  if (contents === undefined) throw new Error('the index is empty');
  return { contents, today };
}

async function timeViews(
  { subject, root }: Workbench,
  index: LogbookIndex,
  note: (name: MeasureName, ms: number) => void,
): Promise<void> {
  const view = viewOf(index);
  let startMs = performance.now();
  subject.computeDashboard(view);
  note('dashboard', performance.now() - startMs);
  const known = { remembered: new subject.RememberedFindings(), entries: index.entries };
  for (const name of ['firstExport', 'export'] as const) {
    startMs = performance.now();
    const readText = subject.storedTexts(new subject.NodeFileStore(root));
    await subject.planExport({ view, readText, known });
    note(name, performance.now() - startMs);
  }
}

/**
 * The longest turns of the event loop, each the smallest of several rounds: what the code does shows in every
 * round, what other programs do shows in some.
 */
async function measureBlocks(bench: Workbench, rounds: number): Promise<LogbookMeasures['longestBlockMs']> {
  const longest = { cold: Infinity, warm: Infinity, refresh: Infinity, saveSnapshot: Infinity };
  for (let round = 0; round < rounds; round++) {
    const cold = bench.openIndex(true);
    const note = async (name: keyof typeof longest, operation: () => Promise<unknown>) => {
      longest[name] = Math.min(longest[name], await longestBlockOf(operation));
    };
    await note('cold', () => bench.openIndex(false).contents());
    await prepareSnapshot(bench);
    await note('warm', () => cold.contents());
    await note('refresh', () => cold.refresh());
    const anew = bench.openIndex(true);
    await anew.contents();
    await anew.rebuild();
    await note('saveSnapshot', () => anew.saveSnapshot());
  }
  return longest;
}

async function measureSizes({
  subject,
  openIndex,
}: Workbench): Promise<Pick<LogbookMeasures, 'heapKeptMb' | 'snapshotMb' | 'dashboardKb' | 'progressKb'>> {
  const before = usedHeapBytes();
  const index = openIndex(false);
  const { records } = await index.contents();
  const heapKeptMb = (usedHeapBytes() - before) / 1e6;
  const lengthOf = (data: unknown): number => JSON.stringify(data).length;
  return {
    heapKeptMb,
    snapshotMb: lengthOf(records) / 1e6,
    dashboardKb: lengthOf(subject.computeDashboard(viewOf(index))) / 1e3,
    progressKb: lengthOf(subject.computeProgress(viewOf(index))) / 1e3,
  };
}

function withRatio(name: MeasureName, timings: ReadonlyMap<MeasureName, Timing>): Measure {
  const timing = timings.get(name) as Timing;
  const floor = floorOf[name];
  if (floor === undefined) return timing;
  return { ...timing, floor, ratio: timing.bestMs / (timings.get(floor)?.bestMs ?? Number.NaN) };
}
