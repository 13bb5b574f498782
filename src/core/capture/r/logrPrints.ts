import { baseName } from './baseName.ts';
import type { OutputObserver } from './outputObserver.ts';
import type { RRunFacts } from './rRunFacts.ts';

const printed =
  /^NOTE: (?:Data frame|Dataset|Data set|Tibble) has (\d{1,15}) rows? and (\d{1,9}) columns?\.?$/i;

/** `proc_sort: input data set 5 rows and 11 columns`, and what it makes (procs). */
const procInput = /^(proc_[a-z]{2,16}): input data ?set (\d{1,15}) rows and (\d{1,9}) columns/;
const procOutput = /^\s{1,40}output data ?set (\d{1,15}) rows and (\d{1,9}) columns/;

/** The data of a table, listing or figure (reporter). */
const content =
  /^\s{0,8}- data: (?:tibble|data\.frame|data\.table) '([A-Za-z][\w.]{0,60})' (\d{1,15}) rows (\d{1,9}) cols/;

const specification = /^# A (?:report|table|plot|text) specification: {1,4}(\d{1,9}) pages?/;
const filePath = /^- file_path: '(.{1,400})'$/;

/** The list of the data sets of a library (libr). */
const library = /^# library '/;
const libraryHead = /^\s{1,40}Name Extension {1,40}Rows {1,20}Cols\b/;
const libraryRow =
  /^\d{1,6} {1,20}([A-Za-z][\w.]{0,60}) {1,80}[A-Za-z]\w{1,11} {1,40}(\d{1,15}) {1,20}(\d{1,9})\b/;

/** Data sets and reports as the packages of the sassy family print them: logr, libr, procs, reporter. */
export class LogrPrints implements OutputObserver {
  readonly #facts: RRunFacts;
  #proc: { readonly name: string; readonly rows: number } | undefined;
  #pages: number | undefined;
  #list: 'none' | 'coming' | 'rows' = 'none';

  constructor(facts: RRunFacts) {
    this.#facts = facts;
  }

  output(text: string, line: number): void {
    switch (text.charAt(0)) {
      case 'N':
        this.#addSized('', 'read', printed.exec(text), line);
        break;
      case 'p':
        this.#readProc(text, line);
        break;
      case '#':
        this.#readHead(text);
        break;
      case '-':
      case ' ':
        this.#readPart(text, line);
        break;
      default:
        if (this.#list === 'rows') this.#readRow(text, line);
    }
  }

  #readProc(text: string, line: number): void {
    const found = procInput.exec(text);
    this.#proc = undefined;
    if (found?.[1] === undefined) return;
    this.#proc = { name: found[1], rows: Number(found[2]) };
    this.#facts.addDataset({
      name: '',
      direction: 'read',
      rows: Number(found[2]),
      columns: Number(found[3]),
      line,
    });
  }

  #readHead(text: string): void {
    this.#list = library.test(text) ? 'coming' : 'none';
    const pages = specification.exec(text)?.[1];
    if (pages !== undefined) this.#pages = Number(pages);
  }

  #readPart(text: string, line: number): void {
    if (this.#list === 'coming' && libraryHead.test(text)) this.#list = 'rows';
    const found = content.exec(text);
    this.#addSized(found?.[1] ?? '', 'read', found === null ? null : [found[0], found[2], found[3]], line);
    const path = filePath.exec(text)?.[1];
    const name = path === undefined ? undefined : baseName(path);
    if (name !== undefined && this.#pages !== undefined) {
      this.#facts.addOutput({ name, kind: 'document', pages: this.#pages, line });
      this.#pages = undefined;
    }
    const output = this.#proc === undefined ? null : procOutput.exec(text);
    this.#addSized('', 'written', output, line);
    if (output !== null) this.#addChange(Number(output[1]), line);
  }

  #addChange(to: number, line: number): void {
    // Other procedures compute rows of another kind.
    if (this.#proc?.name === 'proc_sort' && this.#proc.rows !== to) {
      this.#facts.addChange({ step: this.#proc.name, name: '', from: this.#proc.rows, to, line });
    }
    this.#proc = undefined;
  }

  #readRow(text: string, line: number): void {
    const found = libraryRow.exec(text);
    if (found === null) this.#list = 'none';
    else this.#addSized(found[1] ?? '', 'read', [found[0], found[2], found[3]], line);
  }

  #addSized(
    name: string,
    direction: 'read' | 'written',
    found: readonly (string | undefined)[] | null,
    line: number,
  ): void {
    if (found === null) return;
    this.#facts.addDataset({ name, direction, rows: Number(found[1]), columns: Number(found[2]), line });
  }
}
