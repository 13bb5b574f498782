import type { NumberedLine, RunReader } from '../runReader.ts';
import type { RunSummary } from '../runSummary.ts';
import { baseName } from './baseName.ts';
import { LogrPrints } from './logrPrints.ts';
import { ROutput } from './rOutput.ts';

const field =
  /^(Program Path|Base Packages|Other Packages|Log Start Time|Log End Time|Log Elapsed Time): {1,4}(.{0,1900})$/;
const elapsed = /^(\d{1,6}) (\d\d?):(\d\d):(\d\d)/;
const packageOf = /([A-Za-z][\w.]*?)_\d/g;

/** Logs of logr: a header and a footer between rules, prints with a note each. */
export class LogrReader implements RunReader {
  readonly #output = new ROutput((facts) => [new LogrPrints(facts)]);
  #isPackages = false;
  #isEnded = false;

  read({ text, number }: NumberedLine): void {
    const found = text.charCodeAt(0) < 81 ? field.exec(text) : null;
    if (found !== null) this.#readField(found[1] ?? '', found[2] ?? '', number);
    else if (this.#isPackages && !text.startsWith('=')) this.#readPackages(text);
    else this.#output.print(text, number);
  }

  finish(): RunSummary {
    this.#output.finish();
    this.#output.facts.isTruncated = !this.#isEnded;
    return this.#output.facts.summary('logr');
  }

  #readField(name: string, value: string, line: number): void {
    const { facts } = this.#output;
    this.#isPackages = name === 'Other Packages';
    if (name === 'Other Packages') this.#readPackages(value);
    else if (name === 'Program Path') facts.program = baseName(value);
    else if (name === 'Log End Time') this.#isEnded = true;
    else if (name === 'Log Elapsed Time') {
      const time = elapsed.exec(value)?.slice(1).map(Number);
      if (time === undefined) return;
      const [days = 0, hours = 0, minutes = 0, seconds = 0] = time;
      const realSeconds = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
      facts.total = { name: 'Log Elapsed Time', realSeconds, line };
    }
  }

  #readPackages(text: string): void {
    for (const [, name = ''] of text.slice(0, 2_000).matchAll(packageOf)) this.#output.facts.addPackage(name);
  }
}
