import { baseName } from './baseName.ts';
import type { EchoedCode } from './echoedCode.ts';
import type { OutputObserver } from './outputObserver.ts';
import type { RRunFacts } from './rRunFacts.ts';

const loaded =
  /^\s{0,4}(?:Loading required (?:package|namespace)|Attaching package|Lade nötiges (?:Paket|Namespace)|Attache Paket|Le chargement a nécessité le (?:package|namespace)|Attachement du package|Loading required package) ?: {1,4}['‘’`"]?([A-Za-z][\w.]{0,60})/;

/** A row of what the tidyverse attached: `✔ dplyr 1.1.4 ✔ readr 2.1.5`. */
const attachedHead = /^(?:──|--) Attaching .{0,80}(?:──|--)/;
const attachedRow = /[✔✓√v] ([A-Za-z][\w.]{0,60}) {1,40}\d/g;

const timeHead =
  /^\s{0,20}(?:user|User|utilisateur|usuario|utente|usuário|usuário|пользователь|ユーザ|用户|使用者|użytkownik|bruger|bruker)\s{1,20}\S{1,30}\s{1,20}\S{1,30}\s*$/;

/** The longest word stands at the margin, which in English and German is another one. */
const timeFirst = new Set(' uUпユ用使b');

const timeRow =
  /^\s{0,20}(\d{1,9}[.,]\d{1,4}|\d{1,9})\s{1,20}(\d{1,9}[.,]\d{1,4}|\d{1,9})\s{1,20}(\d{1,9}[.,]\d{1,4}|\d{1,9})\s*$/;

const covered = /^(?:[A-Za-z][\w.]{0,60} )?(?:Test )?[Cc]overage: (\d{1,3}(?:\.\d{1,4})?) ?%$/;

const processing = /^processing file: (.{1,400})$/;
const knitted = /^output file: (.{1,400})$/;
const created = /^Output created: (.{1,400})$/;

/** A file between knitr and pandoc, which is deleted. */
const passing = /\.(?:knit|utf8|spin)\.md$/;

/** What a run says about itself: packages loaded, time, share of the code under test, documents made. */
export class RunMarks implements OutputObserver {
  readonly #facts: RRunFacts;
  readonly #code: EchoedCode;
  #isAttaching = false;
  #isTime = false;
  #isKnitting = false;

  constructor(facts: RRunFacts, code: EchoedCode) {
    this.#facts = facts;
    this.#code = code;
  }

  output(text: string, line: number): void {
    if (this.#isTime) this.#readTime(text, line);
    const first = text.charAt(0);
    this.#isTime = timeFirst.has(first) && text.length < 120 && timeHead.test(text);
    if (this.#isAttaching) this.#readAttached(text);
    if ((first === '─' || first === '-') && attachedHead.test(text)) this.#isAttaching = true;
    if (!text.includes(': ')) return;
    const found = loaded.exec(text);
    if (found?.[1] !== undefined) this.#facts.addPackage(found[1]);
    if (text.includes('overage: ')) this.#readCoverage(text, line);
    if (text.includes('file: ') || text.startsWith('Output created: ')) this.#readDocument(text, line);
  }

  code(): void {
    this.#isTime = false;
    this.#isAttaching = false;
  }

  finish(): void {
    if (this.#isKnitting && !this.#facts.hasErrors) this.#facts.isTruncated = true;
  }

  /** `proc.time()` tells the time since R started; `system.time()` looks alike and tells that of one call. */
  #readTime(text: string, line: number): void {
    const found = timeRow.exec(text);
    const { statement } = this.#code;
    if (found === null || (statement !== undefined && !/proc\.time\(\)\s*$/.test(statement.bare))) return;
    const [, user = 0, system = 0, elapsed = 0] = found.map((one) => Number(one.replace(',', '.')));
    const cpuSeconds = Math.round((user + system) * 1000) / 1000;
    this.#facts.total = { name: 'proc.time', realSeconds: elapsed, cpuSeconds, line };
  }

  #readAttached(text: string): void {
    const rows = [...text.matchAll(attachedRow)];
    for (const [, name = ''] of rows) this.#facts.addPackage(name);
    if (rows.length === 0) this.#isAttaching = false;
  }

  #readCoverage(text: string, line: number): void {
    const found = covered.exec(text);
    if (found !== null) this.#facts.coverage = { value: Number(found[1]), line };
  }

  #readDocument(text: string, line: number): void {
    const program = baseName(processing.exec(text)?.[1] ?? '');
    if (program !== undefined) {
      this.#facts.program ??= program;
      this.#isKnitting = true;
    }
    const document = baseName(created.exec(text)?.[1] ?? '');
    if (document !== undefined) this.#facts.addOutput({ name: document, kind: 'document', line });
    const file = baseName(knitted.exec(text)?.[1] ?? '');
    if (file !== undefined && !passing.test(file))
      this.#facts.addFile({ name: file, direction: 'written', line });
    if (document !== undefined || (file !== undefined && !passing.test(file))) this.#isKnitting = false;
  }
}
