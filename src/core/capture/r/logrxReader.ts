import type { NumberedLine, RunReader } from '../runReader.ts';
import type { RunSummary } from '../runSummary.ts';
import { baseName } from './baseName.ts';
import { readSeconds } from './readSeconds.ts';
import { ROutput } from './rOutput.ts';

const rule = /^-{60,}$/;
const title = /^- {1,60}(\S.{0,70}?) {1,60}-$/;
const usedPackage = /^\{(?:package:)?([A-Za-z][\w.]{0,60})\}/;
const conditionHead = /^(errors|warnings):$/i;

/** Logs of logrx, and of timber before it: sections under titles that rules of 80 dashes frame. */
export class LogrxReader implements RunReader {
  readonly #output = new ROutput();
  #section = '';
  #isFramed = false;
  #conditions = '';
  #hasError = false;

  read({ text, number }: NumberedLine): void {
    if (rule.test(text)) {
      this.#isFramed = true;
      return;
    }
    const found = this.#isFramed ? title.exec(text) : null;
    this.#isFramed = false;
    if (found !== null) this.#begin(found[1] ?? '');
    else this.#readLine(text, number);
  }

  finish(): RunSummary {
    this.#output.finish();
    this.#output.facts.isTruncated = this.#section !== 'log output file';
    return this.#output.facts.summary('logrx');
  }

  #begin(section: string): void {
    this.#section = section.toLowerCase();
    this.#conditions = '';
  }

  #readLine(text: string, line: number): void {
    const { facts } = this.#output;
    switch (this.#section) {
      case 'user and file information':
        if (text.startsWith('File Name: ')) facts.program = baseName(text.slice(11));
        break;
      case 'used package and functions':
        facts.addPackage(usedPackage.exec(text)?.[1] ?? '');
        break;
      case 'program run time information':
        this.#readTime(text, line);
        break;
      case 'errors and warnings':
        this.#readCondition(text, line);
        break;
      case 'messages, output, and result':
        this.#output.print(text.startsWith('\t') ? text.slice(1) : text, line);
        break;
      default:
    }
  }

  #readTime(text: string, line: number): void {
    if (!text.startsWith('Run time: ')) return;
    const realSeconds = readSeconds(text.slice(10));
    if (realSeconds !== undefined) this.#output.facts.total = { name: 'Run time', realSeconds, line };
  }

  /** A program stops at its first error; each warning begins after one tab, whatever its other lines look like. */
  #readCondition(text: string, line: number): void {
    const head = conditionHead.exec(text)?.[1];
    if (head !== undefined) {
      this.#conditions = head.toLowerCase();
      return;
    }
    if (!/^\t\S/.test(text) || text === '\tNULL') return;
    if (this.#conditions === 'warnings') this.#output.facts.countWarning(line);
    else if (this.#conditions === 'errors' && !this.#hasError) {
      this.#hasError = true;
      this.#output.facts.countError(line);
    }
  }
}
