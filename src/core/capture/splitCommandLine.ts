/** A word of a command, its quotes taken off, backslashes of paths as slashes. */
export type ShellWord = string;

/** One simple command of a line. */
export interface ShellCommand {
  readonly words: readonly ShellWord[];
  /** The file that its output is sent to. */
  readonly outputFile?: string;
  /** The file that it reads in place of the keyboard. */
  readonly inputFile?: string;
  /** It runs only where the one before failed (`||`). */
  readonly isAlternative?: true;
}

/** Longer lines are no commands that somebody typed. */
const longestLine = 10_000;

/**
 * The simple commands of a command line, in their order, as a POSIX shell, PowerShell and cmd alike would part them.
 *
 * A backslash before a space, a quote or another mark of the shell escapes it; before a letter it parts folders.
 */
export function splitCommandLine(line: string): readonly ShellCommand[] {
  const commands: ShellCommand[] = [];
  let words: string[] = [];
  let files: { outputFile?: string; inputFile?: string } = {};
  let awaited: Token['kind'] = 'word';
  let isAlternative = false;
  const end = (mark = ''): void => {
    if (words.length > 0) commands.push({ words, ...files, ...(isAlternative && { isAlternative }) });
    isAlternative = mark === '||';
    words = [];
    files = {};
    awaited = 'word';
  };
  for (const { kind, text } of tokensOf(line.slice(0, longestLine))) {
    // PowerShell calls a quoted program with a leading `&`.
    if (kind === 'end' || (kind === 'word' && text === '&' && words.length > 0)) end(text);
    else if (kind !== 'word') awaited = kind;
    else {
      if (awaited === 'output') files = { ...files, outputFile: text };
      else if (awaited === 'input') files = { ...files, inputFile: text };
      else if (awaited === 'word') words.push(text);
      awaited = 'word';
    }
  }
  end();
  return commands;
}

/** `output`, `input` and `errors`: the next word is the file of that stream. */
interface Token {
  readonly kind: 'word' | 'output' | 'input' | 'errors' | 'end';
  readonly text: string;
}

// Copies of streams come before what sends them to files, and that before what ends a command.
const separators =
  /[^\S\n]+|#[^\n]*|\d?>&\d|(?<output>&>>?|\*>>?|1?>>?)|(?<errors>2>>?)|(?<input><)|(?<end>&&|\|\||[;|\n]|&(?=[^\S\n]*$))/y;

function* tokensOf(line: string): Iterable<Token> {
  let place = 0;
  while (place < line.length) {
    separators.lastIndex = place;
    const separator = separators.exec(line);
    if (separator === null) {
      const { text, next } = wordAt(line, place);
      yield { kind: 'word', text };
      place = next;
      continue;
    }
    const groups = separator.groups ?? {};
    for (const kind of ['output', 'errors', 'input', 'end'] as const) {
      if (groups[kind] !== undefined) yield { kind, text: groups[kind] };
    }
    place += separator[0].length;
  }
}

function wordAt(line: string, start: number): { readonly text: string; readonly next: number } {
  let text = '';
  let place = start;
  let quote = '';
  while (place < line.length) {
    const mark = line[place] ?? '';
    const following = line[place + 1] ?? '';
    if (mark === '\\' && quote !== "'" && isEscaped(following, quote)) {
      text += following;
      place += 2;
      continue;
    }
    if (quote === '' && /[\s;|<>]|&/.test(mark) && !(mark === '&' && place === start)) break;
    if (mark === quote) quote = '';
    else if (quote === '' && (mark === '"' || mark === "'")) quote = mark;
    else text += mark === '\\' ? '/' : mark;
    place += 1;
  }
  return { text, next: place };
}

function isEscaped(following: string, quote: string): boolean {
  return quote === '"' ? /["\\$`]/.test(following) : /[\s"'\\$&()[\]{};|<>#*?!]/.test(following);
}
