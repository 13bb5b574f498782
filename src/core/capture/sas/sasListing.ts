import type { NumberedLine, RunDialectDefinition, RunReader } from '../runReader.ts';
import type { RunSummary } from '../runSummary.ts';
import { SasComparisonReader } from './sasComparison.ts';
import { SasRun } from './sasRun.ts';

const procedureHead = /^\s{0,250}The (\w{1,40}) Procedure\s*$/m;
/** PROC PRINT has no heading of its own. */
const printHead = /^\s{0,250}Obs(?:\s{2}|$)/;
/** `Table 14.1.1`: how outputs of a study are numbered; the rest of a title is the user's own text. */
const numbered = /\b(Table|Listing|Figure)\s{1,3}(\d{1,3}(?:[.-]\d{1,3}){0,6}[a-z]?)\b/i;
/** Titles stand at the top of a page. */
const linesOfTitle = 12;
const longestLine = 400;
const pageNumber = /^.{0,390}[A-Za-z].{0,390}\s{2}(\d{1,6})$/;

/** Tells where pages begin: at form feeds, else at heads, whose numbers go on and end in the last column. */
class PageHeads {
  #page = 0;
  #width = 0;
  #lines = 0;

  begins(text: string): boolean {
    this.#lines += 1;
    const head = text.trimEnd();
    const page = head.length > longestLine ? undefined : pageNumber.exec(head)?.[1];
    if (text.startsWith('\f')) return this.#turn(page === undefined ? this.#page + 1 : Number(page), head);
    if (page === undefined) return false;
    const isFirst = this.#page === 0 && this.#lines <= linesOfTitle;
    const isNext = Number(page) === this.#page + 1 && head.length === this.#width;
    return (isFirst || isNext) && this.#turn(Number(page), head);
  }

  #turn(page: number, head: string): true {
    this.#page = page;
    this.#width = head.replace(/^\f/, '').length;
    return true;
  }
}

/** Reads the printed output of SAS: which procedures, on how many pages, and what PROC COMPARE found. */
class SasListingReader implements RunReader {
  readonly #run = new SasRun();
  readonly #comparisons = new SasComparisonReader((one) => this.#run.addComparison(one));
  readonly #heads = new PageHeads();
  #lineOfPage = 0;
  /** Line of the head of the page, until something on the page has been named. */
  #head: number | undefined;
  #isNumbered = false;
  #output: { readonly name: string; pages: number; readonly line: number } | undefined;

  read({ text, number }: NumberedLine): void {
    this.#lineOfPage += 1;
    if (text.trim() === '' && !text.startsWith('\f')) return;
    if (this.#heads.begins(text)) this.#beginPage(number);
    if (text.length > longestLine) return;
    const procedure = procedureHead.exec(text)?.[1] ?? (printHead.test(text) ? 'PRINT' : undefined);
    if (procedure !== undefined) this.#nameProcedure(`PROC ${procedure.toUpperCase()}`, number);
    else if (this.#lineOfPage <= linesOfTitle) this.#nameTitle(text, number);
    this.#comparisons.read(text, number);
  }

  finish(): RunSummary {
    this.#comparisons.finish();
    this.#close();
    return this.#run.summarize('sas-listing', false, undefined);
  }

  #beginPage(line: number): void {
    this.#lineOfPage = 1;
    this.#head = line;
    this.#isNumbered = false;
  }

  #nameTitle(text: string, line: number): void {
    const match = numbered.exec(text);
    if (match === null || this.#isNumbered) return;
    this.#name(`${match[1]} ${match[2]}`, line);
    this.#isNumbered = true;
  }

  /** The number in a title says more than the procedure below it. */
  #nameProcedure(name: string, line: number): void {
    this.#run.addTool(name);
    if (!this.#isNumbered) this.#name(name, line);
  }

  #name(name: string, line: number): void {
    const output = this.#output;
    if (output?.name !== name) {
      this.#close();
      this.#output = { name, pages: 1, line: this.#head ?? line };
    } else if (this.#head !== undefined) output.pages += 1;
    this.#head = undefined;
  }

  #close(): void {
    if (this.#output !== undefined) this.#run.addOutput({ ...this.#output, kind: 'printed' });
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
