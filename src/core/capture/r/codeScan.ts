/** Longer statements are not read: what they print stays without a name. */
const longestStatement = 8_192;

/** Text of a string may span so many lines; more is an apostrophe that was never meant to open one. */
const longestString = 60;

/** A line that ends so goes on in the next one. */
const goesOn = /(?:\|>|%[^%\s]{0,12}%|[-+*/^=~&|<>!,:$@\\]|\belse)$/;

const quoteOrComment = /["'`#]/;
const bracket = /[()[\]{}]/;

/** One statement of R as it was echoed, its comments taken out. */
export interface CodeStatement {
  readonly text: string;
  /** The same text, of the same length, with what stands inside strings blanked. */
  readonly bare: string;
  /** The line where it begins. */
  readonly line: number;
}

/** Joins lines of R to one statement, told where strings, brackets and comments begin and end. */
export class CodeScan {
  readonly #line: number;
  #text = '';
  #bare = '';
  #depth = 0;
  #quote = '';
  #stringLines = 0;
  #isTooLong = false;
  #goesOn = false;
  #hasCode = false;

  constructor(line: number) {
    this.#line = line;
  }

  /** Inside a string that goes over several lines. */
  get isInString(): boolean {
    return this.#quote !== '' && this.#stringLines <= longestString;
  }

  /** Nothing is open, so that the next line begins a new statement. */
  get isComplete(): boolean {
    return !this.isInString && this.#depth <= 0 && !this.#goesOn;
  }

  add(line: string): void {
    this.#isTooLong ||= this.#text.length + line.length > longestStatement;
    this.#stringLines = this.#quote === '' ? 0 : this.#stringLines + 1;
    const { text, bare } = this.#scan(line);
    if (bare.trim() !== '') {
      this.#hasCode = true;
      this.#goesOn = goesOn.test(bare.trimEnd().slice(-20));
    }
    if (this.#isTooLong) return;
    this.#text += this.#text === '' ? text : `\n${text}`;
    this.#bare += this.#bare === '' ? bare : `\n${bare}`;
  }

  /** `undefined` where nothing but comments was said, or too much to read. */
  statement(): CodeStatement | undefined {
    if (this.#isTooLong || !this.#hasCode) return undefined;
    return { text: this.#text, bare: this.#bare, line: this.#line };
  }

  #scan(line: string): { text: string; bare: string } {
    if (this.#quote === '' && !quoteOrComment.test(line)) {
      if (bracket.test(line)) for (const character of line) this.#open(character);
      return { text: line, bare: line };
    }
    let bare = '';
    let at = 0;
    for (; at < line.length; at += 1) {
      const character = line.charAt(at);
      if (this.#quote !== '') {
        const isEscape = character === '\\' && this.#quote !== '`' && at + 1 < line.length;
        bare += isEscape ? '  ' : this.#bareOfString(character);
        if (isEscape) at += 1;
      } else if (character === '#') {
        break;
      } else {
        bare += character;
        this.#open(character);
      }
    }
    return { text: line.slice(0, at), bare };
  }

  #open(character: string): void {
    if (character === '"' || character === "'" || character === '`') this.#quote = character;
    else if (character === '(' || character === '[' || character === '{') this.#depth += 1;
    else if (character === ')' || character === ']' || character === '}') this.#depth -= 1;
  }

  /** A name in backticks is code, what is quoted otherwise is text. */
  #bareOfString(character: string): string {
    const isEnd = character === this.#quote;
    const bare = isEnd || this.#quote === '`' ? character : ' ';
    if (isEnd) this.#quote = '';
    return bare;
  }
}
