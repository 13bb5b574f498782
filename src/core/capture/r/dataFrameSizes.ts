import type { RunDataset } from '../runSummary.ts';
import { callsLast, readName, shownName } from './dataFrameName.ts';
import type { EchoedCode } from './echoedCode.ts';
import type { OutputObserver } from './outputObserver.ts';
import { readInteger } from './readInteger.ts';
import type { RRunFacts } from './rRunFacts.ts';

/** The sign between rows and columns, also as consoles without UTF-8 write it. */
const by = '(?:x|×|\\?|<U\\+00D7>|Ã—)';

const number = '(\\d[\\d,]{0,18}|\\?\\?)';

/** The first line of a printed tibble, of a lazy table and of their relatives (pillar, dbplyr, tsibble). */
const tibbleHeader = new RegExp(
  `^# An? [A-Za-z][\\w. ]{0,40}: {1,20}${number} ${by} ${number}(?=$|\\s{1,4}\\[)`,
);

/** As dplyr printed it before tibble, and dbplyr and dtplyr still do. */
const sourceHeader = new RegExp(`^(?:# )?Source: {1,8}[\\w<>.\` ]{1,120}\\[${number} ${by} ${number}\\]`);

/** `str()` of a data frame, with or without further classes. */
const plainStructure =
  /^(?:Classes .{1,300}? and )?'data\.frame':\s{1,8}(\d{1,15}) obs\. of {1,4}(\d{1,9}) variables?/;

/** `str()` of a tibble. */
const tibbleStructure = new RegExp(
  `^\\w{1,40} \\[${number} ${by} ${number}\\] \\(S3: [^)]{0,200}data\\.frame\\)`,
);

/** logrx takes the ends of lines out of messages. */
const oneLine = /^Rows: (\d[\d,]{0,18}) Columns: (\d[\d,]{0,18})(?:$|─|-)/;
const rowsLine = /^(?:Rows|Observations): (\d[\d,]{0,18}|\?\?)$/;
const columnsLine = /^(?:Columns|Variables): (\d[\d,]{0,18})$/;

const dimensions = /^\[1\] {1,16}(\d{1,15}) {1,16}(\d{1,15})$/;
const oneNumber = /^\[1\] {1,4}(\d{1,15})$/;

type Size = Pick<RunDataset, 'rows' | 'columns'>;

/** Rows and columns of data frames: what tibble, glimpse, str, dim, nrow and readr print. */
export class DataFrameSizes implements OutputObserver {
  readonly #facts: RRunFacts;
  readonly #code: EchoedCode;
  #rows: { readonly rows: number | undefined; readonly line: number } | undefined;

  constructor(facts: RRunFacts, code: EchoedCode) {
    this.#facts = facts;
    this.#code = code;
  }

  output(text: string, line: number): void {
    const rows = this.#rows;
    this.#rows = undefined;
    const first = text.charAt(0);
    if (first === '#' || first === 'S') this.#readHeader(text, line);
    else if (first === 'R' || first === 'O') this.#readRows(text, line);
    else if (first === '[') this.#readVector(text, line);
    else if (rows !== undefined && (first === 'C' || first === 'V')) {
      const columns = readInteger(columnsLine.exec(text)?.[1]);
      if (columns !== undefined) this.#add(sizeOf(rows.rows, columns), rows.line);
    }
    if (first === "'" || first === 'C') this.#readMatch(plainStructure.exec(text), line);
    else if (first >= 'a' && first <= 'z' && text.includes('] (S3: ')) {
      this.#readMatch(tibbleStructure.exec(text), line);
    }
  }

  code(): void {
    this.#rows = undefined;
  }

  #readHeader(text: string, line: number): void {
    this.#readMatch(tibbleHeader.exec(text) ?? sourceHeader.exec(text), line);
  }

  #readMatch(found: RegExpExecArray | null, line: number): void {
    if (found === null) return;
    const size = sizeOf(readInteger(found[1]), readInteger(found[2]));
    if (size.rows !== undefined || size.columns !== undefined) this.#add(size, line);
  }

  #readRows(text: string, line: number): void {
    const found = oneLine.exec(text);
    if (found !== null) {
      const { statement } = this.#code;
      const name = statement === undefined ? undefined : readName(statement);
      this.#addNamed(name ?? '', sizeOf(readInteger(found[1]), readInteger(found[2])), line);
      return;
    }
    const rows = rowsLine.exec(text);
    if (rows !== null) this.#rows = { rows: readInteger(rows[1]), line };
  }

  /** What `dim(x)` or `nrow(x)` prints; without the code two whole numbers may be anything. */
  #readVector(text: string, line: number): void {
    const found = dimensions.exec(text);
    const count = found === null ? oneNumber.exec(text)?.[1] : undefined;
    if (found === null && count === undefined) return;
    const { statement } = this.#code;
    const size = found === null ? {} : sizeOf(readInteger(found[1]), readInteger(found[2]));
    if (statement === undefined) {
      if (found !== null && !this.#code.isEchoed) {
        this.#facts.addDataset({ name: '', direction: 'read', ...size, line, isUnsure: true });
      }
      return;
    }
    // Most numbers that a program prints are no sizes.
    if (!statement.bare.includes(found === null ? 'nrow' : 'dim')) return;
    const name = shownName(statement);
    if (found !== null && callsLast(statement, 'dim')) {
      // A matrix has the same two numbers.
      this.#facts.addDataset({ name: name ?? '', direction: 'read', ...size, line, isUnsure: true });
    }
    const rows = readInteger(count);
    if (rows !== undefined && name !== undefined && callsLast(statement, 'nrow')) {
      this.#facts.addDataset({ name, direction: 'read', rows, line, isUnsure: true });
    }
  }

  #add(size: Size, line: number): void {
    const { statement } = this.#code;
    this.#addNamed((statement === undefined ? undefined : shownName(statement)) ?? '', size, line);
  }

  #addNamed(name: string, size: Size, line: number): void {
    this.#facts.addDataset({ name, direction: 'read', ...size, line });
  }
}

function sizeOf(rows: number | undefined, columns: number | undefined): Size {
  return { ...(rows !== undefined && { rows }), ...(columns !== undefined && { columns }) };
}
