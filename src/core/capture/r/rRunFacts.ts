import type { RunNoteKind } from '../runNoteKinds.ts';
import type {
  RunChange,
  RunComparison,
  RunCount,
  RunDataset,
  RunDialect,
  RunFile,
  RunMeasure,
  RunOutput,
  RunStep,
  RunSummary,
  RunTests,
} from '../runSummary.ts';

/** More entries of one kind than any run has: a file made to fill the memory stops here. */
const mostEntries = 10_000;

const mostLines = 100;

/** Packages that R attaches by itself; that they were used says nothing. */
const attachedByR = new Set(['base', 'datasets', 'grDevices', 'graphics', 'methods', 'stats', 'utils']);

const packageName = /^[A-Za-z][A-Za-z0-9.]{1,63}$/;

interface OpenCount {
  count: number;
  readonly lines: number[];
}

function openCount(): OpenCount {
  return { count: 0, lines: [] };
}

function raise(open: OpenCount, line: number, by: number): void {
  open.count += by;
  if (open.lines.length < mostLines) open.lines.push(line);
}

function closed({ count, lines }: OpenCount): RunCount {
  return { count, lines };
}

function add<T>(entries: T[], entry: T): void {
  if (entries.length < mostEntries) entries.push(entry);
}

function inOrder<T extends { readonly line: number }>(entries: readonly T[]): readonly T[] {
  return [...entries].sort((a, b) => a.line - b.line);
}

/** What was found so far in the output of one run of R. */
export class RRunFacts {
  readonly #datasets: RunDataset[] = [];
  readonly #files: RunFile[] = [];
  readonly #outputs: RunOutput[] = [];
  readonly #comparisons: RunComparison[] = [];
  readonly #changes: RunChange[] = [];
  readonly #notes = new Map<RunNoteKind, OpenCount>();
  readonly #tools = new Set<string>();
  readonly #sizes = new Map<string, RunDataset>();
  #errors = openCount();
  #warnings = openCount();

  program: string | undefined;
  tests: RunTests | undefined;
  coverage: RunMeasure | undefined;
  total: RunStep | undefined;
  isTruncated = false;

  addDataset(dataset: RunDataset): void {
    add(this.#datasets, dataset);
    if (dataset.name === '' || this.#sizes.size >= mostEntries) return;
    const before = this.#sizes.get(dataset.name);
    // `nrow()` says nothing of the columns, which are known if the rows are still the same.
    this.#sizes.set(dataset.name, before?.rows === dataset.rows ? { ...before, ...dataset } : dataset);
  }

  /** The size of a data frame as the output told it last; `undefined` where it never did. */
  sizeOf(name: string): Pick<RunDataset, 'rows' | 'columns'> | undefined {
    const seen = this.#sizes.get(name);
    if (seen === undefined) return undefined;
    const { rows, columns } = seen;
    return { ...(rows !== undefined && { rows }), ...(columns !== undefined && { columns }) };
  }

  /** A name was given to something else at a line: sizes told before are those of the old one. */
  forgetSize(name: string, line: number): void {
    if ((this.#sizes.get(name)?.line ?? line) < line) this.#sizes.delete(name);
  }

  addFile(file: RunFile): void {
    add(this.#files, file);
  }

  addOutput(output: RunOutput): void {
    add(this.#outputs, output);
  }

  addComparison(comparison: RunComparison): void {
    add(this.#comparisons, comparison);
  }

  addChange(change: RunChange): void {
    add(this.#changes, change);
  }

  /** A package that was used; anything that is no name of a package is passed over. */
  addPackage(name: string): void {
    if (!packageName.test(name) || attachedByR.has(name) || this.#tools.size >= mostEntries) return;
    this.#tools.add(name);
  }

  countError(line: number, by = 1): void {
    raise(this.#errors, line, by);
  }

  countWarning(line: number, by = 1): void {
    raise(this.#warnings, line, by);
  }

  countNote(kind: RunNoteKind, line: number, by = 1): void {
    const open = this.#notes.get(kind) ?? openCount();
    this.#notes.set(kind, open);
    raise(open, line, by);
  }

  /** Forgets errors, warnings and notes, where a count that the output gives itself takes their place. */
  forgetCounts(): void {
    this.#errors = openCount();
    this.#warnings = openCount();
    this.#notes.clear();
  }

  get hasErrors(): boolean {
    return this.#errors.count > 0;
  }

  summary(dialect: RunDialect): RunSummary {
    return {
      dialect,
      ...(this.program === undefined ? {} : { program: this.program }),
      datasets: inOrder(this.#datasets),
      files: inOrder(this.#files),
      outputs: inOrder(this.#outputs),
      steps: [],
      errors: closed(this.#errors),
      warnings: closed(this.#warnings),
      notes: Object.fromEntries([...this.#notes].map(([kind, open]) => [kind, closed(open)])),
      ...(this.tests === undefined ? {} : { tests: this.tests }),
      comparisons: inOrder(this.#comparisons),
      changes: inOrder(this.#changes),
      ...(this.coverage === undefined ? {} : { coverage: this.coverage }),
      ...(this.total === undefined ? {} : { total: this.total }),
      tools: [...this.#tools],
      isTruncated: this.isTruncated,
    };
  }
}
