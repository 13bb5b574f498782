import { Comparisons } from './comparisons.ts';
import { Conditions } from './conditions.ts';
import { DataFrameSizes } from './dataFrameSizes.ts';
import { EchoedCode } from './echoedCode.ts';
import type { OutputObserver } from './outputObserver.ts';
import { RRunFacts } from './rRunFacts.ts';
import { RunMarks } from './runMarks.ts';
import { TestProgress } from './testProgress.ts';
import { TestReports } from './testReports.ts';
import { TestTally } from './testTally.ts';
import { TidylogSteps } from './tidylogSteps.ts';

/** No message of R that tells a number is longer; a longer line is data. */
const longestOutput = 2_000;

/** What R prints, and the code that it repeats, told apart by the form of the file: the part that all readers of R share. */
export class ROutput {
  readonly facts = new RRunFacts();
  readonly code = new EchoedCode(this.facts);
  readonly #tests = new TestTally();
  readonly #observers: readonly OutputObserver[];

  constructor(more: (facts: RRunFacts, code: EchoedCode) => readonly OutputObserver[] = () => []) {
    const { facts, code } = this;
    this.#observers = [
      new DataFrameSizes(facts, code),
      new TidylogSteps(facts, code),
      new Conditions(facts, code),
      new TestReports(this.#tests),
      new TestProgress(this.#tests),
      new Comparisons(facts, code),
      new RunMarks(facts, code),
      ...more(facts, code),
    ];
  }

  /** A line that was printed. */
  print(text: string, line: number): void {
    this.code.breakOff();
    // `cat()` and old versions of logr leave a space at the end.
    const said = text.trimEnd();
    if (said === '' || said.length > longestOutput) return;
    for (const observer of this.#observers) observer.output(said, line);
  }

  /** A line after the prompt `>`. */
  start(text: string, line: number): void {
    this.#beginCode();
    this.code.start(text, line);
  }

  /** A line after the prompt `+`. */
  goOn(text: string): void {
    this.code.goOn(text);
  }

  /** A line of code in a form without prompts. */
  add(text: string, line: number): void {
    this.#beginCode();
    this.code.add(text, line);
  }

  /** Code and what it printed end here. */
  end(): void {
    this.#beginCode();
    this.code.end();
  }

  finish(): void {
    for (const observer of this.#observers) observer.finish?.();
    this.code.end();
    this.#tests.finish(this.facts);
  }

  #beginCode(): void {
    for (const observer of this.#observers) observer.code?.();
  }
}
