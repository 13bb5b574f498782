import type { EchoedCode } from './echoedCode.ts';
import type { OutputObserver } from './outputObserver.ts';
import type { RRunFacts } from './rRunFacts.ts';

/** What R puts before a warning that comes after an error, in the languages of its translations. */
const added =
  /^(?:In addition|Zusätzlich|De plus|Además|In aggiunta|Além disso|Вдобавок|Dodatkowo|I tillegg|此外|追加情報) ?: /;

/** How R and its translations begin an error (R 4.2.2, po files; `ERROR:` is R CMD INSTALL and Quarto). */
const error =
  /^ ?(?:Error in |Error ?:|Fehler in |Fehler ?:|Erreur dans |Erreur ?:|Error en |Errore in |Errore ?:|Erro em |Erro ?:|Ошибка в |Ошибка ?:|Błąd w|BŁĄD ?:|Fejl i |Fejl ?:|Feil i |Feil ?:|以下にエラー|エラー ?:|错误于|错误 ?:|錯誤在|錯誤 ?:|에러 ?:|ERROR: )/;

/** The head of one or more warnings that were kept until the statement ended. */
const deferred =
  /^(?:Warning messages?|Additional warning messages?|Warnmeldung(?:en)?|Messages? d['’]avis|Mensajes? de aviso|Messagg[io] di avvertimento|Mensage(?:m|ns) de aviso|Предупреждени[ея]|Komunikaty? ostrzegawczy?e?|Advarselsbesked(?:er)?|警告信息|警告消息|警告訊息|警告メッセージ|경고메시지\(들\)) ?[:：]\s*$/;

/** A warning that was printed at once, or by knitr. */
const immediate =
  /^(?:Warning in |Warning ?:|Warnung in |Warnung ?:|Avis dans |Avis ?:|Aviso en |Aviso em |Aviso ?:|Avvertimento in |Avvertimento ?:|Предупреждение в |Ostrzeżenie|Advarsel i |Advarsel ?:|警告 ?:|警告：|경고 ?:)/;

/** `There were 12 warnings (use warnings() to see them)`; the name of the function stays in any language. */
const manyWarnings = /^[^\d()]{0,60}(\d{1,6})[^()]{0,60}\(?[^()]{0,80}warnings\(\)/;

/** Functions that show once more what was counted when it came. */
const showingAgain =
  /\b(?:last_error|last_trace|last_warnings|warnings|geterrmessage)\s{0,4}\([^()]{0,80}\)\s*$/;

/** `Error: Within` heads a stratum of an analysis of variance. */
const stratum = /^Error: [\w.:]{1,60}\s*$/;
const stratumTable = /^\s{2,}Df\b/;

/** Where tests begin to tell what failed; what they quote is counted as tests. */
const testReport =
  /^\s{0,8}(?:══|==|──|--)\s?(?:\d+\. )?(?:Failed|Skipped|Warnings?|Failure|Error|Skip|Test)\b|^(?:Failure|Error|Warning|Skip|Skipped) \(\S|^(?:Failure|Error|Warning|Skip): '/i;
const testReportEnd =
  /^\s{0,8}\[ FAIL \d|^[✔✖✓√] \||^(?:══|==) (?:Results|testthat results|DONE)|^[─-]{20,}$/;

/** A report of tests that ended in an error of the run. */
const testsFailed = /^Error(?: in reporter\S{1,40} ?)?: ?(?:testthat unit )?tests? fail(?:ed|ures)\b/i;

const firstLetters = new Set([...' EFWMPAIZDОВПKBO以エ错錯에警경─═-=[✔✖✓√T此追']);

/** Whether a line may begin a message: rows of data and values, which are most lines, are told in no time. */
function mayBegin(text: string): boolean {
  const first = text.charAt(0);
  if (first === '[') return text.startsWith('[ FAIL');
  return firstLetters.has(first === ' ' ? text.trimStart().charAt(0) : first);
}

/** Errors and warnings of R, also in the languages that it is translated to. */
export class Conditions implements OutputObserver {
  readonly #facts: RRunFacts;
  readonly #code: EchoedCode;
  #nextWarning = 0;
  #isInReport = false;
  #stratumLine: number | undefined;

  constructor(facts: RRunFacts, code: EchoedCode) {
    this.#facts = facts;
    this.#code = code;
  }

  output(text: string, line: number): void {
    this.#settleStratum(text);
    if (this.#nextWarning > 0 && this.#isNextWarning(text, line)) return;
    if (text.includes('warnings()')) this.#readMany(text, line);
    if (!mayBegin(text)) return;
    if (this.#isTestReport(text) && !testsFailed.test(text)) return;
    if (error.test(text)) this.#readError(text, line);
    else this.#readWarning(text, line);
  }

  code(): void {
    this.#settleStratum('');
    this.#nextWarning = 0;
    this.#isInReport = false;
  }

  finish(): void {
    this.#settleStratum('');
  }

  #isTestReport(text: string): boolean {
    if (testReportEnd.test(text)) this.#isInReport = false;
    else if (testReport.test(text)) this.#isInReport = true;
    return this.#isInReport;
  }

  #readError(text: string, line: number): void {
    if (stratum.test(text)) this.#stratumLine = line;
    else if (!this.#isShownAgain()) this.#countError(line);
  }

  #isShownAgain(): boolean {
    const { statement } = this.#code;
    return statement !== undefined && showingAgain.test(statement.bare.slice(-200));
  }

  #countError(line: number): void {
    this.#facts.countError(line);
    this.#code.fail();
  }

  #settleStratum(next: string): void {
    const line = this.#stratumLine;
    this.#stratumLine = undefined;
    if (line !== undefined && !stratumTable.test(next)) this.#countError(line);
  }

  #readWarning(text: string, line: number): void {
    const said = text.replace(added, '');
    const isHead = deferred.test(said);
    if (!isHead && !immediate.test(said)) return;
    if (this.#isShownAgain()) return;
    this.#facts.countWarning(line);
    this.#nextWarning = isHead ? 1 : 0;
  }

  /** The warnings of one head are numbered from 1; the head stands for the first one. */
  #isNextWarning(text: string, line: number): boolean {
    if (!text.startsWith(`${this.#nextWarning}: `)) return false;
    if (this.#nextWarning > 1) this.#facts.countWarning(line);
    this.#nextWarning += 1;
    return true;
  }

  #readMany(text: string, line: number): void {
    const count = Number(manyWarnings.exec(text.replace(added, ''))?.[1] ?? 0);
    if (count > 0) this.#facts.countWarning(line, count);
  }
}
