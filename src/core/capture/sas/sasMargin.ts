import type { NumberedLine } from '../runReader.ts';
import { messageStart } from './sasLineKinds.ts';

/** Lines that show how a log was copied. */
const linesLookedAt = 400;
// SAS logging facility, pattern %d %-5p [%t] %X{...}:%u - %m.
const serverPrefix =
  /^(?:\d{1,9} {1,4})?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[,.]\d{1,6}\S{0,6} {1,4}[A-Z]{4,5} {1,4}\[\w{1,20}\] [^ ]{0,80} ?(?:[^ ]{1,60} )?-(?: |$)/;
const anyCode = /^\d{1,7} {1,12}(?:[a-z%*/]|$)/i;
const indentedCode = /^( {1,12})\d{1,7} {4,12}(?:[a-z%*/]|$)/i;
const anyMessage = /^( {1,12})(?:NOTE|WARNING|ERROR|INFO)(?: \d{1,4}-\d{1,4})?: /;

/**
 * Takes from each line what was put before it: the prefix of a server's logging, or the margin of a copy (SAS Studio
 * puts one space before each line). A log whose line ends were doubled loses the blank line after each line.
 */
export class SasMargin {
  readonly #next: (line: NumberedLine) => void;
  #held: NumberedLine[] | undefined = [];
  #margin = 0;
  #isDoubled = false;
  #hasText = false;

  constructor(next: (line: NumberedLine) => void) {
    this.#next = next;
  }

  read(line: NumberedLine): void {
    if (this.#held === undefined) {
      this.#pass(line);
      return;
    }
    this.#held.push(line);
    if (this.#held.length >= linesLookedAt) this.finish();
  }

  finish(): void {
    const held = this.#held;
    if (held === undefined) return;
    this.#held = undefined;
    const texts = held.map(({ text }) => withoutPrefix(text));
    this.#margin = marginOf(texts);
    this.#isDoubled = isDoubled(texts);
    for (const line of held) this.#pass(line);
  }

  #pass({ text, number }: NumberedLine): void {
    const plain = withoutPrefix(text);
    const isBlank = plain.trim() === '';
    const isDropped = this.#isDoubled && isBlank && this.#hasText;
    this.#hasText = !isBlank;
    if (isDropped) return;
    const isIndented = this.#margin > 0 && plain.slice(0, this.#margin).trim() === '';
    this.#next({ text: isIndented ? plain.slice(this.#margin) : plain, number });
  }
}

function withoutPrefix(text: string): string {
  const code = text.charCodeAt(0);
  if (code < 48 || code > 57 || !text.includes('T')) return text;
  const prefix = serverPrefix.exec(text);
  return prefix === null ? text : text.slice(prefix[0].length);
}

/** The least indentation of messages and lines of the program; 0 where one has none. */
function marginOf(texts: readonly string[]): number {
  let ofMessages = 0;
  let ofCode = 0;
  for (const text of texts) {
    if (messageStart.test(text) || anyCode.test(text)) return 0;
    ofMessages = lesser(ofMessages, anyMessage.exec(text)?.[1]?.length ?? 0);
    ofCode = lesser(ofCode, indentedCode.exec(text)?.[1]?.length ?? 0);
  }
  // A page's number may be indented too: messages say more than what looks like the program.
  return ofMessages === 0 ? ofCode : ofMessages;
}

function lesser(known: number, found: number): number {
  return found > 0 && (known === 0 || found < known) ? found : known;
}

function isDoubled(texts: readonly string[]): boolean {
  let spoken = 0;
  let followed = 0;
  for (let index = 0; index + 1 < texts.length; index += 1) {
    if (texts[index]?.trim() === '') continue;
    spoken += 1;
    if (texts[index + 1]?.trim() === '') followed += 1;
  }
  return spoken >= 10 && followed >= spoken * 0.95;
}
