import { assignedName } from './dataFrameName.ts';
import type { EchoedCode } from './echoedCode.ts';
import type { OutputObserver } from './outputObserver.ts';
import { readInteger } from './readInteger.ts';
import type { RRunFacts } from './rRunFacts.ts';

const step = /^([a-z_]{3,24})(?: \(grouped\))?: (.{0,1900})$/;

const counted = '(one|\\d[\\d,]{0,18})';

const removed = new RegExp(`^removed ${counted} rows? \\([<>]?\\d{1,3}%\\), ${counted} rows? remaining`);

/** As tidylog told it before version 0.1. */
const removedOf = new RegExp(`^removed ${counted} out of ${counted} rows? \\(`);

/** Steps that leave fewer rows, as tidylog names them. */
const removing = /^(?:filter|distinct|drop_na|top_n|top_frac|sample_n|sample_frac|slice)(?:_[a-z]+)?$/;

const size = new RegExp(`^now ${counted} rows? and ${counted} columns?`);
const reshaped = /\[was (\d{1,15})x(\d{1,9}), now (\d{1,15})x(\d{1,9})\]/;
const reshaping = /^(?:pivot_longer|pivot_wider|gather|spread)$/;
const joining = /^(?:left|right|inner|full|anti|semi)_join$/;
const summing = /^(?:summari[sz]e(?:_all|_at|_if)?|count|tally|uncount)$/;

const detail = /^\s{0,200}> (rows only in |matched rows|rows total)(.{0,300})$/;
const detailNumber = /(?<![\d,])\(?\s{0,20}(\d[\d,]{0,18})\)?\s{0,8}(\(includes duplicates\))?\s*$/;

/** A message of tidylog that its console broke over lines has at most so many. */
const mostBrokenLines = 4;

interface OpenJoin {
  readonly step: string;
  readonly name: string;
  readonly line: number;
  onlyFirst?: number;
  matched?: number;
  hasDuplicates?: boolean;
}

/**
 * Rows before and after a step of dplyr or tidyr, as tidylog tells them.
 *
 * @see tidylog 1.1.0, README: "removed 21 rows (66%), 11 rows remaining", "[was 32x12, now 352x3]", "> rows only in x".
 */
export class TidylogSteps implements OutputObserver {
  readonly #facts: RRunFacts;
  readonly #code: EchoedCode;
  #join: OpenJoin | undefined;
  #broken: { readonly step: string; text: string; readonly line: number; lines: number } | undefined;

  constructor(facts: RRunFacts, code: EchoedCode) {
    this.#facts = facts;
    this.#code = code;
  }

  output(text: string, line: number): void {
    if (this.#broken !== undefined) this.#mend(text);
    if (this.#join !== undefined && text.includes('>')) this.#readDetail(this.#join, text);
    const first = text.charCodeAt(0);
    if (first < 97 || first > 122) return;
    const found = step.exec(text);
    if (found !== null) this.#readStep(found[1] ?? '', found[2] ?? '', line);
  }

  code(): void {
    this.#join = undefined;
    this.#broken = undefined;
  }

  #readStep(name: string, text: string, line: number): void {
    this.#join = undefined;
    if (removing.test(name)) this.#readRemoved(name, text, line);
    else if (summing.test(name)) this.#readSize(text, line);
    else if (joining.test(name)) this.#join = { step: name, name: this.#target(), line };
    else if (reshaping.test(name) && !this.#readReshaped(name, text, line)) {
      this.#broken = { step: name, text, line, lines: 1 };
    }
  }

  #readRemoved(name: string, text: string, line: number): void {
    const found = removed.exec(text);
    const old = found === null ? removedOf.exec(text) : null;
    const gone = readInteger((found ?? old)?.[1]);
    const other = readInteger((found ?? old)?.[2]);
    // `removed all rows (100%)` does not say how many there were.
    if (gone === undefined || other === undefined) return;
    const [from, to] = old === null ? [other + gone, other] : [other, other - gone];
    if (to >= 0) this.#facts.addChange({ step: name, name: this.#target(), from, to, line });
  }

  #readSize(text: string, line: number): void {
    const found = size.exec(text);
    const rows = readInteger(found?.[1]);
    const columns = readInteger(found?.[2]);
    if (rows === undefined || columns === undefined) return;
    this.#facts.addDataset({ name: this.#target(), direction: 'read', rows, columns, line });
  }

  #readReshaped(name: string, text: string, line: number): boolean {
    const found = reshaped.exec(text);
    const from = readInteger(found?.[1]);
    const to = readInteger(found?.[3]);
    if (from === undefined || to === undefined) return false;
    this.#facts.addChange({ step: name, name: this.#target(), from, to, line });
    return true;
  }

  /** Puts the lines of one message together until it tells its sizes. */
  #mend(text: string): void {
    const broken = this.#broken;
    if (broken === undefined) return;
    broken.text = `${broken.text} ${text.trim()}`.slice(-2_000);
    broken.lines += 1;
    const isDone = this.#readReshaped(broken.step, broken.text, broken.line);
    if (isDone || broken.lines >= mostBrokenLines) this.#broken = undefined;
  }

  #readDetail(join: OpenJoin, text: string): void {
    const found = detail.exec(text);
    if (found === null) return;
    const number = detailNumber.exec((found[2] ?? '').slice(-80));
    const rows = readInteger(number?.[1]);
    if (rows === undefined) return;
    if (found[1] === 'rows total') this.#closeJoin(join, rows);
    else if (found[1] === 'matched rows') {
      join.matched = rows;
      join.hasDuplicates = number?.[2] !== undefined;
    } else join.onlyFirst ??= rows;
  }

  /** Matched rows count those of the first data frame once, unless keys occur more often in the second. */
  #closeJoin(
    { step: name, name: target, line, onlyFirst, matched, hasDuplicates }: OpenJoin,
    to: number,
  ): void {
    this.#join = undefined;
    if (onlyFirst === undefined || matched === undefined || hasDuplicates === true) return;
    const from = onlyFirst + matched;
    if (from !== to) this.#facts.addChange({ step: name, name: target, from, to, line });
  }

  /** The name that the statement gives to its result. */
  #target(): string {
    const { statement } = this.#code;
    return (statement === undefined ? undefined : assignedName(statement)) ?? '';
  }
}
