import type { NumberedLine } from '../runReader.ts';
import { codeStart, isPageDate, messageStart, pageNumberOf } from './sasLineKinds.ts';
import type { SasLogListener, SasMessage } from './sasMessage.ts';

/** No message that is read is longer, however much a program writes after one. */
const longestMessage = 2_000;

const kinds = { NOTE: 'note', INFO: 'info', WARNING: 'warning', ERROR: 'error' } as const;
const macroCode = /^MPRINT\([^)]{1,400}\):\s{1,20}(.*)/;
const isTimesLine = /^(?:real time|(?:user |system )?cpu time)\b/;

/**
 * Takes a log apart: messages with their wrapped lines joined, lines of the program, heads of pages.
 *
 * A page's head may stand between the lines of one message; it is taken out with the blank line that follows it. What
 * else is in a log, such as dumps of data and the text of PUT statements, is passed over; indented text that directly
 * follows a message is joined to it, so rules on messages may look at their beginning only.
 */
export class SasLogSplitter {
  readonly #listener: SasLogListener;
  #message: { kind: SasMessage['kind']; parts: string[]; length: number; line: number } | undefined;
  #isAfterPageHead = false;
  #lastPage = 0;
  #lastCode = 0;

  constructor(listener: SasLogListener) {
    this.#listener = listener;
  }

  read({ text: raw, number }: NumberedLine): void {
    const text = raw.trimEnd();
    if (text === '' || text === '\f') {
      if (!this.#isAfterPageHead) this.#end();
      this.#isAfterPageHead = false;
      return;
    }
    if (this.#isPageHead(text)) return;
    this.#isAfterPageHead = false;
    this.#readLine(text.startsWith('\f') ? text.slice(1) : text, number);
  }

  #readLine(text: string, number: number): void {
    const first = text.charCodeAt(0);
    if (first === 32 || first === 9) this.#continue(text.trimStart());
    else if (first >= 48 && first <= 57 && codeStart.test(text)) this.#code(text, number);
    else this.#start(text, number);
  }

  /** Ends the message that the log ends with. */
  finish(): void {
    this.#end();
  }

  #isPageHead(text: string): boolean {
    if (this.#isAfterPageHead && isPageDate(text)) return true;
    const first = text.charCodeAt(0);
    // A page's head begins with a form feed, its number, or the spaces before it.
    if (first !== 12 && first !== 32 && (first < 48 || first > 57)) return false;
    const page = pageNumberOf(text.slice(0, 400), this.#lastPage, this.#lastCode);
    if (page === undefined) return false;
    this.#isAfterPageHead = true;
    this.#lastPage = page;
    this.#listener.onPage();
    return true;
  }

  #start(text: string, number: number): void {
    const start = messageStart.exec(text);
    if (start === null) {
      // Copies of logs lose their indentation; times belong to the message before them all the same.
      if (this.#message !== undefined && isTimesLine.test(text)) this.#continue(text);
      else {
        this.#end();
        const generated = text.startsWith('MPRINT(') ? macroCode.exec(text)?.[1] : undefined;
        if (generated !== undefined) this.#listener.onMacroCode(generated, number);
      }
      return;
    }
    this.#end();
    const kind = kinds[start[1] as keyof typeof kinds]; // the pattern has no other words
    this.#message = { kind, parts: [], length: 0, line: number };
    this.#continue(text.slice(start[0].length).trimStart());
  }

  #continue(text: string): void {
    const message = this.#message;
    if (message === undefined || message.length >= longestMessage) return;
    const part = text.slice(0, longestMessage - message.length);
    message.parts.push(part);
    message.length += part.length + 1;
  }

  #code(text: string, number: number): void {
    this.#end();
    const digits = /^\d+/.exec(text)?.[0] ?? '';
    this.#lastCode = Number(digits);
    this.#listener.onCode(text.slice(digits.length).replace(/^\s{0,12}!?\+?/, ''), number);
  }

  #end(): void {
    const message = this.#message;
    if (message === undefined) return;
    this.#message = undefined;
    this.#listener.onMessage({ kind: message.kind, text: joined(message.parts), line: message.line });
  }
}

/** A line that is nothing but the beginning of a path, longer than the log is wide. */
const cutPath = /^["'“]?(?:\/|[A-Za-z]:\\)\S{50,}[^\s.,;:)"'”]$/;

/** SAS wraps between words; a path that does not fit on a line goes on at the beginning of the next. */
function joined(parts: readonly string[]): string {
  if (parts.length < 3) return parts.join(' ');
  return parts.reduce((text, part, index) => {
    const isCut = index > 1 && cutPath.test(parts[index - 1] ?? '');
    return isCut ? text + part : `${text} ${part}`;
  });
}
