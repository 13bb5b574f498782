import type { NumberedLine, RunReader } from '../runReader.ts';
import type { RunDialect, RunSummary } from '../runSummary.ts';
import type { EchoedCode } from './echoedCode.ts';
import { JunitTotals } from './junitTotals.ts';
import type { LineSorter } from './lineSorter.ts';
import { LogrPrints } from './logrPrints.ts';
import type { OutputObserver } from './outputObserver.ts';
import { ROutput } from './rOutput.ts';
import type { RRunFacts } from './rRunFacts.ts';

const banner = /^R version \d+\.\d+\.\d+ .*\(\d{4}-\d\d-\d\d/;
const batchEnd =
  /^(?:Execution halted|Ausführung angehalten|Exécution arrêtée|Ejecución interrumpida|Esecuzione interrotta)/;

/** What CI puts before each line (GitHub Actions). */
const timeStamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z ?/;

export interface ROutputReaderOptions {
  readonly dialect: RunDialect;
  readonly sort: LineSorter;
  readonly observers?: (facts: RRunFacts, code: EchoedCode) => readonly OutputObserver[];
}

/** Reads a transcript of R: what it prints, told from the code and the prose between. */
export class ROutputReader implements RunReader {
  readonly #dialect: RunDialect;
  readonly #sort: LineSorter;
  readonly #output: ROutput;
  #hasBanner = false;
  #isEnded = false;
  #isAtPrompt = false;

  constructor({ dialect, sort, observers }: ROutputReaderOptions) {
    this.#dialect = dialect;
    this.#sort = sort;
    this.#output = new ROutput((facts, code) => [
      new JunitTotals(facts),
      new LogrPrints(facts),
      ...(observers?.(facts, code) ?? []),
    ]);
  }

  read({ text, number }: NumberedLine): void {
    const plain = text.startsWith('2') && text.charAt(4) === '-' ? text.replace(timeStamp, '') : text;
    const sorted = this.#sort(plain, this.#output.code.isInString);
    if (plain !== '') this.#isAtPrompt = sorted.kind === 'start' && sorted.text.trim() === '';
    if (sorted.kind === 'output') this.#print(sorted.text, number);
    else if (sorted.kind === 'start') this.#start(sorted.text, number);
    else if (sorted.kind === 'goOn') this.#output.goOn(sorted.text);
    else if (sorted.kind === 'code') this.#output.add(sorted.text, number);
    else if (sorted.kind === 'break') this.#output.code.breakOff();
    else if (sorted.kind === 'prose') this.#output.end();
  }

  finish(): RunSummary {
    this.#output.finish();
    const { facts } = this.#output;
    // R CMD BATCH ends every log with the time, or with the error that stopped it; `R < adsl.R` with a bare prompt.
    this.#isEnded ||= this.#isAtPrompt;
    if (this.#hasBanner && this.#output.code.isEchoed && !this.#isEnded && facts.total === undefined) {
      facts.isTruncated = true;
    }
    return facts.summary(this.#dialect);
  }

  #print(text: string, line: number): void {
    if (banner.test(text)) this.#hasBanner = true;
    else if (batchEnd.test(text)) this.#isEnded = true;
    this.#output.print(text, line);
  }

  #start(text: string, line: number): void {
    if (/^(?:q|quit)\s{0,8}\(/.test(text)) this.#isEnded = true;
    this.#output.start(text, line);
  }
}
