import type { SasCodeListener } from './sasCode.ts';

/** Procedures that stay open until QUIT, so that a log may well end inside one. */
const openProcedures =
  /^PROC (?:SQL|FEDSQL|DATASETS|CATALOG|IML|CAS|CASUTIL|GLM|REG|ANOVA|ARIMA|GPLOT|GCHART|GMAP|GREPLAY|MODEL|OPTMODEL|TEMPLATE|DS2|PRINTTO|GROOVY|LUA|PYTHON|FCMP|CATMOD|FACTEX|PLAN|OPTEX|AUTOREG|PLOT|DOCUMENT|SGDESIGN)$/;

/** Marks of a server that sends what it was asked for and no closing notes: Studio, Enterprise Guide, VS Code, saspy. */
const serverCode =
  /LOG_START_INDICATOR|_SASPROGRAMFILE|_CLIENT(?:TASK|PROJECT)|;\*';\*|%studio_hide_wrapper|_SASWSTEMP_|&GRAPHINIT|ods html5 \(id=saspy|%let SYSLAST=/i;

/** A server puts its own lines before those of the program. */
const linesOfServer = 200;

/** Whether a log ends before its run does. */
export class SasSession implements SasCodeListener {
  #lines = 0;
  #hasPageHead = false;
  #isBatch = false;
  #isServer = false;
  #isClosed = false;
  #openStep: string | undefined;
  #wasRun = false;
  #hasEnds = false;
  /** The program switched the notes off that tell the ends of steps. */
  #isQuiet = false;

  readonly #onProcedure: (name: string) => void;
  readonly #onBegin: () => void;

  constructor(told: { onProcedure(name: string): void; onBegin(): void }) {
    this.#onProcedure = told.onProcedure;
    this.#onBegin = told.onBegin;
  }

  onPage(): void {
    this.#hasPageHead = true;
  }

  onCode(code: string): void {
    if (/\bno(?:notes|stimer)\b/i.test(code)) this.#isQuiet = true;
    if (this.#isServer || this.#lines > linesOfServer) return;
    this.#lines += 1;
    if (serverCode.test(code.slice(0, 200))) this.#isServer = true;
  }

  onStep(name: string): void {
    if (name !== 'DATA') this.#onProcedure(name);
    this.#openStep = name;
    this.#wasRun = false;
    this.#onBegin();
  }

  onRun(): void {
    this.#wasRun = true;
  }

  /** Takes a message that tells of the session: its beginning, the end of a step, its own end. */
  onMessage(text: string): void {
    if (/^Copyright \(c\)/i.test(text)) this.#begin();
    else if (/^SAS initialization used/.test(text)) this.#isBatch = this.#hasPageHead;
    else if (/^SAS Initialization used|^The LOCKDOWN option|^NOTE: The LOCKDOWN/.test(text))
      this.#isServer = true;
    else if (/^(?:SAS Institute Inc\.|The SAS System used|Submitted statements took)/.test(text)) {
      this.#isClosed = true;
      this.#openStep = undefined;
    }
  }

  /** A step has ended, or was stopped. */
  onStepEnd(): void {
    this.#openStep = undefined;
    this.#hasEnds = true;
  }

  /** A log without the notes on ends of steps cannot say that one has none. */
  get isTruncated(): boolean {
    if (this.#isBatch && !this.#isServer) return !this.#isClosed;
    const open = this.#openStep;
    if (open === undefined || !this.#hasEnds || this.#isClosed || this.#isQuiet) return false;
    return !openProcedures.test(open) && (this.#wasRun || open === 'DATA');
  }

  #begin(): void {
    this.#isBatch = false;
    this.#isServer = false;
    this.#lines = 0;
    this.#isClosed = false;
    this.#openStep = undefined;
  }
}
