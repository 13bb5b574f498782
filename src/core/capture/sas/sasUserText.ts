const mostTexts = 2_000;
/** A text that is cut at the width of the log is known by this much of it. */
const surelyOwn = 24;
const putOfMessage =
  /\bput(?:log)?\b[\s("']{0,9}(?:NOTE|INFO|WARNING|ERROR)\s?: ?([^"';&%]{1,300})(["';]|$)/i;

/**
 * What a program says in the form of a message of SAS, with PUT or %PUT: the log repeats the program before.
 *
 * A text with macro variables in it cannot be told from one of SAS.
 */
export class SasUserText {
  readonly #texts = new Map<string, string>();

  read(code: string): void {
    if (!code.includes(':')) return;
    const text = putOfMessage.exec(code)?.[1]?.trim().replace(/\s+/g, ' ');
    if (text !== undefined && text !== '' && this.#texts.size < mostTexts)
      this.#texts.set(text.slice(0, surelyOwn), text);
  }

  has(message: string): boolean {
    if (this.#texts.size === 0) return false;
    const own = this.#texts.get(message.slice(0, surelyOwn));
    if (own === undefined) return false;
    const said = message.replace(/\s+/g, ' ').trim();
    return own === said || (said.length >= surelyOwn && (own.startsWith(said) || said.startsWith(own)));
  }
}
