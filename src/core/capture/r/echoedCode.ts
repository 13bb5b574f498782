import { CodeScan, type CodeStatement } from './codeScan.ts';
import { assignedName } from './dataFrameName.ts';
import { readCodeEffects } from './readCodeEffects.ts';
import type { RRunFacts } from './rRunFacts.ts';

/**
 * The code that a transcript repeats, statement after statement.
 *
 * What a statement does (files it writes, packages it loads) counts once the next one begins or the run ends, unless an
 * error was printed in between.
 */
export class EchoedCode {
  readonly #facts: RRunFacts;
  #scan: CodeScan | undefined;
  #statement: CodeStatement | undefined;
  #hasFailed = false;

  /** Code was seen at all, so that what is printed can be told from what is said about it. */
  isEchoed = false;

  constructor(facts: RRunFacts) {
    this.#facts = facts;
  }

  /** A line after the prompt `>`. */
  start(text: string, line: number): void {
    this.#settle();
    this.isEchoed = true;
    this.#scan = new CodeScan(line);
    this.#scan.add(text);
  }

  /** A line after the prompt `+`. */
  goOn(text: string): void {
    this.#scan?.add(text);
  }

  /** A line of code without a prompt: whether it begins a statement is told from the lines before. */
  add(text: string, line: number): void {
    if (this.#scan !== undefined && !this.#scan.isComplete) this.#scan.add(text);
    else if (text.trim() !== '') this.start(text, line);
  }

  get isInString(): boolean {
    return this.#scan?.isInString === true;
  }

  /** The statement that printed what stands here; `undefined` where none is known. */
  get statement(): CodeStatement | undefined {
    return this.#scan === undefined ? this.#statement : this.#scan.statement();
  }

  /** An error was printed: the statement before did not do what it says. */
  fail(): void {
    this.#hasFailed = true;
  }

  /** The statement ends here, complete or not; what is printed still belongs to it. */
  breakOff(): void {
    if (this.#scan === undefined) return;
    this.#statement = this.#scan.statement();
    this.#scan = undefined;
  }

  /** Code and its output end here, as with a paragraph of prose. */
  end(): void {
    this.#settle();
    this.#statement = undefined;
  }

  #settle(): void {
    const { statement } = this;
    if (statement !== undefined && !this.#hasFailed) this.#carryOut(statement);
    this.#statement = undefined;
    this.#scan = undefined;
    this.#hasFailed = false;
  }

  #carryOut(statement: CodeStatement): void {
    const effects = readCodeEffects(statement);
    for (const name of effects.packages) this.#facts.addPackage(name);
    for (const file of effects.files) this.#facts.addFile(file);
    for (const output of effects.outputs) this.#facts.addOutput(output);
    for (const dataset of effects.datasets) {
      this.#facts.addDataset({ ...dataset, ...this.#facts.sizeOf(dataset.name) });
    }
    for (const object of effects.objects) {
      const size = this.#facts.sizeOf(object.name);
      // Any object can be stored; one whose rows were told is a data frame.
      if (size !== undefined) this.#facts.addDataset({ ...object, ...size });
    }
    const assigned = assignedName(statement);
    if (assigned !== undefined) this.#facts.forgetSize(assigned, statement.line);
  }
}
