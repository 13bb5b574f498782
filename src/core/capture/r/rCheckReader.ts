import type { NumberedLine, RunReader } from '../runReader.ts';
import type { RunSummary } from '../runSummary.ts';
import { readSeconds } from './readSeconds.ts';
import { RRunFacts } from './rRunFacts.ts';
import { TestReports } from './testReports.ts';
import { TestTally } from './testTally.ts';

type CheckResult = 'OK' | 'NOTE' | 'WARNING' | 'ERROR';

interface CheckCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly line: number;
}

/** What CI puts before each line (GitHub Actions). */
const timeStamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z ?/;

const check =
  /^\s{0,4}\* checking .{1,400}?\.\.\.(?: ?\[[^\]]{1,40}\])?(?: (OK|NOTE|WARNING|ERROR|FAILED|SKIPPED|INFO|NONE))?\s*$/;

/** The result of a check that printed something before. */
const lateResult = /^ {1,4}(?:\[[^\]]{1,40}\] ?)?(OK|NOTE|WARNING|ERROR)\s*$/;

const status = /^\s{0,4}(?:\* )?Status: (OK|\d{1,6} (?:ERROR|WARNING|NOTE).{0,60})$/;
const statusPart = /(\d{1,6}) (ERROR|WARNING|NOTE)s?\b/g;

/** Before R 3.1: one line for each kind. */
const oldStatus = /^(WARNING|NOTE): There (?:was|were) (\d{1,6}) (?:warnings?|notes?)\.?$/;

/** rcmdcheck and devtools; the marks may be lost. */
const results =
  /^\s{0,4}(?:(?:──|--) )?(\d{1,6}) errors? .{0,12}?\| ?(\d{1,6}) warnings? .{0,12}?\| ?(\d{1,6}) notes?\b/;

const duration = /^Duration: (.{1,60})$/;

/** Logs of `R CMD check`, alone or run by rcmdcheck and devtools. */
export class RCheckReader implements RunReader {
  readonly #facts = new RRunFacts();
  readonly #tally = new TestTally();
  readonly #tests = new TestReports(this.#tally);
  #open = 0;
  #status: CheckCounts | undefined;
  #old: CheckCounts | undefined;
  #results: CheckCounts | undefined;
  readonly #found: Record<'NOTE' | 'WARNING' | 'ERROR', number[]> = { NOTE: [], WARNING: [], ERROR: [] };
  #isDone = false;

  read({ text, number }: NumberedLine): void {
    const plain = text.startsWith('2') && text.charAt(4) === '-' ? text.replace(timeStamp, '') : text;
    if (plain.length > 600) return;
    this.#tests.output(plain, number);
    this.#readCheck(plain, number);
    this.#readStatus(plain, number);
    const time = duration.exec(plain)?.[1];
    const realSeconds = time === undefined ? undefined : readSeconds(time);
    if (realSeconds !== undefined) this.#facts.total = { name: 'Duration', realSeconds, line: number };
  }

  finish(): RunSummary {
    this.#tally.finish(this.#facts);
    // Warnings of tests are told by the check itself.
    this.#facts.forgetCounts();
    const counts = this.#results ?? this.#status ?? this.#old;
    this.#count('ERROR', counts?.errors, counts?.line ?? 0);
    this.#count('WARNING', counts?.warnings, counts?.line ?? 0);
    this.#count('NOTE', counts?.notes, counts?.line ?? 0);
    this.#facts.isTruncated = counts === undefined && !this.#isDone;
    return this.#facts.summary('r-cmd-check');
  }

  #readCheck(text: string, line: number): void {
    if (text.startsWith('* DONE')) this.#isDone = true;
    if (text.includes('* checking ')) {
      const found = check.exec(text);
      this.#open = found !== null && found[1] === undefined ? line : 0;
      this.#keep(found?.[1], line);
      return;
    }
    const late = this.#open > 0 && text.length < 60 ? lateResult.exec(text)?.[1] : undefined;
    if (late === undefined) return;
    this.#keep(late, line);
    this.#open = 0;
  }

  #keep(result: string | undefined, line: number): void {
    const kept = result === 'FAILED' ? 'ERROR' : result;
    if ((kept === 'NOTE' || kept === 'WARNING' || kept === 'ERROR') && this.#found[kept].length < 10_000) {
      this.#found[kept].push(line);
    }
  }

  #readStatus(text: string, line: number): void {
    const said = text.includes('Status: ') ? status.exec(text)?.[1] : undefined;
    if (said !== undefined) {
      const of = countsIn(said);
      this.#status = { errors: of.ERROR, warnings: of.WARNING, notes: of.NOTE, line };
    }
    const old = text.includes('There w') ? oldStatus.exec(text) : null;
    if (old !== null) {
      const before = this.#old ?? { errors: this.#found.ERROR.length, warnings: 0, notes: 0, line };
      const count = Number(old[2]);
      this.#old = old[1] === 'NOTE' ? { ...before, notes: count } : { ...before, warnings: count };
    }
    const found = text.includes(' error') ? results.exec(text)?.slice(1).map(Number) : undefined;
    if (found === undefined) return;
    const [errors = 0, warnings = 0, notes = 0] = found;
    this.#results = { errors, warnings, notes, line };
  }

  /** The checks tell the lines; where they do not agree with the status, it tells its own. */
  #count(result: Exclude<CheckResult, 'OK'>, said: number | undefined, statusLine: number): void {
    const lines = this.#found[result];
    const count = said ?? lines.length;
    const isAgreed = lines.length === count;
    const add = (line: number, by: number): void => {
      if (result === 'ERROR') this.#facts.countError(line, by);
      else if (result === 'WARNING') this.#facts.countWarning(line, by);
      else this.#facts.countNote('check-note', line, by);
    };
    if (isAgreed) for (const line of lines) add(line, 1);
    else if (count > 0) add(statusLine, count);
  }
}

function countsIn(said: string): Record<'ERROR' | 'WARNING' | 'NOTE', number> {
  const counts = { ERROR: 0, WARNING: 0, NOTE: 0 };
  for (const [, number = '', kind] of said.matchAll(statusPart)) {
    if (kind === 'ERROR' || kind === 'WARNING' || kind === 'NOTE') counts[kind] += Number(number);
  }
  return counts;
}
