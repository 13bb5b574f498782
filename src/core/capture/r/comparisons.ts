import type { RunComparison } from '../runSummary.ts';
import { argumentsAt } from './codeCall.ts';
import type { EchoedCode } from './echoedCode.ts';
import type { OutputObserver } from './outputObserver.ts';
import { readInteger } from './readInteger.ts';
import type { RRunFacts } from './rRunFacts.ts';

type OpenComparison = { -readonly [K in keyof RunComparison]: RunComparison[K] };

/** Names as code has them; a call or a value is none. */
const objectName = /^(?!(?:TRUE|FALSE|NULL|NA|NaN|Inf|T|F)$)[A-Za-z.][\w.$:]{0,80}$/;

const comparing =
  /(?:^|[^\w.])(diffdf|comparedf|compare|all\.equal|all_equal|identical|proc_compare)\s{0,8}\(/;

/** A statement that prints what the comparison says, not what is made of it. */
const asking =
  /^\(?\s{0,8}(?:(?:print|isTRUE)\s{0,8}\(\s{0,8})?(?:[\w.]{1,40}::)?(all\.equal|identical|all_equal)\s{0,8}\(/;

const namesRow = /^\s{1,80}Name\s{1,80}(\S{1,80})\s{1,80}(\S{1,80})\s*$/;
const arsenalCall = /^(?:arsenal::)?comparedf\((.{1,400})\)\s*$/;
const shared = /^Shared: \d{1,9} (?:non-by )?variables? and (\d{1,15}) observations?\./;
const notShared = /^Not shared: (\d{1,9}) variables? and (\d{1,15}) observations?\./;
const differences = /^Differences found in (\d{1,9})\/\d{1,9} variables compared\./;
const frameRow =
  /^\|?\s{0,4}[xy]\s{1,40}\|?\s{0,4}([A-Za-z.][\w.$]{0,80})\s{1,80}\|?\s{0,40}\d{1,9}\s{0,4}\|?\s{1,40}\d{1,15}\s{0,4}\|?$/;
const statistic =
  /^\|?\s{0,4}Number of (?:(?:variables|observations) in [xy] but not [xy]|(shared observations|observations in common)|(observations with some compared variables unequal)|(values unequal))(?:\s{0,200}\|\s{0,40}|\s{1,200})(\d{1,15})\s{0,4}\|?$/;

const noDifferences = /^(?:✔|✓|√|v|<U\+2714>) No differences$/;

/** Whether two data frames are equal: diffdf, arsenal's comparedf, waldo, all.equal, identical. */
export class Comparisons implements OutputObserver {
  readonly #facts: RRunFacts;
  readonly #code: EchoedCode;
  #open: OpenComparison | undefined;
  /** The two have rows or columns of their own. */
  #isApart = false;
  /** Names of the data frames of a summary, which come before what it says of them. */
  #frames: string[] = [];
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
        // Equal only once it says so: what was cut off or is told in other words is no match.
        if (text === 'Compare Object') this.#begin({ ...this.#names(), isEqual: false, line });
        break;
      case 'T':
        if (text.startsWith('Table: ')) this.#readTable(text, line);
        break;
      case '[':
        this.#readAnswer(text, line);
        break;
      case '|':
      case 'x':
      case 'y':
        this.#readFrame(text);
        break;
      default:
        if (text.endsWith(' No differences') && noDifferences.test(text)) this.#addGuessed(true, line);
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
    this.#isApart = false;
  }

  #readTable(text: string, line: number): void {
    if (text.startsWith('Table: Summary of data.frames')) this.#frames = [];
    if (!text.startsWith('Table: Summary of overall comparison')) return;
    const [base = '', compare = ''] = this.#frames;
    this.#begin({ ...this.#names(), ...namedPair(base, compare), isEqual: false, line });
    this.#frames = [];
  }

  #readFrame(text: string): void {
    const name = frameRow.exec(text)?.[1];
    if (name !== undefined && this.#frames.length < 2) this.#frames.push(name);
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
    if (Number(apart?.[1] ?? 0) + Number(apart?.[2] ?? 0) > 0) this.#isApart = true;
    const differing = differences.exec(text)?.[1];
    if (differing !== undefined) open.isEqual = Number(differing) === 0 && !this.#isApart;
    if (text.includes('Number of ')) this.#readStatistic(open, text);
  }

  #readStatistic(open: OpenComparison, text: string): void {
    const [, shared, unequal, values, number] = statistic.exec(text) ?? [];
    const count = readInteger(number);
    if (count === undefined) return;
    if (shared !== undefined) open.observations = count;
    else if (unequal !== undefined) open.unequal = count;
    else if (values === undefined) this.#isApart ||= count > 0;
    else open.isEqual = count === 0 && (open.unequal ?? 0) === 0 && !this.#isApart;
  }

  /** What `all.equal(x, y)` and `identical(x, y)` print: TRUE, or what differs. */
  #readAnswer(text: string, line: number): void {
    if (this.#isAnswered) return;
    const bare = this.#code.statement?.bare;
    const called = bare === undefined ? undefined : asking.exec(bare)?.[1];
    if (called === undefined) return;
    const isEqual = text.trimEnd() === '[1] TRUE';
    if (called === 'all_equal') this.#add({ ...this.#names(), isEqual, line });
    else this.#addGuessed(isEqual, line);
  }

  /** Functions that compare anything: values and columns are no data sets, two names may be. */
  #addGuessed(isEqual: boolean, line: number): void {
    const names = this.#names();
    const both = [names.base, names.compare].filter((name) => name !== undefined);
    const isKnown = both.some((name) => this.#facts.sizeOf(name) !== undefined);
    const isPlain = both.length === 2 && both.every((name) => !name.includes('$'));
    if (isKnown) this.#add({ ...names, isEqual, line });
    else if (isPlain) this.#add({ ...names, isEqual, line, isUnsure: true });
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
