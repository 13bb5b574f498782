import type { OutputObserver } from './outputObserver.ts';
import type { RRunFacts } from './rRunFacts.ts';

const suiteStart = /^\s{0,40}<testsuite(\s[^<>]{0,1900})>/;
const attribute = /\s(tests|failures|errors|skipped|time)="(\d{1,9}(?:\.\d{1,12})?)"/g;

/** Totals of the test suites of a JUnit report; suites inside suites are part of their totals. */
export class JunitTotals implements OutputObserver {
  readonly #facts: RRunFacts;
  #depth = 0;
  #suites = 0;
  #totals = new Map<string, number>();
  #line = 0;

  constructor(facts: RRunFacts) {
    this.#facts = facts;
  }

  output(text: string, line: number): void {
    if (!text.includes('testsuite')) return;
    if (text.includes('<testsuites')) this.#restart();
    const found = suiteStart.exec(text);
    if (found?.[1] !== undefined) {
      if (this.#depth === 0) this.#add(found[1], line);
      if (!found[1].endsWith('/')) this.#depth += 1;
    }
    if (text.includes('</testsuite>')) this.#depth = Math.max(0, this.#depth - 1);
  }

  finish(): void {
    if (this.#suites === 0) return;
    const of = (name: string): number => this.#totals.get(name) ?? 0;
    const failed = of('failures') + of('errors');
    const skipped = of('skipped');
    const passed = Math.max(0, of('tests') - failed - skipped);
    this.#facts.tests = { passed, failed, skipped, line: this.#line };
    const seconds = of('time');
    if (seconds > 0) {
      this.#facts.total = { name: 'tests', realSeconds: Math.round(seconds * 1000) / 1000, line: this.#line };
    }
  }

  #restart(): void {
    this.#depth = 0;
    this.#suites = 0;
    this.#totals = new Map();
  }

  #add(attributes: string, line: number): void {
    for (const [, name = '', number = ''] of attributes.matchAll(attribute)) {
      this.#totals.set(name, (this.#totals.get(name) ?? 0) + Number(number));
    }
    if (this.#suites === 0) this.#line = line;
    this.#suites += 1;
  }
}
