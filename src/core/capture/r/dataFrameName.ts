import { baseName } from './baseName.ts';
import { argumentsAt, literalOf } from './codeCall.ts';
import type { CodeStatement } from './codeScan.ts';

/** A name of R, also with its package or within a list: `adsl`, `dplyr::starwars`, `sdtm$dm`. */
const name = /^(?:[A-Za-z][\w.]{0,60}:{2,3})?[A-Za-z.][\w.]{0,60}(?:[$@][A-Za-z.][\w.]{0,60}){0,3}$/;

const assignment = /^\(?\s{0,20}([A-Za-z.][\w.$@]{0,120})\s{0,20}(?:<<?-|=(?!=))\s{0,20}/;
const rightAssignment = /->>?\s{0,20}([A-Za-z.][\w.$@]{0,120})\s{0,20}$/;
const call = /^(?:[A-Za-z][\w.]{0,60}:{2,3})?([A-Za-z.][\w.]{0,60})\s{0,8}\(/;

/** Functions that show a data frame, or give it back with the rows and columns that it had. */
const showing = new Set([
  'as.data.frame',
  'as.data.table',
  'as_tibble',
  'dim',
  'glimpse',
  'invisible',
  'ncol',
  'nrow',
  'print',
  'setDT',
  'show',
  'str',
  'ungroup',
]);

const mostNested = 4;

/** The name that a statement gives to what it computes: `adsl` for `adsl <- read_csv("adsl.csv")`. */
export function assignedName({ bare }: CodeStatement): string | undefined {
  const target = assignment.exec(bare)?.[1] ?? rightAssignment.exec(bare.slice(-400))?.[1];
  return target !== undefined && name.test(target) ? target : undefined;
}

/**
 * The data frame that a statement prints, where that is clear: `adsl` for `glimpse(adsl)`, nothing for
 * `adsl %>% filter(AGE > 65)`, which is another.
 */
export function shownName(statement: CodeStatement): string | undefined {
  const { bare } = statement;
  const assigned = assignment.exec(bare);
  // An assignment prints nothing but what its right side shows on the way, unless it stands in brackets.
  if (assigned !== null)
    return bare.startsWith('(') ? assigned[1] : shownIn(after(statement, assigned[0].length));
  return shownIn(statement);
}

function after({ text, bare, line }: CodeStatement, from: number): CodeStatement {
  return { text: text.slice(from), bare: bare.slice(from), line };
}

function shownIn(statement: CodeStatement): string | undefined {
  const [first = '', ...steps] = statement.bare.split(/%>%|\|>/).map((step) => step.trim());
  if (!steps.every(isShowing)) return undefined;
  return nameShownBy(first, mostNested);
}

/** `adsl` for `str(as.data.frame(adsl))`. */
function nameShownBy(code: string, depth: number): string | undefined {
  if (name.test(code)) return code;
  const called = call.exec(code);
  if (depth === 0 || called?.[1] === undefined || !showing.has(called[1])) return undefined;
  const [argument] = argumentsAt({ text: code, bare: code, line: 0 }, called[0].length - 1);
  return argument === undefined ? undefined : nameShownBy(argument.text, depth - 1);
}

function isShowing(step: string): boolean {
  const called = call.exec(step)?.[1];
  return called !== undefined && showing.has(called);
}

/** Text with ends of lines in it is the data itself, which many functions take in place of a path. */
const hasBreak = /\\[nrt]/;
const fileName = /^[^,;|%{}\\]{1,100}\.[A-Za-z][A-Za-z0-9]{0,9}$/;

const reading = /\b(?:read|fread|import|load|vroom|open)[\w.]{0,40}\s{0,8}\(/;

/** The data frame that a statement reads from a file: its name, else the file's. */
export function readName(statement: CodeStatement): string | undefined {
  const assigned = assignedName(statement);
  if (assigned !== undefined) return assigned;
  const found = reading.exec(statement.bare);
  if (found === null) return undefined;
  const [path] = argumentsAt(statement, found.index + found[0].length - 1);
  const literal = path === undefined ? undefined : literalOf(path.text);
  return literal === undefined || hasBreak.test(literal.replaceAll('\\\\', '/'))
    ? undefined
    : fileName.exec(baseName(literal) ?? '')?.[0];
}

/** Whether a statement calls a function of this name last, as the step that prints. */
export function callsLast({ bare }: CodeStatement, called: string): boolean {
  const last =
    bare
      .split(/%>%|\|>/)
      .at(-1)
      ?.trim() ?? '';
  return call.exec(last)?.[1] === called;
}
