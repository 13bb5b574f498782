import type { NumberedLine, RunReader } from '../runReader.ts';
import type { RunSummary } from '../runSummary.ts';
import { JunitTotals } from './junitTotals.ts';
import { RRunFacts } from './rRunFacts.ts';

/** JUnit reports, which testthat and others write. */
export class JunitReader implements RunReader {
  readonly #facts = new RRunFacts();
  readonly #totals = new JunitTotals(this.#facts);
  #lastTag = '';

  read({ text, number }: NumberedLine): void {
    this.#lastTag = text;
    this.#totals.output(text, number);
  }

  finish(): RunSummary {
    this.#totals.finish();
    this.#facts.isTruncated = !/^<\/testsuites?>|\/>$/.test(this.#lastTag);
    return this.#facts.summary('junit');
  }
}
