import type { OutputObserver } from './outputObserver.ts';
import type { TestTally, TestTotals } from './testTally.ts';

/** The head of the table of the progress reporter, and a row of a file that is done. */
const tableHead = /^\S{1,8} \| {1,2}(F W S {1,2}OK|OK F W S) \| Context$/;
const tableRow = /^(?:[✔✖✓✗√xv]|<U\+271[46]>) \| ([\d ]{6,24}) \| \S/;

/** `test_that()` on its own tells each test as it ends. */
const passedAlone = /^Test passed\b(?: with (\d{1,9}) success(?:es)?)?/;
const failedAlone = /^(?:──|--) (?:Failure|Error)\b/;
const skippedAlone = /^(?:──|--) Skip\b/;
const warnedAlone = /^(?:──|--) Warning\b/;

/** Test Anything Protocol 13. */
const tapPlan = /^1\.\.\d{1,9}$/;
const tapResult = /^(not )?ok \d{1,9}\b[^#]{0,300}(?:# (SKIP|WARNING|TODO)\b)?/i;

/** The location reporter of testthat, and that for RStudio. */
const located =
  /^(?: {2}\S{1,200}|\S{1,200}:\d{1,6}:\d{1,6}|'[^'\s]{1,200}:\d{1,6}(?::\d{1,6})?') \[(success|failure|error|skip|warning)\](?:$| )/;

/** The summary reporter of testthat: a sign for each expectation, failures numbered through the run. */
const signs = /^[^:]{1,80}: ([.WSE\da-zA-Z]{1,1900})$/;
const failureSigns = '123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The program under test printed in between, so that as many failures were not seen as failures. */
const mostMissed = 8;

/** What failed, told after the signs. */
const listed = /^(?:──|--) (\d{1,5})\. (?:Failure|Error)\b/;

/** Files of tests; more lines of this form are no tests. */
const mostSignLines = 10_000;

/** Where the summary reporter begins to tell what failed. */
const signsEnd = /^(?:══|==) (?:Failed|Skipped|Warnings|DONE)\b/;

/** Tests that are told one by one or file by file, for a run that never came to its totals or prints none. */
export class TestProgress implements OutputObserver {
  readonly #tally: TestTally;
  #order: 'F W S' | 'OK F' | undefined;
  #isTap = false;
  #signs: TestTotals[] = [];
  #nextFailure = 0;
  /** Failures of the run whose signs were added. */
  #failed: number | undefined;
  #isNewRun = false;

  constructor(tally: TestTally) {
    this.#tally = tally;
  }

  output(text: string, line: number): void {
    switch (text.charAt(0)) {
      case 'T':
      case '─':
      case '-':
        this.#readAlone(text, line);
        this.#readListed(text, line);
        break;
      case '1':
        this.#isTap ||= tapPlan.test(text);
        break;
      case 'n':
      case 'o':
        if (this.#isTap) this.#readTap(text, line);
        break;
      case '═':
      case '=':
        if (signsEnd.test(text)) this.#addSigns(text.includes('DONE'));
        break;
      default:
    }
    if (text.includes(' [')) this.#readLocated(text, line);
    if (text.includes(' | ')) this.#readTable(text, line);
    else if (text.includes(': ')) this.#readSigns(text, line);
  }

  /** Sums the files of a run that never came to its summary. */
  #readTable(text: string, line: number): void {
    const head = tableHead.exec(text);
    if (head !== null) {
      this.#order = head[1]?.startsWith('OK') === true ? 'OK F' : 'F W S';
      this.#tally.restart();
    }
    const cells = this.#order === undefined ? undefined : tableRow.exec(text)?.[1];
    if (cells === undefined) return;
    const [failed, warned, skipped, passed] = this.#order === 'OK F' ? oldRow(cells) : newRow(cells);
    this.#tally.add({ passed, failed, skipped, warned, line });
  }

  #readAlone(text: string, line: number): void {
    const passed = passedAlone.exec(text);
    if (passed !== null) this.#tally.add({ passed: Number(passed[1] ?? 1), line });
    else if (failedAlone.test(text)) this.#tally.add({ failed: 1, line });
    else if (skippedAlone.test(text)) this.#tally.add({ skipped: 1, line });
    else if (warnedAlone.test(text)) this.#tally.add({ warned: 1, line });
  }

  #readTap(text: string, line: number): void {
    const found = tapResult.exec(text);
    if (found === null) return;
    const directive = found[2]?.toUpperCase();
    if (directive === 'WARNING') this.#tally.add({ warned: 1, line });
    else if (directive !== undefined) this.#tally.add({ skipped: 1, line });
    else this.#tally.add(found[1] === undefined ? { passed: 1, line } : { failed: 1, line });
  }

  #readLocated(text: string, line: number): void {
    const result = located.exec(text)?.[1];
    if (result === 'success') this.#tally.add({ passed: 1, line });
    else if (result === 'skip') this.#tally.add({ skipped: 1, line });
    else if (result === 'warning') this.#tally.add({ warned: 1, line });
    else if (result !== undefined) this.#tally.add({ failed: 1, line });
  }

  /** Signs are known for sure only by what comes after them, so they wait. */
  #readSigns(text: string, line: number): void {
    const found = signs.exec(text)?.[1];
    if (found === undefined || this.#signs.length >= mostSignLines) return;
    const totals = { passed: 0, failed: 0, skipped: 0, warned: 0, line };
    for (const sign of found) {
      const next = this.#nextFailure + totals.failed;
      const missed = failureSigns.indexOf(sign, next) - next;
      if (sign === '.') totals.passed += 1;
      else if (missed === 0) totals.failed += 1;
      else if (sign === 'S') totals.skipped += 1;
      else if (sign === 'W') totals.warned += 1;
      else if (missed > 0 && missed <= mostMissed && found.includes('.')) totals.failed += missed + 1;
      else return;
    }
    this.#nextFailure += totals.failed;
    this.#signs.push(totals);
  }

  #addSigns(isLast: boolean): void {
    if (this.#isNewRun && this.#signs.length > 0) {
      this.#tally.restart();
      this.#isNewRun = false;
    }
    this.#isNewRun ||= isLast;
    for (const totals of this.#signs) this.#tally.add(totals);
    if (this.#signs.length > 0) this.#failed = this.#nextFailure;
    this.#signs = [];
    this.#nextFailure = 0;
  }

  /** The list of failures has those too whose signs were not seen. */
  #readListed(text: string, line: number): void {
    const number = Number(listed.exec(text)?.[1] ?? 0);
    if (this.#failed === undefined || number <= this.#failed) return;
    this.#tally.add({ failed: number - this.#failed, line });
    this.#failed = number;
  }
}

type Row = readonly [failed: number, warned: number, skipped: number, passed: number];

/** Failures, warnings and skips have one place each and are left out where they are 0; the last number is what passed. */
function newRow(cells: string): Row {
  const passed = /(\d{1,9})$/.exec(cells);
  const before = cells.slice(0, passed?.index ?? cells.length);
  const at = (place: number): number => Number(before.charAt(place).trim() || 0);
  return [at(0), at(2), at(4), Number(passed?.[1] ?? 0)];
}

/** What passed comes first, in a column of two or more. */
function oldRow(cells: string): Row {
  const passed = /^ {0,8}(\d{1,9})/.exec(cells);
  const rest = cells.slice((passed?.[0] ?? '').length + 1);
  const at = (place: number): number => Number(rest.charAt(place).trim() || 0);
  return [at(0), at(2), at(4), Number(passed?.[1] ?? 0)];
}
