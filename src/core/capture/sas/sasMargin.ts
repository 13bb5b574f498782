import type { NumberedLine } from '../runReader.ts';
import { messageStart } from './sasLineKinds.ts';

/** Lines that show how a log was copied. */
const linesLookedAt = 400;
const widestMargin = 12;
// SAS logging facility, pattern %d %-5p [%t] %X{...}:%u - %m.
const serverPrefix =
  /^(?:\d{1,9} {1,4})?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[,.]\d{1,6}\S{0,6} {1,4}[A-Z]{4,5} {1,4}\[\w{1,20}\] [^ ]{0,80} ?(?:[^ ]{1,60} )?-(?: |$)/;
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

function marginOf(texts: readonly string[]): number {
  let least = 0;
  for (const text of texts) {
    if (messageStart.test(text)) return 0;
    const margin = anyMessage.exec(text)?.[1]?.length ?? 0;
    if (margin > 0 && margin <= widestMargin && (least === 0 || margin < least)) least = margin;
  }
  return least;
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
