import { emptyRunSummary } from '../emptyRunSummary.ts';
import type { RunNoteKind } from '../runNoteKinds.ts';
import type {
  RunChange,
  RunComparison,
  RunCount,
  RunDataset,
  RunDialect,
  RunFile,
  RunOutput,
  RunStep,
  RunSummary,
} from '../runSummary.ts';

/** Entries that a list of a summary holds at most: more come from a loop, and memory stays bounded. */
const mostEntries = 10_000;
/** Data sets of one step that are looked through. */
const mostInStep = 1_000;
/** Lines that a count remembers (`RunCount`). */
const mostLines = 100;

interface Tally {
  count: number;
  lines: number[];
}

/** Collects what a log of SAS tells; knows which data sets belong to the step that is running. */
export class SasRun {
  readonly #datasets: RunDataset[] = [];
  readonly #files: RunFile[] = [];
  readonly #outputs: RunOutput[] = [];
  readonly #steps: RunStep[] = [];
  readonly #comparisons: RunComparison[] = [];
  readonly #changes: RunChange[] = [];
  readonly #errors: Tally = { count: 0, lines: [] };
  readonly #warnings: Tally = { count: 0, lines: [] };
  readonly #notes: Partial<Record<RunNoteKind, Tally>> = {};
  readonly #tools = new Set<string>();
  readonly #unknownTools = new Set<string>();
  /** Where documents stand whose pages were not told yet. */
  readonly #openDocuments = new Map<string, number>();
  readonly #sizes = new Map<string, number>();
  /** Where the last entry of each name stands that was written. */
  readonly #lastMade = new Map<string, number>();
  #total: RunStep | undefined;
  /** Where in the list the data sets of the running step begin. */
  #stepStart = 0;
  /** Where those of the step before begin, while it may still be said that it was stopped. */
  #endedStart: number | undefined;
  #isStopped = false;
  #errorsAtStart = 0;
  #hadErrors = false;
  #isUnnamed = false;
  #exported: number | undefined;
  #expected: { readonly step: string; readonly rows: number; readonly line: number } | undefined;

  get hasSteps(): boolean {
    return this.#steps.length > 0;
  }

  get isEmpty(): boolean {
    return this.#steps.length === 0 && this.#datasets.length === 0;
  }

  /** A step begins in the program: what is written from here on is its work. */
  beginStep(): void {
    this.#stepStart = this.#datasets.length;
    this.#endedStart = undefined;
    this.#isStopped = false;
    this.#expected = undefined;
    this.#isUnnamed = false;
    this.#exported = undefined;
    this.#errorsAtStart = this.#errors.count;
  }

  endStep(step: RunStep): void {
    push(this.#steps, step);
    this.#endedStart = this.#stepStart;
    this.#hadErrors = this.#errors.count > this.#errorsAtStart;
    this.#stepStart = this.#datasets.length;
    this.#isStopped = false;
    this.#isUnnamed = false;
    this.#exported = undefined;
    this.#errorsAtStart = this.#errors.count;
  }

  endSession(total: RunStep): void {
    this.#total = total;
  }

  /**
   * The step was stopped because of errors: nothing that it wrote counts.
   *
   * Servers send the end of a step before what it said: with no error and no data set since then, the step that was
   * stopped is the one that has ended.
   */
  stopStep(): void {
    const isNew = this.#errors.count > this.#errorsAtStart || this.#datasets.length > this.#stepStart;
    const isEnded = this.#endedStart !== undefined && !isNew && this.#hadErrors;
    const start = isEnded ? (this.#endedStart ?? 0) : this.#stepStart;
    for (let index = start; index < this.#datasets.length; index += 1) {
      const dataset = this.#datasets[index];
      if (dataset?.direction === 'written') this.#datasets[index] = { ...dataset, direction: 'incomplete' };
    }
    if (!isEnded) this.#isStopped = true;
  }

  addDataset(dataset: RunDataset): void {
    if (dataset.direction === 'incomplete' && this.#isKnownIncomplete(dataset)) return;
    if (dataset.rows !== undefined && dataset.name !== '') this.#remember(dataset.name, dataset.rows);
    const isLost = this.#isStopped && dataset.direction === 'written';
    push(this.#datasets, isLost ? { ...dataset, direction: 'incomplete' } : dataset);
    this.#rememberMade(dataset);
    if (dataset.direction === 'written' && !isLost) this.#meetExpected(dataset);
  }

  /** A data set whose name a later message of the step tells. */
  addUnnamed(dataset: RunDataset): void {
    this.addDataset(dataset);
    this.#isUnnamed = true;
  }

  /** A data set was made, of which the step may have told the size before, without the name or with it. */
  nameDataset(name: string, line: number): void {
    const last = this.#datasets.at(-1);
    if (this.#isUnnamed && last !== undefined) {
      const named = { ...last, name };
      this.#datasets[this.#datasets.length - 1] = named;
      this.#rememberMade(named);
      if (last.rows !== undefined) this.#remember(name, last.rows);
    } else if (this.rowsOf(name) === undefined && name !== '') {
      this.addDataset({ name, direction: 'written', line });
    }
    this.#isUnnamed = false;
  }

  /** A data set was deleted or dropped: what was made of that name before does not outlive the run. */
  deleteDataset(name: string): void {
    this.#changeMade(name, (made) => ({ ...made, isDeleted: true }));
    this.#sizes.delete(name.toUpperCase());
  }

  renameDataset(from: string, to: string): void {
    const rows = this.rowsOf(from);
    this.#changeMade(from, (made) => ({ ...made, name: to }));
    this.setRows(from, undefined);
    this.setRows(to, rows);
  }

  /** Rows of a data set as last told, `undefined` where they were not. */
  rowsOf(name: string): number | undefined {
    return this.#sizes.get(name.toUpperCase());
  }

  setRows(name: string, rows: number | undefined): void {
    if (rows === undefined) this.#sizes.delete(name.toUpperCase());
    else this.#remember(name, rows);
  }

  /** Rows that a step leaves out (below 0) or adds, told before the data set that it makes. */
  expectChange(step: string, rows: number, line: number): void {
    this.#expected = { step, rows, line };
  }

  addFile(file: RunFile): void {
    const known = this.#files.at(-1);
    // PROC EXPORT names the file that its DATA step has just written once more.
    if (file.records === undefined && known?.name === file.name && known.direction === file.direction) return;
    const exported = this.#exported;
    this.#exported = undefined;
    const records = file.records ?? (file.direction === 'written' ? exported : undefined);
    if (file.name !== '') push(this.#files, { ...file, ...(records !== undefined && { records }) });
  }

  /** Rows of a file that a later message of the step names. */
  expectExport(rows: number): void {
    this.#exported = rows;
  }

  /** Pages are told after a document was opened: they are filled in. */
  addOutput(output: RunOutput): void {
    if (output.name === '') return;
    if (output.kind === 'document') {
      const index = this.#openDocuments.get(output.name);
      const opened = index === undefined ? undefined : this.#outputs[index];
      if (index !== undefined && opened !== undefined) {
        if (output.pages === undefined) return;
        this.#outputs[index] = { ...opened, pages: output.pages };
        this.#openDocuments.delete(output.name);
        return;
      }
      if (output.pages === undefined) this.#openDocuments.set(output.name, this.#outputs.length);
    }
    push(this.#outputs, output);
  }

  addChange(change: RunChange): void {
    push(this.#changes, change);
  }

  addComparison(comparison: RunComparison): void {
    push(this.#comparisons, comparison);
  }

  addTool(name: string): void {
    if (this.#tools.size < mostEntries && !this.#unknownTools.has(name)) this.#tools.add(name);
  }

  /** A procedure that a program asked for and SAS does not have. */
  removeTool(name: string): void {
    if (this.#unknownTools.size < mostEntries) this.#unknownTools.add(name);
    this.#tools.delete(name);
  }

  countError(line: number): void {
    count(this.#errors, line);
  }

  countWarning(line: number): void {
    count(this.#warnings, line);
  }

  countNote(kind: RunNoteKind, line: number): void {
    const tally = this.#notes[kind] ?? { count: 0, lines: [] };
    this.#notes[kind] = tally;
    count(tally, line);
  }

  summarize(dialect: RunDialect, isTruncated: boolean, program: string | undefined): RunSummary {
    return {
      ...emptyRunSummary(dialect),
      ...(program === undefined ? {} : { program }),
      datasets: this.#datasets,
      files: this.#files,
      outputs: this.#outputs,
      steps: this.#steps,
      errors: this.#errors satisfies RunCount,
      warnings: this.#warnings,
      notes: this.#notes,
      comparisons: this.#comparisons,
      changes: this.#changes,
      ...(this.#total === undefined ? {} : { total: this.#total }),
      tools: [...this.#tools].sort(),
      isTruncated,
    };
  }

  /** A step that was stopped tells of a data set twice: that it may be incomplete, and that it was not replaced. */
  #isKnownIncomplete({ name }: RunDataset): boolean {
    const start = Math.max(this.#endedStart ?? this.#stepStart, this.#datasets.length - mostInStep);
    for (let index = this.#datasets.length - 1; index >= start; index -= 1) {
      const known = this.#datasets[index];
      if (known?.name !== name || known.direction === 'read') continue;
      this.#datasets[index] = { ...known, direction: 'incomplete' };
      return true;
    }
    return false;
  }

  /** Changes the last entry of a name that was written. */
  #changeMade(name: string, change: (made: RunDataset) => RunDataset): void {
    const key = name.toUpperCase();
    const index = this.#lastMade.get(key);
    const made = index === undefined ? undefined : this.#datasets[index];
    this.#lastMade.delete(key);
    // A step that was stopped made nothing, and a list that is full holds no more.
    if (index === undefined || made?.direction !== 'written' || made.name.toUpperCase() !== key) return;
    const changed = change(made);
    this.#datasets[index] = changed;
    if (changed.isDeleted !== true) this.#lastMade.set(changed.name.toUpperCase(), index);
  }

  #rememberMade({ name, direction }: RunDataset): void {
    if (direction === 'written' && name !== '' && this.#lastMade.size < mostEntries)
      this.#lastMade.set(name.toUpperCase(), this.#datasets.length - 1);
  }

  #meetExpected({ name, rows }: RunDataset): void {
    const expected = this.#expected;
    if (expected === undefined || rows === undefined) return;
    this.#expected = undefined;
    const { step, line } = expected;
    this.addChange({ step, name, from: Math.max(0, rows - expected.rows), to: rows, line });
  }

  #remember(name: string, rows: number): void {
    if (this.#sizes.size < mostEntries || this.#sizes.has(name.toUpperCase()))
      this.#sizes.set(name.toUpperCase(), rows);
  }
}

function push<T>(list: T[], entry: T): void {
  if (list.length < mostEntries) list.push(entry);
}

function count(tally: Tally, line: number): void {
  tally.count += 1;
  if (tally.lines.length < mostLines) tally.lines.push(line);
}
