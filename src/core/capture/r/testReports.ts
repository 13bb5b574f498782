import type { OutputObserver } from './outputObserver.ts';
import type { TestTally } from './testTally.ts';

/** testthat 3; progress prints it again and again. */
const summary = /^\s{0,16}\[ FAIL (\d{1,9}) \| WARN (\d{1,9}) \| SKIP (\d{1,9}) \| PASS (\d{1,9}) \]/;

/** testthat 1 and 2 in one line: `OK: 120 SKIPPED: 3 WARNINGS: 0 FAILED: 0`, also between bars. */
const oldSummary =
  /^\s{0,16}(?:\[ )?OK: {1,8}(\d{1,9}) \|? ?SKIPPED: {1,8}(\d{1,9}) (?:\|? ?WARNINGS: {1,8}(\d{1,9}) )?\|? ?FAILED: {1,8}(\d{1,9})/;

/** testthat 2, one line each, after a rule with the word Results. */
const resultsHead = /^(?:══|==) (?:testthat )?[Rr]esults\b/;
const resultsLine = /^(OK|Failed|Warnings|Skipped): {1,12}(\d{1,9})$/;

const tinytest =
  /^(?:All ok, (\d{1,9}) results|Showing \d{1,9} out of (\d{1,9}) results: (\d{1,9}) fails, (\d{1,9}) passes)/;

const runit = /^Number of (test functions|errors|failures): {1,4}(\d{1,9})\s*$/;

/** Totals of tests as the reporters of testthat, tinytest and RUnit tell them. */
export class TestReports implements OutputObserver {
  readonly #tally: TestTally;
  #old: Record<string, number> | undefined;
  #runit: Record<string, number> = {};

  constructor(tally: TestTally) {
    this.#tally = tally;
  }

  output(text: string, line: number): void {
    if (this.#old !== undefined) this.#readResults(this.#old, text, line);
    const first = text.charAt(0);
    switch (first === ' ' ? text.trimStart().charAt(0) : first) {
      case '[':
      case 'O':
        this.#readSummary(text, line);
        break;
      case '═':
      case '=':
        if (resultsHead.test(text)) this.#old = {};
        break;
      case 'A':
      case 'S':
        this.#readTinytest(text, line);
        break;
      case 'N':
        this.#readRunit(text, line);
        break;
      default:
    }
  }

  #readSummary(text: string, line: number): void {
    const found = summary.exec(text);
    if (found !== null) {
      const [, failed, warned, skipped, passed] = found.map(Number);
      this.#tally.report({ passed, failed, skipped, warned, line });
      return;
    }
    const old = oldSummary.exec(text);
    if (old === null) return;
    const [, passed, skipped, warned, failed] = old.map((one = '0') => Number(one));
    this.#tally.report({ passed, failed, skipped, warned, line });
  }

  #readResults(old: Record<string, number>, text: string, line: number): void {
    const found = resultsLine.exec(text);
    if (found === null) return;
    old[found[1] ?? ''] = Number(found[2]);
    const { OK: passed, Failed: failed, Skipped: skipped, Warnings: warned } = old;
    if (passed === undefined || failed === undefined || skipped === undefined) return;
    this.#tally.report({ passed, failed, skipped, warned, line });
    this.#old = undefined;
  }

  #readTinytest(text: string, line: number): void {
    const found = tinytest.exec(text);
    if (found === null) return;
    const passed = Number(found[1] ?? found[4]);
    this.#tally.report({ passed, failed: Number(found[3] ?? 0), line });
  }

  #readRunit(text: string, line: number): void {
    const found = runit.exec(text);
    if (found === null) return;
    this.#runit[found[1] ?? ''] = Number(found[2]);
    const { 'test functions': tests, errors, failures } = this.#runit;
    if (tests === undefined || errors === undefined || failures === undefined) return;
    this.#tally.report({ passed: tests - errors - failures, failed: errors + failures, line });
    this.#runit = {};
  }
}
