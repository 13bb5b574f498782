import type { RunComparison } from '../runSummary.ts';
import { argumentsAt } from './codeCall.ts';
import type { EchoedCode } from './echoedCode.ts';
import type { OutputObserver } from './outputObserver.ts';
import { readInteger } from './readInteger.ts';
import type { RRunFacts } from './rRunFacts.ts';

type OpenComparison = { -readonly [K in keyof RunComparison]: RunComparison[K] };

/** Names as code has them; a call or a value is none. */
const objectName = /^[A-Za-z.][\w.$:]{0,80}$/;

const comparing =
  /(?:^|[^\w.])(diffdf|comparedf|compare|all\.equal|all_equal|identical|proc_compare)\s{0,8}\(/;

const namesRow = /^\s{1,80}Name\s{1,80}(\S{1,80})\s{1,80}(\S{1,80})\s*$/;
const arsenalCall = /^(?:arsenal::)?comparedf\((.{1,400})\)\s*$/;
const shared = /^Shared: \d{1,9} (?:non-by )?variables? and (\d{1,15}) observations?\./;
const notShared = /^Not shared: (\d{1,9}) variables? and (\d{1,15}) observations?\./;
const differences = /^Differences found in (\d{1,9})\/\d{1,9} variables compared\./;
const statistic =
  /^\|?\s{0,4}Number of (shared observations|observations with some compared variables unequal|values unequal)\s{0,200}\|\s{0,20}(\d{1,15})/;

/** Whether two data frames are equal: diffdf, arsenal's comparedf, waldo, all.equal, identical. */
export class Comparisons implements OutputObserver {
  readonly #facts: RRunFacts;
  readonly #code: EchoedCode;
  #open: OpenComparison | undefined;
  #isAnswered = false;

  constructor(facts: RRunFacts, code: EchoedCode) {
    this.#facts = facts;
    this.#code = code;
  }

  output(text: string, line: number): void {
    const open = this.#open;
    if (open !== undefined) this.#readDetail(open, text);
    switch (text.charAt(0)) {
      case 'N':
        if (text.startsWith('No issues were found!')) this.#add({ ...this.#names(), isEqual: true, line });
        break;
      case 'D':
        if (text.startsWith('Differences found between the objects!')) {
          this.#begin({ ...this.#names(), isEqual: false, line });
        }
        break;
      case 'C':
        if (text === 'Compare Object') this.#begin({ ...this.#names(), isEqual: true, line });
        break;
      case 'T':
        if (text.startsWith('Table: Summary of overall comparison'))
          this.#begin({ ...this.#names(), isEqual: true, line });
        break;
      default:
        if (/^(?:✔|✓|√|v|<U\+2714>) No differences$/.test(text))
          this.#add({ ...this.#names(), isEqual: true, line });
        else this.#readAnswer(text, line);
    }
  }

  code(): void {
    this.#close();
    this.#isAnswered = false;
  }

  finish(): void {
    this.#close();
  }

  #begin(comparison: OpenComparison): void {
    this.#close();
    this.#open = comparison;
  }

  #close(): void {
    if (this.#open !== undefined) this.#add(this.#open);
    this.#open = undefined;
  }

  #add(comparison: RunComparison): void {
    this.#isAnswered = true;
    this.#facts.addComparison(comparison);
  }

  #readDetail(open: OpenComparison, text: string): void {
    const names = namesRow.exec(text);
    if (names?.[1] !== undefined && names[2] !== undefined)
      Object.assign(open, namedPair(names[1], names[2]));
    const called = arsenalCall.exec(text)?.[1];
    if (called !== undefined) Object.assign(open, pairIn(`(${called})`));
    const observations = readInteger(shared.exec(text)?.[1]);
    if (observations !== undefined) open.observations = observations;
    const apart = notShared.exec(text);
    if (Number(apart?.[1] ?? 0) + Number(apart?.[2] ?? 0) > 0) open.isEqual = false;
    if (Number(differences.exec(text)?.[1] ?? 0) > 0) open.isEqual = false;
    this.#readStatistic(open, text);
  }

  #readStatistic(open: OpenComparison, text: string): void {
    const found = statistic.exec(text);
    const count = readInteger(found?.[2]);
    if (count === undefined) return;
    if (found?.[1] === 'shared observations') open.observations = count;
    else if (found?.[1]?.startsWith('observations') === true) open.unequal = count;
    if (found?.[1] !== 'shared observations' && count > 0) open.isEqual = false;
  }

  /** What `all.equal(x, y)` and `identical(x, y)` print: TRUE, or what differs. */
  #readAnswer(text: string, line: number): void {
    if (this.#isAnswered || !text.startsWith('[1] ')) return;
    const called = this.#called();
    if (called !== 'all.equal' && called !== 'identical' && called !== 'all_equal') return;
    this.#add({ ...this.#names(), isEqual: text.trimEnd() === '[1] TRUE', line });
  }

  #called(): string | undefined {
    const bare = this.#code.statement?.bare;
    return bare === undefined ? undefined : comparing.exec(bare)?.[1];
  }

  #names(): Pick<RunComparison, 'base' | 'compare'> {
    const { statement } = this.#code;
    if (statement === undefined) return {};
    const found = comparing.exec(statement.bare);
    return found === null ? {} : pairIn(statement.text.slice(found.index + found[0].length - 1));
  }
}

function pairIn(code: string): Pick<RunComparison, 'base' | 'compare'> {
  const [base, compare] = argumentsAt({ text: code, bare: code, line: 0 }, 0);
  return namedPair(base?.text ?? '', compare?.text ?? '');
}

function namedPair(base: string, compare: string): Pick<RunComparison, 'base' | 'compare'> {
  return {
    ...(objectName.test(base) && { base }),
    ...(objectName.test(compare) && { compare }),
  };
}
