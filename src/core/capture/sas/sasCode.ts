import { fileNameOf } from './sasNames.ts';

/** Told what a program does, as far as its repeated lines say. */
export interface SasCodeListener {
  /** A DATA or PROC statement outside of a macro definition; `DATA` for the former. */
  onStep(name: string, line: number): void;
  onRun(): void;
}

const keyword = /(?:proc\s{1,40}(\w{1,40})|data(?=[\s;(])|run\b|quit\b|%macro\b|%mend\b)/iy;

type Inside = 'statement' | 'comment' | 'quote' | 'start';

/** Reads the program that a log repeats: which steps it has, past comments, quotes and macro definitions. */
export class SasCode {
  readonly #listener: SasCodeListener;
  #inside: Inside = 'start';
  /** What ends the comment or quotation that is open. */
  #closing = '';
  #afterQuote: Inside = 'start';
  #macroDepth = 0;

  constructor(listener: SasCodeListener) {
    this.#listener = listener;
  }

  /** A message shows that no quotation is open: an apostrophe in a comment opened one that never was. */
  resync(): void {
    this.#inside = 'start';
  }

  read(code: string, line: number): void {
    let at = 0;
    while (at < code.length) {
      if (this.#inside === 'comment' || this.#inside === 'quote') {
        const closed = code.indexOf(this.#closing, at);
        if (closed < 0) return;
        at = closed + this.#closing.length;
        this.#inside = this.#afterQuote;
      } else at = this.#step(code, at, line);
    }
  }

  #step(code: string, at: number, line: number): number {
    const char = code[at] ?? '';
    if (char === ';') return this.#enter('start', at + 1);
    if (char === '/' && code[at + 1] === '*') return this.#open('comment', '*/', this.#inside, at + 2);
    if (char === '"' || char === "'") return this.#open('quote', char, 'statement', at + 1);
    if (char === ' ' || char === '\t') return at + 1;
    if (this.#inside === 'start') return this.#keyword(code, at, line);
    return nextMark(code, at + 1);
  }

  #keyword(code: string, at: number, line: number): number {
    if (code[at] === '*' || (code[at] === '%' && code[at + 1] === '*'))
      return this.#open('comment', ';', 'start', at + 1);
    keyword.lastIndex = at;
    const match = keyword.exec(code);
    if (match === null) return this.#enter('statement', at + 1);
    const word = match[0].toLowerCase();
    if (word === '%macro') this.#macroDepth += 1;
    else if (word === '%mend') this.#macroDepth = Math.max(0, this.#macroDepth - 1);
    else if (this.#macroDepth === 0) this.#tell(word, match[1], line);
    return this.#enter('statement', at + match[0].length);
  }

  #tell(word: string, procedure: string | undefined, line: number): void {
    if (procedure !== undefined) this.#listener.onStep(`PROC ${procedure.toUpperCase()}`, line);
    else if (word === 'data') this.#listener.onStep('DATA', line);
    else if (word === 'run' || word === 'quit') this.#listener.onRun();
  }

  #open(inside: 'comment' | 'quote', closing: string, after: Inside, at: number): number {
    this.#closing = closing;
    this.#afterQuote = after;
    return this.#enter(inside, at);
  }

  #enter(inside: Inside, at: number): number {
    this.#inside = inside;
    return at;
  }
}

/** Where a statement may end, or a quotation or comment begin. */
const mark = /[;"'/]/g;

function nextMark(code: string, from: number): number {
  mark.lastIndex = from;
  return mark.exec(code)?.index ?? code.length;
}

const programVariable = /_SASPROGRAMFILE\s{0,9}=(.{0,600})/i;
const programHeading =
  /^[\s*/|#-]{0,40}(?:sas )?(?:program|program name|program file|file ?name)\s{0,40}[:=]\s{0,40}(\S.{0,300}?\.sas)\b/i;
/** A heading stands at the top of a program. */
const headingLines = 60;

/** The program's name, where the log tells exactly one. */
export class SasProgramName {
  readonly #told = new Set<string>();
  #headed: string | undefined;
  #lines = 0;
  #isOpen = false;

  read(code: string): void {
    this.#lines += 1;
    const isSet = code.includes('_SASPROGRAMFILE');
    const set = this.#isOpen ? code : isSet ? programVariable.exec(code)?.[1] : undefined;
    if (set !== undefined) {
      const path = /[^\s"'()]?[^"'()]{0,400}\.sas\b/i.exec(set)?.[0];
      this.#isOpen = path === undefined && !this.#isOpen && set.trim() === '';
      const name = path === undefined ? '' : fileNameOf(path);
      if (name !== '' && this.#told.size < 2) this.#told.add(name);
    } else if (this.#headed === undefined && this.#lines <= headingLines) {
      const name = fileNameOf(programHeading.exec(code)?.[1] ?? '');
      if (name !== '') this.#headed = name;
    }
  }

  /** What the session says; where it says nothing, what the heading of the program says. */
  get name(): string | undefined {
    const [only, other] = [...this.#told];
    if (only !== undefined) return other === undefined ? only : undefined;
    return this.#headed;
  }
}
