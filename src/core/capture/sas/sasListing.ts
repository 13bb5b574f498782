import type { NumberedLine, RunDialectDefinition, RunReader } from '../runReader.ts';
import type { RunSummary } from '../runSummary.ts';
import { SasComparisonReader } from './sasComparison.ts';
import { SasRun } from './sasRun.ts';

const procedureHead = /^\s{0,250}The (\w{1,40}) Procedure\s*$/m;
const pageEnd = /\S.{0,250}\s{2,}(\d{1,6})\s*$/;
/** `Table 14.1.1`: how outputs of a study are numbered; the rest of a title is the user's own text. */
const numbered = /\b(Table|Listing|Figure)\s{1,3}(\d{1,3}(?:[.-]\d{1,3}){0,6}[a-z]?)\b/i;
/** Titles stand at the top of a page. */
const linesOfTitle = 12;

/** Reads the printed output of SAS: which procedures, on how many pages, and what PROC COMPARE found. */
class SasListingReader implements RunReader {
  readonly #run = new SasRun();
  readonly #comparisons = new SasComparisonReader((one) => this.#run.addComparison(one));
  #page = 0;
  #lineOfPage = 0;
  #isNamed = false;
  #output: { name: string; pages: number; line: number } | undefined;

  read({ text, number }: NumberedLine): void {
    this.#lineOfPage += 1;
    if (text.trim() === '' && !text.startsWith('\f')) return;
    if (this.#beginsPage(text)) this.#beginPage(number);
    const procedure = procedureHead.exec(text)?.[1];
    if (procedure !== undefined) {
      this.#run.addTool(`PROC ${procedure.toUpperCase()}`);
      this.#name(`PROC ${procedure.toUpperCase()}`, number);
    } else if (this.#lineOfPage <= linesOfTitle && text.length < 400) {
      const match = numbered.exec(text);
      if (match !== null) this.#name(`${match[1]} ${match[2]}`, number);
    }
    this.#comparisons.read(text, number);
  }

  finish(): RunSummary {
    this.#comparisons.finish();
    this.#close();
    return this.#run.summarize('sas-listing', false, undefined);
  }

  /** A form feed, or a head whose number follows that of the page before. */
  #beginsPage(text: string): boolean {
    if (text.startsWith('\f')) {
      const page = pageEnd.exec(text.slice(0, 400))?.[1];
      this.#page = page === undefined ? this.#page + 1 : Number(page);
      return true;
    }
    if (text.length > 400 || (this.#page > 0 && this.#lineOfPage < 3)) return false;
    const page = Number(pageEnd.exec(text)?.[1] ?? Number.NaN);
    const isNext = this.#page === 0 ? /SAS System|day, /.test(text) : page === this.#page + 1;
    if (Number.isNaN(page) || !isNext || !/[A-Za-z]{2}/.test(text)) return false;
    // A row of a table may end in that number too: a head has the wide gap before it, or date and time.
    if (!/SAS System|day, |\s{6,}\d{1,6}\s*$/.test(text)) return false;
    if (this.#page > 0 && !/SAS System|day, /.test(text) && !/^\s{6,}/.test(text)) return false;
    this.#page = page;
    return true;
  }

  #beginPage(line: number): void {
    this.#lineOfPage = 1;
    this.#isNamed = false;
    if (this.#output !== undefined) this.#output.pages += 1;
    else this.#output = { name: '', pages: 1, line };
  }

  /** A number in the title says more than the procedure; a page that names something else begins another output. */
  #name(name: string, line: number): void {
    const output = this.#output;
    if (output !== undefined && (output.name === name || this.#isNamed)) {
      if (output.name !== name && name.startsWith('PROC ') && output.name.startsWith('PROC '))
        this.#next(name, line, 1);
      return;
    }
    this.#isNamed = true;
    if (output === undefined || output.name === '') {
      this.#output = { name, pages: output?.pages ?? 1, line: output?.line ?? line };
      return;
    }
    // The page that has just begun was counted to the output before.
    const isNewPage = this.#lineOfPage <= linesOfTitle && output.pages > 1;
    if (isNewPage) output.pages -= 1;
    this.#next(name, line, 1);
  }

  #next(name: string, line: number, pages: number): void {
    this.#close();
    this.#output = { name, pages, line };
  }

  #close(): void {
    const output = this.#output;
    if (output === undefined || output.name === '') return;
    this.#run.addOutput({ name: output.name, kind: 'printed', pages: output.pages, line: output.line });
  }
}

const listingSigns = /^\s{0,250}The \w{1,40} Procedure\s*$|The SAS System|^\f|^\s{0,250}Obs\s/m;
const otherSigns = /^(?:NOTE|WARNING|ERROR): /m;

/** Printed output of SAS, which a batch job writes beside its log. */
export const sasListing: RunDialectDefinition = {
  id: 'sas-listing',
  fits: ({ name, head }) =>
    (/\.lst$/i.test(name) && listingSigns.test(head)) ||
    (/\.(?:txt|out|log)$/i.test(name) && procedureHead.test(head) && !otherSigns.test(head)),
  createReader: () => new SasListingReader(),
};
