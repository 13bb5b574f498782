import type { NumberedLine, RunReader } from '../runReader.ts';
import type { RunDataset, RunDialect, RunSummary } from '../runSummary.ts';
import { datasetRules } from './datasetRules.ts';
import { createFileRules, SasFileNames } from './fileRules.ts';
import { addGuesses, createLocalRules, guessDataset } from './localRules.ts';
import { noteRules } from './noteRules.ts';
import { SasCode, SasProgramName } from './sasCode.ts';
import { SasComparisonReader } from './sasComparison.ts';
import { SasLogSplitter } from './sasLogSplitter.ts';
import { SasMargin } from './sasMargin.ts';
import type { SasLogListener, SasMessage } from './sasMessage.ts';
import { SasRuleIndex } from './sasRule.ts';
import { SasRun } from './sasRun.ts';
import { SasSession } from './sasSession.ts';
import { SasUserText } from './sasUserText.ts';
import { stepRules } from './stepRules.ts';

/** Warnings that come with every run at a site and say nothing about the program. */
const benignWarning =
  /\b(?:will expire|scheduled to expire|expires? (?:on|in|within)|expiring|has expired)\b|copy SASUSER|SASUSER (?:registry|profile)|SASUSER\.(?:PROFILE|REGSTRY)/i;
/** Points to errors that were told before. */
const errorSummary = /^Errors? printed on pages?\b/i;
const isStepEnd =
  /^(?:The )?"?(?:PROCEDURE|DATA|SQL) ?\w* ?(?:statement|step)?"? (?:used|took)\b|stopped processing this step|^Step processing stopped|^The data step took/i;
/** What SAS shows the line of the data for. */
const dumpStart = /^(?:Invalid (?:numeric )?data for|LOST CARD|INPUT statement exceeded)/i;
const mostGuesses = 1_000;
/** `LOST CARD.` is the shortest message that says anything. */
const shortestMessage = 9;

/** Reads the log of a SAS session, of SAS itself or of Altair SLC. */
export class SasLogReader implements RunReader, SasLogListener {
  readonly #dialect: RunDialect;
  readonly #run = new SasRun();
  readonly #program = new SasProgramName();
  readonly #userText = new SasUserText();
  readonly #guesses: RunDataset[] = [];
  readonly #session = new SasSession({
    onProcedure: (name) => this.#run.addTool(name),
    onBegin: () => this.#run.beginStep(),
  });
  readonly #code = new SasCode(this.#session);
  readonly #fileNames = new SasFileNames();
  readonly #comparisons = new SasComparisonReader((one) => this.#run.addComparison(one));
  readonly #rules = new SasRuleIndex([
    ...datasetRules,
    ...stepRules,
    ...createFileRules(this.#fileNames),
    ...noteRules,
  ]);
  readonly #localRules = new SasRuleIndex(createLocalRules(this.#fileNames));
  readonly #splitter = new SasLogSplitter(this);
  readonly #margin = new SasMargin((line) => {
    // PROC COMPARE prints into the log where the program sent the listing there.
    this.#comparisons.read(line.text, line.number);
    this.#splitter.read(line);
  });
  #isEnglish = false;
  /** Lines with numbers are those of the data, not of the program. */
  #isDump = false;

  constructor(dialect: RunDialect) {
    this.#dialect = dialect;
  }

  read(line: NumberedLine): void {
    this.#margin.read(line);
  }

  finish(): RunSummary {
    this.#margin.finish();
    this.#splitter.finish();
    this.#comparisons.finish();
    if (!this.#isEnglish) addGuesses(this.#run, this.#guesses);
    return this.#run.summarize(this.#dialect, this.#session.isTruncated, this.#program.name);
  }

  onPage(): void {
    this.#session.onPage();
  }

  onCode(code: string, line: number): void {
    if (this.#isDump) return;
    this.#session.onCode(code);
    this.#program.read(code);
    this.#userText.read(code);
    this.#code.read(code, line);
    this.#fileNames.readCode(code);
  }

  onMacroCode(code: string): void {
    const procedure = /^proc\s{1,9}(\w{1,40})/i.exec(code)?.[1];
    if (procedure !== undefined) this.#session.onStep(`PROC ${procedure.toUpperCase()}`);
    else if (/^data[\s;(]/i.test(code)) this.#session.onStep('DATA');
    else if (/^(?:run|quit)\b/i.test(code)) this.#session.onRun();
    else {
      this.#userText.read(code);
      this.#fileNames.readCode(code);
    }
  }

  onMessage(message: SasMessage): void {
    const { kind, text, line } = message;
    this.#isDump = dumpStart.test(text);
    if (kind === 'note' && text.length < shortestMessage) return;
    if (kind === 'error' && !errorSummary.test(text)) this.#run.countError(line);
    if (kind === 'warning' && !benignWarning.test(text.slice(0, 400))) this.#run.countWarning(line);
    if (text.length < shortestMessage || this.#userText.has(text)) return;
    this.#session.onMessage(text);
    if (isStepEnd.test(text)) {
      this.#session.onStepEnd();
      this.#code.resync();
    }
    if (this.#rules.apply(this.#run, message)) this.#isEnglish ||= !this.#run.isEmpty;
    else if (!this.#isEnglish) this.#readLocal(message);
  }

  #readLocal(message: SasMessage): void {
    if (this.#localRules.apply(this.#run, message)) return;
    const guess = this.#guesses.length < mostGuesses ? guessDataset(message) : undefined;
    if (guess !== undefined) this.#guesses.push(guess);
  }
}
