import type { RRunFacts } from './rRunFacts.ts';

/** Tests by result, and the line that told it. */
export interface TestTotals {
  readonly passed?: number | undefined;
  readonly failed?: number | undefined;
  readonly skipped?: number | undefined;
  readonly warned?: number | undefined;
  readonly line: number;
}

/** The tests of a run: its last report, else the sum of what was told test by test. */
export class TestTally {
  #report: TestTotals | undefined;
  #sum: TestTotals | undefined;

  /** A reporter told its totals; a later one takes their place. */
  report(totals: TestTotals): void {
    this.#report = totals;
  }

  /** One test or file more. */
  add({ passed = 0, failed = 0, skipped = 0, warned = 0, line }: TestTotals): void {
    const before = this.#sum;
    const isTest = passed + failed + skipped > 0;
    this.#sum = {
      passed: (before?.passed ?? 0) + passed,
      failed: (before?.failed ?? 0) + failed,
      skipped: (before?.skipped ?? 0) + skipped,
      warned: (before?.warned ?? 0) + warned,
      line: isTest ? line : (before?.line ?? line),
    };
  }

  /** Tests begin anew. */
  restart(): void {
    this.#sum = undefined;
  }

  finish(facts: RRunFacts): void {
    const totals = this.#report ?? this.#sum;
    if (totals === undefined) return;
    const { passed = 0, failed = 0, skipped = 0, warned = 0, line } = totals;
    if (passed + failed + skipped > 0 || this.#report !== undefined)
      facts.tests = { passed, failed, skipped, line };
    if (warned > 0) facts.countWarning(line, warned);
  }
}
