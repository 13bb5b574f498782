import type { CodeStatement } from './codeScan.ts';

/** One argument of a call. */
export interface CodeArgument {
  /** `file` for `file = "x.csv"`. */
  readonly name?: string;
  /** As written, without blanks around it. */
  readonly text: string;
}

/** The arguments of the call whose opening bracket stands at a place of a statement, in their order. */
export function argumentsAt({ text, bare }: CodeStatement, bracket: number): readonly CodeArgument[] {
  const found: CodeArgument[] = [];
  let depth = 0;
  let start = bracket + 1;
  for (let at = bracket; at < bare.length; at += 1) {
    const character = bare.charAt(at);
    if (character === '(' || character === '[' || character === '{') depth += 1;
    else if (character === ')' || character === ']' || character === '}') depth -= 1;
    const isEnd = depth === 0;
    if (isEnd || (character === ',' && depth === 1)) {
      const one = text.slice(start, at).trim();
      if (one !== '') found.push(argumentOf(one));
      start = at + 1;
    }
    if (isEnd) break;
  }
  return found;
}

function argumentOf(text: string): CodeArgument {
  const named = /^([A-Za-z.][\w.]{0,40})\s{0,8}=(?!=)\s{0,8}/.exec(text);
  return named?.[1] === undefined ? { text } : { name: named[1], text: text.slice(named[0].length) };
}

/** The text of a string literal; `undefined` for any other code. */
export function literalOf(text: string): string | undefined {
  const quote = text.charAt(0);
  if ((quote !== '"' && quote !== "'") || text.length < 2 || !text.endsWith(quote)) return undefined;
  const inside = text.slice(1, -1);
  return inside.includes(quote) ? undefined : inside;
}
